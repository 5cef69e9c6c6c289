import { setTimeout as wait } from 'node:timers/promises';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import type { Answer, Asker, TestServer } from './test-server.js';

/** A job as the API answers it. */
export interface JobAnswer {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly step: string;
    readonly counts: Record<string, number>;
  };
  readonly result: Record<string, unknown> | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly findings: readonly { readonly code: string; readonly place: string; readonly text: string }[];
  readonly error: string | null;
}

/** A worker for the jobs of a test's server. */
export function workerOf(server: TestServer): Promise<Worker> {
  return startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: null,
  });
}

/** The job as it is when it has ended. */
export async function ended(
  who: Asker,
  id: string,
  headers: Record<string, string> = {},
): Promise<JobAnswer> {
  for (;;) {
    const job = (await who.get(`/jobs/${id}`, headers)).json<JobAnswer>();
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await wait(50);
  }
}

/** What came of a request that begins a job: how it was refused at once, or how the job ended. */
export interface Imported {
  readonly status: number;
  /** Code of the problem, at once or of the job; empty where all went well. */
  readonly code: string;
  readonly job: JobAnswer | null;
  readonly result: Record<string, unknown>;
  readonly findings: JobAnswer['findings'];
  /** Code, result and findings as one value, for tests that look at all of it. */
  json<T = Record<string, unknown>>(read?: (body: unknown) => T): T;
}

/** Sends an import and waits for its end. */
export async function imported(
  who: Asker,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Imported> {
  const answer: Answer = await who.send('POST', url, body, headers);
  if (answer.status !== 202) {
    const { code = '', findings = [] } = answer.json<{ code?: string; findings?: JobAnswer['findings'] }>();
    return {
      status: answer.status,
      code,
      job: null,
      result: {},
      findings,
      json: (read) => answer.json(read),
    };
  }
  const job = await ended(who, answer.json<{ job: string }>().job, headers);
  const code = job.problem?.code ?? job.error ?? '';
  const { findings, result } = job;
  return {
    status: 202,
    code,
    job,
    result: result ?? {},
    findings,
    json: <T>(read = (body: unknown): T => body as T) => read({ ...result, code, findings }),
  };
}
