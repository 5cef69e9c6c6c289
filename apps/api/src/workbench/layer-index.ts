import {
  buildGraph,
  cablingFactsOf,
  compareNames,
  type Cable,
  type CablingGraph,
  type Device,
  type Port,
  type PortMap,
  type RecordedCircuit,
} from '#cabling';
import type { Id } from '#changes';
import { pathOf, type Kind, type PlanObjects } from '#plan';
import type { InterfaceVlan } from '#ipplan';

/** What pages ask of a layer again and again, found once. */
export interface LayerIndex {
  readonly objects: PlanObjects;
  readonly portsOf: ReadonlyMap<Id, readonly Port[]>;
  readonly cablesAt: ReadonlyMap<Id, readonly Cable[]>;
  readonly mapsAt: ReadonlyMap<Id, readonly PortMap[]>;
  readonly circuitsAt: ReadonlyMap<Id, readonly RecordedCircuit[]>;
  readonly devicesIn: ReadonlyMap<Id, readonly Device[]>;
  readonly vlanOf: ReadonlyMap<Id, InterfaceVlan>;
  /** The cables and maps of the layer, for tracing. */
  readonly graph: () => CablingGraph;
  /** The paths of a kind's objects, by id. */
  readonly pathsOf: (kind: Kind) => ReadonlyMap<Id, string>;
}

/** Layers are values: an index holds as long as its objects do. */
const known = new WeakMap<PlanObjects, LayerIndex>();

export function indexOf(objects: PlanObjects): LayerIndex {
  const index = known.get(objects) ?? made(objects);
  known.set(objects, index);
  return index;
}

function made(objects: PlanObjects): LayerIndex {
  const portsOf = grouped(objects.port.values(), ({ deviceId }) => [deviceId]);
  for (const ports of portsOf.values()) ports.sort((a, b) => compareNames(a.name, b.name));
  const paths = new Map<Kind, ReadonlyMap<Id, string>>();
  let graph: CablingGraph | undefined;
  return {
    objects,
    portsOf,
    cablesAt: grouped(
      objects.cable.values(),
      ({ a, b }) => new Set([...a, ...b].map(({ portId }) => portId)),
    ),
    mapsAt: grouped(objects.portMap.values(), ({ frontPortId, rearPortId }) => [frontPortId, rearPortId]),
    circuitsAt: grouped(objects.circuit.values(), ({ aPortId, zPortId }) =>
      [aPortId, zPortId].filter((portId) => portId !== null),
    ),
    devicesIn: grouped(objects.device.values(), ({ rackId }) => (rackId === null ? [] : [rackId])),
    vlanOf: new Map([...objects.interfaceVlan.values()].map((it) => [it.portId, it])),
    graph: () => {
      graph ??= buildGraph(cablingFactsOf(objects));
      return graph;
    },
    pathsOf: (kind) => {
      const found =
        paths.get(kind) ?? new Map([...objects[kind].keys()].map((id) => [id, pathOf(objects, kind, id)]));
      paths.set(kind, found);
      return found;
    },
  };
}

function grouped<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<Id>): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
