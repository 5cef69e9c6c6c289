import type { Finding } from '#findings';
import { usable } from '../../algebra/free-addresses.js';
import { hostUtilisation } from '../../algebra/utilisation.js';
import { finding, type IpPlanView } from '../view.js';

/** V7: fewer usable addresses than the planned hosts and their growth need. */
export function tooSmall(view: IpPlanView): Finding[] {
  const { growthFactor } = view.context.policy;
  return view.addressing.prefixes.flatMap(({ record, prefix }) => {
    if (record.plannedHosts === null || record.status === 'container' || record.status === 'deprecated')
      return [];
    const { first, last } = usable(prefix, record.pool);
    const needed = Math.ceil(record.plannedHosts * growthFactor);
    if (last - first + 1n >= BigInt(needed)) return [];
    const params = {
      prefix: prefix.toString(),
      usable: Number(last - first + 1n),
      planned: record.plannedHosts,
      needed,
    };
    return [finding(view, 'IPPLAN_PREFIX_TOO_SMALL', [['prefix', record.id]], params)];
  });
}

/**
 * V54: an IPv4 network whose recorded hosts and populated ranges leave little or nothing. A DHCP pool is room, not use.
 * Transit links are full by design.
 */
export function utilisation(view: IpPlanView): Finding[] {
  const { utilisationWarningPercent, utilisationErrorPercent } = view.context.policy;
  const { tables, addressesIn, rangesIn } = view.addressing;
  return tables.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const [entry] = node.entries;
      const { prefix } = node;
      const judged = entry?.record.status === 'active' && node.children.length === 0;
      if (!judged || prefix.version === 6 || prefix.length >= 30) return [];
      const hosts = addressesIn.get(node) ?? [];
      const ranges = (rangesIn.get(node) ?? [])
        .filter(({ record }) => record.role === 'populated')
        .map(({ range }) => range);
      // No more can be in use than this, however they overlap.
      const most = ranges.reduce((sum, range) => sum + Number(range.size), hosts.length);
      if (100 * most < utilisationWarningPercent * (Number(prefix.size) - 2)) return [];
      const addresses = hosts.map(({ address }) => address.value);
      const { used, size, percent } = hostUtilisation(prefix, { addresses, ranges }, entry.record.pool);
      if (percent < utilisationWarningPercent) return [];
      const code = percent >= utilisationErrorPercent ? 'IPPLAN_PREFIX_FULL' : 'IPPLAN_PREFIX_NEARLY_FULL';
      const params = {
        prefix: prefix.toString(),
        used: Number(used),
        size: Number(size),
        percent: Math.floor(percent),
      };
      return [finding(view, code, [['prefix', entry.record.id]], params)];
    }),
  );
}

/** V45: stateless autoconfiguration needs /64 on a LAN (RFC 4291, 2.5.1; RFC 7421). Links between routers are free. */
export function lanNot64(view: IpPlanView): Finding[] {
  return view.addressing.prefixes
    .filter(({ record, prefix }) => {
      const role = record.vlanId === null ? undefined : view.objects.vlan.get(record.vlanId)?.role;
      const onLan = record.status === 'active' && role !== undefined && role !== 'transit';
      return prefix.version === 6 && onLan && prefix.length !== 64 && prefix.length < 126;
    })
    .map(({ record, prefix }) =>
      finding(view, 'IPPLAN_LAN_NOT_64', [['prefix', record.id]], { prefix: prefix.toString() }),
    );
}
