import type { Move, ReachedDevice } from './move-types.js';

/**
 * The cord in each port when it is the turn of move `number` (from 1): colour by port; empty where it is not recorded.
 * Ports without a cord are not in it.
 */
export function cordsInPlace(
  devices: readonly ReachedDevice[],
  moves: readonly Move[],
  number: number,
): ReadonlyMap<string, string> {
  const cords = new Map<string, string>();
  for (const { ports } of devices) for (const { id, cord } of ports) if (cord !== null) cords.set(id, cord);
  for (const { kind, cable, from, to, ports } of moves.slice(0, number - 1)) {
    if (from) cords.delete(from.id);
    if (to) cords.set(to.id, cable.colour ?? '');
    for (const { id } of ports) {
      if (kind === 'take-out') cords.delete(id);
      else cords.set(id, cable.colour ?? '');
    }
  }
  return cords;
}
