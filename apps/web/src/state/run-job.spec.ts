import type { Job } from '../api/types.js';
import { problemOfJob } from './run-job.js';

const failed: Job = {
  id: '1',
  kind: 'import-table',
  state: 'failed',
  progress: { done: 1, total: 3, step: '' },
  result: null,
  endedAt: '2026-11-22T00:00:00.000Z',
  error: 'It could not be read.',
};

describe('a job that did not come to its end', () => {
  it('is told as the problem that it met, with every fault', () => {
    const findings = [
      { code: 'X', severity: 'error', place: 'a.csv:2', title: 't', text: 'x', hint: 'h' },
    ] as const;
    const problem = { code: 'TABLE_REFUSED', title: 'Refused', detail: '1 fault', hint: 'Mend it' };
    expect(problemOfJob({ ...failed, problem, findings }).body).toMatchObject({
      status: 422,
      code: 'TABLE_REFUSED',
      hint: 'Mend it',
      findings,
    });
  });

  it('without one, by what the task said', () => {
    expect(problemOfJob(failed).body).toMatchObject({ code: 'JOB_FAILED', title: 'It could not be read.' });
    expect(problemOfJob({ ...failed, state: 'cancelled', error: null }).body).toMatchObject({
      code: 'JOB_CANCELLED',
    });
  });
});
