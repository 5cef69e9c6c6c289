import type { Cable } from '../model/cable.js';
import type { Port, PortKind, PortMap } from '../model/port.js';
import type { CableProfile, Circuit, CircuitEnd } from '../model/profile.js';
import { profileLookup, type CableEnd, type ProfileLookup } from '../profiles/lookup.js';
import { standardProfiles } from '../profiles/standard.js';
import { compareNames } from '../compare-names.js';

/** What a trace needs to know of a port, a map row and a cable; whole objects fit too. */
export type GraphPort = Pick<Port, 'id' | 'deviceId' | 'name' | 'kind' | 'positions'>;
export type GraphPortMap = Omit<PortMap, 'id'>;
export type GraphCable = Pick<Cable, 'id' | 'profile' | 'a' | 'b' | 'status' | 'lengthM' | 'measuredLengthM'>;

/** The recorded facts that paths are computed from, and from nothing else. */
export interface CablingFacts {
  readonly ports: Iterable<GraphPort>;
  readonly portMaps: Iterable<GraphPortMap>;
  readonly cables: Iterable<GraphCable>;
  readonly circuits?: Iterable<Circuit>;
  /** Added to the standard profiles; one of the same name takes its place. */
  readonly profiles?: Iterable<CableProfile>;
}

/** A port with what is plugged into it and what it meets inside its device. */
export interface PortNode {
  readonly index: number;
  readonly port: GraphPort;
  /**
   * Signals in it are told apart by position: it has several, or a plug takes one that it has not. Any other port is a tube,
   * which a signal leaves as it came.
   */
  positioned: boolean;
  /** In order of the position they take, then of the cable. */
  plugs: Plug[];
  /** The rows of the panel's inside that begin here, in order of position, then of the far port's name. */
  rows: PanelRow[];
  /** The circuit that ends here, and its other end where that is known. */
  circuit: CircuitCrossing | null;
}

export interface CircuitCrossing {
  readonly circuit: Circuit;
  readonly far: PortNode | null;
  readonly farAt: CircuitEnd['at'];
}

/** One connector of a cable in a port. */
export interface Plug {
  readonly node: PortNode;
  readonly cable: CableNode;
  readonly end: CableEnd;
  readonly connector: number;
  /** The one position of the port that it takes; null: all of them. */
  readonly position: number | null;
}

export interface CableNode {
  readonly index: number;
  readonly cable: GraphCable;
  /** null: everything of one end meets everything of the other. */
  readonly profile: ProfileLookup | null;
  a: Plug[];
  b: Plug[];
}

export interface PanelRow {
  readonly position: number;
  readonly far: PortNode;
  readonly farPosition: number;
}

/** Ports, cables and circuits linked to each other; built once, read by any number of traces. */
export interface CablingGraph {
  readonly ports: ReadonlyMap<string, PortNode>;
  readonly cables: ReadonlyMap<string, CableNode>;
}

/** Ports where a path begins or ends; at all others it passes through. */
const PASSING: ReadonlySet<PortKind> = new Set(['front', 'rear', 'circuit']);

/**
 * What a port or cable has none of, shared by all. A list begins with its first member in place of an empty one that
 * grows: most have one, and a list that grows from nothing makes room for seventeen.
 */
const NO_PLUGS: Plug[] = [];
const NO_ROWS: PanelRow[] = [];
const withOne = <T>(list: T[], item: T): T[] => {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
};

export const isEndpoint = (node: PortNode): boolean => !PASSING.has(node.port.kind);

/**
 * Links the facts. References to ports that are not there are left out: the checks report them. The order of the facts
 * does not matter.
 */
