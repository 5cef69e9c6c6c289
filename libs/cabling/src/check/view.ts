import type { Id, Objects } from '#changes';
import { placeText, type Finding, type Fix, type Param, type Place } from '#findings';
import type { Cable } from '../model/cable.js';
import type { Device, DeviceType } from '../model/device.js';
import { circuitsOf } from '../model/circuit.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Port } from '../model/port.js';
import type { CableProfile, Circuit } from '../model/profile.js';
import { buildGraph, type CablingGraph } from '../trace/graph.js';
import { faultIndex, type FaultIndex } from './cable-faults.js';
import { channelsOf, type Channel } from './channels.js';
import type { CablingPolicy } from './policy.js';
import { cablingRules, type CablingCode, type CablingRule } from './rule-table.js';

/** What the kernel is told about the world beside its own objects. */
export interface CablingContext {
  /** What a person calls an object: `SR2/P1:07`. */
  readonly pathOf: (kind: string, id: Id) => string;
  readonly policy: CablingPolicy;
  /** Circuits beside those that are recorded. */
  readonly circuits?: readonly Circuit[];
  /** Profiles of the plan, beside the standard ones. */
  readonly profiles?: readonly CableProfile[];
}

/** The objects of one layer, indexed once for all rules. */
export interface CablingView {
  readonly objects: Objects<CablingKinds>;
  readonly policy: CablingPolicy;
  readonly circuits: readonly Circuit[];
  readonly graph: CablingGraph;
  readonly faults: FaultIndex;
  /** Every way from end to end with its cables, each once. */
  readonly channels: readonly Channel[];
  readonly portsOf: (deviceId: Id) => readonly Port[];
  readonly devicesIn: (rackId: Id) => readonly Device[];
  readonly typeOf: (device: Device) => DeviceType | undefined;
  /** True if a cable that is not retired is plugged in, or something unrecorded is. */
  readonly isTaken: (port: Port) => boolean;
  readonly pathOf: (kind: string, id: Id) => string;
  readonly find: (
    code: CablingCode,
    where: readonly Subject[],
    params?: Params,
    fixes?: readonly Fix[],
  ) => Finding;
}

/** An object that a finding is about. */
export type Subject = readonly [kind: keyof CablingKinds, object: { readonly id: Id }];
type Params = Readonly<Record<string, Param>>;

export function viewOf(objects: Objects<CablingKinds>, context: CablingContext): CablingView {
  const { policy, pathOf } = context;
  const circuits = [...circuitsOf(objects.circuit.values()), ...(context.circuits ?? [])];
  const cables = [...objects.cable.values()];
  const ports = [...objects.port.values()];
  const profiles = [...objects.cableProfile.values(), ...(context.profiles ?? [])];
  const faults = faultIndex({ ports, cables, circuits, profiles });
  const portsByDevice = group(ports, ({ deviceId }) => deviceId);
  const placed = [...objects.device.values()].filter(
    ({ status }) => status !== 'retired' && status !== 'stock',
  );
  const devicesByRack = group(placed, ({ rackId }) => rackId);
  const place = ([kind, { id }]: Subject): Place => ({ kind, id, path: pathOf(kind, id) });
  // Tracing is the costly part; a preview of a few cables does without.
  const lying = cables.filter(({ status }) => status !== 'stock' && status !== 'retired');
  const graph = once(() =>
    buildGraph({ ports, portMaps: objects.portMap.values(), cables: lying, circuits, profiles }),
  );
  const channels = once(() => channelsOf(graph(), (id): Cable | undefined => objects.cable.get(id)));
  return {
    objects, policy, circuits, faults, pathOf,
    get graph() { return graph(); },
    get channels() { return channels(); },
    portsOf: (deviceId) => portsByDevice.get(deviceId) ?? [],
    devicesIn: (rackId) => devicesByRack.get(rackId) ?? [],
    typeOf: ({ typeId }) => objects.deviceType.get(typeId),
    isTaken: (port) => port.markedConnected || faults.occupants.has(port.id),
    find: (code, where, params, fixes) => cablingFinding(code, where.map(place), params, fixes),
  }; // prettier-ignore
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

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
