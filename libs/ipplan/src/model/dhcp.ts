import { idField, lineField } from '#changes';
import { z } from 'zod';
import { addressText } from './fields.js';

/** What a DHCP server says to the clients of one prefix. The pools are the `dhcp` ranges inside it. */
export const dhcpScopeSchema = z.strictObject({
  id: idField,
  prefixId: idField,
  /** The server's address; null: the gateway itself. */
  server: addressText.nullable().default(null),
  leaseS: z.int().min(60).max(31_536_000).default(86_400),
  dnsServers: z.array(addressText).max(8).default([]),
  ntpServers: z.array(addressText).max(8).default([]),
  domain: z.string().max(253).default(''),
  /** Further options, `66=tftp.plant.example` or `150=10.0.0.5,10.0.0.6`: the option's number and its value. */
  options: z
    .array(z.string().regex(/^\d{1,5}=[^\r\n]{1,500}$/))
    .max(64)
    .default([]),
  /** The second server, which gives out the same pool when the first is silent. */
  failoverServer: addressText.nullable().default(null),
  /** Leases that were in use at once at the busiest time; null: not known. */
  peakLeases: z.int().min(0).max(1_000_000_000).nullable().default(null),
  description: lineField.default(''),
});
export type DhcpScope = z.infer<typeof dhcpScopeSchema>;
