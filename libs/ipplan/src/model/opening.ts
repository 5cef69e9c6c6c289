import { dayField, idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { addressText, prefixText } from './fields.js';
import { portList } from './zone.js';

/** An access from or to the outside that somebody asked for, allowed and must review. */
export const openingSchema = z.strictObject({
  id: idField,
  name: nameField,
  direction: z.enum(['in', 'out']).default('in'),
  /** Who may come: a prefix, an address, or `any`. */
  source: z.union([prefixText, addressText, z.literal('any')]),
  destination: z.union([prefixText, addressText, z.literal('any')]),
  protocol: z.enum(['tcp', 'udp', 'icmp', 'esp', 'any']),
  ports: portList,
  /** How addresses are translated: the inner host gets a public side, or hides behind one; `none`: not at all. */
  nat: z.enum(['none', 'static', 'destination', 'source']).default('none'),
  /** The public side of a translation (NAT); null when there is none. */
  publicAddress: addressText.nullable().default(null),
  publicAddressFixed: z.boolean().default(true),
  /** The port on the public side where it differs from the inner one. */
  publicPort: z.int().min(1).max(65_535).nullable().default(null),
  status: z.enum(['requested', 'approved', 'active', 'closed']).default('active'),
  /** The device whose rule implements it. */
  deviceId: idField.nullable().default(null),
  rule: lineField.default(''),
  requester: lineField.default(''),
  approver: lineField.default(''),
  reason: lineField.default(''),
  requestedOn: dayField.nullable().default(null),
  approvedOn: dayField.nullable().default(null),
  /** The day on which somebody last confirmed that it is needed. */
  reviewedOn: dayField.nullable().default(null),
  expiresOn: dayField.nullable().default(null),
  description: lineField.default(''),
});
export type Opening = z.infer<typeof openingSchema>;
