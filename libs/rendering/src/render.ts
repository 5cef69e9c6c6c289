import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Rendered, TemplateSet } from '#templating';
import { afterProcessing } from './after-processing.js';
import type { RenderRequest } from './render-thread.js';

/** What rendering may cost (docs/security.md). */
export interface RenderLimits {
  /** Of processor time, for one configuration; a batch may take that much for each. */
  readonly ms: number;
  readonly heapMiB: number;
}

export const defaultRenderLimits: RenderLimits = { ms: 1000, heapMiB: 64 };

/** Rendering took too long or too much memory; the templates, not the caller, are at fault. */
export class RenderLimitError extends Error {
  override readonly name = 'RenderLimitError';
  readonly code = 'CONFIG_RENDER_LIMIT';
}

/**
 * Renders configurations in a thread of their own, with limits. One thread serves the whole batch and ends with it.
 * The results are in the order of the jobs; faults of a template are findings of its result.
 * @throws RenderLimitError
 */
export function renderAll(
  set: TemplateSet,
  jobs: RenderRequest['jobs'],
  limits: RenderLimits = defaultRenderLimits,
  thread: URL = threadFile(),
): Promise<readonly Rendered[]> {
  if (jobs.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB },
    });
    const ms = limits.ms * jobs.length;
    const stop = afterProcessing(ms + STARTUP_MS, () =>
      finish(() => reject(new RenderLimitError(`not done after ${ms} ms`))),
    );
    const finish = (settle: () => void): void => {
      stop();
      settle();
      void worker.terminate();
    };
    worker.once('message', (rendered: readonly Rendered[]) => finish(() => resolve(rendered)));
    worker.once('error', (cause: Error & { code?: string }) =>
      finish(() =>
        reject(
          cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new RenderLimitError(`more than ${limits.heapMiB} MiB`, { cause })
            : cause,
        ),
      ),
    );
    worker.postMessage({ set, jobs } satisfies RenderRequest);
  });
}

/** A thread has to load before it can work. */
const STARTUP_MS = 2000;

/** The compiled thread: beside this file, or in `dist` where this file runs from its source. */
function threadFile(): URL {
  const beside = new URL('./render-thread.js', import.meta.url);
  const built = new URL('../../../dist/libs/rendering/src/render-thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : built;
}
