import { lazily, type Id } from '#changes';
import type { IpAddress } from '../algebra/ip-address.js';
import type { PrefixNode } from '../algebra/prefix-tree.js';
import type { Range } from '../model/prefix.js';
import type { AddressEntry, PrefixEntry, RangeEntry } from './entries.js';
import type { GatewayHosts } from './index/gateway-hosts.js';
import { firstNotBefore, type Hosts } from './index/hosts.js';
import type { Networks } from './index/networks.js';
import type { Ranges } from './index/ranges.js';

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
  /** Every recorded prefix, table by table, in tree order. */
  readonly prefixes: readonly PrefixEntry[];
  /** Every recorded address that counts: retired ones are free to be used again. */
  readonly hosts: readonly AddressEntry[];
  /** Those of which more is recorded than an address and an interface: a name, a role, a reservation, management. */
  readonly saidHosts: readonly AddressEntry[];
  /** Who is recorded at the gateway of each prefix. */
  readonly gatewayHosts: GatewayHosts;
  /** Hosts in no network, by table. */
  readonly outside: ReadonlyMap<Id | null, readonly AddressEntry[]>;
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

/** What the lookups are made of. A part that a rule does not look at is not asked for. */
interface Parts {
  /** Every routing table that something is recorded in: null first. */
  readonly tableIds: readonly (Id | null)[];
  readonly networks: Networks;
  readonly prefixes: readonly PrefixEntry[];
  readonly hosts: Hosts;
  readonly saidHosts: readonly AddressEntry[];
  readonly gatewayHosts: GatewayHosts;
  readonly ranges: Ranges;
}

/** The lookups of the addressing rules over their parts. */
export function addressingOf(parts: Parts): Addressing {
  const at = (vrfId: Id | null, address: IpAddress): readonly AddressEntry[] =>
    entriesAt(parts.hosts.byVrf.get(vrfId) ?? [], address);
  const addressing = { at } as Addressing;
  lazily(addressing, 'tables', () => parts.tableIds.map((vrfId) => tableOf(vrfId, parts)));
  lazily(addressing, 'prefixes', () => parts.prefixes);
  lazily(addressing, 'hosts', () => parts.hosts.counting);
  lazily(addressing, 'saidHosts', () => parts.saidHosts);
  lazily(addressing, 'gatewayHosts', () => parts.gatewayHosts);
  lazily(addressing, 'outside', () => parts.hosts.outside);
  lazily(addressing, 'byPort', () => parts.hosts.byPort);
  lazily(addressing, 'addressesIn', () => parts.hosts.inNode);
  lazily(addressing, 'rangesIn', () => parts.ranges.inNode);
  lazily(addressing, 'byVlan', () => parts.networks.byVlan);
  lazily(addressing, 'nodeOf', () => parts.networks.nodeOf);
  lazily(addressing, 'invalidRanges', () => parts.ranges.invalid);
  return addressing;
}

function tableOf(vrfId: Id | null, parts: Parts): VrfTable {
  const table = { vrfId } as VrfTable;
  lazily(table, 'nodes', () => parts.networks.byVrf.get(vrfId) ?? []);
  lazily(table, 'addresses', () => parts.hosts.byVrf.get(vrfId) ?? []);
  lazily(table, 'ranges', () => parts.ranges.byVrf.get(vrfId) ?? []);
  return table;
}

/** The entries of one address in the sorted list of its table. */
function entriesAt(list: readonly AddressEntry[], address: IpAddress): readonly AddressEntry[] {
  const from = firstNotBefore(list, address);
  let end = from;
  while (end < list.length && list[end]!.address.equals(address)) end++;
  return list.slice(from, end);
}
