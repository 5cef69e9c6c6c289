// A thread that misbehaves as its first job asks: for ever, or without end of memory; else it answers.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ jobs }) => {
  const [{ role }] = jobs;
  if (role === 'forever') for (;;);
  const kept = [];
  if (role === 'memory') for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => `${i}`));
  parentPort.postMessage(jobs.map((job) => ({ text: job.role, findings: [] })));
});
