import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';

/** Networks that are treated alike by the firewall: users, servers, guests, the outside. */
export const zoneSchema = z.strictObject({
  id: idField,
  name: nameField,
  /** How much its members are trusted: 0 the outside, 100 the management network. */
  trust: z.int().min(0).max(100).default(50),
  description: lineField.default(''),
});
export type Zone = z.infer<typeof zoneSchema>;

/** Ports and port ranges: `443`, `8000-8010`. Empty: all of the protocol. */
export const portList = z
  .array(z.string().regex(/^\d{1,5}(-\d{1,5})?$/))
  .max(64)
  .default([]);

/** One cell of the flow matrix: who may talk to whom. What no flow permits is denied. */
export const flowSchema = z.strictObject({
  id: idField,
  name: nameField,
  fromZoneId: idField,
  toZoneId: idField,
  action: z.enum(['permit', 'deny']).default('permit'),
  protocol: z.enum(['tcp', 'udp', 'icmp', 'esp', 'any']).default('any'),
  ports: portList,
  reason: lineField.default(''),
  description: lineField.default(''),
});
export type Flow = z.infer<typeof flowSchema>;
