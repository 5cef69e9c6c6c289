import type { Finding, Fix } from '#findings';
import { nextFreeAddress, usable } from '../../algebra/free-addresses.js';
import { IpAddress } from '../../algebra/ip-address.js';
import type { AddressEntry, RangeEntry } from '../entries.js';
import type { VrfTable } from '../addressing.js';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

/** V14: an address that is given out by hand inside a pool that is given out by DHCP. Reservations belong there. */
export function staticInDhcp(view: IpPlanView): Finding[] {
  return view.addressing.tables.flatMap((table) => {
    const pools = table.ranges.filter(({ record }) => record.role === 'dhcp');
    if (pools.length === 0) return [];
    return insideOf(table.addresses, pools).flatMap(([host, pool]) => {
      const { status, reservedMac } = host.record;
      if (status === 'dhcp' || status === 'deprecated' || reservedMac !== null) return [];
      const params = { address: host.address.toString(), range: pool.range.toString() };
      const where = [
        ['address', host.record.id],
        ['range', pool.record.id],
      ] as const;
      return [finding(view, 'IPPLAN_STATIC_IN_DHCP', where, params, moveOut(view, host))];
    });
  });
}

/** The next free address of the network outside of all ranges. A gateway stays: others point at it. */
function moveOut(view: IpPlanView, { record, address, prefix, parent }: AddressEntry): Fix[] {
  if (!parent || parent.entries.some((entry) => entry.record.gateway === address.toString())) return [];
  const addresses = (view.addressing.addressesIn.get(parent) ?? []).map((it) => it.address.value);
  for (const {
    record: { gateway },
  } of parent.entries) {
    const value = gateway === null ? null : IpAddress.tryParse(gateway);
    if (value) addresses.push(value.value);
  }
  const ranges = (view.addressing.rangesIn.get(parent) ?? []).map(({ range }) => range);
  const next = nextFreeAddress(parent.prefix, { addresses, ranges });
  if (!next) return [];
  const to = `${next.toString()}/${prefix.length}`;
  return [
    replaceFix('IPPLAN_FIX_MOVE_ADDRESS', { address: record.address, to }, 'address', record, {
      address: to,
    }),
  ];
}

/** V14: a gateway in a pool would be given to a client. */
export function gatewayInDhcp(view: IpPlanView): Finding[] {
  return view.addressing.prefixes.flatMap(({ record, prefix }) => {
    const gateway = record.gateway === null ? null : IpAddress.tryParse(record.gateway);
    const node = view.addressing.nodeOf.get(record.id);
    if (!gateway || !node) return [];
    return (view.addressing.rangesIn.get(node) ?? [])
      .filter((pool) => pool.record.role === 'dhcp' && pool.range.has(gateway))
      .map((pool) =>
        finding(
          view,
          'IPPLAN_GATEWAY_IN_DHCP',
          [
            ['range', pool.record.id],
            ['prefix', record.id],
          ],
          {
            gateway: gateway.toString(),
            range: pool.range.toString(),
            prefix: prefix.toString(),
          },
        ),
      );
  });
}

/** V15: a range is in order, a pool lies in one network, and no two ranges share an address. */
export function rangeFaults(view: IpPlanView): Finding[] {
  const invalid = view.addressing.invalidRanges.map((record) =>
    finding(view, 'IPPLAN_RANGE_INVALID', [['range', record.id]], { start: record.start, end: record.end }),
  );
  return [
    ...invalid,
    ...view.addressing.tables.flatMap((table) => [...outside(view, table), ...overlapping(view, table)]),
  ];
}

function outside(view: IpPlanView, { ranges }: VrfTable): Finding[] {
  return ranges
    .filter(({ record, range, parent }) => {
      if (record.role !== 'dhcp') return false;
      const network = parent?.entries.find((entry) => entry.record.status !== 'container');
      if (!network) return true;
      const { first, last } = usable(network.prefix, network.record.pool);
      // The addresses of the network itself and of the broadcast would be given to a client. IPv6 has no such thing.
      return network.prefix.version === 4 && (range.first < first || range.last > last);
    })
    .map(({ record, range }) =>
      finding(view, 'IPPLAN_DHCP_RANGE_OUTSIDE', [['range', record.id]], { range: range.toString() }),
    );
}

function overlapping(view: IpPlanView, { ranges }: VrfTable): Finding[] {
  const findings: Finding[] = [];
  let widest: RangeEntry | null = null;
  for (const entry of ranges) {
    if (widest?.range.overlaps(entry.range)) {
      const where = [
        ['range', widest.record.id],
        ['range', entry.record.id],
      ] as const;
      const params = { range: widest.range.toString(), other: entry.range.toString() };
      findings.push(finding(view, 'IPPLAN_RANGE_OVERLAP', where, params));
    }
    const further =
      !widest || widest.range.version !== entry.range.version || entry.range.last > widest.range.last;
    if (further) widest = entry;
  }
  return findings;
}

/** V15: a DHCP scope without a pool gives out nothing but its reservations. */
export function emptyScopes(view: IpPlanView): Finding[] {
  return [...view.objects.dhcpScope.values()].flatMap((scope) => {
    const node = view.addressing.nodeOf.get(scope.prefixId);
    if (!node || (view.addressing.rangesIn.get(node) ?? []).some(({ record }) => record.role === 'dhcp'))
      return [];
    return [
      finding(view, 'IPPLAN_DHCP_SCOPE_EMPTY', [['dhcpScope', scope.id]], { prefix: node.prefix.toString() }),
    ];
  });
}

/** Pairs of a host and the range it is in; both lists in order, gone through once (ranges that overlap: the first). */
function insideOf(
  hosts: readonly AddressEntry[],
  ranges: readonly RangeEntry[],
): (readonly [AddressEntry, RangeEntry])[] {
  const pairs: (readonly [AddressEntry, RangeEntry])[] = [];
  let next = 0;
  for (const host of hosts) {
    while (next < ranges.length && endsBefore(ranges[next]!, host)) next++;
    const range = ranges[next];
    if (range?.range.has(host.address)) pairs.push([host, range]);
  }
  return pairs;
}

const endsBefore = ({ range }: RangeEntry, { address }: AddressEntry): boolean =>
  range.version < address.version || (range.version === address.version && range.last < address.value);
