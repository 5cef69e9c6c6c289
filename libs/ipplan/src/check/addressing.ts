import type { Id, Objects } from '#changes';
import type { IpAddress } from '../algebra/ip-address.js';
import { parseInterface, type IpInterface, type IpPrefix } from '../algebra/ip-prefix.js';
import { IpRange } from '../algebra/ip-range.js';
import { prefixTree, type PrefixNode } from '../algebra/prefix-tree.js';
import type { IpPlanKinds } from '../model/kinds.js';
import type { Address, Prefix, Range } from '../model/prefix.js';

/** A recorded prefix with its value; `hostBits` when the record has some set. */
export interface PrefixEntry {
  readonly record: Prefix;
  readonly prefix: IpPrefix;
  readonly hostBits: boolean;
}

/** A recorded address with its value, and the narrowest recorded prefix of its VRF around it. */
export interface AddressEntry extends IpInterface {
  readonly record: Address;
  readonly parent: PrefixNode<PrefixEntry> | null;
}

/** A recorded range with its value, and the narrowest prefix of its VRF around all of it. */
export interface RangeEntry {
  readonly record: Range;
  readonly range: IpRange;
  readonly parent: PrefixNode<PrefixEntry> | null;
}

/** One routing table: everything in order, so that neighbours are found by going along. */
export interface VrfTable {
  readonly vrfId: Id | null;
  /** Tree order. */
  readonly nodes: readonly PrefixNode<PrefixEntry>[];
  /** By version and value. */
  readonly addresses: readonly AddressEntry[];
  /** By version and first address. */
  readonly ranges: readonly RangeEntry[];
}

/** All that the addressing rules look up. */
export interface Addressing {
  readonly tables: readonly VrfTable[];
  /** Every recorded address that counts: retired ones are free to be used again. */
  readonly hosts: readonly AddressEntry[];
  /** The records of an address in a VRF. */
  readonly at: (vrfId: Id | null, address: IpAddress) => readonly AddressEntry[];
  readonly byPort: ReadonlyMap<Id, readonly AddressEntry[]>;
  readonly addressesIn: ReadonlyMap<PrefixNode<PrefixEntry>, readonly AddressEntry[]>;
  readonly rangesIn: ReadonlyMap<PrefixNode<PrefixEntry>, readonly RangeEntry[]>;
  /** Prefixes of a VLAN. */
  readonly byVlan: ReadonlyMap<Id, readonly PrefixEntry[]>;
  readonly nodeOf: ReadonlyMap<Id, PrefixNode<PrefixEntry>>;
  /** Ranges that are reversed or mix versions. */
  readonly invalidRanges: readonly Range[];
}

/** Parses and sorts everything once. Linear but for the sorting. */
export function indexAddressing(objects: Objects<IpPlanKinds>): Addressing {
  const prefixes = groupBy(
    [...objects.prefix.values()].flatMap((record): PrefixEntry[] => {
      const read = valueOf(record, record.prefix);
      if (!read) return [];
      return [{ record, prefix: read.prefix, hostBits: read.address.value !== read.prefix.first }];
    }),
    ({ record }) => record.vrfId,
  );
  const addresses = groupBy([...objects.address.values()], ({ vrfId }) => vrfId);
  const invalidRanges: Range[] = [];
  const ranges = groupBy(
    [...objects.range.values()].flatMap((record) => {
      const range = IpRange.tryParse(record.start, record.end);
      if (!range) invalidRanges.push(record);
      return range ? [{ record, range }] : [];
    }),
    ({ record }) => record.vrfId,
  );
  const vrfIds = new Set([null, ...prefixes.keys(), ...addresses.keys(), ...ranges.keys()]);
  const tables = [...vrfIds].map((vrfId) =>
    table(vrfId, prefixes.get(vrfId) ?? [], addresses.get(vrfId) ?? [], ranges.get(vrfId) ?? []),
  );
  const all = tables.flatMap((it) => it.addresses);
  const nodes = tables.flatMap((it) => it.nodes);
  return {
    tables,
    invalidRanges,
    hosts: all.filter(({ record }) => record.status !== 'deprecated'),
    at: finder(tables),
    byPort: groupBy(all.filter(({ record }) => record.portId !== null), ({ record }) => record.portId!), // prettier-ignore
    addressesIn: groupBy(all.filter(({ parent }) => parent), ({ parent }) => parent!), // prettier-ignore
    rangesIn: groupBy(tables.flatMap((it) => it.ranges).filter(({ parent }) => parent), ({ parent }) => parent!), // prettier-ignore
    byVlan: groupBy(
      nodes.flatMap(({ entries }) => entries).filter(({ record }) => record.vlanId !== null),
      ({ record }) => record.vlanId!,
    ),
    nodeOf: new Map(nodes.flatMap((node) => node.entries.map(({ record }) => [record.id, node] as const))),
  };
}

