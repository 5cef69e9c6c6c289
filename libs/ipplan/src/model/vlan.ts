import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { parseVidRanges } from '../algebra/vid-ranges.js';
import { addressText } from './fields.js';

/** An L2 domain: VLAN ids and names are unique in it. */
export const vlanGroupSchema = z.strictObject({
  id: idField,
  name: nameField,
  /** Where the domain reaches; null: everywhere. A rack is narrower than its place. */
  locationId: idField.nullable().default(null),
  rackId: idField.nullable().default(null),
  minVid: z.int().min(1).max(4094).default(1),
  maxVid: z.int().min(1).max(4094).default(4094),
  /** The ids that it gives out, `10-199,400`, where these are not all from the lowest to the highest. */
  vidRanges: z
    .string()
    .max(1000)
    .refine((text) => text === '' || parseVidRanges(text) !== null, 'runs of VLAN ids like 10-199,400')
    .default(''),
  description: lineField.default(''),
});
export type VlanGroup = z.infer<typeof vlanGroupSchema>;

export const vlanRoles = [
  'management',
  'user',
  'voice',
  'server',
  'printer',
  'iot',
  'video',
  'wifi',
  'guest',
  'dmz',
  'quarantine',
  'native-unused',
  'transit',
  'other',
] as const;

export const vlanSchema = z.strictObject({
  id: idField,
  groupId: idField.nullable().default(null),
  /** IEEE 802.1Q id. Any 12-bit number may be recorded; what is usable is said by a rule. */
  vid: z.int().min(0).max(4095),
  name: nameField,
  role: z.enum(vlanRoles).default('other'),
  status: z.enum(['active', 'reserved', 'deprecated']).default('active'),
  /** True where no gateway is wanted. */
  l2Only: z.boolean().default(false),
  zoneId: idField.nullable().default(null),
  /** Stacked VLANs (IEEE 802.1ad): a service VLAN carries customer VLANs; null: neither. */
  stacking: z.enum(['service', 'customer']).nullable().default(null),
  /** The service VLAN that carries this customer VLAN. */
  serviceVlanId: idField.nullable().default(null),
  /** The largest packet, in octets, that its hosts send; null: not recorded. */
  mtu: z.int().min(68).max(65_535).nullable().default(null),
  /** How much depends on it, from 0 to 5; null: not judged. */
  criticality: z.int().min(0).max(5).nullable().default(null),
  description: lineField.default(''),
});
export type Vlan = z.infer<typeof vlanSchema>;

/** How frames of an interface are tagged (IEEE 802.1Q); `l3` is an SVI or routed interface bound to its VLAN. */
export const interfaceVlanSchema = z.strictObject({
  id: idField,
  portId: idField,
  mode: z.enum(['access', 'trunk', 'hybrid', 'l3']),
  /** Access VLAN, native VLAN of a trunk, or the VLAN of an SVI. */
  untaggedVlanId: idField.nullable().default(null),
  /** Allowed on the trunk, the native one not included. */
  taggedVlanIds: z.array(idField).max(4094).default([]),
  /** True: every VLAN of the domain is allowed, and `taggedVlanIds` is empty. */
  allTagged: z.boolean().default(false),
  voiceVlanId: idField.nullable().default(null),
  /** DHCP servers that an interface of mode `l3` passes requests to (RFC 1542). */
  relayServers: z.array(addressText).max(8).default([]),
  /** True for a port that leads to a host: it forwards at once (spanning tree edge port). */
  edge: z.boolean().default(false),
  /** True when a bridge that appears here is shut out (BPDU guard). */
  bpduGuard: z.boolean().default(false),
  /** How a host proves who it is before the port opens: IEEE 802.1X, its MAC address, or the second where the first is silent. */
  portAccess: z.enum(['dot1x', 'mab', 'dot1x-mab']).nullable().default(null),
  /**
   * Whether its trunk is agreed with the neighbour (DTP): never (`off`, `switchport nonegotiate`), the mode is fixed and told
   * (`on`), it waits (`auto`) or asks (`desirable`); null: not recorded, or a switch without it.
   */
  trunkNegotiation: z.enum(['off', 'on', 'auto', 'desirable']).nullable().default(null),
  /** The OSPF area of an interface of mode `l3`, dotted (RFC 2328 A.1); null: no OSPF here. */
  ospfArea: z.ipv4().nullable().default(null),
  /** OSPF cost; null: from the bandwidth. */
  ospfCost: z.int().min(1).max(65_535).nullable().default(null),
  /** True where the prefix is announced and no neighbour wanted. */
  ospfPassive: z.boolean().default(false),
});
export type InterfaceVlan = z.infer<typeof interfaceVlanSchema>;

/** VLAN translation on a trunk: frames that carry `wireVid` on the wire belong to the VLAN inside. */
export const vlanTranslationSchema = z.strictObject({
  id: idField,
  portId: idField,
  wireVid: z.int().min(1).max(4094),
  vlanId: idField,
});
export type VlanTranslation = z.infer<typeof vlanTranslationSchema>;
