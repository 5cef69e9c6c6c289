import { lazily, type Id, type Objects } from '#changes';
import { placeText, type Finding, type Fix, type Param, type Place } from '#findings';
import { compatibilityTable, type CompatibilityTable } from '../compatibility/table.js';
import type { Cable } from '../model/cable.js';
import type { Device, DeviceType } from '../model/device.js';
import { circuitsOf } from '../model/circuit.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Port } from '../model/port.js';
import type { Circuit } from '../model/profile.js';
import { cablingFactsOf } from '../trace/facts-of.js';
import { buildGraph, type CablingGraph } from '../trace/graph.js';
import type { CablePath } from '../trace/path.js';
import { traceAll } from '../trace/trace-all.js';
import { faultsAmong, occupantsOf, type FaultIndex } from './cable-faults.js';
import { channelsOf, type Channel } from './channels.js';
import { livingCables } from './in-place.js';
import type { CablingPolicy } from './policy.js';
import { cablingRules, type CablingCode, type CablingRule } from './rule-table.js';
import type { Subject } from './subject.js';

/** What the kernel is told about the world beside its own objects. */
export interface CablingContext {
  /** What a person calls an object: `SR2/P1:07`. */
  readonly pathOf: (kind: string, id: Id) => string;
  readonly policy: CablingPolicy;
}

/** What several rules look up. Each is a pure function of the objects: who judges again may keep what did not change. */
export interface CablingIndexes {
  readonly circuits: readonly Circuit[];
  /** Which connectors mate and which media may be joined, the rows of the plan first. */
  readonly compatibility: CompatibilityTable;
  readonly occupants: FaultIndex['occupants'];
  readonly graph: CablingGraph;
  /** Every path from its endpoints. */
  readonly paths: readonly CablePath[];
  /** Every way from end to end with its cables, each once. */
  readonly channels: readonly Channel[];
  readonly portsByDevice: ReadonlyMap<Id, readonly Port[]>;
  /** Devices that stand or will stand somewhere. */
  readonly devicesByRack: ReadonlyMap<Id, readonly Device[]>;
}

/** The objects of one layer, indexed once for all rules. */
export interface CablingView {
  readonly objects: Objects<CablingKinds>;
  readonly policy: CablingPolicy;
  readonly circuits: readonly Circuit[];
  readonly compatibility: CompatibilityTable;
  readonly graph: CablingGraph;
  readonly faults: FaultIndex;
  readonly channels: readonly Channel[];
  readonly portsOf: (deviceId: Id) => readonly Port[];
  readonly devicesIn: (rackId: Id) => readonly Device[];
  readonly typeOf: (device: Device) => DeviceType | undefined;
  /** True if a cable that is not retired is plugged in, or something unrecorded is. */
  readonly isTaken: (port: Port) => boolean;
  /** The cables that are plugged in there and not retired. */
  readonly cablesIn: (portId: Id) => readonly Cable[];
  readonly pathOf: (kind: string, id: Id) => string;
  readonly find: (
    code: CablingCode,
    where: readonly Subject[],
    params?: Params,
    fixes?: readonly Fix[],
  ) => Finding;
}

type Params = Readonly<Record<string, Param>>;

/** What an index is made from: the objects and other indexes. */
export type CablingIndexed = Pick<CablingView, 'objects'> & CablingIndexes;

/** How each index is made. */
// prettier-ignore
export const cablingIndexes: {
  readonly [Name in keyof CablingIndexes]: (view: CablingIndexed) => CablingIndexes[Name];
} = {
  circuits: ({ objects }) => circuitsOf(objects.circuit.values()),
  compatibility: ({ objects }) => compatibilityTable(objects.compatibility.values()),
  occupants: ({ objects }) => occupantsOf(objects.cable.values()),
  graph: ({ objects, circuits }) =>
    buildGraph({ ...cablingFactsOf(objects, livingCables({ objects })), circuits }),
  paths: ({ graph }) => traceAll(graph),
  channels: ({ graph, paths, objects }) => channelsOf(graph, paths, (id) => objects.cable.get(id)),
  portsByDevice: ({ objects }) => group(objects.port.values(), ({ deviceId }) => deviceId),
  devicesByRack: ({ objects }) =>
    group(objects.device.values(), ({ status, rackId }) => (status === 'retired' || status === 'stock' ? null : rackId)),
};

/** The view of a check by itself: tracing is costly and is done when a rule first asks, so a preview of a few cables does without. */
export function viewOf(objects: Objects<CablingKinds>, context: CablingContext): CablingView {
  const indexed = { objects } as CablingIndexed;
  for (const name of Object.keys(cablingIndexes) as (keyof CablingIndexes)[])
    lazily(indexed, name, () => cablingIndexes[name](indexed) as never);
  return cablingView(objects, context, indexed);
}

/** What the rules are given. */
export function cablingView(
  objects: Objects<CablingKinds>,
  context: CablingContext,
  indexes: CablingIndexes,
): CablingView {
  const { policy, pathOf } = context;
  const place = ([kind, { id }]: Subject): Place => ({ kind, id, path: pathOf(kind, id) });
  const rest = {
    objects,
    policy,
    pathOf,
    portsOf: (deviceId) => indexes.portsByDevice.get(deviceId) ?? [],
    devicesIn: (rackId) => indexes.devicesByRack.get(rackId) ?? [],
    typeOf: ({ typeId }) => objects.deviceType.get(typeId),
    isTaken: (port) => port.markedConnected || indexes.occupants.has(port.id),
    cablesIn: (portId): readonly Cable[] =>
      (indexes.occupants.get(portId) ?? []).flatMap(({ cableId }) => objects.cable.get(cableId) ?? []),
    find: (code, where, params, fixes) => cablingFinding(code, where.map(place), params, fixes),
  } satisfies Omit<CablingView, 'circuits' | 'compatibility' | 'graph' | 'channels' | 'faults'>;
  const view = rest as CablingView;
  lazily(view, 'circuits', () => indexes.circuits);
  lazily(view, 'compatibility', () => indexes.compatibility);
  lazily(view, 'graph', () => indexes.graph);
  lazily(view, 'channels', () => indexes.channels);
  lazily(view, 'faults', () => faultsAmong(objects, indexes.occupants, indexes.circuits));
  return view;
}

/** A finding of a code of cabling; `path` is its first place. */
export function cablingFinding(
  code: CablingCode,
  where: readonly Place[],
  params: Params = {},
  fixes: readonly Fix[] = [],
): Finding {
  const { severity, implies }: CablingRule = cablingRules[code];
  return {
    code,
    severity,
    where,
    params: { ...(where[0] && { path: placeText(where[0]) }), ...params },
    ...(implies && { implies }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Items by key, in their order; items without a key are left out. */
export function group<T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
