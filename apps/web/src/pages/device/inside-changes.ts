import type { PortMap, PortMapTemplate } from '#cabling';
import { added, removed, type Change } from '#changes';
import { keyOf } from '../catalogue/maps/map-lines.js';

/** A port of a panel by the name that lines call it by. */
export interface NamedPort {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Recorded maps by the names of their ports. */
export function namedMaps(maps: readonly PortMap[], ports: readonly NamedPort[]): PortMapTemplate[] {
  const names = new Map(ports.map(({ id, name }) => [id, name]));
  return maps.flatMap(({ frontPortId, frontPosition, rearPortId, rearPosition }) => {
    const [front, rear] = [names.get(frontPortId), names.get(rearPortId)];
    return front === undefined || rear === undefined ? [] : [{ front, frontPosition, rear, rearPosition }];
  });
}

/** The changes that make the inside of a panel what was typed: a map that stays is left alone. */
export function insideChanges(
  recorded: readonly PortMap[],
  wanted: readonly PortMapTemplate[],
  ports: readonly NamedPort[],
  newId: () => string,
): Change[] {
  const ids = new Map(ports.map(({ id, kind, name }) => [`${kind} ${name}`, id]));
  const keys = new Set(wanted.map(keyOf));
  const kept = new Set<string>();
  const gone = recorded.filter((map) => {
    const [named] = namedMaps([map], ports);
    const key = named && keyOf(named);
    // Two rows of the same say it once.
    const stays = key !== undefined && keys.has(key) && !kept.has(key);
    if (stays) kept.add(key);
    return !stays;
  });
  const come = wanted.filter((map) => !kept.has(keyOf(map)));
  return [
    ...gone.map((map) => removed('portMap', map)),
    ...come.map(({ front, frontPosition, rear, rearPosition }) =>
      added('portMap', {
        id: newId(),
        frontPortId: ids.get(`front ${front}`) ?? '',
        frontPosition,
        rearPortId: ids.get(`rear ${rear}`) ?? '',
        rearPosition,
      }),
    ),
  ];
}
