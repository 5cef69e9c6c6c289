import type { Finding } from '#findings';
import type { Vlan } from '../../model/vlan.js';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

/** Roles of VLANs whose hosts are given their addresses by hand: there `none` is a decision. */
const BY_HAND: ReadonlySet<Vlan['role'] | undefined> = new Set(['transit', 'server', 'dmz', 'management']);

/** V46: an IPv6 network whose hosts get no address: neither advertisements nor DHCPv6. Judged where it is recorded. */
export function hostSetups(view: IpPlanView): Finding[] {
  const scoped = new Set([...view.objects.dhcpScope.values()].map(({ prefixId }) => prefixId));
  return view.addressing.prefixes.flatMap(({ record, prefix }) => {
    const { hostSetup, vlanId, status } = record;
    if (prefix.version !== 6 || vlanId === null || status !== 'active' || hostSetup === null) return [];
    const silent = hostSetup === 'none' || (hostSetup === 'dhcpv6' && !scoped.has(record.id));
    const role = view.objects.vlan.get(vlanId)?.role;
    if (!silent || role === 'transit' || (hostSetup === 'none' && BY_HAND.has(role))) return [];
    const params = { prefix: prefix.toString() };
    return [
      finding(view, 'IPPLAN_IPV6_NO_HOST_SETUP', [['prefix', record.id]], params, [
        replaceFix('IPPLAN_FIX_ADVERTISE', params, 'prefix', record, { hostSetup: 'slaac' }),
      ]),
    ];
  });
}
