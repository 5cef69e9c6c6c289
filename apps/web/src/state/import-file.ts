import { address } from '../api/client.js';
import { asProblem, Problem } from '../api/problem.js';
import type { Job } from '../api/types.js';
import { endOfJob } from './run-job.js';

/** Where an import is: on its way to the server, or being worked on there. */
export interface ImportMoment {
  /** From 0 to 1 while the file is sent; then 1. */
  readonly sent: number;
  /** null until the server has begun with it. */
  readonly job: Job | null;
}

interface Watch {
  readonly onMoment: (moment: ImportMoment) => void;
  /** Stops sending, or has the server stop. */
  readonly signal: AbortSignal;
}

/**
 * Sends a file (or the name of one that was sent before) to an import, and waits for what comes of it: the job's result
 * with what was found in the file.
 * @throws Problem with every fault of the file
 */
export async function importFile<T>(path: string, body: FormData | object, watch: Watch): Promise<T> {
  const { job } = await sendFile<{ job: string }>(path, body, watch);
  watch.onMoment({ sent: 1, job: null });
  const stop = (): void => {
    // What comes of it is heard from the job itself.
    void fetch(address(`/jobs/${job}/cancel`), { method: 'POST', credentials: 'same-origin' });
  };
  watch.signal.addEventListener('abort', stop);
  // It may have been stopped while the last of it was on its way: the server has all of it by then.
  if (watch.signal.aborted) stop();
  try {
    return await endOfJob<T>(job, (moved) => watch.onMoment({ sent: 1, job: moved }));
  } finally {
    watch.signal.removeEventListener('abort', stop);
  }
}

/** Sends a request and tells how much of it is on its way, which `fetch` does not. @throws Problem */
export function sendFile<T>(path: string, body: FormData | object, { onMoment, signal }: Watch): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    request.setRequestHeader('accept-language', document.documentElement.lang || 'en');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onMoment({ sent: total > 0 ? loaded / total : 0, job: null }),
    );
    request.addEventListener('load', () => {
      const { status } = request;
      const answer = parsed(request.responseText);
      if (status < 300) resolve(answer as T);
      else reject(new Problem({ title: `HTTP ${status}`, status, code: `HTTP_${status}`, ...answer }));
    });
    request.addEventListener('error', () => reject(asProblem(new Error('the server does not answer'))));
    request.addEventListener('abort', () => reject(asProblem(new Error('stopped'))));
    let isThere = false;
    request.upload.addEventListener('load', () => {
      isThere = true;
    });
    // What is wholly sent is worked on: whoever stops it now needs the answer, which says what is to be stopped.
    signal.addEventListener('abort', () => {
      if (!isThere) request.abort();
    });
    const isForm = body instanceof FormData;
    if (!isForm) request.setRequestHeader('content-type', 'application/json');
    request.send(isForm ? body : JSON.stringify(body));
  });
}

/** A proxy may answer with a page of its own. */
function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}
