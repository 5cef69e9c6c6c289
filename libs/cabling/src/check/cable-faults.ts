import type { Objects } from '#changes';
import type { Cable, Termination } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Port } from '../model/port.js';
import type { CableProfile, Circuit } from '../model/profile.js';
import { standardProfiles } from '../profiles/standard.js';
import { kindsMeet } from './kinds-that-meet.js';

/** What is physically wrong with how a cable is plugged: such a cable cannot exist as it is written. */
export interface CableFault {
  readonly code:
    | 'CABLING_PORT_DOUBLE_BOOKED'
    | 'CABLING_PORT_MARKED_CONNECTED'
    | 'CABLING_PORT_TAKES_NO_CABLE'
    | 'CABLING_KINDS_DO_NOT_MEET'
    | 'CABLING_CABLE_TO_ITSELF'
    | 'CABLING_CIRCUIT_IN_NETWORK'
    | 'CABLING_CONNECTOR_BEYOND_PROFILE'
    | 'CABLING_POSITION_BEYOND_PORT'
    | 'CABLING_PROFILE_UNKNOWN'
    | 'CABLING_PORT_MISSING';
  /** The ports it is about, the one at fault first. */
  readonly portIds: readonly string[];
  /** The other cable, where one takes part. */
  readonly otherCableId?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type FaultPort = Pick<Port, 'id' | 'kind' | 'type' | 'positions' | 'markedConnected'>;
export type FaultCable = Pick<Cable, 'id' | 'a' | 'b' | 'profile' | 'status'>;

export interface FaultFacts {
  readonly ports: Iterable<FaultPort>;
  /** The other cables; the judged one may be among them. */
  readonly cables: Iterable<FaultCable>;
  readonly circuits?: Iterable<Circuit>;
  readonly profiles?: Iterable<CableProfile>;
}

/** The facts indexed, to judge many cables. */
export interface FaultIndex {
  readonly ports: ReadonlyMap<string, FaultPort>;
  readonly occupants: ReadonlyMap<string, readonly Occupant[]>;
  /** Ports where a circuit is handed over inside the provider's network. */
  readonly inNetwork: ReadonlySet<string>;
  readonly profiles: ReadonlyMap<string, CableProfile>;
}

interface Occupant {
  readonly cableId: string;
  readonly position: number | null;
}

/** A retired cable gives its ports up even if nobody has pulled it yet. */
const holdsItsPorts = (cable: FaultCable): boolean => cable.status !== 'retired';

/** Which cables sit in which ports. */
export function occupantsOf(cables: Iterable<FaultCable>): Map<string, Occupant[]> {
  const occupants = new Map<string, Occupant[]>();
  for (const cable of cables) {
    if (!holdsItsPorts(cable)) continue;
    for (const { portId, position } of [...cable.a, ...cable.b]) {
      const list = occupants.get(portId);
      if (list) list.push({ cableId: cable.id, position });
      else occupants.set(portId, [{ cableId: cable.id, position }]);
    }
  }
  return occupants;
}

/** The index over the objects of a plan. */
export const faultsAmong = (
  { port, cableProfile }: Pick<Objects<CablingKinds>, 'port' | 'cableProfile'>,
  occupants: FaultIndex['occupants'],
  circuits: Iterable<Circuit>,
): FaultIndex => ({ ports: port, occupants, ...namesKnown(circuits, cableProfile.values()) });

function faultIndex({ ports, cables, circuits = [], profiles = [] }: FaultFacts): FaultIndex {
  const byId = new Map([...ports].map((port) => [port.id, port]));
  return { ports: byId, occupants: occupantsOf(cables), ...namesKnown(circuits, profiles) };
}

function namesKnown(
  circuits: Iterable<Circuit>,
  profiles: Iterable<CableProfile>,
): Pick<FaultIndex, 'inNetwork' | 'profiles'> {
  const ends = [...circuits].flatMap(({ a, z }) => [a, z]);
  return {
    inNetwork: new Set(
      ends.flatMap((end) => (end?.at?.kind === 'network' && end.portId !== null ? [end.portId] : [])),
    ),
    profiles: new Map([...standardProfiles, ...profiles].map((one) => [one.name, one])),
  };
}

/** Everything that is wrong with one cable, for a single write. */
export const faultsOfCable = (cable: FaultCable, facts: FaultFacts): CableFault[] =>
  faultsIn(cable, faultIndex(facts));

/** Everything that is wrong with one cable, given the index. */
export function faultsIn(cable: FaultCable, index: FaultIndex): CableFault[] {
  return [
    ...(['a', 'b'] as const).flatMap((end) => [
      ...cable[end].flatMap((plug) => portFaults(cable, plug, index)),
      ...profileFaults(cable, end, index),
    ]),
    ...kindFaults(cable, index),
    ...selfFaults(cable),
  ];
}

function portFaults(cable: FaultCable, { portId, position }: Termination, index: FaultIndex): CableFault[] {
  const port = index.ports.get(portId);
  if (!port) return [{ code: 'CABLING_PORT_MISSING', portIds: [], params: { port: portId } }];
  const faults: CableFault[] = [];
  const fault = (code: CableFault['code'], params: CableFault['params'] = {}): number =>
    faults.push({ code, portIds: [portId], params });
  if (port.markedConnected) fault('CABLING_PORT_MARKED_CONNECTED');
  if (port.kind === 'interface' && port.type !== 'physical')
    fault('CABLING_PORT_TAKES_NO_CABLE', { type: port.type });
  if (index.inNetwork.has(portId)) fault('CABLING_CIRCUIT_IN_NETWORK');
  if (position !== null && position > port.positions)
    fault('CABLING_POSITION_BEYOND_PORT', { position, positions: port.positions });
  return [...faults, ...bookingFaults(cable, portId, position, index)];
}

function bookingFaults(
  cable: FaultCable,
  portId: string,
  position: number | null,
  index: FaultIndex,
): CableFault[] {
  if (!holdsItsPorts(cable)) return [];
  const rivals = (index.occupants.get(portId) ?? []).filter(
    (other) =>
      other.cableId !== cable.id &&
      (other.position === null || position === null || other.position === position),
  );
  return [...new Set(rivals.map(({ cableId }) => cableId))].map((otherCableId) => ({
    code: 'CABLING_PORT_DOUBLE_BOOKED',
    portIds: [portId],
    otherCableId,
    params: {},
  }));
}

function profileFaults(cable: FaultCable, end: 'a' | 'b', { profiles }: FaultIndex): CableFault[] {
  if (cable.profile === null) return [];
  const profile = profiles.get(cable.profile);
  const params = { profile: cable.profile };
  if (!profile) return end === 'a' ? [{ code: 'CABLING_PROFILE_UNKNOWN', portIds: [], params }] : [];
  const connectors = profile[end].length;
  return cable[end]
    .filter(({ connector }) => connector > connectors)
    .map(({ portId, connector }) => ({
      code: 'CABLING_CONNECTOR_BEYOND_PROFILE',
      portIds: [portId],
      params: { ...params, connector, connectors },
    }));
}

function kindFaults(cable: FaultCable, { ports }: FaultIndex): CableFault[] {
  for (const a of cable.a) {
    for (const b of cable.b) {
      const near = ports.get(a.portId);
      const far = ports.get(b.portId);
      if (!near || !far || near === far || kindsMeet(near.kind, far.kind)) continue;
      const params = { kind: near.kind, otherKind: far.kind };
      return [{ code: 'CABLING_KINDS_DO_NOT_MEET', portIds: [near.id, far.id], params }];
    }
  }
  return [];
}

/** One hole takes one plug: the same port position twice, be it at both ends or at one. */
function selfFaults(cable: FaultCable): CableFault[] {
  const taken = new Map<string, (number | null)[]>();
  const twice = new Set<string>();
  for (const { portId, position } of [...cable.a, ...cable.b]) {
    const before = taken.get(portId) ?? [];
    if (before.some((other) => other === null || position === null || other === position)) twice.add(portId);
    taken.set(portId, [...before, position]);
  }
  return [...twice].map((portId) => ({ code: 'CABLING_CABLE_TO_ITSELF', portIds: [portId], params: {} }));
}
