import type { Id } from '#changes';
import type { SpanningTree } from '../../model/spanning-tree.js';
import { groupBy } from '../group-by.js';
import type { SwitchLink } from '../switching.js';
import type { IpPlanView } from '../view.js';
import { Joined } from './joined.js';

/** What one bridge says of itself: for all VLANs, and for some of them. */
export interface Bridge {
  readonly deviceId: Id;
  readonly trees: readonly SpanningTree[];
}

/** Bridges that hear each other, of those that record an active spanning tree; routed links end a domain. */
export function bridgedDomains(view: IpPlanView): Bridge[][] {
  const active = [...view.objects.spanningTree.values()].filter(({ mode }) => mode !== 'none');
  if (active.length < 2) return [];
  const joined = new Joined();
  for (const link of view.switching.links) if (isSwitched(link)) joined.join(link.deviceA, link.deviceB);
  const bridges = [...groupBy(active, ({ deviceId }) => deviceId)].map(([deviceId, trees]) => ({
    deviceId,
    trees,
  }));
  const domains = groupBy(bridges, ({ deviceId }) => joined.of(deviceId));
  return [...domains.values()].filter((domain) => domain.length > 1);
}

/** A link between ports that forward frames. */
const isSwitched = ({ portA, portB }: SwitchLink): boolean =>
  portA !== null && portB !== null && portA.mode.mode !== 'l3' && portB.mode.mode !== 'l3';

/** Every VLAN that a tree of the domain names, and null for all the others. */
export const judgedVlans = (domain: readonly Bridge[]): (Id | null)[] => [
  null,
  ...new Set(domain.flatMap(({ trees }) => trees.flatMap(({ vlanIds }) => vlanIds))),
];

/** The tree by which a bridge stands for a VLAN: one that names it counts before the one for all. */
export function treeFor({ trees }: Bridge, vlanId: Id | null): SpanningTree | null {
  const own = vlanId === null ? undefined : trees.find(({ vlanIds }) => vlanIds.includes(vlanId));
  return own ?? trees.find(({ vlanIds }) => vlanIds.length === 0) ?? null;
}

/** The bridges with the lowest priority for a VLAN (IEEE 802.1Q, 13.12). */
export function winners(domain: readonly Bridge[], vlanId: Id | null): Bridge[] {
  const bids = domain.flatMap((bridge) => {
    const tree = treeFor(bridge, vlanId);
    return tree ? [{ bridge, priority: tree.priority }] : [];
  });
  const lowest = Math.min(...bids.map(({ priority }) => priority));
  return bids.filter(({ priority }) => priority === lowest).map(({ bridge }) => bridge);
}

/**
 * Who wins among equals: the lowest MAC address (13.26.2). The address of a bridge is the lowest that is recorded of its
 * interfaces; null where one of the bridges has none, or two the same.
 */
export function lowestMac(view: IpPlanView, bridges: readonly Bridge[]): Id | null {
  const wanted = new Set(bridges.map(({ deviceId }) => deviceId));
  const macs = new Map<Id, string>();
  for (const portId of view.context.ports.keys()) {
    const facts = view.context.interfaceOf(portId);
    if (!facts?.mac || !wanted.has(facts.deviceId)) continue;
    const known = macs.get(facts.deviceId);
    if (known === undefined || facts.mac < known) macs.set(facts.deviceId, facts.mac);
  }
  if (macs.size < wanted.size) return null;
  const [first, second] = [...macs].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return first && first[1] !== second?.[1] ? first[0] : null;
}
