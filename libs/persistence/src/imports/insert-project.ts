import type { Id } from '#changes';
import type { Revision, Step } from '#plan';
import { addRevision } from '../changes/project-revisions.js';
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
  /** Issues that were made elsewhere; the next one follows the last of them. */
  readonly revisions?: readonly Revision[] | undefined;
}

/** Adds a project without changes in the running transaction. */
export async function insertProject(
  sql: Sql,
  project: NewProject,
  author: string,
  clock: Clock,
): Promise<void> {
  const {
    id,
    code,
    name,
    client,
    description,
    drawnBy,
    checkedBy,
    approvedBy,
    steps,
    revisions = [],
  } = project;
  const index = revisions.at(-1)?.index ?? '';
  await sql.execute(
    `INSERT INTO project (id, code, name, client, index, state, description, author, created_at, drawn_by, checked_by, approved_by)
     VALUES ($1, $2, $3, $4, $11, 'draft', $5, $6, $7, $8, $9, $10)`,
    [id, code, name, client, description, author, clock.now(), drawnBy, checkedBy, approvedBy, index],
  );
  await setSteps(sql, id, steps);
  await insertRevisions(sql, id, revisions, clock);
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

/** Issues that a plan file tells of: when, by whom and why; what was issued is not in the file. */
async function insertRevisions(
  sql: Sql,
  id: Id,
  revisions: readonly Revision[],
  clock: Clock,
): Promise<void> {
  for (const { index, date, what, approved } of revisions)
    await addRevision(sql, {
      projectId: id,
      index,
      issuedAt: date === '' ? clock.now() : new Date(`${date}T12:00:00Z`),
      issuedBy: approved,
      reason: what,
      changesHash: '',
      plan: new Uint8Array(),
    });
}
