import type { Id } from '#changes';
import { groupBy } from '../group-by.js';
import { carriesVlan, isTrunk, type SwitchPort } from '../switching.js';
import type { IpPlanView } from '../view.js';
import type { RoutedVlans } from './routed-vlans.js';
import { WireNumbers } from './wire-numbers.js';

/** An interface on the way that does not carry the VLAN, or has another number for it than the other end. */
export interface Lacking {
  readonly portId: Id;
  /** Set when allowing the VLAN on it is enough. */
  readonly trunk: SwitchPort | null;
  readonly vlanId: Id;
  readonly isRenumbered: boolean;
}

/** A VLAN on a device. */
interface VlanAt {
  readonly deviceId: Id;
  readonly vlanId: Id;
}

interface Step {
  readonly to: Id;
  readonly ends: readonly { readonly portId: Id; readonly deviceId: Id; readonly port: SwitchPort | null }[];
  /** VLANs that become another one on this link, and which. */
  readonly turns: ReadonlyMap<Id, Id>;
  /** Whether a VLAN has one number at both ends. */
  readonly agree: (vlanId: Id) => boolean;
}

const ALWAYS = (): boolean => true;
const NO_TURNS: ReadonlyMap<Id, Id> = new Map();

/** The links of each device, from its side. */
export type Neighbours = ReadonlyMap<Id, readonly Step[]>;

export function neighbours(view: IpPlanView): Neighbours {
  const steps = new Map<Id, Step[]>();
  const add = (from: Id, step: Step): void => {
    const list = steps.get(from);
    if (list) list.push(step);
    else steps.set(from, [step]);
  };
  const wire = WireNumbers.of(view.objects);
  const crossings = groupBy(
    [...new Set(view.vlans.domains.values())].flatMap((it) => it.crossings),
    (it) => it.link,
  );
  for (const link of view.switching.links) {
    const { a, b, deviceA, deviceB, portA, portB } = link;
    const atA = { portId: a, deviceId: deviceA, port: portA };
    const atB = { portId: b, deviceId: deviceB, port: portB };
    const agree = wire?.isAt(link) ? (vlanId: Id) => wire.agree(atA, atB, vlanId) : ALWAYS;
    const turned = crossings.get(link);
    const turns = (from: 'vlanA' | 'vlanB', to: 'vlanA' | 'vlanB') =>
      turned ? new Map(turned.map((it) => [it[from], it[to]])) : NO_TURNS;
    add(deviceA, { to: deviceB, ends: [atA, atB], agree, turns: turns('vlanA', 'vlanB') });
    add(deviceB, { to: deviceA, ends: [atB, atA], agree, turns: turns('vlanB', 'vlanA') });
  }
  return steps;
}

// What an end costs that does not carry the VLAN: a trunk is mended with a word, a port of unknown or other mode is not.
const TRUNK = 1;
const UNRECORDED = 3;
const OTHER_MODE = 5;
const RENUMBERED = 5;

interface Reached extends VlanAt {
  readonly from: Reached | null;
  readonly cost: number;
  readonly lacking: readonly Lacking[];
}

/**
 * The way from any of the starting places to the goal with the fewest ends to mend, and those ends in order (Dijkstra;
 * costs are small whole numbers, so the queue is a row of buckets). null when no link leads there.
 */
export function cheapestWay(
  starts: readonly VlanAt[],
  isGoal: (deviceId: Id, vlanId: Id) => boolean,
  adjacency: Neighbours,
  routed: RoutedVlans,
): readonly Lacking[] | null {
  const best = new Map<string, Reached>();
  const buckets: Reached[][] = [];
  const reach = (place: Reached): void => {
    const key = `${place.deviceId}\n${place.vlanId}`;
    const known = best.get(key);
    if (known && known.cost <= place.cost) return;
    best.set(key, place);
    (buckets[place.cost] ??= []).push(place);
  };
  for (const { deviceId, vlanId } of starts) reach({ deviceId, vlanId, from: null, cost: 0, lacking: [] });
  for (let cost = 0; cost < buckets.length; cost++) {
    // Steps that cost nothing add to the bucket that is being read.
    for (const at of (buckets[cost] ??= [])) {
      if (best.get(`${at.deviceId}\n${at.vlanId}`) !== at) continue;
      if (isGoal(at.deviceId, at.vlanId)) return backFrom(at);
      for (const step of adjacency.get(at.deviceId) ?? []) {
        const turned = step.turns.get(at.vlanId);
        if (turned !== undefined) reach({ deviceId: step.to, vlanId: turned, from: at, cost, lacking: [] });
        const lacking = lackingOf(step, at.vlanId, routed);
        if (!lacking) continue;
        const total = cost + lacking.reduce((sum, end) => sum + end.cost, 0);
        reach({ deviceId: step.to, vlanId: at.vlanId, from: at, cost: total, lacking });
      }
    }
  }
  return null;
}

/** The ends to mend on a step, with their cost; null: no word mends it. */
function lackingOf(
  { ends, agree }: Step,
  vlanId: Id,
  routed: RoutedVlans,
): (Lacking & { readonly cost: number })[] | null {
  if (!agree(vlanId))
    return ends.map(({ portId }) => ({ portId, vlanId, trunk: null, isRenumbered: true, cost: RENUMBERED }));
  // A router that takes the VLAN in by another port does not hand it on.
  if (ends.some(({ portId, deviceId, port }) => !port && routed.isElsewhere(deviceId, portId, vlanId)))
    return null;
  return ends.flatMap(({ portId, deviceId, port }) => {
    const lacks = (trunk: SwitchPort | null, cost: number) => [
      { portId, vlanId, trunk, isRenumbered: false, cost },
    ];
    if (!port) return routed.at(deviceId, portId).has(vlanId) ? [] : lacks(null, UNRECORDED);
    if (carriesVlan(port, vlanId)) return [];
    return isTrunk(port) ? lacks(port, TRUNK) : lacks(null, OTHER_MODE);
  });
}

function backFrom(goal: Reached): Lacking[] {
  const lacking: Lacking[] = [];
  for (let at: Reached | null = goal; at !== null; at = at.from) lacking.unshift(...at.lacking);
  return lacking;
}
