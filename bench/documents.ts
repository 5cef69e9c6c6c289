import { readFileSync } from 'node:fs';
import { documentSet, zipOf, type NamedFile } from '#documents';
import type { Plan } from '#plan';
import { readPlan } from '#planfile';
import { outletsPlan } from './outlets-plan.js';
import { measured, seconds, type BenchRow } from './row.js';

const OUTLETS = 500;

/**
 * The whole document set of an extension with 500 outlets: drawings, binder, tables, labels; the reference is the time to
 * pack the same bytes. The set of the example and the memory at the end stand in the note.
 */
export async function documents(): Promise<BenchRow> {
  const small = await setOf(example());
  const large = await setOf(outletsPlan(OUTLETS));
  const reference = await seconds(() => zipOf(large.files));
  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
  const size = large.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const note =
    `${OUTLETS} outlets: ${large.files.length} files, ${mib(size)}, ${large.steps} steps told, resident at most ${mib(large.resident)}; ` +
    `example: ${small.value.toFixed(1)} s (goal 5 s); reference: the same bytes packed`;
  return measured('documents-set', large.value, reference, note);
}

interface Made {
  readonly value: number;
  readonly files: readonly NamedFile[];
  readonly steps: number;
  readonly resident: number;
}

async function setOf(plan: Plan): Promise<Made> {
  let files: readonly NamedFile[] = [];
  let [steps, resident] = [0, 0];
  const value = await seconds(async () => {
    const progress = (): void => {
      steps += 1;
      resident = Math.max(resident, process.memoryUsage().rss);
    };
    ({ files } = await documentSet({ plan, lang: 'fr', date: '2026-11-22', progress }));
  });
  return { value, files, steps, resident: Math.max(resident, process.memoryUsage().rss) };
}

function example(): Plan {
  let next = 0;
  const file = 'examples/atelier-nord/plan.yaml';
  const { plan } = readPlan(readFileSync(file, 'utf8'), { file, newId: () => `n${(next += 1)}` });
  if (!plan) throw new Error(`${file} cannot be read`);
  return plan;
}
