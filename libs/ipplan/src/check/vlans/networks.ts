import type { Finding } from '#findings';
import type { Vlan } from '../../model/vlan.js';
import type { PrefixEntry } from '../entries.js';
import { finding, type IpPlanView } from '../view.js';

/** Roles of VLANs that nothing is routed to. */
const UNROUTED: ReadonlySet<Vlan['role']> = new Set(['native-unused', 'quarantine']);

const isRouted = (vlan: Vlan): boolean =>
  vlan.status === 'active' &&
  !vlan.l2Only &&
  vlan.stacking !== 'service' &&
  !UNROUTED.has(vlan.role) &&
  vlan.vid !== 1;

/** V24: a routed VLAN has one network of each version, and secondary ones only where these are recorded as such. */
export function vlanNetworks(view: IpPlanView): Finding[] {
  return [...view.objects.vlan.values()].flatMap((vlan) => {
    const networks = (view.addressing.byVlan.get(vlan.id) ?? []).filter(
      ({ record }) => record.status !== 'deprecated',
    );
    const params = { vid: String(vlan.vid), name: vlan.name };
    if (networks.length === 0) {
      return isRouted(vlan) ? [finding(view, 'IPPLAN_VLAN_WITHOUT_PREFIX', [['vlan', vlan.id]], params)] : [];
    }
    return ([4, 6] as const).flatMap((version) => {
      const all = networks.filter((entry) => entry.prefix.version === version);
      const same = all.length < 2 ? all : all.filter((entry) => !isSecondary(view, entry));
      if (same.length < 2) return [];
      const where = [['vlan', vlan.id], ...same.map(({ record }) => ['prefix', record.id] as const)] as const;
      const prefixes = same.map(({ prefix }) => prefix.toString());
      return [finding(view, 'IPPLAN_VLAN_SEVERAL_PREFIXES', where, { ...params, prefixes })];
    });
  });
}

/** A network whose gateway, or else any address of it, is recorded as a second one of its interface. */
function isSecondary(view: IpPlanView, { record, gateway }: PrefixEntry): boolean {
  const node = view.addressing.nodeOf.get(record.id);
  const hosts = gateway
    ? (view.addressing.gatewayHosts.get(record.id) ?? [])
    : node
      ? (view.addressing.addressesIn.get(node) ?? [])
      : [];
  return hosts.some((host) => host.record.role === 'secondary');
}

/** V44: where the site wants both versions, a routed VLAN with IPv4 has IPv6 too. */
export function dualStack(view: IpPlanView): Finding[] {
  if (!view.context.policy.dualStack) return [];
  return [...view.addressing.byVlan].flatMap(([vlanId, networks]) => {
    const vlan = view.objects.vlan.get(vlanId);
    const has = (version: number): boolean =>
      networks.some(({ prefix, record }) => prefix.version === version && record.status !== 'deprecated');
    if (!vlan || !isRouted(vlan) || has(6) || !has(4)) return [];
    return [
      finding(view, 'IPPLAN_IPV6_MISSING', [['vlan', vlanId]], { vid: String(vlan.vid), name: vlan.name }),
    ];
  });
}
