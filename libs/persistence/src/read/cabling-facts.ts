import {
  circuitsOf,
  type CableProfile,
  type CablingFacts,
  type GraphCable,
  type GraphPort,
  type GraphPortMap,
  type Termination,
  type TracedCircuit,
} from '#cabling';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** Most ports that one component may have before we call it a fault of the plan. */
export const COMPONENT_LIMIT = 50_000;

export interface Component extends CablingFacts {
  /** True: it was cut at 50,000 ports, and paths may end early. */
  readonly truncated: boolean;
}

/** The facts that all paths are computed from: every port, map, cable and circuit of the present. */
export async function cablingFacts(sql: Sql): Promise<CablingFacts> {
  const ports = await sql.rows<[Id, Id, string, GraphPort['kind'], number]>(
    'SELECT id, device_id, name, kind, positions FROM port',
  );
  const maps = await sql.rows<[Id, number, Id, number]>(
    `SELECT front_port_id, front_position, rear_port_id, rear_position FROM port_map`,
  );
  const ends = await sql.rows<CableEndRow>(
    `SELECT c.id, c.profile, c.status, c.length_m, c.measured_length_m, t.side, t.port_id, t.connector, t."position"
     FROM cable_termination t JOIN cable c ON c.id = t.cable_id ORDER BY c.id, t.side, t.ordinal`,
  );
  const profiles = await sql.rows<[string, number[], number[], CableProfile['map']]>(
    'SELECT name, a, b, map FROM cable_profile',
  );
  const circuits = await sql.rows<CircuitRow>(`SELECT ${CIRCUIT_COLUMNS} FROM circuit c`);
  return {
    circuits: circuitsOf(circuits.map(circuitOf)),
    profiles: profiles.map(([name, a, b, map]) => ({ name, a, b, map })),
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

/** What a trace reads of circuit `c`, in the order of `CircuitRow`. */
export const CIRCUIT_COLUMNS =
  'c.id, c.status, c.length_m, c.a_port_id, c.a_location_id, c.a_network, c.z_port_id, c.z_location_id, c.z_network';

export type CircuitRow = [
  Id,
  TracedCircuit['status'],
  number | null,
  Id | null,
  Id | null,
  string,
  Id | null,
  Id | null,
  string,
];

// prettier-ignore
export const circuitOf = ([
  id, status, lengthM, aPortId, aLocationId, aNetwork, zPortId, zLocationId, zNetwork,
]: readonly [...CircuitRow, ...unknown[]]): TracedCircuit => ({
  id, status, lengthM, aPortId, aLocationId, aNetwork, zPortId, zLocationId, zNetwork,
});

export type CableEndRow = [
  Id,
  GraphCable['profile'],
  GraphCable['status'],
  number | null,
  number | null,
  'a' | 'b',
  Id,
  number,
  number | null,
];

/** Rows in the order of cable, side and ordinal → cables with their ends. */
export function joinEnds(rows: readonly (readonly [...CableEndRow, ...unknown[]])[]): GraphCable[] {
  const cables: (GraphCable & { a: Termination[]; b: Termination[] })[] = [];
  for (const [id, profile, status, lengthM, measuredLengthM, side, portId, connector, position] of rows) {
    let cable = cables.at(-1);
    if (cable?.id !== id)
      cables.push((cable = { id, profile, status, lengthM, measuredLengthM, a: [], b: [] }));
    const end = { portId, connector, position };
    // A list that begins with its one member stays small; one that grows from nothing makes room for seventeen.
    if (cable[side].length === 0) cable[side] = [end];
    else cable[side].push(end);
  }
  return cables;
}
