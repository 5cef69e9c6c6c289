import {
  circuitsOf,
  type CableProfile,
  type GraphCable,
  type GraphPort,
  type GraphPortMap,
  type LossFacts,
  type Media,
  type Port,
  type RecordedCircuit,
  type Termination,
} from '#cabling';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import { circuitOf, COMPONENT_LIMIT, type CircuitRow, type Component } from './cabling-facts.js';
import { componentSql } from './component-sql.js';
import { packagesOf } from './scope-sql.js';
import type { Scope } from './scope.js';
import type { PlanSettings } from './settings.js';

/** What a component is asked for by: some ports of it, or a cable. */
export type ComponentSeed = { readonly portIds: readonly Id[] } | { readonly cableId: Id };

/** Everything that a trace of the present needs, and what people call the ports and cables in it. */
export interface TraceFacts extends Component {
  readonly names: ReadonlyMap<Id, string>;
  /** What light loses on the way is computed from, and the policy of the plan that says how. */
  readonly loss: LossFacts;
  /** What people call the circuits in it, and who sells them. */
  readonly lines: ReadonlyMap<Id, Pick<RecordedCircuit, 'name' | 'provider' | 'service'>>;
  readonly policy: PlanSettings['policy'];
}

/** Rows as lists of their columns; null where there is no row. */
type Columns<Row extends readonly unknown[]> = { readonly [At in keyof Row]: readonly Row[At][] | null };

type PortRow = [Id, Id, string, GraphPort['kind'], number];
type MapRow = [Id, number, Id, number];
type CableRow = [Id, GraphCable['profile'], GraphCable['status'], number | null, number | null];
type EndRow = [Id, 'a' | 'b', Id, number, number | null];
type ProfileRow = [string, number[], number[], CableProfile['map']];
type PlacedCircuitRow = [
  ...CircuitRow,
  aPlace: string | null,
  zPlace: string | null,
  name: string,
  provider: string,
  service: string,
];

type Answer = [
  ports: Columns<[...PortRow, Port['connector'], device: string]>,
  maps: Columns<MapRow>,
  cables: Columns<[...CableRow, label: string, Media]>,
  ends: Columns<EndRow>,
  profiles: Columns<ProfileRow>,
  circuits: PlacedCircuitRow[] | null,
  policy: PlanSettings['policy'] | null,
];

/** What is joined to some ports or to a cable, in one statement: all that their paths are computed from. */
export async function componentFacts(sql: Sql, scope: Scope, seed: ComponentSeed): Promise<Component> {
  return componentOf(await ask(sql, scope, seed, false));
}

/**
 * The same with all its names, still in one statement: a trace is asked for at the rack, and every further statement
 * would cost as much as the whole path.
 */
export async function traceFacts(sql: Sql, scope: Scope, seed: ComponentSeed): Promise<TraceFacts> {
  const answer = await ask(sql, scope, seed, true);
  const [ports, , cables, , , circuits, policy] = answer;
  const names = new Map<Id, string>();
  const loss = { port: new Map<Id, Pick<Port, 'kind' | 'connector'>>(), cable: new Map<Id, LossCable>() };
  for (const [id, , name, kind, , connector, device] of rowsOf(ports)) {
    names.set(id, `${device}:${name}`);
    loss.port.set(id, { kind, connector });
  }
  for (const [id, , , lengthM, measuredLengthM, label, media] of rowsOf(cables)) {
    names.set(id, label);
    loss.cable.set(id, { media, lengthM, measuredLengthM });
  }
  const lines = new Map<Id, Pick<RecordedCircuit, 'name' | 'provider' | 'service'>>();
  for (const row of circuits ?? []) {
    const { id, aLocationId, zLocationId } = circuitOf(row);
    lines.set(id, { name: row[11], provider: row[12], service: row[13] });
    if (aLocationId !== null) names.set(aLocationId, row[9] ?? aLocationId);
    if (zLocationId !== null) names.set(zLocationId, row[10] ?? zLocationId);
  }
  return { ...componentOf(answer), names, loss, lines, policy: policy ?? {} };
}

type LossCable = NonNullable<ReturnType<LossFacts['cable']['get']>>;

async function ask(sql: Sql, scope: Scope, seed: ComponentSeed, told: boolean): Promise<Answer> {
  const scoped = scope.see !== 'everything';
  const [portIds, cableId] = 'portIds' in seed ? [seed.portIds, null] : [[], seed.cableId];
  const values = [portIds, cableId, ...(scoped ? [packagesOf(scope)] : [])];
  const name = `component${told ? '-told' : ''}${scoped ? '-scoped' : ''}`;
  const [row] = await sql.rows<Answer>(componentSql({ scoped, told }), values, name);
  return row!;
}

function componentOf([ports, maps, cables, ends, profiles, circuits]: Answer): Component {
  return {
    ports: rowsOf(ports).map(([id, deviceId, name, kind, positions]): GraphPort => ({
      id,
      deviceId,
      name,
      kind,
      positions,
    })),
    portMaps: rowsOf(maps).map(([frontPortId, frontPosition, rearPortId, rearPosition]): GraphPortMap => ({
      frontPortId,
      frontPosition,
      rearPortId,
      rearPosition,
    })),
    cables: cablesOf(rowsOf(cables), rowsOf(ends)),
    profiles: rowsOf(profiles).map(([name, a, b, map]) => ({ name, a, b, map })),
    circuits: circuitsOf((circuits ?? []).map(circuitOf)),
    truncated: (ports[0] ?? []).length > COMPONENT_LIMIT,
  };
}

const NO_ENDS: Termination[] = [];

/** Cables with their ends; a cable that hangs loose has none. */
function cablesOf(
  cables: readonly (readonly [...CableRow, ...unknown[]])[],
  ends: readonly Readonly<EndRow>[],
): GraphCable[] {
  const byId = new Map<Id, GraphCable & Record<'a' | 'b', Termination[]>>();
  for (const [id, profile, status, lengthM, measuredLengthM] of cables)
    byId.set(id, { id, profile, status, lengthM, measuredLengthM, a: NO_ENDS, b: NO_ENDS });
  for (const [cableId, side, portId, connector, position] of ends) {
    const cable = byId.get(cableId);
    if (!cable) continue;
    const end = { portId, connector, position };
    // A list that begins with its one member stays small; one that grows from nothing makes room for seventeen.
    if (cable[side].length === 0) cable[side] = [end];
    else cable[side].push(end);
  }
  return [...byId.values()];
}

const rowsOf = <Row extends readonly unknown[]>(columns: Columns<Row>): Readonly<Row>[] =>
  (columns[0] ?? []).map((_, at) => columns.map((column) => column?.[at]) as unknown as Readonly<Row>);
