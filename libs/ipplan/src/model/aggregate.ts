import { dayField, idField, lineField } from '#changes';
import { z } from 'zod';
import { prefixText } from './fields.js';

/** Who gave the space out: a regional registry, or the document that leaves it to everybody. */
export const registries = [
  'ripe',
  'arin',
  'apnic',
  'lacnic',
  'afrinic',
  'rfc1918',
  'rfc6598',
  'rfc4193',
  'provider',
] as const;

/** Address space that the organisation may use: the root that prefixes are taken from. */
export const aggregateSchema = z.strictObject({
  id: idField,
  prefix: prefixText,
  registry: z.enum(registries).default('rfc1918'),
  /** The legal holder. */
  owner: lineField.default(''),
  allocatedOn: dayField.nullable().default(null),
  description: lineField.default(''),
});
export type Aggregate = z.infer<typeof aggregateSchema>;

/** An autonomous system (RFC 4271; four octets: RFC 6793). */
export const asnSchema = z.strictObject({
  id: idField,
  number: z.int().min(1).max(4_294_967_295),
  name: lineField.default(''),
  registry: z.enum(['ripe', 'arin', 'apnic', 'lacnic', 'afrinic', 'private']).default('private'),
  locationId: idField.nullable().default(null),
  description: lineField.default(''),
});
export type Asn = z.infer<typeof asnSchema>;
