import type { Circuit } from '../model/profile.js';
import type { CableNode } from './graph.js';
import { laneKey, portsOf, type Lane } from './lane.js';
import type { CablePath, Hop } from './path.js';

/**
 * A trace that climbs higher than this is going round in a spiral (each turn pushes a position that nothing pops); real
 * plants nest trunks two or three deep.
 */
const MAX_DEPTH = 32;

/** A path that has been at more places than any plant has: only a tangle of loops does that. */
const MAX_LANES = 250_000;

const NONE: readonly number[] = [];

/** A path while it is being walked: hops, flags and length so far, and where it has been. */
export class Trail {
  readonly hops: Hop[] = [];
  complete = false;
  split = false;
  loop = false;
  private active = true;
  private lengthM = 0;
  private definitive = true;
  private readonly seen = new Set<number | string>();

  addPorts(lanes: readonly Lane[]): void {
    const nodes = portsOf(lanes);
    this.hops.push({
      kind: 'port',
      ids: nodes.map(({ port }) => port.id),
      deviceIds: nodes.map(({ port }) => port.deviceId),
      positions: nodes.map((node) => (node.port.positions > 1 ? positionsAt(lanes, node) : NONE)),
    });
  }

  addCables(cables: readonly CableNode[]): void {
    this.hops.push({ kind: 'cable', ids: cables.map(({ cable }) => cable.id) });
    if (!cables.every(({ cable }) => cable.status === 'installed' || cable.status === 'tested'))
      this.active = false;
    this.addLengths(cables.map(({ cable }) => cable.measuredLengthM ?? cable.lengthM));
  }

  addCircuits(circuits: readonly Circuit[]): void {
    this.addLengths(circuits.map(({ lengthM }) => lengthM));
  }

  addPlaces(kind: 'location' | 'network', ids: readonly string[]): void {
    this.hops.push({ kind, ids: [...new Set(ids)] });
  }

  /** The lanes that lead to somewhere new. Dropping one marks the path as a loop. */
  onlyNew(lanes: Lane[]): Lane[] {
    const fresh = lanes.filter((lane) => {
      const key = laneKey(lane);
      if (this.seen.has(key) || (lane.stack?.depth ?? 0) > MAX_DEPTH) return false;
      if (this.seen.size >= MAX_LANES) return false;
      this.seen.add(key);
      return true;
    });
    if (fresh.length < lanes.length) this.loop = true;
    return fresh;
  }

  /** A trail that has been where this one has been, to go another way. */
  fork(): Trail {
    const copy = new Trail();
    copy.hops.push(...this.hops);
    copy.active = this.active;
    copy.lengthM = this.lengthM;
    copy.definitive = this.definitive;
    copy.split = this.split;
    for (const key of this.seen) copy.seen.add(key);
    return copy;
  }

  done(): CablePath {
    const { hops, complete, active, split, loop, lengthM } = this;
    return { hops, complete, active, split, loop, lengthM, lengthDefinitive: this.definitive };
  }

  /** Lengths that run side by side: the longest counts. */
  private addLengths(lengths: readonly (number | null)[]): void {
    let longest = 0;
    for (const length of lengths) {
      if (length === null) this.definitive = false;
      else if (length > longest) longest = length;
    }
    this.lengthM += longest;
  }
}

function positionsAt(lanes: readonly Lane[], node: Lane['node']): number[] {
  const positions = new Set<number>();
  for (const lane of lanes) if (lane.node === node && lane.stack) positions.add(lane.stack.position);
  return [...positions];
}
