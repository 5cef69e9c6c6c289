import type { Id, Recorded } from '#changes';
import type { Kind, PlanChange } from '#plan';
import type { Sql } from '../database/database.js';
import { completed } from './completed.js';

/** A change of a project with its place in the list. */
export interface ProjectChangeRow {
  readonly ordinal: number;
  readonly step: number;
  readonly change: PlanChange;
}

/** The project's changes by step, within a step as written; only those of the given objects when ids are given. */
export async function projectChanges(
  sql: Sql,
  projectId: Id,
  ids: readonly Id[] | null = null,
): Promise<ProjectChangeRow[]> {
  const rows = await sql.rows<[number, number, Kind, Id, Recorded | null, Recorded | null]>(
    `SELECT ordinal, step, kind, object_id, before, after FROM project_change
     WHERE project_id = $1 AND ($2::uuid[] IS NULL OR object_id = ANY ($2::uuid[])) ORDER BY step, ordinal`,
    [projectId, ids],
  );
  return rows.map(([ordinal, step, kind, id, before, after]) => ({
    ordinal,
    step,
    change: {
      op: before ? (after ? 'change' : 'remove') : 'add',
      kind,
      id,
      before: completed(kind, before),
      after: completed(kind, after),
    } as PlanChange,
  }));
}
