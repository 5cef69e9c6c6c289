import type { Id } from '#changes';
import { carriesVlan, isTrunk, type SwitchPort } from '../switching.js';
import type { IpPlanView } from '../view.js';

/** An interface on the way that does not carry the VLAN. */
export interface Lacking {
  readonly portId: Id;
  /** Set when allowing the VLAN on it is enough. */
  readonly trunk: SwitchPort | null;
}

interface Step {
  readonly to: Id;
  readonly ends: readonly { readonly portId: Id; readonly deviceId: Id; readonly port: SwitchPort | null }[];
}

/** The links of each device, from its side. */
export type Neighbours = ReadonlyMap<Id, readonly Step[]>;

export function neighbours(view: IpPlanView): Neighbours {
  const steps = new Map<Id, Step[]>();
  const add = (from: Id, step: Step): void => {
    const list = steps.get(from);
    if (list) list.push(step);
    else steps.set(from, [step]);
  };
  for (const { a, b, deviceA, deviceB, portA, portB } of view.switching.links) {
    const atA = { portId: a, deviceId: deviceA, port: portA };
    const atB = { portId: b, deviceId: deviceB, port: portB };
    add(deviceA, { to: deviceB, ends: [atA, atB] });
    add(deviceB, { to: deviceA, ends: [atB, atA] });
  }
  return steps;
}

// What an end costs that does not carry the VLAN: a trunk is mended with a word, a port of unknown or other mode is not.
const TRUNK = 1;
const UNRECORDED = 3;
const OTHER_MODE = 5;

interface Reached {
  readonly from: Id | null;
  readonly cost: number;
  readonly lacking: readonly Lacking[];
}

/**
 * The way from any of the starting devices to the goal with the fewest ends to mend, and those ends in order (Dijkstra;
 * costs are small whole numbers, so the queue is a row of buckets). null when no link leads there.
 */
export function cheapestWay(
  vlanId: Id,
  starts: readonly Id[],
  isGoal: (deviceId: Id) => boolean,
  adjacency: Neighbours,
  routedBy: ReadonlyMap<Id, ReadonlySet<Id>>,
): readonly Lacking[] | null {
  const best = new Map<Id, Reached>();
  const buckets: Id[][] = [[...new Set(starts)]];
  for (const id of buckets[0]!) best.set(id, { from: null, cost: 0, lacking: [] });
  const settled = new Set<Id>();
  for (let cost = 0; cost < buckets.length; cost++) {
    const bucket = (buckets[cost] ??= []);
    // Steps that cost nothing add to the bucket that is being read.
    for (let i = 0; i < bucket.length; i++) {
      const at = bucket[i]!;
      if (settled.has(at) || best.get(at)!.cost !== cost) continue;
      settled.add(at);
      if (isGoal(at)) return backFrom(at, best);
      for (const step of adjacency.get(at) ?? []) {
        const lacking = lackingOf(step, vlanId, routedBy);
        const total = cost + lacking.reduce((sum, end) => sum + end.cost, 0);
        const known = best.get(step.to);
        if (known && known.cost <= total) continue;
        best.set(step.to, { from: at, cost: total, lacking });
        (buckets[total] ??= []).push(step.to);
      }
    }
  }
  return null;
}

function lackingOf(
  { ends }: Step,
  vlanId: Id,
  routedBy: ReadonlyMap<Id, ReadonlySet<Id>>,
): (Lacking & { readonly cost: number })[] {
  return ends.flatMap(({ portId, deviceId, port }) => {
    if (!port) return routedBy.get(deviceId)?.has(vlanId) ? [] : [{ portId, trunk: null, cost: UNRECORDED }];
    if (carriesVlan(port, vlanId)) return [];
    return [isTrunk(port) ? { portId, trunk: port, cost: TRUNK } : { portId, trunk: null, cost: OTHER_MODE }];
  });
}

function backFrom(goal: Id, best: ReadonlyMap<Id, Reached>): Lacking[] {
  const lacking: Lacking[] = [];
  for (let at: Id | null = goal; at !== null; at = best.get(at)!.from) {
    lacking.unshift(...best.get(at)!.lacking.map(({ portId, trunk }) => ({ portId, trunk })));
  }
  return lacking;
}
