import { faultCases, playFault, type FaultCase } from '../libs/ssh/src/push/fault-case.fixture.js';
import { measured, type BenchRow } from './row.js';

/**
 * Every push to a fake device that fails, one after the other, each to its end: the slowest of them. A case that takes long
 * is played twice more and counted by its best time, because one that another program held up says nothing of us.
 */
export async function slowestFault(): Promise<BenchRow> {
  const times: { readonly ms: number; readonly it: FaultCase }[] = [];
  for (const it of faultCases) {
    let ms = await timeOf(it);
    for (let again = 0; ms > 100 && again < 2; again += 1) ms = Math.min(ms, await timeOf(it));
    times.push({ ms, it });
  }
  const [{ ms, it }] = times.toSorted((a, b) => b.ms - a.ms) as [(typeof times)[number]];
  const sum = times.reduce((all, one) => all + one.ms, 0);
  const note = `${it.trial.dialect.driver.title}, ${it.fault} at ${it.step}: the slowest of ${times.length}; a case takes ${(sum / times.length).toFixed(0)} ms on average`;
  return measured('fault-case', ms, 0, note);
}

async function timeOf(it: FaultCase): Promise<number> {
  const start = performance.now();
  await playFault(it);
  return performance.now() - start;
}
