import { canonicalJson, type Change, type Id } from '#changes';
import { createHash } from 'node:crypto';
import type { Sql } from '../database/database.js';
import { batches } from './stored-objects.js';

/** What is written into the register. */
export interface NewEvent {
  readonly id: Id;
  readonly at: Date;
  readonly actor: string;
  /** `changes.written`, `project.closed`, `user.signed-in` … */
  readonly action: string;
  readonly reason: string;
  readonly projectId: Id | null;
  /** Anything that can be JSON; never a secret. */
  readonly detail: object;
}

/** An entry of the register. */
export interface EventHead extends NewEvent {
  readonly seq: number;
  readonly hash: string;
  readonly objectsHash: string;
}

/** What an event did to one object. */
export interface EventObject {
  readonly kind: string;
  readonly id: Id;
  readonly before: object | null;
  readonly after: object | null;
}

/** The hash before the first event. */
export const FIRST_HASH = '0'.repeat(64);

/** Key of the advisory lock under which events are numbered and chained. */
const REGISTER_LOCK = `hashtext('brassage.register')`;

/**
 * Writes an event in the running transaction. Call it last: until the transaction ends, other writers wait to be
 * numbered. What takes time (the objects and their hash) is done before the lock is asked for.
 */
export async function appendEvent(sql: Sql, event: NewEvent, changes: readonly Change[]): Promise<EventHead> {
  const objects = changes.map(({ kind, id, before, after }) => ({ kind, id, before, after }));
  const objectsHash = hashOfObjects(objects);
  await insertObjects(sql, event.id, objects);
  await sql.execute(`SELECT pg_advisory_xact_lock(${REGISTER_LOCK})`);
  const [last] = await sql.rows<[string, string]>(
    'SELECT seq, hash FROM register_event ORDER BY seq DESC LIMIT 1',
  );
  const seq = Number(last?.[0] ?? 0) + 1;
  const hash = hashOfEvent(last?.[1] ?? FIRST_HASH, { ...event, seq, objectsHash });
  await sql.execute(
    `INSERT INTO register_event (seq, id, at, actor, action, reason, project_id, detail, objects_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      seq,
      event.id,
      event.at,
      event.actor,
      event.action,
      event.reason,
      event.projectId,
      JSON.stringify(event.detail),
      objectsHash,
      hash,
    ],
  );
  return { ...event, seq, hash, objectsHash };
}

/** SHA-256 of the previous hash followed by the event's canonical JSON (RFC 8785). */
export function hashOfEvent(previous: string, event: Omit<EventHead, 'hash'>): string {
  const { seq, id, actor, action, reason, projectId, detail, objectsHash } = event;
  const facts = {
    seq,
    id,
    at: event.at.toISOString(),
    actor,
    action,
    reason,
    projectId,
    detail,
    objectsHash,
  };
  return createHash('sha256').update(previous).update(canonicalJson(facts)).digest('hex');
}

/** SHA-256 of the canonical JSON of each object, one line each, in order. */
export function hashOfObjects(objects: Iterable<EventObject>): string {
  const hash = createHash('sha256');
  for (const { kind, id, before, after } of objects)
    hash.update(`${canonicalJson({ kind, id, before, after })}\n`);
  return hash.digest('hex');
}

async function insertObjects(sql: Sql, eventId: Id, objects: readonly EventObject[]): Promise<void> {
  let ordinal = 0;
  for (const batch of batches(objects)) {
    const rows = batch.map((object) => ({ ...object, ordinal: (ordinal += 1) }));
    await sql.execute(
      `INSERT INTO register_object (event_id, ordinal, kind, object_id, before, after)
       SELECT $1, ordinal, kind, id, before, after
       FROM json_to_recordset($2::json) AS r (ordinal int, kind text, id uuid, before json, after json)`,
      [eventId, JSON.stringify(rows)],
    );
  }
}
