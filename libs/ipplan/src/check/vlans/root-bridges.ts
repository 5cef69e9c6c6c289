import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { SpanningTree } from '../../model/spanning-tree.js';
import { groupBy } from '../group-by.js';
import type { SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';
import { Joined } from './joined.js';

/** What one bridge says of itself: for all VLANs, and for some of them. */
interface Bridge {
  readonly deviceId: Id;
  readonly trees: readonly SpanningTree[];
}

/**
 * V35 where nobody says which bridge shall be root: the election is computed (IEEE 802.1Q, 13.12: the lowest priority
 * wins). Several with the lowest one: their MAC addresses decide, and the next replacement changes the network. Another
 * winner for some VLANs than for the rest: traffic takes two ways, and nobody wrote that it shall.
 */
export function rootsByChance(view: IpPlanView): Finding[] {
  const active = [...view.objects.spanningTree.values()].filter(({ mode }) => mode !== 'none');
  if (active.length < 2) return [];
  const joined = new Joined();
  for (const link of view.switching.links) if (isSwitched(link)) joined.join(link.deviceA, link.deviceB);
  const bridges = [...groupBy(active, ({ deviceId }) => deviceId)].map(([deviceId, trees]) => ({ deviceId, trees })); // prettier-ignore
  return [...groupBy(bridges, ({ deviceId }) => joined.of(deviceId)).values()].flatMap((domain) => {
    if (domain.length < 2 || domain.some(({ trees }) => trees.some(({ root }) => root))) return [];
    const lowest = winners(domain, null);
    return lowest.length > 1 ? [byChance(view, domain, lowest)] : differing(view, domain, lowest[0]!);
  });
}

/** A link between ports that forward frames; a routed link ends the domain. */
const isSwitched = ({ portA, portB }: SwitchLink): boolean =>
  portA !== null && portB !== null && portA.mode.mode !== 'l3' && portB.mode.mode !== 'l3';

/** The bridges with the lowest priority for a VLAN; null: for those that no tree names. */
function winners(domain: readonly Bridge[], vlanId: Id | null): Bridge[] {
  const bids = domain.flatMap((bridge) => {
    const priority = priorityFor(bridge, vlanId);
    return priority === null ? [] : [{ bridge, priority }];
  });
  const lowest = Math.min(...bids.map(({ priority }) => priority));
  return bids.filter(({ priority }) => priority === lowest).map(({ bridge }) => bridge);
}

/** A tree for the VLAN counts before the one for all. */
function priorityFor({ trees }: Bridge, vlanId: Id | null): number | null {
  const own = vlanId === null ? undefined : trees.find(({ vlanIds }) => vlanIds.includes(vlanId));
  return (own ?? trees.find(({ vlanIds }) => vlanIds.length === 0))?.priority ?? null;
}

function byChance(view: IpPlanView, domain: readonly Bridge[], lowest: readonly Bridge[]): Finding {
  const where = lowest.slice(0, 10).map(({ deviceId }) => ['device', deviceId] as const);
  return finding(view, 'IPPLAN_STP_ROOT_BY_CHANCE', where, {
    priority: String(priorityFor(lowest[0]!, null)),
    count: lowest.length,
    bridges: domain.length,
    devices: lowest.slice(0, 10).map(({ deviceId }) => view.context.pathOf('device', deviceId)),
  });
}

function differing(view: IpPlanView, domain: readonly Bridge[], rest: Bridge): Finding[] {
  const named = new Set(domain.flatMap(({ trees }) => trees.flatMap(({ vlanIds }) => vlanIds)));
  const others = new Map<Id, Id[]>();
  for (const vlanId of named) {
    const [winner, ...more] = winners(domain, vlanId);
    if (!winner || more.length > 0 || winner.deviceId === rest.deviceId) continue;
    others.set(winner.deviceId, [...(others.get(winner.deviceId) ?? []), vlanId]);
  }
  return [...others].map(([deviceId, vlanIds]) =>
    finding(view, 'IPPLAN_STP_ROOTS_DIFFER', [['device', deviceId], ['device', rest.deviceId]], {
      device: view.context.pathOf('device', deviceId),
      root: view.context.pathOf('device', rest.deviceId),
      vlans: vlanIds.map((id) => view.context.pathOf('vlan', id)),
    }),
  ); // prettier-ignore
}
