import type { Circuit } from '../model/profile.js';
import type { CableNode, PortNode } from './graph.js';
import { portsOf, type Lane } from './lane.js';
import type { CablePath, Hop, PortHop } from './path.js';
import { SeenLanes } from './seen-lanes.js';

/**
 * A trace that climbs higher than this is going round in a spiral (each turn pushes a position that nothing pops); real
 * plants nest trunks two or three deep. Where a panel is cabled to itself twice, each turn doubles the lanes: with four
 * cords, 32 turns of that kept a processor busy for seconds.
 */
const MAX_DEPTH = 8;

/** A path that has been at more places than any plant has: only a tangle of loops does that. */
const MAX_LANES = 50_000;

const NONE: readonly number[] = [];
const NONE_OF_ONE: PortHop['positions'] = [NONE];

/** A path while it is being walked: hops, flags and length so far, and where it has been. */
export class Trail {
  readonly hops: Hop[] = [];
  complete = false;
  split = false;
  loop = false;
  private active = true;
  /** Micrometres, so that the sum does not depend on the order. */
  private lengthUm = 0;
  private definitive = true;
  private readonly seen = new SeenLanes();

  addPorts(lanes: readonly Lane[]): void {
    const [only] = lanes;
    if (only && lanes.length === 1 && only.node.port.positions === 1) {
      const { id, deviceId } = only.node.port;
      this.hops.push({ kind: 'port', ids: [id], deviceIds: [deviceId], positions: NONE_OF_ONE });
      return;
    }
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

  /** The path ends at this endpoint, be it the one that it began at. */
  endAt({ port }: PortNode): void {
    this.complete = true;
    if (this.hops[0]?.ids.includes(port.id)) this.loop = true;
  }

  /** The lanes that lead to somewhere new. Dropping one marks the path as a loop. */
  onlyNew(lanes: Lane[]): Lane[] {
    const [only] = lanes;
    if (only && lanes.length === 1 && this.isNew(only)) return lanes;
    const fresh = lanes.length === 1 ? [] : lanes.filter((lane) => this.isNew(lane));
    if (fresh.length < lanes.length) this.loop = true;
    return fresh;
  }

  private isNew(lane: Lane): boolean {
    if ((lane.stack?.depth ?? 0) > MAX_DEPTH || this.seen.size >= MAX_LANES) return false;
    return this.seen.add(lane);
  }

  /** A trail that has been where this one has been, to go another way. */
  fork(): Trail {
    const copy = new Trail();
    copy.hops.push(...this.hops);
    copy.active = this.active;
    copy.lengthUm = this.lengthUm;
    copy.definitive = this.definitive;
    copy.split = this.split;
    copy.seen.addAll(this.seen);
    return copy;
  }

  done(): CablePath {
    const { hops, complete, active, split, loop, lengthUm, definitive } = this;
    return { hops, complete, active, split, loop, lengthM: lengthUm / 1e6, lengthDefinitive: definitive };
  }

  /** Lengths that run side by side: the longest counts. */
  private addLengths(lengths: readonly (number | null)[]): void {
    let longest = 0;
    for (const length of lengths) {
      if (length === null) this.definitive = false;
      else if (length > longest) longest = length;
    }
    this.lengthUm += Math.round(longest * 1e6);
  }
}

function positionsAt(lanes: readonly Lane[], node: Lane['node']): number[] {
  const positions = new Set<number>();
  for (const lane of lanes) if (lane.node === node && lane.stack) positions.add(lane.stack.position);
  return [...positions];
}
