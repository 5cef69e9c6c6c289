import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { TaskFault } from '../task-fault.js';
import type { Reading, ReadingAnswers } from './tasks.js';

/** What reading one file may cost: the largest that are allowed take a quarter of it. */
const LIMITS = { ms: 120_000, heapMiB: 2048 } as const;

/**
 * Reads a file in a thread of its own, so that the worker does other jobs meanwhile and a hostile file can only spoil
 * itself.
 * @throws TaskFault IMPORT_TOO_COSTLY when it takes too long or too much memory
 */
export function readInThread<T extends Reading['task']>(
  reading: Extract<Reading, { task: T }>,
): Promise<ReadingAnswers[T]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMiB },
    });
    const refuse = (reason: string, cause?: unknown): void =>
      reject(new TaskFault('IMPORT_TOO_COSTLY', { reason }, [], { cause }));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(() => refuse(`not read after ${LIMITS.ms / 1000} s`)), LIMITS.ms);
    worker.once('message', (answer: ReadingAnswers[T]) => finish(() => resolve(answer)));
    worker.once('error', (cause: Error & { code?: string }) =>
      finish(() =>
        cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refuse(`needs more than ${LIMITS.heapMiB} MiB to read`, cause)
          : reject(cause),
      ),
    );
    worker.postMessage(reading);
  });
}

/** The compiled thread: beside this file, or in `dist` where this file runs from its source. */
function threadFile(): URL {
  const beside = new URL('./thread.js', import.meta.url);
  const built = new URL('../../../../dist/apps/worker/src/reading/thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : built;
}
