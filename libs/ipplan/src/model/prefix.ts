import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { addressText, macText, prefixText } from './fields.js';

export const vrfSchema = z.strictObject({
  id: idField,
  name: nameField,
  /** Route distinguisher (RFC 4364), when there is one. */
  rd: nameField.nullable().default(null),
  /** True: the same address or prefix twice in it is an error. */
  unique: z.boolean().default(true),
  description: lineField.default(''),
});
export type Vrf = z.infer<typeof vrfSchema>;

export const prefixStatuses = ['container', 'active', 'reserved', 'deprecated'] as const;

export const prefixSchema = z.strictObject({
  id: idField,
  /** null: the global table. */
  vrfId: idField.nullable().default(null),
  prefix: prefixText,
  status: z.enum(prefixStatuses).default('active'),
  vlanId: idField.nullable().default(null),
  /** The default gateway of its hosts, without a length. */
  gateway: addressText.nullable().default(null),
  /** Hosts that are expected, to judge the size. */
  plannedHosts: z.int().min(0).max(1_000_000_000).nullable().default(null),
  /** The zone of a network without a VLAN; with one, the VLAN's zone counts. */
  zoneId: idField.nullable().default(null),
  /** True where network and broadcast address may be used too: addresses that are translated to, or routed singly. */
  pool: z.boolean().default(false),
  /** How hosts of an IPv6 network get their address: from advertisements (RFC 4861), from DHCPv6, not at all; null: not recorded. */
  hostSetup: z.enum(['none', 'slaac', 'dhcpv6', 'slaac-and-dhcpv6']).nullable().default(null),
  locationId: idField.nullable().default(null),
  description: lineField.default(''),
});
export type Prefix = z.infer<typeof prefixSchema>;

/** What a block of addresses inside a network is kept for. */
export const rangePurposes = [
  'network',
  'server',
  'printer',
  'user',
  'voice',
  'video',
  'access-point',
  'machine',
  'guest',
  'other',
] as const;

/** First to last address, both included. */
export const rangeSchema = z.strictObject({
  id: idField,
  vrfId: idField.nullable().default(null),
  start: addressText,
  end: addressText,
  /** `dhcp`: given out dynamically · `reserved`: kept free · `populated`: in use as a whole. */
  role: z.enum(['dhcp', 'reserved', 'populated']).default('reserved'),
  /** For whom its addresses are; null: for anybody. */
  purpose: z.enum(rangePurposes).nullable().default(null),
  description: lineField.default(''),
});
export type Range = z.infer<typeof rangeSchema>;

export const addressRoles = [
  'loopback',
  'secondary',
  'anycast',
  'vip',
  'vrrp',
  'hsrp',
  'glbp',
  'carp',
] as const;

export const addressSchema = z.strictObject({
  id: idField,
  vrfId: idField.nullable().default(null),
  /** Address with the length of its prefix: `10.40.10.21/24`. */
  address: prefixText,
  role: z.enum(addressRoles).nullable().default(null),
  status: z.enum(['active', 'reserved', 'deprecated', 'dhcp']).default('active'),
  /** The interface that has it. */
  portId: idField.nullable().default(null),
  /** True for the address by which its device is managed. */
  management: z.boolean().default(false),
  dnsName: z.string().max(253).default(''),
  /** The client's MAC address of a DHCP reservation. */
  reservedMac: macText.nullable().default(null),
  /** The group whose virtual address it is (VRRP, HSRP, GLBP); its members answer for it. */
  fhrpGroupId: idField.nullable().default(null),
  description: lineField.default(''),
});
export type Address = z.infer<typeof addressSchema>;

/** A static route that a device has or shall have. */
export const routeSchema = z.strictObject({
  id: idField,
  deviceId: idField,
  vrfId: idField.nullable().default(null),
  prefix: prefixText,
  /** null: the traffic is dropped (a null route). */
  nextHop: addressText.nullable().default(null),
  distance: z.int().min(1).max(255).default(1),
  description: lineField.default(''),
});
export type Route = z.infer<typeof routeSchema>;
