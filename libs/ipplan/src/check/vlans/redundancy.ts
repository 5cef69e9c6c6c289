import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';
import { bridgesOf } from './bridges.js';

/** V42: users of a critical VLAN that reach its gateway over one link only. One finding per link. */
export function singleUplinks(view: IpPlanView): Finding[] {
  const threshold = view.context.policy.redundantFromCriticality;
  const critical = [...view.objects.vlan.values()].filter((vlan) => (vlan.criticality ?? -1) >= threshold);
  const alone = new Map<SwitchLink, { vlanId: Id; users: number }[]>();
  for (const { id } of critical) {
    for (const { link, users } of cuts(view, id)) {
      const list = alone.get(link);
      if (list) list.push({ vlanId: id, users });
      else alone.set(link, [{ vlanId: id, users }]);
    }
  }
  return [...alone].map(([link, vlans]) => {
    const where = [['port', link.a], ['port', link.b], ...vlans.map(({ vlanId }) => ['vlan', vlanId] as const)] as const; // prettier-ignore
    return finding(view, 'IPPLAN_SINGLE_UPLINK', where, {
      port: view.context.pathOf('port', link.a),
      other: view.context.pathOf('port', link.b),
      vlans: vlans.map(({ vlanId }) => view.context.pathOf('vlan', vlanId)),
      users: vlans.reduce((sum, { users }) => sum + users, 0),
    });
  });
}

/** Links of a VLAN without a way around, with users on one side and its gateway on the other only. */
function cuts(view: IpPlanView, vlanId: Id): { readonly link: SwitchLink; readonly users: number }[] {
  const { linksOf, openLinks, gatewaysOf } = view.vlans;
  const users = countBy(view.switching.usersOf.get(vlanId) ?? []);
  const gateways = countBy(gatewaysOf.get(vlanId) ?? []);
  const links = [...(linksOf.get(vlanId) ?? []), ...openLinks];
  const countsOf = (device: Id): number[] => [users.get(device) ?? 0, gateways.get(device) ?? 0];
  return bridgesOf(links, countsOf).flatMap(({ link, beyond, all }) => {
    const [usersBeyond = 0, gatewaysBeyond = 0] = beyond;
    const [usersAll = 0, gatewaysAll = 0] = all;
    if (gatewaysAll === 0) return [];
    if (gatewaysBeyond === 0 && usersBeyond > 0) return [{ link, users: usersBeyond }];
    const here = usersAll - usersBeyond;
    return gatewaysBeyond === gatewaysAll && here > 0 ? [{ link, users: here }] : [];
  });
}

function countBy(members: readonly { readonly deviceId: Id }[]): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const { deviceId } of members) counts.set(deviceId, (counts.get(deviceId) ?? 0) + 1);
  return counts;
}
