import { crossCable, crossPanel, fanOut, plugsFor } from './cross.js';
import { crossCircuits } from './cross-circuits.js';
import { isEndpoint, type CableNode, type CablingGraph } from './graph.js';
import { push, type Lane } from './lane.js';
import type { CablePath } from './path.js';
import type { TraceFrom } from './trace-path.js';
import { Trail } from './trail.js';

/** More branches than a person can read or a cabinet can hold; the rest is not followed. */
const MAX_BRANCHES = 4096;

/** A branch that is still growing. */
interface Branch {
  readonly lane: Lane;
  readonly trail: Trail;
  /**
   * The lane stands at the far side of these cables (or before a panel), not at the near side of the next; `loose`: it ends in
   * a cable that leads it nowhere.
   */
  readonly arrived: readonly CableNode[] | 'loose' | null;
}

/**
 * All ways that lead away from a port, one path per strand: where `tracePath` says split, here are the branches. Each
 * hop has one member. A branch is split itself where nothing says that it is the one meant.
 */
export function traceBranches(graph: CablingGraph, from: TraceFrom): CablePath[] {
  const stack = from.position === undefined ? null : push(null, from.position);
  const arrived = from.through ? [] : null;
  const open = from.portIds.flatMap((id): Branch[] => {
    const node = graph.ports.get(id);
    return node ? [begin({ node, stack }, arrived)] : [];
  });
  const done: CablePath[] = [];
  for (let at = open.pop(); at && done.length < MAX_BRANCHES; at = open.pop()) {
    const next = stepFrom(at);
    if (next.length > 0) open.push(...next.toReversed());
    else if (at.trail.hops.length > 1) done.push(at.trail.done());
  }
  return done;
}

function stepFrom(branch: Branch): Branch[] {
  if (branch.arrived === 'loose') return [];
  return branch.arrived ? inside(branch, branch.arrived) : outside(branch);
}

function begin(lane: Lane, arrived: Branch['arrived']): Branch {
  const trail = new Trail();
  trail.onlyNew([lane]);
  trail.addPorts([lane]);
  return { lane, trail, arrived };
}

/** Along each cable that leaves the port, to each port at its other end. */
function outside({ lane, trail }: Branch): Branch[] {
  return plugsFor(lane).flatMap((plug): Branch[] => {
    const far = crossCable(plug, lane.stack);
    if (far.length === 0) {
      const last = trail.fork();
      last.addCables([plug.cable]);
      return [{ lane, trail: last, arrived: 'loose' }];
    }
    return far.map((reached) => {
      const longer = trail.fork();
      longer.addCables([plug.cable]);
      longer.addPorts([reached]);
      if (isEndpoint(reached.node)) longer.endAt(reached.node);
      return { lane: reached, trail: longer, arrived: [plug.cable] };
    });
  });
}

/** Through the device that the branch has reached, by every way that its position allows. */
function inside({ lane, trail }: Branch, cables: readonly CableNode[]): Branch[] {
  if (isEndpoint(lane.node)) return [];
  if (lane.node.port.kind === 'circuit') {
    return crossCircuits([lane], cables, trail).flatMap((near) => extend(near, trail));
  }
  const near = crossPanel(lane);
  // Who begins at a port of several positions wants them all; who arrives there without one does not know which.
  if (!near) trail.split = trail.hops.length > 1;
  return (near ?? fanOut(lane)).flatMap((one) => extend(one, trail));
}

function extend(near: Lane, trail: Trail): Branch[] {
  if (trail.onlyNew([near]).length === 0) return [];
  const longer = trail.fork();
  longer.addPorts([near]);
  return [{ lane: near, trail: longer, arrived: null }];
}
