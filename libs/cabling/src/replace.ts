import type { Id } from '#changes';
import type { Port, PortMap } from './model/port.js';
import type { DeviceParts } from './instantiate.js';

/** What is there, and what the new hardware has. */
export interface Replacement {
  readonly old: DeviceParts;
  readonly fresh: DeviceParts;
  /** New name of old ports that are called differently on the new hardware. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What becomes of each port and map when hardware is exchanged. */
export interface ReplacedParts {
  /** Ports that keep their identity, and so their cables, addresses and VLANs. */
  readonly kept: readonly { readonly before: Port; readonly after: Port }[];
  readonly added: DeviceParts;
  /** Ports that the new hardware lacks, with the maps that end with them. */
  readonly gone: DeviceParts;
}

/** A port by what it is and is called; the name may be that of the new hardware. */
const keyOf = ({ kind, name }: Pick<Port, 'kind' | 'name'>, called = name): string => `${kind}\n${called}`;

/**
 * Exchanges hardware under what is plugged into it: a port of the same kind and name keeps its id and what people
 * recorded of it, and gets what the new hardware makes it. A MAC address goes with the old hardware.
 */
export function replaceParts({ old, fresh, names = {} }: Replacement): ReplacedParts {
  const waiting = new Map(old.ports.map((port) => [keyOf(port, names[port.name]), port]));
  const idOf = new Map<Id, Id>();
  const kept: { before: Port; after: Port }[] = [];
  const added: Port[] = [];
  for (const port of fresh.ports) {
    const before = waiting.get(keyOf(port));
    if (!before) {
      added.push(port);
      continue;
    }
    waiting.delete(keyOf(port));
    idOf.set(port.id, before.id);
    const { enabled, markedConnected, lagId, description } = before;
    kept.push({
      before,
      after: { ...before, ...port, id: before.id, enabled, markedConnected, lagId, description },
    });
  }
  const goneIds = new Set([...waiting.values()].map(({ id }) => id));
  const maps = mapsAfter(old.maps, fresh.maps, idOf);
  return {
    // A LAG that goes takes its membership along.
    kept: kept.map(({ before, after }) => ({
      before,
      after: goneIds.has(after.lagId ?? '') ? { ...after, lagId: null } : after,
    })),
    added: { ports: added, maps: maps.added },
    gone: { ports: [...waiting.values()], maps: maps.gone },
  };
}

/** Maps between ports that stay are the same maps; all others come or go. */
function mapsAfter(
  old: readonly PortMap[],
  fresh: readonly PortMap[],
  idOf: ReadonlyMap<Id, Id>,
): { readonly added: readonly PortMap[]; readonly gone: readonly PortMap[] } {
  const rowOf = (map: PortMap): string =>
    [map.frontPortId, map.frontPosition, map.rearPortId, map.rearPosition].join('\n');
  const there = new Set(old.map(rowOf));
  const wanted = fresh.map((map) => ({
    ...map,
    frontPortId: idOf.get(map.frontPortId) ?? map.frontPortId,
    rearPortId: idOf.get(map.rearPortId) ?? map.rearPortId,
  }));
  const rows = new Set(wanted.map(rowOf));
  return {
    added: wanted.filter((map) => !there.has(rowOf(map))),
    gone: old.filter((map) => !rows.has(rowOf(map))),
  };
}
