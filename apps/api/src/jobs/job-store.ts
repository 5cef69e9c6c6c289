import type { Id } from '#changes';
import type { Finding, Param } from '#findings';
import { addJob, Database, type NewJob as StoredJob } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';

/** What a job found in a file: the first of it, and how much there was. Lists of jobs leave it out. */
export interface JobFindings {
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

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
  readonly result: (object & Partial<JobFindings>) | null;
  /** Why it failed, as data; null where only the message knows. */
  readonly fault:
    | ({
        readonly code?: string;
        readonly params?: Readonly<Record<string, Param>>;
        /** Sentences in the place of a code. */
        readonly told?: unknown;
      } & Partial<JobFindings>)
    | null;
  readonly author: string;
  readonly projectId: Id | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const COLUMNS = `id, task, state, done, total, message, counts, author, project_id AS "projectId", created_at AS "createdAt",
  ended_at AS "endedAt"`;
/** A thousand findings for each of fifty jobs are more than a list is for. */
const LISTED = `${COLUMNS}, result - 'findings' AS result, fault - 'findings' AS fault`;

export type NewJob = Omit<StoredJob, 'id' | 'at'>;

/** Puts work into the queue and tells what became of it. */
@Injectable()
export class JobStore {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** Records the job and hands it to the worker, both or neither. */
  async add(job: NewJob): Promise<Id> {
    const id = this.runtime.newId();
    await this.db.transaction((sql) => addJob(sql, { ...job, id, at: this.runtime.now() }));
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
    const [row] = await this.db.query<Job>(`SELECT ${COLUMNS}, result, fault FROM job WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The newest first. */
  page(before: Id | null, limit: number): Promise<Job[]> {
    return this.db.query<Job>(
      `SELECT ${LISTED} FROM job WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit],
    );
  }
}
