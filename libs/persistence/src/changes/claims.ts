import { claimsOf, squash, type Change, type Id } from '#changes';
import type { Device, Cable } from '#cabling';
import { occupies, type PlanChangeSet, type Surroundings } from '#plan';
import type { Sql } from '../database/database.js';
import { projectChanges } from './project-change-list.js';
import { batches } from './stored-objects.js';

/**
 * Makes the claims of a project anew: of the objects that were just changed (`list`: all that the project does to them,
 * in order), and of its devices and cables that stand on a type or port among them.
 */
export async function replaceClaims(sql: Sql, projectId: Id, list: PlanChangeSet): Promise<void> {
  const changes = list as readonly Change[];
  const touched = new Set(changes.map(({ id }) => id));
  const dependents = (await dependentsOf(sql, projectId, changes)).filter((id) => !touched.has(id));
  const others = dependents.length > 0 ? await projectChanges(sql, projectId, dependents) : [];
  const net = squash([...list, ...others.map(({ change }) => change)]) as readonly Change[];
  await sql.execute('DELETE FROM claim WHERE project_id = $1 AND object_id = ANY ($2::uuid[])', [
    projectId,
    [...touched, ...dependents],
  ]);
  const filled = occupies(await surroundingsOf(sql, projectId, net));
  for (const batch of batches(net.flatMap((change) => claimsOf(change, filled)))) {
    await sql.execute(
      `INSERT INTO claim (project_id, key, object_id, kind, use)
       SELECT $1, key, id, kind, use FROM json_to_recordset($2::json) AS r (key text, id uuid, kind text, use text)`,
      [projectId, JSON.stringify(batch)],
    );
  }
}

/** The project's devices of these types and its cables in these ports: what they fill may be another now. */
async function dependentsOf(sql: Sql, projectId: Id, changes: readonly Change[]): Promise<Id[]> {
  const idsOf = (kind: string): Id[] => changes.filter((change) => change.kind === kind).map(({ id }) => id);
  const [types, ports] = [idsOf('deviceType'), idsOf('port')];
  if (types.length + ports.length === 0) return [];
  const rows = await sql.rows<[Id]>(
    `SELECT c.object_id FROM project_change c
     WHERE c.project_id = $1 AND c.kind = 'device' AND (c.after ->> 'typeId')::uuid = ANY ($2::uuid[])
     UNION
     SELECT c.object_id FROM project_change c
     CROSS JOIN jsonb_array_elements((c.after -> 'a') || (c.after -> 'b')) AS t (item)
     WHERE c.project_id = $1 AND c.kind = 'cable' AND (t.item ->> 'portId')::uuid = ANY ($3::uuid[])`,
    [projectId, types, ports],
  );
  return rows.map(([id]) => id);
}

/** Heights of the types and positions of the ports that the changes refer to, as the project leaves them. */
async function surroundingsOf(sql: Sql, projectId: Id, net: readonly Change[]): Promise<Surroundings> {
  const objects = net.flatMap(({ kind, before, after }) =>
    [before, after].flatMap((object) => (object ? [{ kind, object }] : [])),
  );
  const typeIds = objects.flatMap(({ kind, object }) => (kind === 'device' ? (object as Device).typeId : []));
  const portIds = objects.flatMap(({ kind, object }) => {
    if (kind !== 'cable') return [];
    const { a, b } = object as Cable;
    return [...a, ...b].filter(({ position }) => position === null).map(({ portId }) => portId);
  });
  const types = await asTheProjectLeaves<[Id, number, boolean]>(sql, projectId, typeIds, {
    present: 'SELECT id, height_u, full_depth FROM device_type',
    planned: `(after -> 'heightU')::float8, (after -> 'fullDepth')::boolean`,
  });
  const ports = await asTheProjectLeaves<[Id, number]>(sql, projectId, portIds, {
    present: 'SELECT id, positions FROM port',
    planned: `(after -> 'positions')::int`,
  });
  const type = new Map(types.map(([id, heightU, fullDepth]) => [id, { heightU, fullDepth }]));
  const positions = new Map(ports);
  return { deviceType: (id) => type.get(id) ?? null, positions: (id) => positions.get(id) ?? null };
}

/** Rows of the present, then those of the project in its order: in a map the project's last word stays. */
async function asTheProjectLeaves<Row extends readonly unknown[]>(
  sql: Sql,
  projectId: Id,
  ids: readonly Id[],
  columns: { readonly present: string; readonly planned: string },
): Promise<Row[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const present = await sql.rows<Row>(`${columns.present} WHERE id = ANY ($1::uuid[])`, [wanted]);
  const planned = await sql.rows<Row>(
    `SELECT object_id, ${columns.planned} FROM project_change
     WHERE project_id = $1 AND object_id = ANY ($2::uuid[]) AND after IS NOT NULL ORDER BY step, ordinal`,
    [projectId, wanted],
  );
  return [...present, ...planned];
}
