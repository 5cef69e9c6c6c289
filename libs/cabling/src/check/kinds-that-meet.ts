import type { PortKind } from '../model/port.js';

const passing: readonly PortKind[] = ['front', 'rear'];

/** Which kinds of ports a cable may join. Panels take any signal but mains power. */
const meets: Readonly<Record<PortKind, readonly PortKind[]>> = {
  interface: ['interface', 'circuit', ...passing],
  front: ['interface', 'console', 'console-server', 'circuit', ...passing],
  rear: ['interface', 'console', 'console-server', 'circuit', ...passing],
  console: ['console-server', ...passing],
  'console-server': ['console', ...passing],
  circuit: ['interface', 'circuit', ...passing],
  'power-port': ['power-outlet', 'power-feed'],
  'power-outlet': ['power-port'],
  'power-feed': ['power-port'],
};

/** True if a cable between ports of these kinds makes sense. */
export const kindsMeet = (a: PortKind, b: PortKind): boolean => meets[a].includes(b);
