import type { PortNode } from './graph.js';

/**
 * The positions that a signal came through and has not yet come out of, last one first. A cassette in a trunk in
 * another trunk pushes twice and pops twice. Immutable, so that lanes share what they have in common.
 */
export interface PositionStack {
  readonly position: number;
  readonly below: PositionStack | null;
  readonly depth: number;
}

/** One strand's worth of a trace: the port it has reached, and how to find its way out of multi-position ports. */
export interface Lane {
  readonly node: PortNode;
  readonly stack: PositionStack | null;
}

export function push(below: PositionStack | null, position: number): PositionStack {
  return { position, below, depth: (below?.depth ?? 0) + 1 };
}

/** The same text for the same lane; most lanes carry no positions and are told apart by their port alone. */
export function laneKey({ node, stack }: Lane): number | string {
  if (!stack) return node.index;
  let key = `${node.index}`;
  for (let at: PositionStack | null = stack; at; at = at.below) key += `,${at.position}`;
  return key;
}

/** Each lane once, in the order of first appearance. */
export function distinctLanes(lanes: Lane[]): Lane[] {
  if (lanes.length < 2) return lanes;
  const byKey = new Map<number | string, Lane>();
  for (const lane of lanes) {
    const key = laneKey(lane);
    if (!byKey.has(key)) byKey.set(key, lane);
  }
  return [...byKey.values()];
}

/** The ports of lanes, each once, in order. */
export function portsOf(lanes: readonly Lane[]): PortNode[] {
  const [only] = lanes;
  if (only && lanes.length === 1) return [only.node];
  return [...new Set(lanes.map(({ node }) => node))];
}
