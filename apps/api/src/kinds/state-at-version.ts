import type { Id } from '#changes';
import type { Database } from '#persistence';

/**
 * What an object of the present was at an earlier version, from the register: each event that wrote to the present made
 * one version. null when the register does not tell (before the first event, or a number that never was).
 */
export async function stateAtVersion(db: Database, id: Id, version: number): Promise<object | null> {
  if (!Number.isInteger(version) || version < 1) return null;
  const [row] = await db.rows<[object | null]>(
    `SELECT last.after FROM (
       SELECT DISTINCT ON (e.seq) e.seq, o.after
         FROM register_object o JOIN register_event e ON e.id = o.event_id
        WHERE o.object_id = $1 AND (e.project_id IS NULL OR e.action = 'project.closed')
        ORDER BY e.seq, o.ordinal DESC
     ) last ORDER BY last.seq OFFSET $2 LIMIT 1`,
    [id, version - 1],
  );
  return row?.[0] ?? null;
}
