import type { Id } from '#changes';
import { toldText, type Told } from '#findings';
import type { Database, Sql } from '../database/database.js';

/** `planned` waits, `not-started` never began because one before it failed; the others are how a push ends. */
export const pushStates = [
  'planned',
  'running',
  'unchanged',
  'confirmed',
  'rolled-back',
  'needs-person',
  'not-started',
] as const;
export type PushState = (typeof pushStates)[number];

/** The record of one push to one device. */
export interface PushRow {
  readonly id: Id;
  readonly projectId: Id | null;
  readonly deviceId: Id;
  readonly state: PushState;
  readonly author: string;
  readonly reason: string;
  /** The lines that were sent, secrets masked. */
  readonly diff: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Pushes that were asked for together, and in which wave of them this one is, from 1. */
  readonly runId: Id | null;
  readonly wave: number;
  /** The job that it was asked for with; null in records of before that was kept. */
  readonly jobId: Id | null;
  /** What was asked for and what proves the outcome. */
  readonly proof: Readonly<Record<string, unknown>>;
}

export interface PushStepRow {
  readonly ordinal: number;
  readonly at: Date;
  readonly action: string;
  readonly ok: boolean;
  /** What happened, in English, and as sentences for any reader; null: a record of before these were kept. */
  readonly transcript: string;
  readonly told: readonly Told[] | null;
  /** What was said with the device, in turns. */
  readonly said: string;
}

const COLUMNS = `id, project_id AS "projectId", device_id AS "deviceId", state, author, reason, diff,
  created_at AS "createdAt", ended_at AS "endedAt", run_id AS "runId", wave, job_id AS "jobId", proof`;

/** Adds pushes, all or none. */
export async function addPushes(sql: Sql, pushes: readonly PushRow[]): Promise<void> {
  await sql.execute(
    `INSERT INTO push (id, project_id, device_id, state, author, reason, diff, created_at, ended_at, run_id, wave, job_id, proof)
     SELECT id, "projectId", "deviceId", state, author, reason, diff, "createdAt", "endedAt", "runId", wave, "jobId", proof
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "projectId" uuid, "deviceId" uuid, state text, author text,
       reason text, diff text, "createdAt" timestamptz, "endedAt" timestamptz, "runId" uuid, wave int, "jobId" uuid, proof jsonb)`,
    [JSON.stringify(pushes)],
  );
}

/** Writes what became of a push. False where this worker no longer holds it: another one ends it, and tells how. */
export async function updatePush(
  sql: Sql,
  id: Id,
  worker: string,
  now: Pick<PushRow, 'state' | 'reason' | 'diff' | 'endedAt' | 'proof'>,
): Promise<boolean> {
  const written = await sql.execute(
    `UPDATE push SET state = $3, reason = $4, diff = $5, ended_at = $6, proof = $7
     WHERE id = $1 AND (state = 'planned' OR state = 'running' AND worker = $2)`,
    [id, worker, now.state, now.reason, now.diff, now.endedAt, JSON.stringify(now.proof)],
  );
  return written > 0;
}

/** Whether a push still runs in the hands of this worker. */
export async function holdsPush(sql: Sql, id: Id, worker: string): Promise<boolean> {
  const rows = await sql.rows(`SELECT 1 FROM push WHERE id = $1 AND state = 'running' AND worker = $2`, [
    id,
    worker,
  ]);
  return rows.length > 0;
}

/** Adds a step; one that is written again, since nobody heard that it was, stays as it is. */
export async function addPushStep(sql: Sql, pushId: Id, step: PushStepRow): Promise<void> {
  await sql.execute(
    `INSERT INTO push_step (push_id, ordinal, at, action, ok, transcript, said, told) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (push_id, ordinal) DO NOTHING`,
    [
      pushId,
      step.ordinal,
      step.at,
      step.action,
      step.ok,
      step.transcript,
      step.said,
      step.told && JSON.stringify(step.told),
    ],
  );
}

export async function pushById(sql: Sql, id: Id): Promise<PushRow | null> {
  const [row] = await sql.query<PushRow>(`SELECT ${COLUMNS} FROM push WHERE id = $1`, [id]);
  return row ?? null;
}

export function pushSteps(sql: Sql, id: Id): Promise<PushStepRow[]> {
  return sql.query<PushStepRow>(
    'SELECT ordinal, at, action, ok, transcript, said, told FROM push_step WHERE push_id = $1 ORDER BY ordinal',
    [id],
  );
}

/** The last step of each push of a run, by push; those that have not begun are left out. */
export async function lastStages(sql: Sql, runId: Id): Promise<ReadonlyMap<Id, string>> {
  const rows = await sql.query<{ id: Id; action: string }>(
    `SELECT DISTINCT ON (push.id) push.id, action FROM push JOIN push_step ON push_id = push.id
     WHERE run_id = $1 ORDER BY push.id, ordinal DESC`,
    [runId],
  );
  return new Map(rows.map(({ id, action }) => [id, action]));
}

/** The newest push of each device within a project. */
export async function lastPushes(sql: Sql, projectId: Id): Promise<ReadonlyMap<Id, PushRow>> {
  const rows = await sql.query<PushRow>(
    `SELECT DISTINCT ON (device_id) ${COLUMNS} FROM push WHERE project_id = $1 ORDER BY device_id, created_at DESC`,
    [projectId],
  );
  return new Map(rows.map((row) => [row.deviceId, row]));
}

