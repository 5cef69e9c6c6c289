import { setTimeout as later } from 'node:timers/promises';
import { afterListening } from './after-listening.js';

/** Nothing else runs meanwhile: as when the machine has no time for this process. */
function holdUp(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until) continue;
}

it('a time in which this process was held up is no silence', async () => {
  const acts: number[] = [];
  const began = performance.now();
  afterListening(80, () => acts.push(performance.now() - began));
  await later(1);
  holdUp(400);
  await later(20);
  expect(acts).toEqual([]);
  while (acts.length === 0) await later(5);
  expect(acts[0]).toBeGreaterThanOrEqual(400 + 60);
});

it('what arrived while it was held up is heard before the end is called', async () => {
  const order: string[] = [];
  const ended = new Promise<void>((resolve) => {
    afterListening(5, () => {
      order.push('silence');
      resolve();
    });
  });
  // Its turn comes after the timers of the same round, as that of a socket does.
  setImmediate(() => order.push('answer'));
  holdUp(50);
  await ended;
  expect(order).toEqual(['answer', 'silence']);
});

it('stopped, it never calls', async () => {
  const acts: string[] = [];
  afterListening(10, () => acts.push('called'))();
  await later(60);
  expect(acts).toEqual([]);
});
