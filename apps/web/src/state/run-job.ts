import { address } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { Job } from '../api/types.js';
import { hasEnded } from './job.js';

/** How a job that failed or was cancelled is told: as the problem that it met. */
export function problemOfJob({ state, error, problem, findings }: Job): Problem {
  return new Problem({
    status: state === 'cancelled' ? 499 : 422,
    code: problem?.code ?? (state === 'cancelled' ? 'JOB_CANCELLED' : 'JOB_FAILED'),
    title: problem?.title ?? error ?? state,
    ...(problem && { detail: problem.detail, hint: problem.hint }),
    ...(findings && findings.length > 0 && { findings }),
  });
}

/**
 * What came of a job, with what was found; `onMove` hears of every move before.
 * @throws Problem when it failed, was cancelled, or the server tells no more of it
 */
export function endOfJob<T>(id: string, onMove: (job: Job) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(
      address(`/jobs/${id}/events`, { lang: document.documentElement.lang || undefined }),
    );
    events.addEventListener('message', (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as Job;
      onMove(job);
      if (!hasEnded(job)) return;
      events.close();
      if (job.state === 'done')
        resolve({ findings: [], ...job.result, ...(job.findings && { findings: job.findings }) } as T);
      else reject(problemOfJob(job));
    });
    events.addEventListener('error', () => {
      // The browser tries again by itself, until the server refuses for good.
      if (events.readyState !== EventSource.CLOSED) return;
      reject(new Problem({ status: 0, code: 'UNREACHABLE', title: 'Job' }));
    });
  });
}
