import type { Id } from '#changes';
import type { Database } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import { everything, type Scope } from './scope.js';
import {
  FIRST_HASH,
  hashOfEvent,
  hashOfObjects,
  type EventHead,
  type EventObject,
} from '../changes/register.js';

export interface RegisterQuery {
  /** Events that touched this object. */
  readonly objectId?: Id;
  readonly projectId?: Id;
  readonly action?: string;
  /** Events before this number: pages run from the newest back. */
  readonly before?: number;
  /** Default 100. */
  readonly limit?: number;
}

/** Entries of the register, the newest first; of those who see work packages only, the ones that touched their objects. */
export async function registerEvents(
  db: Database,
  scope: Scope,
  query: RegisterQuery = {},
): Promise<EventHead[]> {
  const rows = await db.query<EventRow>(
    `SELECT e.* FROM register_event e
     WHERE ($1::uuid IS NULL OR e.id IN (SELECT o.event_id FROM register_object o WHERE o.object_id = $1))
       AND ($2::uuid IS NULL OR e.project_id = $2) AND ($3::text IS NULL OR e.action = $3)
       AND ($4::bigint IS NULL OR e.seq < $4)
       AND ($6::uuid[] IS NULL OR EXISTS (
         SELECT 1 FROM register_object o WHERE o.event_id = e.id AND ${visibleSql('o.object_id', '$6')}))
     ORDER BY e.seq DESC LIMIT $5`,
    [
      query.objectId ?? null,
      query.projectId ?? null,
      query.action ?? null,
      query.before ?? null,
      query.limit ?? 100,
      packagesOf(scope),
    ],
  );
  return rows.map(eventOf);
}

/** What an event did, object by object. */
export async function eventObjects(db: Database, scope: Scope, eventId: Id): Promise<EventObject[]> {
  const rows = await db.rows<[string, Id, object | null, object | null]>(
    `SELECT kind, object_id, before, after FROM register_object
     WHERE event_id = $1 AND ${visibleSql('object_id', '$2')} ORDER BY ordinal`,
    [eventId, packagesOf(scope)],
  );
  return rows.map(([kind, id, before, after]) => ({ kind, id, before, after }));
}

export type Verified =
  | { readonly ok: true; readonly events: number; readonly hash: string }
  | { readonly ok: false; readonly seq: number; readonly reason: 'gap' | 'event' | 'objects' };

/**
 * Walks the chain from the first event: numbers without gaps, each hash made from the one before, the objects as hashed.
 * Says where it first breaks. A tail that was cut off shows only against a hash kept elsewhere.
 */
export async function verifyRegister(db: Database): Promise<Verified> {
  let hash = FIRST_HASH;
  let seq = 0;
  for (;;) {
    const page = await db.query<EventRow>(
      'SELECT * FROM register_event WHERE seq > $1 ORDER BY seq LIMIT 500',
      [seq],
    );
    if (page.length === 0) return { ok: true, events: seq, hash };
    for (const event of page.map(eventOf)) {
      seq += 1;
      if (event.seq !== seq) return { ok: false, seq, reason: 'gap' };
      if (hashOfEvent(hash, event) !== event.hash) return { ok: false, seq, reason: 'event' };
      if (hashOfObjects(await eventObjects(db, everything, event.id)) !== event.objectsHash)
        return { ok: false, seq, reason: 'objects' };
      hash = event.hash;
    }
  }
}

interface EventRow {
  readonly seq: string;
  readonly id: Id;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly reason: string;
  readonly project_id: Id | null;
  readonly detail: object;
  readonly objects_hash: string;
  readonly hash: string;
}

function eventOf({ seq, project_id, objects_hash, ...rest }: EventRow): EventHead {
  return { ...rest, seq: Number(seq), projectId: project_id, objectsHash: objects_hash };
}
