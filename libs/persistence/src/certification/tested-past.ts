import type { Id, Recorded } from '#changes';
import { testedKinds, type Kind, type PastChange, type PlanObjects, type TestedPast } from '#plan';
import { completed } from '../changes/completed.js';
import type { Sql } from '../database/database.js';
import type { KnownTestRecord } from './test-records.js';

/** What was recorded of the links of a project since the first of its tests. `objects`: the links as they are now. */
export async function testedPast(
  sql: Sql,
  projectId: Id,
  objects: PlanObjects,
  tests: readonly KnownTestRecord[],
): Promise<TestedPast> {
  if (tests.length === 0) return { objects, changes: [] };
  const knownAt = new Map(tests.map(({ id, importedAt }) => [id, importedAt.toISOString()]));
  const moments = tests.map(({ record, importedAt }) => record.testedAt ?? importedAt.toISOString());
  const first = moments.reduce((a, b) => (a < b ? a : b)).slice(0, 10);
  return { objects, changes: await changesOfLinks(sql, projectId, new Date(first)), knownAt };
}

/**
 * What was recorded since `from` of the objects that links are made of, oldest first: in the present (also when other
 * projects closed) and in the project itself. Its own closing makes nothing new, and first records change nothing.
 */
async function changesOfLinks(sql: Sql, projectId: Id, from: Date): Promise<PastChange[]> {
  const rows = await sql.rows<[Kind, Id, Recorded, Recorded | null, Date, string]>(
    `SELECT o.kind, o.object_id, o.before, o.after, e.at, e.actor
     FROM register_event e JOIN register_object o ON o.event_id = e.id
     WHERE e.at >= $2 AND o.kind = ANY ($3::text[]) AND (o.before IS NOT NULL OR o.kind IN ('cable', 'portMap'))
       AND CASE WHEN e.action = 'project.closed' THEN e.project_id <> $1 ELSE e.project_id IS NULL OR e.project_id = $1 END
     ORDER BY e.seq, o.ordinal`,
    [projectId, from, testedKinds],
  );
  return rows.map(([kind, id, before, after, at, by]) => ({
    at: at.toISOString(),
    by,
    change: {
      kind,
      id,
      before: completed(kind, before),
      after: completed(kind, after),
    } as PastChange['change'],
  }));
}
