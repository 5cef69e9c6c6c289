import { toldBy } from '#findings';
import type { Database } from '#persistence';
import { TaskFault } from './task-fault.js';

/** What a task counts as it goes: `{read, bound}`. */
export type Counts = Readonly<Record<string, number>>;

/** Findings that a job keeps: a file of a million wrong lines is as wrong as one of a thousand. */
const MOST_FINDINGS = 1000;

/** The first findings, and how many there were. */
function capped(findings: readonly unknown[]): { findings: readonly unknown[]; findingCount: number } {
  return { findings: findings.slice(0, MOST_FINDINGS), findingCount: findings.length };
}

/** Keeps the row of a job while its task runs, and tells whoever listens to `brassage_job`. */
export class JobRecord {
  constructor(
    private readonly db: Database,
    private readonly id: string,
    private readonly now: () => Date,
  ) {}

  begin(worker: string): Promise<void> {
    return this.set(`state = CASE state WHEN 'cancelled' THEN state ELSE 'running' END, worker = $2`, [
      worker,
    ]);
  }

  progress(done: number, total: number, step: string, counts: Counts = {}): Promise<void> {
    return this.set('done = $2, total = $3, message = $4, counts = $5', [
      done,
      total,
      step,
      JSON.stringify(counts),
    ]);
  }

  /** Whether somebody cancelled it. */
  async isCancelled(): Promise<boolean> {
    const [row] = await this.db.query<{ state: string }>('SELECT state FROM job WHERE id = $1', [this.id]);
    return row?.state === 'cancelled';
  }

  done(result: object): Promise<void> {
    const kept =
      'findings' in result && Array.isArray(result.findings)
        ? { ...result, ...capped(result.findings) }
        : result;
    // A job that was cancelled stays so, with what it came to.
    return this.set(
      `state = CASE state WHEN 'cancelled' THEN state ELSE 'done' END, message = '', result = $2, ended_at = $3`,
      [JSON.stringify(kept), this.now()],
    );
  }

  /** It stopped where it was told to, and nothing came of it. */
  cancelled(): Promise<void> {
    return this.set(`state = 'cancelled', message = '', ended_at = $2`, [this.now()]);
  }

  failed(error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const data =
      error instanceof TaskFault
        ? { code: error.code, params: error.params, ...capped(error.findings) }
        : { told: toldBy(error) };
    return this.set(`state = 'failed', message = $2, ended_at = $3, fault = $4`, [
      reason,
      this.now(),
      JSON.stringify(data),
    ]);
  }

  private async set(assignments: string, values: readonly unknown[]): Promise<void> {
    await this.db.transaction(async (sql) => {
      await sql.execute(`UPDATE job SET ${assignments} WHERE id = $1`, [this.id, ...values]);
      await sql.execute(`SELECT pg_notify('brassage_job', $1)`, [this.id]);
    });
  }
}
