import type { Id } from '#changes';
import {
  addRevision,
  appendEvent,
  Database,
  insertProject,
  setSteps,
  type NewProject,
  type Sql,
} from '#persistence';
import type { ProjectState, Step } from '#plan';
import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';

/** Objects that a project adds, changes and removes in all. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A project as lists and heads show it. */
export interface ProjectRow {
  readonly id: Id;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly client: string;
  readonly index: string;
  readonly state: ProjectState;
  readonly description: string;
  readonly drawnBy: string;
  readonly checkedBy: string;
  readonly approvedBy: string;
  readonly author: string;
  readonly approvedHash: string | null;
  readonly updatedAt: Date;
  readonly counts: Counts;
  /** Of the last finished check; null before. */
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number } | null;
  readonly steps: readonly Step[];
  /** The last step that holds a change, or 1. */
  readonly lastStep: number;
}

// An object that came and went within the project counts as nothing.
const PROJECT = `
  SELECT p.id, p.version, p.code, p.name, p.client, p.index, p.state, p.description, p.author,
    p.drawn_by AS "drawnBy", p.checked_by AS "checkedBy", p.approved_by AS "approvedBy",
    p.approved_hash AS "approvedHash",
    COALESCE((SELECT max(e.at) FROM register_event e WHERE e.project_id = p.id), p.created_at) AS "updatedAt",
    (SELECT json_build_object(
        'added', count(*) FILTER (WHERE fresh AND NOT gone),
        'changed', count(*) FILTER (WHERE NOT fresh AND NOT gone),
        'removed', count(*) FILTER (WHERE NOT fresh AND gone))
       FROM (SELECT (array_agg(c.before IS NULL ORDER BY c.step, c.ordinal))[1] AS fresh,
                    (array_agg(c.after IS NULL ORDER BY c.step DESC, c.ordinal DESC))[1] AS gone
               FROM project_change c WHERE c.project_id = p.id GROUP BY c.object_id) net) AS counts,
    (SELECT j.result FROM job j WHERE j.project_id = p.id AND j.task = 'check-project' AND j.state = 'done'
      ORDER BY j.id DESC LIMIT 1) AS findings,
    COALESCE((SELECT json_agg(json_build_object('number', s.number, 'title', s.title) ORDER BY s.number)
       FROM project_step s WHERE s.project_id = p.id), '[]') AS steps,
    COALESCE((SELECT max(c.step) FROM project_change c WHERE c.project_id = p.id), 1) AS "lastStep"
  FROM project p`;

/** Heads and steps of projects. Their changes go through the change store. */
@Injectable()
export class ProjectStore {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** The newest first. */
  all(): Promise<ProjectRow[]> {
    return this.db.query<ProjectRow>(`${PROJECT} ORDER BY p.id DESC`);
  }

  async one(id: Id): Promise<ProjectRow | null> {
    const [row] = await this.db.query<ProjectRow>(`${PROJECT} WHERE p.id = $1`, [id]);
    return row ?? null;
  }

  /** @throws Problem NOT_FOUND, PROJECT_NOT_EDITABLE where it is closed or cancelled */
  async refuseUnlessOpen(id: Id): Promise<void> {
    const project = await this.one(id);
    if (!project) throw notFound('project', id);
    const { code, state } = project;
    if (state === 'closed' || state === 'cancelled')
      throw new Problem(409, 'PROJECT_NOT_EDITABLE', { code, state });
  }

  /** Accounts that made a change of the project. */
  async authors(id: Id): Promise<readonly string[]> {
    const rows = await this.db.rows<[string]>(
      'SELECT DISTINCT author FROM project_change WHERE project_id = $1',
      [id],
    );
    return rows.map(([author]) => author);
  }

  async hasCode(code: string): Promise<boolean> {
    return (await this.db.rows('SELECT 1 FROM project WHERE code = $1', [code])).length > 0;
  }

  /** Adds a project without changes. */
  async add(project: NewProject, author: string): Promise<void> {
    await this.db.transaction((sql) => insertProject(sql, project, author, this.runtime));
  }

  /**
   * Writes the head; null leaves the steps. An edit ends an approval: the head stands on every sheet that was approved.
   * False if another project has the code.
   */
  async update(project: NewProject, steps: readonly Step[] | null, actor: string): Promise<boolean> {
    return this.db.transaction(async (sql) => {
      const { id, code, name, client, description, drawnBy, checkedBy, approvedBy } = project;
      const taken = await sql.rows('SELECT 1 FROM project WHERE code = $1 AND id <> $2', [code, id]);
      if (taken.length > 0) return false;
      await sql.execute(
        `UPDATE project SET code = $2, name = $3, client = $4, description = $5,
           drawn_by = $6, checked_by = $7, approved_by = $8, version = version + 1,
           state = CASE WHEN state IN ('submitted', 'approved', 'in-progress') THEN 'draft' ELSE state END WHERE id = $1`,
        [id, code, name, client, description, drawnBy, checkedBy, approvedBy],
      );
      if (steps) await setSteps(sql, id, steps);
      await this.event(sql, { projectId: id, actor, action: 'project.edited', reason: '' });
      return true;
    });
  }

  async remove(id: Id, actor: string): Promise<void> {
    await this.db.transaction(async (sql) => {
      await sql.execute('DELETE FROM project WHERE id = $1', [id]);
      await this.event(sql, { projectId: id, actor, action: 'project.deleted', reason: '' });
    });
  }

  /** Moves a project from one state to another. False if somebody wrote to it since `version`. */
  async move(
    project: Pick<ProjectRow, 'id' | 'version' | 'index' | 'approvedHash'>,
    to: ProjectState,
    actor: string,
    reason: string,
    /** What is issued by the move: kept, so that later issues can be compared with it. */
    issued: Uint8Array | null = null,
  ): Promise<boolean> {
    return this.db.transaction(async (sql) => {
      const { id, version, index, approvedHash } = project;
      const moved = await sql.execute(
        `UPDATE project SET state = $3, index = $4, approved_hash = $5, version = version + 1
          WHERE id = $1 AND version = $2`,
        [id, version, to, index, approvedHash],
      );
      if (moved === 0) return false;
      if (to === 'rejected' || to === 'cancelled')
        await sql.execute('DELETE FROM claim WHERE project_id = $1', [id]);
      if (issued)
        await addRevision(sql, {
          projectId: id,
          index,
          issuedAt: this.runtime.now(),
          issuedBy: actor,
          reason,
          changesHash: approvedHash ?? '',
          plan: issued,
        });
      const detail = { to, ...(to === 'approved' ? { index, changesHash: approvedHash } : {}) };
      await this.event(sql, { projectId: id, actor, action: `project.${to}`, reason, detail });
      return true;
    });
  }

  private async event(
    sql: Sql,
    event: { projectId: Id; actor: string; action: string; reason: string; detail?: object },
  ): Promise<void> {
    await appendEvent(sql, { detail: {}, ...event, id: this.runtime.newId(), at: this.runtime.now() }, []);
  }
}
