import type { Id } from '#changes';
import type { Step } from '#plan';
import { appendEvent } from '../changes/register.js';
import type { Sql } from '../database/database.js';
import type { Clock } from './clock.js';

/** A project before anything is planned in it. */
export interface NewProject {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly client: string;
  readonly description: string;
  readonly drawnBy: string;
  readonly checkedBy: string;
  readonly approvedBy: string;
  readonly steps: readonly Step[];
}

/** Adds a project without changes in the running transaction. */
export async function insertProject(
  sql: Sql,
  project: NewProject,
  author: string,
  clock: Clock,
): Promise<void> {
  const { id, code, name, client, description, drawnBy, checkedBy, approvedBy, steps } = project;
  await sql.execute(
    `INSERT INTO project (id, code, name, client, index, state, description, author, created_at, drawn_by, checked_by, approved_by)
     VALUES ($1, $2, $3, $4, '', 'draft', $5, $6, $7, $8, $9, $10)`,
    [id, code, name, client, description, author, clock.now(), drawnBy, checkedBy, approvedBy],
  );
  await setSteps(sql, id, steps);
  const event = {
    id: clock.newId(),
    at: clock.now(),
    actor: author,
    action: 'project.created',
    reason: '',
  };
  await appendEvent(sql, { ...event, projectId: id, detail: {} }, []);
}

/** The given steps and titles; steps that have changes stay even if they are not named. */
export async function setSteps(sql: Sql, id: Id, steps: readonly Step[]): Promise<void> {
  await sql.execute(
    `DELETE FROM project_step s WHERE s.project_id = $1
        AND NOT EXISTS (SELECT 1 FROM project_change c WHERE c.project_id = $1 AND c.step = s.number)`,
    [id],
  );
  await sql.execute(
    `INSERT INTO project_step (project_id, number, title)
     SELECT $1, r.number, r.title FROM json_to_recordset($2::json) AS r (number int, title text)
     ON CONFLICT (project_id, number) DO UPDATE SET title = excluded.title`,
    [id, JSON.stringify(steps)],
  );
}
