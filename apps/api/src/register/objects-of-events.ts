import type { Id } from '#changes';
import type { Database } from '#persistence';
import type { Kind } from '#plan';
import type { AnyObject } from '../changes/paths.js';

/** How many objects of an event a list names. */
const NAMED = 20;

export interface Touched {
  readonly count: number;
  /** The first objects in the order of the change set, as they were left or last were. */
  readonly first: readonly { readonly kind: Kind; readonly facts: AnyObject }[];
}

/** What each event touched, in one statement however many events there are. */
export async function objectsOfEvents(
  db: Database,
  eventIds: readonly Id[],
): Promise<ReadonlyMap<Id, Touched>> {
  const rows = await db.rows<[Id, number, Kind, AnyObject]>(
    `SELECT event.id, counted.count, first.kind, COALESCE(first.after, first.before)
       FROM unnest($1::uuid[]) AS event (id)
       CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM register_object o WHERE o.event_id = event.id) counted
       CROSS JOIN LATERAL (SELECT o.kind, o.after, o.before, o.ordinal FROM register_object o
                            WHERE o.event_id = event.id ORDER BY o.ordinal LIMIT ${NAMED}) first
      ORDER BY event.id, first.ordinal`,
    [eventIds],
  );
  const touched = new Map<Id, { count: number; first: { kind: Kind; facts: AnyObject }[] }>();
  for (const [id, count, kind, facts] of rows) {
    const event = touched.get(id) ?? { count, first: [] };
    event.first.push({ kind, facts });
    touched.set(id, event);
  }
  return touched;
}
