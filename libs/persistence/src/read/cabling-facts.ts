import type { CablingFacts, GraphCable, GraphPort, GraphPortMap, Termination } from '#cabling';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';

/** Most ports that one component may have before we call it a fault of the plan. */
const COMPONENT_LIMIT = 50_000;

export interface Component extends CablingFacts {
  /** True: it was cut at 50,000 ports, and paths may end early. */
  readonly truncated: boolean;
}

/** Everything that is joined to these ports by cables and panels: one recursive query, then the facts. */
export async function componentOf(sql: Sql, scope: Scope, portIds: readonly Id[]): Promise<Component> {
  const rows = await sql.rows<PortRow>(
    `WITH RECURSIVE joined (id) AS (
       SELECT unnest($1::uuid[])
       UNION
       SELECT n.id FROM joined j CROSS JOIN LATERAL (
         SELECT m.rear_port_id AS id FROM port_map m WHERE m.front_port_id = j.id
         UNION ALL SELECT m.front_port_id FROM port_map m WHERE m.rear_port_id = j.id
         UNION ALL
         SELECT far.port_id FROM cable_termination near
         JOIN cable_termination far ON far.cable_id = near.cable_id
         WHERE near.port_id = j.id
       ) n
     )
     SELECT found.* FROM (SELECT id FROM joined LIMIT ${COMPONENT_LIMIT + 1}) j
     -- Port by port: the planner cannot know how few they are, and would read the whole table.
     CROSS JOIN LATERAL (SELECT ${PORT_COLUMNS} FROM port WHERE port.id = j.id OFFSET 0) found
     WHERE ${visibleSql('found.id', '$2')}`,
    [portIds, packagesOf(scope)],
  );
  const facts = await factsAround(
    sql,
    rows,
    rows.map(([id]) => id),
  );
  return { ...facts, truncated: rows.length > COMPONENT_LIMIT };
}

/** The facts that all paths are computed from. */
export async function cablingFacts(sql: Sql): Promise<CablingFacts> {
  return factsAround(sql, await sql.rows<PortRow>(`SELECT ${PORT_COLUMNS} FROM port`), null);
}

const PORT_COLUMNS = 'id, device_id, name, kind, positions';
type PortRow = [Id, Id, string, GraphPort['kind'], number];

/** Ports with their maps and cables; `ids` null: of all ports. */
async function factsAround(
  sql: Sql,
  ports: readonly PortRow[],
  ids: readonly Id[] | null,
): Promise<CablingFacts> {
  const only = (column: string): string => (ids ? `WHERE ${column} = ANY ($1::uuid[])` : '');
  const values = ids ? [ids] : [];
  const maps = await sql.rows<[Id, number, Id, number]>(
    `SELECT front_port_id, front_position, rear_port_id, rear_position FROM port_map ${only('front_port_id')}`,
    values,
  );
  const ends = await sql.rows<CableEndRow>(
    `SELECT c.id, c.profile, c.status, c.length_m, c.measured_length_m, t.side, t.port_id, t.connector, t."position"
     FROM cable_termination t JOIN cable c ON c.id = t.cable_id ${only('t.port_id')} ORDER BY c.id, t.side, t.ordinal`,
    values,
  );
  return {
    ports: ports.map(([id, deviceId, name, kind, positions]): GraphPort => ({
      id,
      deviceId,
      name,
      kind,
      positions,
    })),
    portMaps: maps.map(([frontPortId, frontPosition, rearPortId, rearPosition]): GraphPortMap => ({
      frontPortId,
      frontPosition,
      rearPortId,
      rearPosition,
    })),
    cables: joinEnds(ends),
  };
}

type CableEndRow = [
  Id, GraphCable['profile'], GraphCable['status'], number | null, number | null, 'a' | 'b', Id, number, number | null,
]; // prettier-ignore

/** Rows in the order of cable, side and ordinal → cables with their ends. */
function joinEnds(rows: readonly CableEndRow[]): GraphCable[] {
  const cables: (GraphCable & { a: Termination[]; b: Termination[] })[] = [];
  for (const [id, profile, status, lengthM, measuredLengthM, side, portId, connector, position] of rows) {
    let cable = cables.at(-1);
    if (cable?.id !== id)
      cables.push((cable = { id, profile, status, lengthM, measuredLengthM, a: [], b: [] }));
    cable[side].push({ portId, connector, position });
  }
  return cables;
}
