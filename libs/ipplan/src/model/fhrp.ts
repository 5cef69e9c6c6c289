import { idField, lineField } from '#changes';
import { z } from 'zod';
import { addressText } from './fields.js';

/** First-hop redundancy: several routers answer for one gateway (RFC 9568, RFC 2281, and the makers' own). */
export const fhrpProtocols = ['vrrp2', 'vrrp3', 'hsrp', 'glbp', 'carp'] as const;

export const fhrpGroupSchema = z.strictObject({
  id: idField,
  protocol: z.enum(fhrpProtocols),
  /** VRID or group number, unique per network segment. */
  number: z.int().min(0).max(4095),
  vlanId: idField.nullable().default(null),
  virtualAddresses: z.array(addressText).max(16).default([]),
  description: lineField.default(''),
});
export type FhrpGroup = z.infer<typeof fhrpGroupSchema>;

/** A router interface that takes part in a group. The highest priority answers. */
export const fhrpMemberSchema = z.strictObject({
  id: idField,
  groupId: idField,
  portId: idField,
  priority: z.int().min(0).max(255).default(100),
});
export type FhrpMember = z.infer<typeof fhrpMemberSchema>;
