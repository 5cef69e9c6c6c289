import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';

/** An L2 domain: VLAN ids and names are unique in it. */
export const vlanGroupSchema = z.strictObject({
  id: idField,
  name: nameField,
  /** Where the domain reaches; null: everywhere. */
  locationId: idField.nullable().default(null),
  minVid: z.int().min(1).max(4094).default(1),
  maxVid: z.int().min(1).max(4094).default(4094),
  description: lineField.default(''),
});
export type VlanGroup = z.infer<typeof vlanGroupSchema>;

export const vlanRoles = [
  'management', 'user', 'voice', 'server', 'printer', 'iot', 'video', 'wifi', 'guest', 'dmz', 'quarantine', 'native-unused', 'transit', 'other',
] as const; // prettier-ignore

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
});
export type InterfaceVlan = z.infer<typeof interfaceVlanSchema>;
