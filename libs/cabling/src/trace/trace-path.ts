import { crossCables, crossPanel, plugsFor } from './cross.js';
import { crossCircuits } from './cross-circuits.js';
import { isEndpoint, type CableNode, type CablingGraph } from './graph.js';
import { distinctLanes, push, type Lane } from './lane.js';
import type { CablePath } from './path.js';
import { Trail } from './trail.js';

/** Where a trace begins. */
export interface TraceFrom {
  /** Ports that leave together: one, or all that share the near end of a cable. */
  readonly portIds: readonly string[];
  /** True: cross the panel first, without a cable on the near side. */
  readonly through?: boolean;
  /** Follow this one position of the ports (a strand of a trunk); absent: the whole port. */
  readonly position?: number;
}

/**
 * Follows cables and panels from some ports until the path ends, fans out or comes back to itself.
 * Returns null when the ports are unknown or nothing leads away from them.
 */
export function tracePath(graph: CablingGraph, from: TraceFrom): CablePath | null {
  const stack = from.position === undefined ? null : push(null, from.position);
  const start = from.portIds.flatMap((id): Lane[] => {
    const node = graph.ports.get(id);
    return node ? [{ node, stack }] : [];
  });
  if (start.length === 0) return null;
  return from.through ? walkThrough(start) : walk(start, new Trail());
}

/** Begins inside the panel: the given ports are the far side of a hop that is not there. */
function walkThrough(start: Lane[]): CablePath | null {
  const trail = new Trail();
  trail.addPorts(start);
  const near = passOn(start, [], trail);
  if (near.length > 0) return walk(near, trail);
  return trail.split || trail.hops.length > 1 ? trail.done() : null;
}

function walk(start: Lane[], trail: Trail): CablePath | null {
  let near = start;
  while (near.length > 0) {
    near = trail.onlyNew(near);
    if (near.length === 0) break;
    const { cables, far } = crossCables(near);
    if (cables.length === 0 && trail.hops.length === 0) return walkVirtual(near, trail);
    trail.addPorts(near);
    if (cables.length === 0) break;
    if (near.some((lane) => plugsFor(lane).length === 0)) trail.split = true;
    trail.addCables(cables);
    if (far.length === 0) break;
    if (!alike(far)) {
      trail.split = true;
      break;
    }
    trail.addPorts(far);
    near = passOn(far, cables, trail);
  }
  return trail.done();
}

/**
 * An interface without a cable that a circuit ends at: a virtual circuit leads straight to the interface at its other end, or
 * into the provider's network. null: nothing leads away.
 */
function walkVirtual(near: readonly Lane[], trail: Trail): CablePath | null {
  if (!near.some(({ node }) => isEndpoint(node) && node.circuit)) return null;
  trail.addPorts(near);
  const far = crossCircuits(near, [], trail);
  if (far.length === 0) return trail.hops.length > 1 ? trail.done() : null;
  trail.addPorts(far);
  const [first] = far;
  if (first && isEndpoint(first.node)) trail.endAt(first.node);
  return trail.done();
}

/** Parallel members stay comparable only while they are ports of one kind. */
const alike = (lanes: readonly Lane[]): boolean =>
  lanes.every(({ node }) => node.port.kind === lanes[0]?.node.port.kind);

/** From the far ports of a cable to the ports where the path leaves their devices; empty: it ends here. */
function passOn(far: Lane[], cables: readonly CableNode[], trail: Trail): Lane[] {
  const [first] = far;
  if (!first) return [];
  if (isEndpoint(first.node)) {
    trail.endAt(first.node);
    return [];
  }
  if (first.node.port.kind === 'circuit') return crossCircuits(far, cables, trail);
  return crossPanels(far, trail);
}

/**
 * Through the panels of one hop. Parallel strands that part to several devices are no longer one path: it stops as split
 * and `traceBranches` follows each.
 */
function crossPanels(far: readonly Lane[], trail: Trail): Lane[] {
  const crossed = far.map(crossPanel);
  const near = distinctLanes(crossed.flatMap((lanes) => lanes ?? []));
  if (!crossed.includes(null) && onOneDevice(far) && onOneDevice(near)) return near;
  trail.split = true;
  return [];
}

const onOneDevice = (lanes: readonly Lane[]): boolean =>
  lanes.every(({ node }) => node.port.deviceId === lanes[0]?.node.port.deviceId);
