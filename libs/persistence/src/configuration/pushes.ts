import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

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
  /** What was asked for and what proves the outcome. */
  readonly proof: Readonly<Record<string, unknown>>;
}

export interface PushStepRow {
  readonly ordinal: number;
  readonly at: Date;
  readonly action: string;
  readonly ok: boolean;
  readonly transcript: string;
}

const COLUMNS = `id, project_id AS "projectId", device_id AS "deviceId", state, author, reason, diff,
  created_at AS "createdAt", ended_at AS "endedAt", proof`;

/** Adds pushes, all or none. */
export async function addPushes(sql: Sql, pushes: readonly PushRow[]): Promise<void> {
  await sql.execute(
    `INSERT INTO push (id, project_id, device_id, state, author, reason, diff, created_at, ended_at, proof)
     SELECT id, "projectId", "deviceId", state, author, reason, diff, "createdAt", "endedAt", proof
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "projectId" uuid, "deviceId" uuid, state text, author text,
       reason text, diff text, "createdAt" timestamptz, "endedAt" timestamptz, proof jsonb)`,
    [JSON.stringify(pushes)],
  );
}

/** Writes what became of a push. */
export async function updatePush(
  sql: Sql,
  id: Id,
  now: Pick<PushRow, 'state' | 'reason' | 'diff' | 'endedAt' | 'proof'>,
): Promise<void> {
  await sql.execute(
    'UPDATE push SET state = $2, reason = $3, diff = $4, ended_at = $5, proof = $6 WHERE id = $1',
    [id, now.state, now.reason, now.diff, now.endedAt, JSON.stringify(now.proof)],
  );
}

export async function addPushStep(sql: Sql, pushId: Id, step: PushStepRow): Promise<void> {
  await sql.execute(
    'INSERT INTO push_step (push_id, ordinal, at, action, ok, transcript) VALUES ($1, $2, $3, $4, $5, $6)',
    [pushId, step.ordinal, step.at, step.action, step.ok, step.transcript],
  );
}

export async function pushById(sql: Sql, id: Id): Promise<PushRow | null> {
  const [row] = await sql.query<PushRow>(`SELECT ${COLUMNS} FROM push WHERE id = $1`, [id]);
  return row ?? null;
}

export function pushSteps(sql: Sql, id: Id): Promise<PushStepRow[]> {
  return sql.query<PushStepRow>(
    'SELECT ordinal, at, action, ok, transcript FROM push_step WHERE push_id = $1 ORDER BY ordinal',
    [id],
  );
}

/** The newest push of each device within a project. */
export async function lastPushes(sql: Sql, projectId: Id): Promise<ReadonlyMap<Id, PushRow>> {
  const rows = await sql.query<PushRow>(
    `SELECT DISTINCT ON (device_id) ${COLUMNS} FROM push WHERE project_id = $1 ORDER BY device_id, created_at DESC`,
    [projectId],
  );
  return new Map(rows.map((row) => [row.deviceId, row]));
}
