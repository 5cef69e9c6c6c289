import {
  coverage,
  hostUtilisation,
  IpRange,
  parseInterface,
  prefixTree,
  sees,
  usable,
  type Address,
  type DhcpScope,
  type IpPrefix,
  type Prefix,
  type PrefixNode,
  type Range,
} from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { addressRow, rangeRow } from './cells.js';
import { grouped } from './grouped.js';
import { placer } from './placer.js';
import type { PrefixRow } from './rows.js';

/** A recorded prefix with its value. */
export interface Network {
  readonly record: Prefix;
  readonly prefix: IpPrefix;
}

type Node = PrefixNode<Network>;

/** All prefixes that can be read, parsed once. */
export const networksOf = (objects: PlanObjects): Network[] =>
  [...objects.prefix.values()].flatMap((record) => {
    const prefix = parseInterface(record.prefix)?.prefix;
    return prefix ? [{ record, prefix }] : [];
  });

/** The rows of one routing table; addresses that find their place are added to `taken`. */
export function prefixRows(
  objects: PlanObjects,
  vrfId: string | null,
  networks: readonly Network[],
  taken: Set<string>,
): PrefixRow[] {
  const own = networks.filter(({ record }) => record.vrfId === vrfId);
  const nodes = prefixTree(own, ({ prefix }) => prefix);
  const nodeOf = placer(nodes);
  const addresses = grouped(
    [...objects.address.values()].filter((it) => it.vrfId === vrfId),
    ({ address }) => nodeOf(parseInterface(address)?.prefix.version, parseInterface(address)?.address.value),
  );
  const ranges = grouped(
    [...objects.range.values()].filter((it) => it.vrfId === vrfId),
    ({ start, end }) => {
      const range = IpRange.tryParse(start, end);
      const node = nodeOf(range?.version, range?.first);
      return node && range && node.prefix.contains(range) ? node : null;
    },
  );
  const scopes = new Map([...objects.dhcpScope.values()].map((scope) => [scope.prefixId, scope]));
  return nodes.flatMap((node) =>
    node.entries.map(({ record }) => {
      const inside = (addresses.get(node) ?? []).toSorted(byAddress);
      for (const { id } of inside) taken.add(id);
      return prefixRow(
        objects,
        networks,
        node,
        record,
        inside,
        ranges.get(node) ?? [],
        scopes.get(record.id),
      );
    }),
  );
}

function prefixRow(
  objects: PlanObjects,
  networks: readonly Network[],
  node: Node,
  record: Prefix,
  addresses: readonly Address[],
  ranges: readonly Range[],
  scope: DhcpScope | undefined,
): PrefixRow {
  const { id, vrfId, status, vlanId, gateway, description } = record;
  const { first, last } = usable(node.prefix);
  return {
    id,
    status,
    vlanId,
    gateway,
    description,
    vrf: vrfId === null ? null : pathOf(objects, 'vrf', vrfId),
    prefix: record.prefix,
    depth: node.depth,
    descendants: node.descendants,
    vlan: vlanId === null ? null : pathOf(objects, 'vlan', vlanId),
    dhcpServer: scope ? (scope.server ?? gateway) : null,
    utilisationPercent: utilisation(networks, node, record, addresses, ranges),
    usable: (last - first + 1n).toString(),
    ranges: ranges.map(rangeRow),
    addresses: addresses.map((address) => addressRow(objects, address)),
  };
}

function utilisation(
  networks: readonly Network[],
  node: Node,
  record: Prefix,
  addresses: readonly Address[],
  ranges: readonly Range[],
): number {
  if (record.status === 'container') {
    const inside = networks.filter(
      (other) =>
        other.record.status !== 'container' &&
        sees(record, other.record.vrfId) &&
        node.prefix.contains(other.prefix),
    );
    return coverage(
      node.prefix,
      inside.map(({ prefix }) => prefix),
    ).percent;
  }
  const populated = ranges.filter(({ role }) => role === 'populated');
  return hostUtilisation(node.prefix, {
    addresses: addresses.flatMap(({ address }) => parseInterface(address)?.address.value ?? []),
    ranges: populated.flatMap(({ start, end }) => IpRange.tryParse(start, end) ?? []),
  }).percent;
}

function byAddress(a: Address, b: Address): number {
  const [x, y] = [
    parseInterface(a.address)?.address.value ?? 0n,
    parseInterface(b.address)?.address.value ?? 0n,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}