/**
 * Takes a push for a worker. False where it cannot be had: it is not waiting, or another push to the same device runs
 * (the database lets one begin).
 */
export async function takePush(db: Database, id: Id, worker: string): Promise<boolean> {
  try {
    return (
      (await db.execute(
        `UPDATE push SET state = 'running', worker = $2 WHERE id = $1 AND state = 'planned'`,
        [id, worker],
      )) > 0
    );
  } catch (error) {
    // 23505: the index that lets one push of a device run.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

function isUniqueViolation(error: unknown): boolean {
  const at = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  return at?.code === '23505' || at?.driverError?.code === '23505';
}

/** Keeps what ends a push if its worker dies. Sealed by the caller. */
export async function rememberPush(sql: Sql, id: Id, memory: Buffer): Promise<void> {
  await sql.execute('UPDATE push SET memory = $2 WHERE id = $1', [id, memory]);
}

/** A push whose worker is gone. */
export interface AbandonedPush extends PushRow {
  readonly memory: Buffer | null;
}

/** Who takes pushes over. */
export interface Taker {
  readonly worker: string;
  /** Pushes that this worker is at: they are not abandoned. */
  readonly at: readonly Id[];
  /** True: of other workers too, where they show in no session of the database. */
  readonly ofOthers: boolean;
}

/** A worker of that column shows in no session of the database: it is gone. */
const IS_GONE = (column: string): string =>
  `NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE application_name = ${column} AND datname = current_database())`;

/**
 * Takes over the running pushes of workers that are gone, and those of its own that it is not at any more. Each is given
 * to one caller only.
 */
export async function takeAbandoned(sql: Sql, { worker, at, ofOthers }: Taker): Promise<AbandonedPush[]> {
  const rows = await sql.query<{ id: Id }>(
    `SELECT id FROM push WHERE state = 'running' AND (worker = $1 AND NOT id = ANY ($2::uuid[])
       OR $3 AND worker IS DISTINCT FROM $1 AND ${IS_GONE('push.worker')}) FOR UPDATE SKIP LOCKED`,
    [worker, at, ofOthers],
  );
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await sql.execute('UPDATE push SET worker = $2 WHERE id = ANY ($1)', [ids, worker]);
  return sql.query<AbandonedPush>(
    `SELECT ${COLUMNS}, memory FROM push WHERE id = ANY ($1) ORDER BY created_at`,
    [ids],
  );
}

/** Why a push ended, as its proof carries it. */
const saidIn = (told: readonly Told[]): string => JSON.stringify({ outcome: toldText(told, 'en'), told });

/** Ends the pushes of a run that did not begin. */
export async function endWaiting(sql: Sql, runId: Id, why: readonly Told[], at: Date): Promise<void> {
  await sql.execute(
    `UPDATE push SET state = 'not-started', ended_at = $3, proof = proof || $2::jsonb
     WHERE run_id = $1 AND state = 'planned'`,
    [runId, saidIn(why), at],
  );
}

/**
 * Ends the jobs of workers that are gone, and the pushes that wait for jobs that have ended: they will never begin.
 * @returns the jobs that were ended
 */
export async function endDeadJobs(sql: Sql, worker: string, why: readonly Told[], at: Date): Promise<Id[]> {
  const jobs = await sql.query<{ id: Id }>(
    `SELECT id FROM job WHERE state = 'running' AND worker <> $1 AND ${IS_GONE('job.worker')} FOR UPDATE SKIP LOCKED`,
    [worker],
  );
  const ids = jobs.map(({ id }) => id);
  await sql.execute(
    `UPDATE job SET state = 'failed', message = $2, ended_at = $3, fault = $4 WHERE id = ANY ($1)`,
    [ids, toldText(why, 'en'), at, JSON.stringify({ told: why })],
  );
  await sql.execute(
    `UPDATE push SET state = 'not-started', ended_at = $2, proof = proof || $1::jsonb
     WHERE state = 'planned' AND job_id IN (SELECT id FROM job WHERE ended_at IS NOT NULL)`,
    [saidIn(why), at],
  );
  return ids;
}

/** What a person decides for a run that goes on: the next wave now, or everything back as it was. */
export type PushDecision = 'go-on' | 'roll-back';

export interface PushDecisionRow {
  readonly id: Id;
  readonly runId: Id;
  readonly decision: PushDecision;
  readonly author: string;
  readonly at: Date;
}

export async function addPushDecision(sql: Sql, row: PushDecisionRow): Promise<void> {
  await sql.execute(
    'INSERT INTO push_decision (id, run_id, decision, author, at) VALUES ($1, $2, $3, $4, $5)',
    [row.id, row.runId, row.decision, row.author, row.at],
  );
}

/** What was decided for a run, the oldest first. */
export function pushDecisions(sql: Sql, runId: Id): Promise<PushDecisionRow[]> {
  return sql.query<PushDecisionRow>(
    'SELECT id, run_id AS "runId", decision, author, at FROM push_decision WHERE run_id = $1 ORDER BY at, id',
    [runId],
  );
}

/** The pushes that were asked for together, in their order. */
export function pushesOfRun(sql: Sql, runId: Id): Promise<PushRow[]> {
  return sql.query<PushRow>(`SELECT ${COLUMNS} FROM push WHERE run_id = $1 ORDER BY wave, created_at, id`, [
    runId,
  ]);
}
