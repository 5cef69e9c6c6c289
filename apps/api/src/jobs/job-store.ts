import type { Id } from '#changes';
import type { Finding, Param } from '#findings';
import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';

/** Long work, as it is stored. */
export interface Job {
  readonly id: Id;
  readonly task: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** The step that runs, or why it failed. */
  readonly message: string;
  /** What the task counts as it goes. */
  readonly counts: Readonly<Record<string, number>>;
  readonly result: (object & { readonly findings?: readonly Finding[] }) | null;
  /** Why it failed, as data; null where only the message knows. */
  readonly fault: {
    readonly code: string;
    readonly params: Readonly<Record<string, Param>>;
    readonly findings: readonly Finding[];
  } | null;
  readonly author: string;
  readonly projectId: Id | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const JOB = `id, task, state, done, total, message, counts, result, fault, author, project_id AS "projectId",
  created_at AS "createdAt", ended_at AS "endedAt"`;

export interface NewJob {
  readonly task: string;
  readonly author: string;
  readonly projectId: Id | null;
  readonly payload: object;
  /** The file that it reads: kept until it has ended. */
  readonly uploadId?: Id;
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
  async add({ task, author, projectId, payload, uploadId, key }: NewJob): Promise<Id> {
    const id = this.runtime.newId();
    await this.db.transaction(async (sql) => {
      await sql.execute(
        `INSERT INTO job (id, task, state, author, project_id, created_at, upload_id) VALUES ($1, $2, 'waiting', $3, $4, $5, $6)`,
        [id, task, author, projectId, this.runtime.now(), uploadId ?? null],
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
    const [row] = await this.db.query<Job>(`SELECT ${JOB} FROM job WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The newest first. */
  page(before: Id | null, limit: number): Promise<Job[]> {
    return this.db.query<Job>(
      `SELECT ${JOB} FROM job WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit],
    );
  }
}
