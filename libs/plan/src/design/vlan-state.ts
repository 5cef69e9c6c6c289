import type { Id } from '#changes';
import {
  broadcastDomain,
  noObservations,
  type BroadcastDomain,
  type IpPlanView,
  type Switching,
} from '#ipplan';
import { Recall, type Read } from '../check/recall.js';
import { inputsOf, steps } from '../check/steps.js';
import { allOf, ipViewOf } from '../check/views.js';
import type { PlanObjects } from '../value/kinds.js';

/** A link that carries frames, with its two devices. */
export type CarryingLink = Switching['links'][number];

/** The indexes of a state and what single rules say of it, made when first asked for. */
export function readState(objects: PlanObjects): Read {
  const frame = { name: '', policy: {}, present: objects, project: null, waivers: [] };
  return new Recall(steps).of(inputsOf(objects, frame, '2000-01-01', noObservations));
}

/** The plan as the addressing rules see it. */
export const indexed = (read: Read): IpPlanView => ipViewOf(read, allOf(read));

/** A VLAN as a graph: over devices, or over the VLANs on them that translations make one. */
export const domainOf = (read: Read, vlanId: Id): BroadcastDomain =>
  broadcastDomain(indexed(read).vlans, vlanId);

/** The links over which a VLAN runs: those that name it, and those that allow everything. */
export function linksOfVlan(read: Read, vlanId: Id): readonly CarryingLink[] {
  const graph = indexed(read).vlans;
  return [...(graph.linksOf.get(vlanId) ?? []), ...graph.openLinks];
}

/** One step of a way: a link, and from which of its devices it is gone. */
export interface WayStep {
  readonly link: CarryingLink;
  readonly forward: boolean;
}

interface GraphStep {
  readonly link: BroadcastDomain['links'][number];
  readonly forward: boolean;
}

/** The fewest links from any of the nodes to any of the goals; null when none leads there, empty when one is both. */
export function shortestWay(
  links: BroadcastDomain['links'],
  from: readonly Id[],
  goals: ReadonlySet<Id>,
): WayStep[] | null {
  const at = new Map<Id, GraphStep[]>();
  for (const link of links) {
    for (const [device, forward] of [
      [link.deviceA, true],
      [link.deviceB, false],
    ] as const) {
      const list = at.get(device);
      if (list) list.push({ link, forward });
      else at.set(device, [{ link, forward }]);
    }
  }
  const reached = new Map<Id, GraphStep | null>(from.map((node) => [node, null]));
  const queue = [...from];
  for (const device of queue) {
    if (goals.has(device)) return backFrom(device, reached);
    for (const step of at.get(device) ?? []) {
      const next = step.forward ? step.link.deviceB : step.link.deviceA;
      if (reached.has(next)) continue;
      reached.set(next, step);
      queue.push(next);
    }
  }
  return null;
}

function backFrom(goal: Id, reached: ReadonlyMap<Id, GraphStep | null>): WayStep[] {
  const way: WayStep[] = [];
  for (
    let step = reached.get(goal);
    step;
    step = reached.get(step.forward ? step.link.deviceA : step.link.deviceB)
  )
    way.unshift({ link: step.link.link, forward: step.forward });
  return way;
}