/** Looks an address up in the sorted list of its table. */
function finder(tables: readonly VrfTable[]): Addressing['at'] {
  const lists = new Map(tables.map(({ vrfId, addresses }) => [vrfId, addresses]));
  return (vrfId, { version, value }) => {
    const list = lists.get(vrfId) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = list[middle]!.address;
      if (at.version < version || (at.version === version && at.value < value)) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < list.length && list[end]!.address.version === version && list[end]!.address.value === value) end++;
    return list.slice(low, end);
  };
} // prettier-ignore

/** What records say, once read: a record never changes, so a plan that is judged again is not parsed again. */
const values = new WeakMap<Prefix | Address, IpInterface | null>();

function valueOf(record: Prefix | Address, text: string): IpInterface | null {
  let value = values.get(record);
  if (value === undefined) values.set(record, (value = parseInterface(text)));
  return value;
}

function table(
  vrfId: Id | null,
  prefixes: readonly PrefixEntry[],
  addresses: readonly Address[],
  ranges: readonly { readonly record: Range; readonly range: IpRange }[],
): VrfTable {
  const nodes = prefixTree(prefixes, ({ prefix }) => prefix);
  const hosts = addresses.flatMap((record) => hostOf(record) ?? []);
  const runs = ranges.map(({ record, range: { version, first, last }, range }) => ({ record, range, version, first, last })); // prettier-ignore
  return {
    vrfId,
    nodes,
    addresses: withParents(hosts, nodes, ({ record, address, prefix }, parent) => ({ record, address, prefix, parent })), // prettier-ignore
    ranges: withParents(runs, nodes, ({ record, range }, parent) => ({ record, range, parent })),
  };
}

interface Host extends IpInterface, Located {
  readonly record: Address;
}

const knownHosts = new WeakMap<Address, Host>();

/** A record that can be read, with its place among the others; made once for each record. */
function hostOf(record: Address): Host | null {
  const known = knownHosts.get(record);
  if (known) return known;
  const read = valueOf(record, record.address);
  if (!read) return null;
  const { address, prefix } = read;
  const host = { record, address, prefix, version: address.version, first: address.value, last: address.value };
  knownHosts.set(record, host);
  return host;
} // prettier-ignore

interface Located {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** Sorts things and gives each the narrowest node around it, going through both lists once. */
function withParents<T extends Located, R>(
  things: readonly T[],
  nodes: readonly PrefixNode<PrefixEntry>[],
  make: (thing: T, parent: PrefixNode<PrefixEntry> | null) => R,
): R[] {
  const sorted = things.toSorted((a, b) =>
    a.version !== b.version ? a.version - b.version : a.first < b.first ? -1 : a.first > b.first ? 1 : 0,
  );
  let next = 0;
  let open: PrefixNode<PrefixEntry> | null = null;
  return sorted.map((thing) => {
    for (; next < nodes.length && startsBy(nodes[next]!.prefix, thing); next++) open = nodes[next]!;
    while (open && !holdsStart(open.prefix, thing)) open = open.parent;
    let parent: PrefixNode<PrefixEntry> | null = open;
    while (parent && !parent.prefix.contains(thing)) parent = parent.parent;
    return make(thing, parent);
  });
}

const startsBy = (prefix: IpPrefix, thing: Located): boolean =>
  prefix.version < thing.version || (prefix.version === thing.version && prefix.first <= thing.first);

const holdsStart = (prefix: IpPrefix, thing: Located): boolean =>
  prefix.version === thing.version && prefix.first <= thing.first && prefix.last >= thing.first;

/** A list by key, each key's members in the order given. */
export function groupBy<T, K>(list: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
