import {
  circuitsOf,
  type CableProfile, type GraphPort, type GraphPortMap, type LossFacts, type Media, type Port,
} from '#cabling'; // prettier-ignore
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import {
  circuitOf, CIRCUIT_COLUMNS, COMPONENT_LIMIT, joinEnds, type CableEndRow, type CircuitRow, type Component,
} from './cabling-facts.js'; // prettier-ignore
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';
import type { PlanSettings } from './settings.js';

/** Everything that a trace of the present needs, and what people call the ports and cables in it. */
export interface TraceFacts extends Component {
  readonly names: ReadonlyMap<Id, string>;
  /** What light loses on the way is computed from, and the policy of the plan that says how. */
  readonly loss: LossFacts;
  readonly policy: PlanSettings['policy'];
}

type PortRow = [Id, Id, string, GraphPort['kind'], number, device: string, Port['connector']];
type MapRow = [Id, number, Id, number];
type EndRow = [...CableEndRow, label: string, Media];
type ProfileRow = [string, number[], number[], CableProfile['map']];
type PlacedCircuitRow = [...CircuitRow, aPlace: string | null, zPlace: string | null];
type Answer = [
  PortRow[] | null,
  MapRow[] | null,
  EndRow[] | null,
  ProfileRow[] | null,
  PlacedCircuitRow[] | null,
  PlanSettings['policy'] | null,
];

/**
 * The component of some ports, or of a cable, in one statement: a trace is asked for at the rack, and every further
 * statement would cost as much as the whole path. Rows are asked for port by port (`OFFSET 0`): the planner cannot know
 * how few they are, and would read whole tables.
 */
export async function traceFacts(
  sql: Sql,
  scope: Scope,
  through: { readonly portIds: readonly Id[] } | { readonly cableId: Id },
): Promise<TraceFacts> {
  const everything = scope.see === 'everything';
  const seed = 'portIds' in through ? [through.portIds, null] : [[], through.cableId];
  const values = everything ? seed : [...seed, packagesOf(scope)];
  const [row] = await sql.rows<Answer>(traceSql(everything), values, everything ? 'trace' : 'trace-scoped');
  const [ports, maps, ends, profiles, circuits, policy] = row!;
  const names = new Map<Id, string>();
  for (const [id, , name, , , device] of ports ?? []) names.set(id, `${device}:${name}`);
  for (const end of ends ?? []) names.set(end[0], end[9]);
  for (const row of circuits ?? []) {
    const { aLocationId, zLocationId } = circuitOf(row);
    if (aLocationId !== null) names.set(aLocationId, row[9] ?? aLocationId);
    if (zLocationId !== null) names.set(zLocationId, row[10] ?? zLocationId);
  }
  return {
    ports: (ports ?? []).map(([id, deviceId, name, kind, positions]): GraphPort => ({ id, deviceId, name, kind, positions })),
    portMaps: (maps ?? []).map(([frontPortId, frontPosition, rearPortId, rearPosition]): GraphPortMap => ({ frontPortId, frontPosition, rearPortId, rearPosition })),
    cables: joinEnds(ends ?? []),
    profiles: (profiles ?? []).map(([name, a, b, map]) => ({ name, a, b, map })),
    circuits: circuitsOf((circuits ?? []).map(circuitOf)),
    loss: {
      port: new Map((ports ?? []).map(([id, , , kind, , , connector]) => [id, { kind, connector }])),
      cable: new Map((ends ?? []).map(([id, , , lengthM, measuredLengthM, , , , , , media]) => [id, { media, lengthM, measuredLengthM }])),
    },
    policy: policy ?? {},
    truncated: (ports ?? []).length > COMPONENT_LIMIT,
    names,
  }; // prettier-ignore
}

const traceSql = (everything: boolean): string => `
  WITH RECURSIVE joined (id) AS (
    (SELECT unnest($1::uuid[]) UNION SELECT t.port_id FROM cable_termination t WHERE t.cable_id = $2::uuid)
    UNION
    SELECT n.id FROM joined j CROSS JOIN LATERAL (
      SELECT m.rear_port_id AS id FROM port_map m WHERE m.front_port_id = j.id
      UNION ALL SELECT m.front_port_id FROM port_map m WHERE m.rear_port_id = j.id
      UNION ALL
      SELECT far.port_id FROM cable_termination near
      JOIN cable_termination far ON far.cable_id = near.cable_id
      WHERE near.port_id = j.id
      UNION ALL SELECT c.z_port_id FROM circuit c WHERE c.a_port_id = j.id AND c.z_port_id IS NOT NULL
      UNION ALL SELECT c.a_port_id FROM circuit c WHERE c.z_port_id = j.id AND c.a_port_id IS NOT NULL
    ) n
  ), found AS MATERIALIZED (
    SELECT p.* FROM (SELECT id FROM joined LIMIT ${COMPONENT_LIMIT + 1}) j
    CROSS JOIN LATERAL (SELECT id, device_id, name, kind, positions, connector FROM port WHERE port.id = j.id OFFSET 0) p
    ${everything ? '' : `WHERE ${visibleSql('p.id', '$3')}`}
  )
  SELECT
    (SELECT json_agg(json_build_array(f.id, f.device_id, f.name, f.kind, f.positions, n.device, f.connector))
     FROM found f CROSS JOIN LATERAL (
       SELECT COALESCE(r.name || '/', l.name || '/', '') || d.name AS device FROM device d
       LEFT JOIN rack r ON r.id = d.rack_id
       LEFT JOIN location l ON d.rack_id IS NULL AND l.id = d.location_id
       WHERE d.id = f.device_id OFFSET 0) n),
    (SELECT json_agg(json_build_array(m.front_port_id, m.front_position, m.rear_port_id, m.rear_position))
     FROM found f CROSS JOIN LATERAL (SELECT * FROM port_map m WHERE m.front_port_id = f.id OFFSET 0) m),
    (SELECT json_agg(json_build_array(e.id, e.profile, e.status, e.length_m, e.measured_length_m, e.side, f.id, e.connector,
        e."position", e.label, e.media) ORDER BY e.id, e.side, e.ordinal)
     FROM found f CROSS JOIN LATERAL (
       SELECT c.id, c.profile, c.status, c.length_m, c.measured_length_m, c.label, c.media, t.side, t.connector, t."position", t.ordinal
       FROM cable_termination t JOIN cable c ON c.id = t.cable_id WHERE t.port_id = f.id OFFSET 0) e),
    (SELECT json_agg(json_build_array(p.name, p.a, p.b, p.map)) FROM cable_profile p),
    (SELECT json_agg(json_build_array(${CIRCUIT_COLUMNS}, la.name, lz.name))
     FROM (SELECT DISTINCT x.id FROM found f CROSS JOIN LATERAL (
       SELECT i.id FROM circuit i WHERE i.a_port_id = f.id UNION ALL SELECT i.id FROM circuit i WHERE i.z_port_id = f.id OFFSET 0) x
       WHERE f.kind = 'circuit') i
     JOIN circuit c ON c.id = i.id${everything ? '' : ` AND ${visibleSql('c.id', '$3')}`}
     LEFT JOIN location la ON la.id = c.a_location_id LEFT JOIN location lz ON lz.id = c.z_location_id),
    (SELECT value FROM setting WHERE key = 'plan.policy')`;
