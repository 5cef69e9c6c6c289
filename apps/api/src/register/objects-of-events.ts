import type { Id } from '#changes';
import type { Database } from '#persistence';
import type { Kind } from '#plan';
import { readByIds, type AnyObject } from '../changes/paths.js';

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

/**
 * Objects as the present has them; of those that a project only plans, or that are gone, as the register last had them: an
 * event is read for years after what it touched.
 */
export async function knownObjects(
  db: Database,
  kind: Kind,
  ids: readonly Id[],
): Promise<readonly AnyObject[]> {
  const found = await readByIds(db, kind, ids);
  const there = new Set(found.map(({ id }) => id));
  const missing = ids.filter((id) => !there.has(id));
  if (missing.length === 0) return found;
  const rows = await db.rows<[AnyObject]>(
    `SELECT last.facts FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT COALESCE(o.after, o.before) AS facts FROM register_object o JOIN register_event e ON e.id = o.event_id
        WHERE o.object_id = asked.id AND o.kind = $1 ORDER BY e.seq DESC LIMIT 1) last`,
    [kind, missing],
  );
  return [...found, ...rows.map(([facts]) => facts)];
}
