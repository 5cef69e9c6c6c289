import type { CablingGraph } from './graph.js';
import type { CablePath } from './path.js';

/** A circuit that a path runs through. */
export interface CircuitOnPath {
  readonly id: string;
  /** The hop, from 0, that it is entered at; it is left at the next one. */
  readonly after: number;
}

/**
 * The circuits of a path, in its order: hops are what one can touch, and of a provider's line one touches its two ends. Parallel
 * members that cross several give one entry for each.
 */
export function circuitsOn(graph: CablingGraph, { hops }: Pick<CablePath, 'hops'>): CircuitOnPath[] {
  const crossed: CircuitOnPath[] = [];
  hops.forEach((hop, after) => {
    const next = hops[after + 1];
    if (hop.kind !== 'port' || !next || next.kind === 'cable') return;
    for (const portId of hop.ids) {
      const inside = graph.ports.get(portId)?.circuit;
      const far = next.kind === 'port' ? inside?.far?.port.id : inside?.farAt?.id;
      if (!inside || far === undefined || !next.ids.includes(far)) continue;
      // A line that ends in a socket at a place has been crossed when the socket is reached.
      if (!crossed.some(({ id }) => id === inside.circuit.id)) crossed.push({ id: inside.circuit.id, after });
    }
  });
  return crossed;
}
