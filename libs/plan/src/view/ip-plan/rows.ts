import type { Address, Opening, Prefix, Range, Vlan } from '#ipplan';

/** One VLAN with what it carries. */
export interface VlanRow {
  readonly id: string;
  readonly vid: number;
  readonly name: string;
  readonly group: string | null;
  readonly role: Vlan['role'];
  readonly status: Vlan['status'];
  readonly prefixes: readonly string[];
  readonly gateways: readonly string[];
  /** DHCP ranges of its prefixes, `10.40.10.50-10.40.10.200`. */
  readonly dhcp: readonly string[];
  /** Interfaces that have it untagged, as voice VLAN, or tagged; layer 3 interfaces apart. */
  readonly accessPorts: number;
  readonly trunkPorts: number;
  readonly l3Ports: number;
  readonly description: string;
}

/** One recorded prefix at its place in the tree of its VRF. */
export interface PrefixRow {
  readonly id: string;
  readonly vrf: string | null;
  readonly prefix: string;
  /** 0 at the top. */
  readonly depth: number;
  /** Prefixes below it. */
  readonly descendants: number;
  readonly status: Prefix['status'];
  /** `VLAN 20 Users`. */
  readonly vlan: string | null;
  readonly vlanId: string | null;
  readonly gateway: string | null;
  readonly dhcpServer: string | null;
  /** Percent of a container that its prefixes cover; of a network that its hosts use. */
  readonly utilisationPercent: number;
  /** Usable addresses, as text: IPv6 prefixes hold more than a number can. */
  readonly usable: string;
  readonly ranges: readonly IpRangeRow[];
  /** Addresses whose narrowest prefix this is. */
  readonly addresses: readonly IpAddressRow[];
  readonly description: string;
}

export interface IpRangeRow {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly role: Range['role'];
  /** Addresses in it, as text. */
  readonly size: string;
  readonly description: string;
}

export interface IpAddressRow {
  readonly id: string;
  readonly address: string;
  readonly status: Address['status'];
  readonly role: Address['role'];
  /** `R1/SW1:Vlan20`; null for an address on no interface. */
  readonly port: string | null;
  readonly dnsName: string;
  readonly description: string;
}

/** The addressing plan of one layer, as tables. */
export interface IpPlanTables {
  readonly vlans: readonly VlanRow[];
  /** In tree order, the global table first, then VRFs by name. */
  readonly prefixes: readonly PrefixRow[];
  /** Addresses in no recorded prefix. */
  readonly strays: readonly IpAddressRow[];
  readonly openings: readonly Opening[];
}
