import { invert, type Conflict, type Id, type Recorded } from '#changes';
import type { Kind, PlanChange, PlanChangeSet } from '#plan';
import type { Database } from '../database/database.js';
import { completed } from './completed.js';
import { writeChanges } from './write-changes.js';
import type { ChangeRequest, Refused, Written } from './written.js';

export type UndoRequest = Omit<ChangeRequest, 'changes' | 'step' | 'expect' | 'projectId'> & {
  readonly eventId: Id;
};

/** The event that last touched an object. */
export interface LaterEvent {
  readonly objectId: Id;
  readonly eventId: Id;
  readonly seq: number;
  readonly actor: string;
  readonly at: Date;
}

/** Refused: `later` says who touched each object in the way since. */
export type Undone = Extract<Written, { ok: true }> | (Refused & { readonly later: readonly LaterEvent[] });

/** The event is not there, or is of a sort that cannot be undone: pushes, sign-ins, closings. */
export class NotUndoableError extends Error {
  constructor(
    readonly eventId: Id,
    readonly action: string | null,
  ) {
    super(action ? `${action} cannot be undone` : `there is no event ${eventId}`);
    this.name = 'NotUndoableError';
  }
}

/**
 * Makes the inverse of a change set. Allowed where every object it touched is still as it left it.
 * @throws NotUndoableError
 */
export async function undoEvent(db: Database, request: UndoRequest): Promise<Undone> {
  const { eventId, actor, reason, at, newId } = request;
  const [event] = await db.query<{ action: string; project_id: Id | null; detail: { step?: number } }>(
    'SELECT action, project_id, detail FROM register_event WHERE id = $1',
    [eventId],
  );
  if (event?.action !== 'changes.written') throw new NotUndoableError(eventId, event?.action ?? null);
  const changes = invert(await changesOfEvent(db, eventId));
  const { step } = event.detail;
  const written = await writeChanges(db, {
    actor,
    reason,
    changes,
    projectId: event.project_id,
    at,
    newId,
    undoes: eventId,
    ...(step === undefined ? {} : { step }),
  });
  return written.ok
    ? written
    : { ...written, later: await laterEvents(db, event.project_id, written.conflicts) };
}

/** The change set that an event recorded. */
export async function changesOfEvent(db: Database, eventId: Id): Promise<PlanChangeSet> {
  const rows = await db.rows<[Kind, Id, Recorded | null, Recorded | null]>(
    'SELECT kind, object_id, before, after FROM register_object WHERE event_id = $1 ORDER BY ordinal',
    [eventId],
  );
  return rows.map(
    ([kind, id, before, after]) =>
      ({
        op: before ? (after ? 'change' : 'remove') : 'add',
        kind,
        id,
        before: completed(kind, before),
        after: completed(kind, after),
      }) as unknown as PlanChange,
  );
}

async function laterEvents(
  db: Database,
  projectId: Id | null,
  conflicts: readonly Conflict[],
): Promise<LaterEvent[]> {
  const rows = await db.rows<[Id, Id, string, string, Date]>(
    `SELECT DISTINCT ON (o.object_id) o.object_id, e.id, e.seq, e.actor, e.at
     FROM register_object o JOIN register_event e ON e.id = o.event_id
     WHERE o.object_id = ANY ($1::uuid[]) AND (e.project_id IS NOT DISTINCT FROM $2 OR e.action = 'project.closed')
     ORDER BY o.object_id, e.seq DESC`,
    [conflicts.map(({ id }) => id), projectId],
  );
  return rows.map(([objectId, eventId, seq, actor, at]) => ({
    objectId,
    eventId,
    seq: Number(seq),
    actor,
    at,
  }));
}
