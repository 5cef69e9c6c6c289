import type { Id, Recorded } from '#changes';
import {
  kinds,
  noObjects,
  type Kind,
  type Plan,
  type PlanObjects,
  type Project,
  type ProjectHead,
  type Step,
  type Waiver,
} from '#plan';
import { kindTable } from '../changes/kind-table.js';
import { objectSql } from '../changes/object-sql.js';
import { projectChanges } from '../changes/project-change-list.js';
import type { Database, Sql } from '../database/database.js';
import { boundsSql, within } from './bounds.js';
import { packagesOf, seenSql, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';
import { planSettings } from './settings.js';
import { locationsOfSites, touchedBy } from './sites.js';

/** The whole present, without a project. For exports and small plants; pages ask for less. */
export async function presentPlan(db: Database, scope: Scope): Promise<Plan> {
  return db.transaction(async (sql) => {
    const present = await readObjects(sql, db, scope, null, []);
    return { ...(await planSettings(sql)), present, project: null, waivers: await waiversOf(sql, null) };
  }, AT_ONE_MOMENT);
}

/**
 * A project with the part of the present that it stands in: everything in the sites that it touches, with the far ends
 * of their cables; the whole present while it touches no site. null when there is no such project.
 */
export async function planOf(db: Database, scope: Scope, projectId: Id): Promise<Plan | null> {
  return db.transaction(async (sql) => {
    const head = await projectHead(sql, projectId);
    if (!head) return null;
    const all = await projectChanges(sql, projectId);
    const visible = await visibleIds(sql, scope);
    const changes = all.filter(({ change }) => !visible || visible.has(change.id));
    const project: Project = { ...head, changes: changes.map(({ step, change }) => ({ step, change })) };
    const touched = touchedBy(changes.map(({ change }) => change));
    const locations = await locationsOfSites(sql, touched);
    const present = await readObjects(
      sql,
      db,
      scope,
      locations.length > 0 ? locations : null,
      touched.map(({ id }) => id),
    );
    return { ...(await planSettings(sql)), present, project, waivers: await waiversOf(sql, projectId) };
  }, AT_ONE_MOMENT);
}

/** All statements of the transaction see the same state. */
const AT_ONE_MOMENT = 'ISOLATION LEVEL REPEATABLE READ, READ ONLY';

async function projectHead(sql: Sql, id: Id): Promise<(ProjectHead & { steps: readonly Step[] }) | null> {
  const [head] = await sql.query<ProjectHead & { steps: readonly Step[] }>(
    `SELECT id, code, name, client, index, state, description,
       drawn_by AS "drawnBy", checked_by AS "checkedBy", approved_by AS "approvedBy", COALESCE((
       SELECT json_agg(json_build_object('number', s.number, 'title', s.title) ORDER BY s.number)
       FROM project_step s WHERE s.project_id = p.id), '[]') AS steps, (
       SELECT json_agg(json_build_object('index', r.index, 'date', to_char(r.issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
           'state', '', 'what', r.reason, 'drawn', p.drawn_by, 'approved', r.issued_by) ORDER BY r.issued_at, r.index)
       FROM project_revision r WHERE r.project_id = p.id) AS revisions
     FROM project p WHERE id = $1`,
    [id],
  );
  if (!head) return null;
  const { revisions, ...rest } = head;
  return { ...rest, ...(revisions ? { revisions } : {}) };
}

/** Waivers of the project and those that hold everywhere. */
async function waiversOf(sql: Sql, projectId: Id | null): Promise<Waiver[]> {
  return sql.query<Waiver>(
    `SELECT id, code, place, reason, author, expires_on::text AS "expiresOn" FROM waiver
     WHERE project_id IS NULL OR project_id = $1 ORDER BY id`,
    [projectId],
  );
}

/** null: everything. */
async function visibleIds(sql: Sql, scope: Scope): Promise<ReadonlySet<Id> | null> {
  const packages = packagesOf(scope);
  if (!packages) return null;
  const rows = await sql.rows<[Id]>(seenSql('$1'), [packages]);
  return new Set(rows.map(([id]) => id));
}

/** The objects of all kinds in one statement; within the locations, or all of them. */
async function readObjects(
  sql: Sql,
  db: Database,
  scope: Scope,
  locations: readonly Id[] | null,
  touched: readonly Id[],
): Promise<PlanObjects> {
  const selects = kinds.map((kind) => {
    const table = kindTable(db.dataSource, kind);
    const bound = locations ? `(${within[kind]}) AND ` : '';
    return `(SELECT '${kind}', t.id, ${objectSql(table)} FROM ${table.table} t WHERE ${bound}${visibleSql('t.id', '$3', 'SELECT id FROM seen')} ORDER BY t.id)`;
  });
  // The types of unused parameters must be known too.
  const unbounded =
    'place AS (SELECT unnest($1::uuid[]) AS id), touched AS (SELECT unnest($2::uuid[]) AS id)';
  const rows = await sql.rows<[Kind, Id, Recorded]>(
    `WITH seen AS MATERIALIZED (${seenSql('$3')}), ${locations ? boundsSql : unbounded} ${selects.join(' UNION ALL ')}`,
    [locations ?? [], touched, packagesOf(scope)],
  );
  const objects = noObjects();
  for (const [kind, id, object] of rows) (objects[kind] as unknown as Map<Id, Recorded>).set(id, object);
  return objects;
}
