import type { Id } from '#changes';
import type { Finding } from '#findings';
import { vidRangesText } from '../../algebra/vid-ranges.js';
import { isTrunk, type SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';
import type { VlanGraph } from './vlan-links.js';

/**
 * V29: VLANs that a trunk allows although nobody uses them beyond it. Only a link without a way around is judged (a
 * bridge of the VLAN's graph): on a ring, every link is somebody's other way. One finding per trunk.
 */
export function pruneTrunks(view: IpPlanView): Finding[] {
  const graph = view.vlans;
  const useless = new Map<SwitchLink, Id[]>();
  for (const [vlanId, links] of graph.linksOf) {
    for (const link of deadLinks(links, usersByDevice(view, graph, vlanId))) {
      if (!tags(link)) continue;
      const list = useless.get(link);
      if (list) list.push(vlanId);
      else useless.set(link, [vlanId]);
    }
  }
  return [...useless].map(([link, vlanIds]) => {
    const vids = vlanIds.flatMap((id) => view.objects.vlan.get(id)?.vid ?? []);
    return finding(view, 'IPPLAN_VLAN_PRUNE', [['port', link.a], ['port', link.b]], {
      port: view.context.pathOf('port', link.a),
      other: view.context.pathOf('port', link.b),
      vids: vidRangesText(vids),
    });
  }); // prettier-ignore
}

const tags = ({ portA, portB }: SwitchLink): boolean =>
  portA !== null && portB !== null && isTrunk(portA) && isTrunk(portB);

/** How often each device uses the VLAN: access ports, layer 3 interfaces, and trunks into what does not forward. */
function usersByDevice(view: IpPlanView, graph: VlanGraph, vlanId: Id): Map<Id, number> {
  const users = new Map<Id, number>();
  const add = (deviceId: Id): void => void users.set(deviceId, (users.get(deviceId) ?? 0) + 1);
  for (const { deviceId } of view.switching.usersOf.get(vlanId) ?? []) add(deviceId);
  for (const { deviceId } of view.switching.l3Of.get(vlanId) ?? []) add(deviceId);
  for (const { deviceId } of graph.gatewaysOf.get(vlanId) ?? []) add(deviceId);
  for (const link of graph.linksOf.get(vlanId) ?? []) {
    if (!view.context.interfaceOf(link.a)?.bridges) add(link.deviceA);
    if (!view.context.interfaceOf(link.b)?.bridges) add(link.deviceB);
  }
  return users;
}

interface Visit {
  readonly device: Id;
  readonly via: SwitchLink | null;
  readonly order: number;
  /** Lowest order that its subtree reaches without `via` (Tarjan). */
  low: number;
  users: number;
  next: number;
}

/** Bridges of the graph with no users on one side. A walk with its own stack: chains of switches may be long. */
function deadLinks(links: readonly SwitchLink[], users: ReadonlyMap<Id, number>): SwitchLink[] {
  const at = new Map<Id, SwitchLink[]>();
  for (const link of links) {
    for (const device of [link.deviceA, link.deviceB]) {
      const list = at.get(device);
      if (list) list.push(link);
      else at.set(device, [link]);
    }
  }
  const visits = new Map<Id, Visit>();
  return [...at.keys()].flatMap((start) => (visits.has(start) ? [] : walk(start, at, users, visits)));
}

function walk(
  start: Id,
  at: ReadonlyMap<Id, readonly SwitchLink[]>,
  users: ReadonlyMap<Id, number>,
  visits: Map<Id, Visit>,
): SwitchLink[] {
  const bridges: Visit[] = [];
  const enter = (device: Id, via: SwitchLink | null): Visit => {
    const order = visits.size;
    const visit = { device, via, order, low: order, users: users.get(device) ?? 0, next: 0 };
    visits.set(device, visit);
    return visit;
  };
  const root = enter(start, null);
  const stack = [root];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const link = at.get(top.device)?.[top.next++];
    if (!link) {
      stack.pop();
      const below = stack.at(-1);
      if (!below) continue;
      below.low = Math.min(below.low, top.low);
      below.users += top.users;
      if (top.low > below.order) bridges.push(top);
    } else if (link !== top.via) {
      const other = link.deviceA === top.device ? link.deviceB : link.deviceA;
      const seen = visits.get(other);
      if (seen) top.low = Math.min(top.low, seen.order);
      else stack.push(enter(other, link));
    }
  }
  // A VLAN without any user is told once, where it is defined or not at all; here it would name every trunk.
  if (root.users === 0) return [];
  return bridges.filter((visit) => visit.users === 0 || visit.users === root.users).map(({ via }) => via!);
}