export function buildGraph(facts: CablingFacts): CablingGraph {
  const ports = new Map<string, PortNode>();
  for (const port of facts.ports) {
    const positioned = port.positions > 1;
    ports.set(port.id, {
      index: ports.size,
      port,
      positioned,
      plugs: NO_PLUGS,
      rows: NO_ROWS,
      circuit: null,
    });
  }
  for (const row of facts.portMaps) addRow(ports, row);
  for (const circuit of facts.circuits ?? []) addCircuit(ports, circuit);
  const cables = addCables(ports, facts);
  // Most ports have one plug or none, and no rows: nothing to be put in order.
  for (const node of ports.values()) if (node.plugs.length > 1 || node.rows.length > 1) putInOrder(node);
  return { ports, cables };
}

function addRow(ports: ReadonlyMap<string, PortNode>, row: GraphPortMap): void {
  const front = ports.get(row.frontPortId);
  const rear = ports.get(row.rearPortId);
  if (!front || !rear) return;
  const { frontPosition, rearPosition } = row;
  front.rows = withOne(front.rows, { position: frontPosition, far: rear, farPosition: rearPosition });
  rear.rows = withOne(rear.rows, { position: rearPosition, far: front, farPosition: frontPosition });
}

function addCircuit(ports: ReadonlyMap<string, PortNode>, circuit: Circuit): void {
  const a = circuit.a && ports.get(circuit.a.portId ?? '');
  const z = circuit.z && ports.get(circuit.z.portId ?? '');
  // Of several circuits at one port the first counts, whatever the order of the facts: a rule tells of it.
  if (a && isFirst(a, circuit)) a.circuit = { circuit, far: z ?? null, farAt: circuit.z?.at ?? null };
  if (z && isFirst(z, circuit)) z.circuit = { circuit, far: a ?? null, farAt: circuit.a?.at ?? null };
}

const isFirst = ({ circuit: known }: PortNode, { id }: Circuit): boolean =>
  known === null || id < known.circuit.id;

function addCables(ports: ReadonlyMap<string, PortNode>, facts: CablingFacts): Map<string, CableNode> {
  const profiles = new Map(
    [...standardProfiles, ...(facts.profiles ?? [])].map((profile) => [profile.name, profile]),
  );
  const lookups = new Map<string, ProfileLookup>();
  const lookupOf = (name: string | null): ProfileLookup | null => {
    const profile = name === null ? undefined : profiles.get(name);
    if (!profile) return null;
    let lookup = lookups.get(profile.name);
    if (!lookup) lookups.set(profile.name, (lookup = profileLookup(profile)));
    return lookup;
  };
  const cables = new Map<string, CableNode>();
  for (const cable of facts.cables) {
    const node = { index: cables.size, cable, profile: lookupOf(cable.profile), a: NO_PLUGS, b: NO_PLUGS };
    plugIn(ports, node, 'a');
    plugIn(ports, node, 'b');
    cables.set(cable.id, node);
  }
  return cables;
}

function plugIn(ports: ReadonlyMap<string, PortNode>, cable: CableNode, end: CableEnd): void {
  for (const { portId, connector, position: taken } of cable.cable[end]) {
    const node = ports.get(portId);
    if (!node) continue;
    // The only position of a port is the port.
    const position = taken === 1 && node.port.positions === 1 ? null : taken;
    const plug: Plug = { node, cable, end, connector, position };
    node.plugs = withOne(node.plugs, plug);
    node.positioned ||= position !== null;
    cable[end] = withOne(cable[end], plug);
  }
}

function putInOrder(node: PortNode): void {
  if (node.plugs.length > 1)
    node.plugs.sort(
      (x, y) =>
        (x.position ?? 0) - (y.position ?? 0) ||
        compareIds(x.cable.cable.id, y.cable.cable.id) ||
        compareIds(x.end, y.end) ||
        x.connector - y.connector,
    );
  if (node.rows.length > 1)
    node.rows.sort(
      (x, y) =>
        x.position - y.position ||
        compareNames(x.far.port.name, y.far.port.name) ||
        compareIds(x.far.port.id, y.far.port.id) ||
        x.farPosition - y.farPosition,
    );
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
