import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import type { FhrpGroup } from '../../model/fhrp.js';
import { groupBy } from '../group-by.js';
import { finding, type IpPlanView } from '../view.js';
import { isLinkLocal } from './virtual.js';

/** V12 for shared gateways: a group has members on two devices that differ in priority, a number of its own, and addresses of its VLAN. */
export function fhrpGroups(view: IpPlanView): Finding[] {
  const members = groupBy(view.objects.fhrpMember.values(), ({ groupId }) => groupId);
  return [...view.objects.fhrpGroup.values()].flatMap((group) => {
    const own = members.get(group.id) ?? [];
    const where = [['fhrpGroup', group.id]] as const;
    const name = view.context.pathOf('fhrpGroup', group.id);
    const devices = new Set(own.map(({ portId }) => view.context.deviceOf(portId) ?? portId)).size;
    if (devices < 2)
      return [
        finding(view, 'IPPLAN_FHRP_ALONE', where, { group: name, members: own.length, devices }),
        ...outside(view, group, name),
      ];
    const top = Math.max(...own.map(({ priority }) => priority));
    const first = own.filter(({ priority }) => priority === top);
    const ports = first.map(({ portId }) => view.context.pathOf('port', portId));
    return [
      ...(first.length > 1
        ? [finding(view, 'IPPLAN_FHRP_PRIORITY', where, { group: name, priority: String(top), ports })]
        : []),
      ...outside(view, group, name),
    ];
  });
}

/** Virtual addresses that no network of the group's VLAN holds. */
function outside(view: IpPlanView, group: FhrpGroup, name: string): Finding[] {
  const networks = group.vlanId === null ? [] : (view.addressing.byVlan.get(group.vlanId) ?? []);
  if (networks.length === 0) return [];
  const strays = group.virtualAddresses.filter((text) => {
    const address = IpAddress.tryParse(text);
    // IPv6 groups answer at a link-local address too (RFC 9568, 5.2.9).
    if (!address || isLinkLocal(address)) return false;
    return !networks.some(({ prefix }) => prefix.has(address));
  });
  if (strays.length === 0) return [];
  const params = { group: name, addresses: strays, vlan: view.context.pathOf('vlan', group.vlanId!) };
  return [
    finding(
      view,
      'IPPLAN_FHRP_ADDRESS',
      [
        ['fhrpGroup', group.id],
        ['vlan', group.vlanId!],
      ],
      params,
    ),
  ];
}

/** V9 for virtual MAC addresses: two groups of one protocol and number on one VLAN share theirs. */
export function fhrpClashes(view: IpPlanView): Finding[] {
  const placed = [...view.objects.fhrpGroup.values()].filter(({ vlanId }) => vlanId !== null);
  // VRRP versions 2 and 3 make the same MAC address from the same number.
  const same = groupBy(
    placed,
    ({ vlanId, protocol, number }) => `${vlanId}|${protocol.replace(/\d$/, '')}|${number}`,
  );
  return [...same.values()]
    .filter((groups) => groups.length > 1 && new Set(groups.map(versionsOf)).size < groups.length)
    .map((groups) =>
      finding(
        view,
        'IPPLAN_FHRP_CLASH',
        groups.map(({ id }) => ['fhrpGroup', id] as const),
        {
          group: view.context.pathOf('fhrpGroup', groups[0]!.id),
          vlan: view.context.pathOf('vlan', groups[0]!.vlanId!),
          count: groups.length,
        },
      ),
    );
}

/** Groups for IPv4 and for IPv6 may bear the same number. */
const versionsOf = ({ virtualAddresses }: FhrpGroup): string =>
  virtualAddresses.some((text) => text.includes(':')) ? '6' : '4';
