import type { Id } from '#changes';
import type { Finding } from '#findings';
import { pairsOf, type SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';
import { bridgesOf } from './bridges.js';
import { broadcastDomain, type BroadcastDomain } from './broadcast-domain.js';

/**
 * V42: users of a critical VLAN that reach its gateway over one link only. A LAG of several cables survives the loss of
 * one. VLANs that translations make one are judged as one. One finding per link.
 */
export function singleUplinks(view: IpPlanView): Finding[] {
  const threshold = view.context.policy.redundantFromCriticality;
  const critical = [...view.objects.vlan.values()].filter((vlan) => (vlan.criticality ?? -1) >= threshold);
  const alone = new Map<SwitchLink, { vlanId: Id; users: number }[]>();
  const judged = new Set<Id>();
  for (const { id } of critical) {
    const domain = broadcastDomain(view.vlans, id);
    if (judged.has(domain.vlanIds[0]!)) continue;
    judged.add(domain.vlanIds[0]!);
    for (const { link, users } of cuts(view, domain)) {
      const list = alone.get(link);
      if (list) list.push({ vlanId: id, users });
      else alone.set(link, [{ vlanId: id, users }]);
    }
  }
  return [...alone].map(([link, vlans]) => {
    const where = [
      ['port', link.a],
      ['port', link.b],
      ...vlans.map(({ vlanId }) => ['vlan', vlanId] as const),
    ] as const;
    return finding(view, 'IPPLAN_SINGLE_UPLINK', where, {
      port: view.context.pathOf('port', link.a),
      other: view.context.pathOf('port', link.b),
      vlans: vlans.map(({ vlanId }) => view.context.pathOf('vlan', vlanId)),
      users: vlans.reduce((sum, { users }) => sum + users, 0),
    });
  });
}

/** Links of a VLAN without a way around, with users on one side and its gateway on the other only. */
function cuts(
  view: IpPlanView,
  { vlanIds, links, nodeOf }: BroadcastDomain,
): { readonly link: SwitchLink; readonly users: number }[] {
  const count = (membersOf: (vlanId: Id) => readonly { readonly deviceId: Id }[]): Map<Id, number> =>
    countBy(vlanIds.flatMap((id) => membersOf(id).map(({ deviceId }) => nodeOf(deviceId, id))));
  const users = count((id) => [
    ...(view.switching.usersOf.get(id) ?? []),
    ...(view.trunkUsers.certain.get(id) ?? []),
  ]);
  const gateways = count((id) => view.vlans.gatewaysOf.get(id) ?? []);
  const countsOf = (node: Id): number[] => [users.get(node) ?? 0, gateways.get(node) ?? 0];
  return bridgesOf(links, countsOf).flatMap(({ link: { link }, beyond, all }) => {
    if (pairsOf(link).length > 1) return [];
    const [usersBeyond = 0, gatewaysBeyond = 0] = beyond;
    const [usersAll = 0, gatewaysAll = 0] = all;
    if (gatewaysAll === 0) return [];
    if (gatewaysBeyond === 0 && usersBeyond > 0) return [{ link, users: usersBeyond }];
    const here = usersAll - usersBeyond;
    return gatewaysBeyond === gatewaysAll && here > 0 ? [{ link, users: here }] : [];
  });
}

function countBy(nodes: readonly Id[]): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  return counts;
}
