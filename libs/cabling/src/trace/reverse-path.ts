import type { CablingGraph } from './graph.js';
import type { CablePath, Hop } from './path.js';

/**
 * The path from the far end, if walking back must lead the same way: from port to port by one cable, and through each
 * panel by one row. Null where a walk back could part, and so has to be made.
 */
export function reversePath(graph: CablingGraph, path: CablePath): CablePath | null {
  if (!path.complete || path.split || path.loop || !path.hops.every((hop) => leadsOneWay(graph, hop)))
    return null;
  return { ...path, hops: path.hops.toReversed() };
}

function leadsOneWay(graph: CablingGraph, { kind, ids }: Hop): boolean {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return false;
  if (kind === 'cable') {
    const cable = graph.cables.get(id);
    return cable?.profile === null && cable.a.length === 1 && cable.b.length === 1;
  }
  const node = kind === 'port' ? graph.ports.get(id) : undefined;
  if (!node || node.circuit || node.port.positions > 1 || node.plugs.length > 1 || node.rows.length > 1)
    return false;
  return node.plugs[0]?.position === null;
}
