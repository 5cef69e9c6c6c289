import type { Id } from '#changes';
import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';

/** Long work, as answers carry it. */
export interface Job {
  readonly id: Id;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: { readonly done: number; readonly total: number; readonly step: string };
  readonly result: object | null;
  /** A finding code's text, or what the task said; null unless it failed. */
  readonly error: string | null;
  readonly author: string;
  readonly project: Id | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

interface JobRow {
  readonly id: Id;
  readonly task: string;
  readonly state: Job['state'];
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly result: object | null;
  readonly author: string;
  readonly projectId: Id | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const JOB = `id, task, state, done, total, message, result, author, project_id AS "projectId",
  created_at AS "createdAt", ended_at AS "endedAt"`;

export interface NewJob {
  readonly task: string;
  readonly author: string;
  readonly projectId: Id | null;
  readonly payload: object;
  /** A job with the same key that still waits is replaced by this one. */
  readonly key?: string;
}

/** Puts work into the queue and tells what became of it. */
@Injectable()
export class JobStore {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** Records the job and hands it to the worker, both or neither. */
  async add({ task, author, projectId, payload, key }: NewJob): Promise<Id> {
    const id = this.runtime.newId();
    await this.db.transaction(async (sql) => {
      await sql.execute(
        `INSERT INTO job (id, task, state, author, project_id, created_at) VALUES ($1, $2, 'waiting', $3, $4, $5)`,
        [id, task, author, projectId, this.runtime.now()],
      );
      await sql.execute(
        'SELECT graphile_worker.add_job($1, payload := $2::json, job_key := $3, max_attempts := 1)',
        [task, JSON.stringify({ ...payload, job: id }), key ?? null],
      );
    });
    return id;
  }

  /**
   * Cancels a job: one that waits never begins, one that runs stops where it can. False where it has ended already.
   */
  async cancel(id: Id): Promise<boolean> {
    const changed = await this.db.execute(
      `UPDATE job SET state = 'cancelled' WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id],
    );
    if (changed > 0) await this.db.execute(`SELECT pg_notify('brassage_job', $1)`, [id]);
    return changed > 0;
  }

  async one(id: Id): Promise<Job | null> {
    const [row] = await this.db.query<JobRow>(`SELECT ${JOB} FROM job WHERE id = $1`, [id]);
    return row ? jobOf(row) : null;
  }

  /** The newest first. */
  async page(before: Id | null, limit: number): Promise<Job[]> {
    const rows = await this.db.query<JobRow>(
      `SELECT ${JOB} FROM job WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit],
    );
    return rows.map(jobOf);
  }
}

function jobOf(row: JobRow): Job {
  const { id, state, done, total, message, result, author } = row;
  return {
    id,
    kind: row.task,
    state,
    progress: { done, total, step: state === 'failed' ? '' : message },
    result,
    error: state === 'failed' ? message : null,
    author,
    project: row.projectId,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
