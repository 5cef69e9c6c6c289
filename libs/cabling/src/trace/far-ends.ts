import { traceBranches } from './branches.js';
import { crossCable, plugsFor } from './cross.js';
import { isEndpoint, type CablingGraph, type PortNode } from './graph.js';
import { destinationOf, type CablePath } from './path.js';
import { originsOf } from './trace-all.js';
import { tracePath } from './trace-path.js';

/** How a port hangs on a cable. */
export interface Attachment {
  readonly cableId: string;
  readonly end: 'a' | 'b';
  /** Which connector of the end; null for a cable without profile, whose ends have no order. */
  readonly connector: number | null;
  /** The positions of that connector; null without profile. */
  readonly positions: readonly number[] | null;
}

/** The cables in a port, usually none or one. */
export function attachmentsOf(graph: CablingGraph, portId: string): Attachment[] {
  return (graph.ports.get(portId)?.plugs ?? []).map(({ cable, end, connector }) => {
    const count = cable.profile?.positions(end, connector) ?? 0;
    return {
      cableId: cable.cable.id,
      end,
      connector: cable.profile ? connector : null,
      positions: cable.profile ? Array.from({ length: count }, (_, i) => i + 1) : null,
    };
  });
}

/** The ports at the other end of the same cable that this port can reach, by connector. */
export function linkPeers(graph: CablingGraph, portId: string): string[] {
  const node = graph.ports.get(portId);
  if (!node) return [];
  const lane = { node, stack: null };
  const reached = new Set(
    plugsFor(lane)
      .flatMap((plug) => crossCable(plug, null))
      .map((far) => far.node),
  );
  return [...reached].map(({ port }) => port.id);
}

/** The path that starts at an endpoint, together with the endpoints that leave by the same connector. */
export function pathOfPort(graph: CablingGraph, portId: string): CablePath | null {
  const node = graph.ports.get(portId);
  if (!node || (node.plugs.length === 0 && !node.circuit)) return null;
  return tracePath(graph, { portIds: isEndpoint(node) ? companions(node) : [portId] });
}

function companions(node: PortNode): readonly string[] {
  const groups = node.plugs.flatMap(({ cable, end }) => originsOf(cable, end));
  return groups.find((group) => group.includes(node.port.id)) ?? [node.port.id];
}

/**
 * The endpoints that an endpoint is connected to in the end, through all panels; empty while the path is incomplete. The
 * legs of a breakout that part to several panels each count, unless nothing says which way they go.
 */
export function farEnds(graph: CablingGraph, portId: string): readonly string[] {
  const path = pathOfPort(graph, portId);
  if (!path) return [];
  if (path.complete || !path.split) return path.complete ? destinationOf(path) : [];
  const legs = traceBranches(graph, { portIds: [portId] }).filter(
    ({ complete, split }) => complete && !split,
  );
  return [...new Set(legs.flatMap(destinationOf))];
}
