import { apply, type Change, type Id } from '#changes';
import { isSiteReport, type PlanChangeSet, type ProjectState } from '#plan';
import type { DataSource } from 'typeorm';
import type { Sql } from '../database/database.js';
import { replaceClaims } from './claims.js';
import { projectChanges } from './project-change-list.js';
import { batches, lockTouched } from './stored-objects.js';
import { refuse, type ChangeRequest } from './written.js';

/** A project that is closed, rejected or cancelled takes no more changes; or there is none of that id. */
export class ProjectNotOpenError extends Error {
  constructor(
    readonly projectId: Id,
    readonly state: ProjectState | null,
  ) {
    super(state ? `project ${projectId} is ${state}` : `there is no project ${projectId}`);
    this.name = 'ProjectNotOpenError';
  }
}

/** States in which the change list may grow. Growing ends an approval: what was approved is something else now. */
const OPEN: readonly ProjectState[] = ['draft', 'submitted', 'approved', 'in-progress'];

export interface LockedProject {
  readonly id: Id;
  readonly version: number;
  readonly state: ProjectState;
}

/** Reads a project's head and keeps other writers out of it until the end of the transaction. */
export async function lockOpenProject(sql: Sql, id: Id): Promise<LockedProject> {
  const [project] = await sql.query<LockedProject>(
    'SELECT id, version, state FROM project WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!project || !OPEN.includes(project.state)) throw new ProjectNotOpenError(id, project?.state ?? null);
  return project;
}

/**
 * Adds changes to a project's list. Each must find its `before` in the state of its step, and what later steps do to the
 * same objects must still fit.
 */
export async function appendToProject(
  sql: Sql,
  source: DataSource,
  request: ChangeRequest & { readonly projectId: Id },
): Promise<ReadonlyMap<Id, number>> {
  const { projectId, changes, step = 1, expect, actor } = request;
  const project = await lockOpenProject(sql, projectId);
  const seen = expect?.get(projectId);
  if (seen !== undefined && seen !== project.version) {
    refuse([
      {
        reason: 'differs',
        kind: 'project',
        id: projectId,
        fields: ['version'],
        expected: null,
        actual: project,
      },
    ]);
  }
  const given = changes as readonly Change[];
  const touched = [...new Set(given.map(({ id }) => id))];
  const earlier = await projectChanges(sql, projectId, touched);
  const all = [
    ...earlier.filter((row) => row.step <= step).map(({ change }) => change),
    ...changes,
    ...earlier.filter((row) => row.step > step).map(({ change }) => change),
  ] as PlanChangeSet;
  const { objects } = await lockTouched(sql, source, all);
  const applied = apply(objects, all);
  if (!applied.ok) refuse(applied.conflicts);
  await insertChanges(sql, projectId, step, actor, given);
  await replaceClaims(sql, projectId, all);
  // What the site reports is no other plan: the approval stands.
  await sql.execute(
    `UPDATE project SET version = version + 1,
       state = CASE WHEN NOT $2 AND state IN ('submitted', 'approved', 'in-progress') THEN 'draft' ELSE state END
     WHERE id = $1`,
    [projectId, changes.every(isSiteReport)],
  );
  return new Map([[projectId, project.version + 1]]);
}

async function insertChanges(
  sql: Sql,
  projectId: Id,
  step: number,
  author: string,
  changes: readonly Change[],
): Promise<void> {
  await sql.execute(
    `INSERT INTO project_step (project_id, number, title) VALUES ($1, $2, '') ON CONFLICT DO NOTHING`,
    [projectId, step],
  );
  const [last] = await sql.rows<[number]>(
    'SELECT COALESCE(max(ordinal), 0)::int FROM project_change WHERE project_id = $1',
    [projectId],
  );
  let ordinal = last?.[0] ?? 0;
  for (const batch of batches(changes)) {
    const rows = batch.map(({ kind, id, before, after }) => ({
      ordinal: (ordinal += 1),
      kind,
      id,
      before,
      after,
    }));
    await sql.execute(
      `INSERT INTO project_change (project_id, ordinal, step, kind, object_id, author, before, after)
       SELECT $1, ordinal, $2, kind, id, $3, before, after
       FROM jsonb_to_recordset($4::jsonb) AS r (ordinal int, kind text, id uuid, before jsonb, after jsonb)`,
      [projectId, step, author, JSON.stringify(rows)],
    );
  }
}
