import type { PortMapTemplate } from '#cabling';
import type { Inner } from './maps/sockets.js';

const places = (ports: readonly Inner[], kind: 'front' | 'rear'): [name: string, position: number][] =>
  ports
    .filter((port) => port.kind === kind)
    .flatMap(({ name, positions }) =>
      Array.from({ length: positions }, (_, index): [string, number] => [name, index + 1]),
    );

/**
 * The maps of a panel whose fronts meet its rears in order, position by position: F1 – R1 … or F1, F2 … – R1:1, R1:2 ….
 * None when the two sides differ in number: then the maps are not straight, and a person must say them.
 */
export function straightMaps(ports: readonly Inner[]): PortMapTemplate[] {
  const [fronts, rears] = [places(ports, 'front'), places(ports, 'rear')];
  if (fronts.length !== rears.length) return [];
  return fronts.map(([front, frontPosition], index) => {
    const [rear, rearPosition] = rears[index]!;
    return { front, frontPosition, rear, rearPosition };
  });
}
