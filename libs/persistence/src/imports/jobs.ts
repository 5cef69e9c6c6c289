import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** Work for the queue. */
export interface NewJob {
  readonly id: Id;
  readonly task: string;
  readonly author: string;
  readonly projectId: Id | null;
  readonly payload: object;
  /** The file that it reads: kept until it has ended. */
  readonly uploadId?: Id;
  /** A job with the same key that still waits is replaced by this one. */
  readonly key?: string;
  readonly at: Date;
}

/** Records a job and hands it to the worker; in a transaction both or neither. */
export async function addJob(sql: Sql, job: NewJob): Promise<void> {
  const { id, task, author, projectId, payload, uploadId, key, at } = job;
  await sql.execute(
    `INSERT INTO job (id, task, state, author, project_id, created_at, upload_id) VALUES ($1, $2, 'waiting', $3, $4, $5, $6)`,
    [id, task, author, projectId, at, uploadId ?? null],
  );
  await sql.execute(
    'SELECT graphile_worker.add_job($1, payload := $2::json, job_key := $3, max_attempts := 1)',
    [task, JSON.stringify({ ...payload, job: id }), key ?? null],
  );
}

/** Has a project checked anew after a change. Many changes in a row ask for one check: the key holds one per project. */
export function requestCheck(sql: Sql, projectId: Id, id: Id, at: Date): Promise<void> {
  const key = `check-project ${projectId}`;
  return addJob(sql, { id, task: 'check-project', author: '', projectId, payload: { projectId }, key, at });
}
