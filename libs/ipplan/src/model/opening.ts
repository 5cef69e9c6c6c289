import { dayField, idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { addressText, prefixText } from './fields.js';

/** An access from or to the outside that somebody asked for, allowed and must review. */
export const openingSchema = z.strictObject({
  id: idField,
  name: nameField,
  direction: z.enum(['in', 'out']).default('in'),
  /** Who may come: a prefix, an address, or `any`. */
  source: z.union([prefixText, addressText, z.literal('any')]),
  destination: z.union([prefixText, addressText, z.literal('any')]),
  protocol: z.enum(['tcp', 'udp', 'icmp', 'esp', 'any']),
  /** Ports and port ranges: `443`, `8000-8010`. Empty: all of the protocol. */
  ports: z
    .array(z.string().regex(/^\d{1,5}(-\d{1,5})?$/))
    .max(64)
    .default([]),
  /** The public side of a translation (NAT); null when there is none. */
  publicAddress: addressText.nullable().default(null),
  publicAddressFixed: z.boolean().default(true),
  /** The device whose rule implements it. */
  deviceId: idField.nullable().default(null),
  rule: lineField.default(''),
  requester: lineField.default(''),
  approver: lineField.default(''),
  reason: lineField.default(''),
  expiresOn: dayField.nullable().default(null),
  description: lineField.default(''),
});
export type Opening = z.infer<typeof openingSchema>;
