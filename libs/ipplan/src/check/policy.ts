import { z } from 'zod';
import { IpPrefix } from '../algebra/ip-prefix.js';

/** Prefixes in one text, separated by commas or spaces. */
const prefixList = z
  .string()
  .max(10_000)
  .refine((text) => readPrefixes(text) !== null, 'prefixes like 10.0.0.0/8, separated by commas');

/** What a site demands of its addressing plan. Every value has a default, so `{}` is a policy. */
export const ipPlanPolicySchema = z.object({
  /** Whether the global table refuses duplicates, as a VRF marked unique does. */
  globalUnique: z.boolean().default(true),
  /** Where the gateway of a prefix stands: its first usable address, the last, either, or anywhere. */
  gatewayPosition: z.enum(['first', 'last', 'first-or-last', 'any']).default('first-or-last'),
  /** Planned hosts are multiplied by this before the size of a prefix is judged. */
  growthFactor: z.number().min(1).max(10).default(1.25),
  /** Use of a prefix in percent from which it is called nearly full. */
  utilisationWarningPercent: z.number().min(1).max(100).default(80),
  /** Use of a prefix in percent from which it is called full. */
  utilisationErrorPercent: z.number().min(1).max(100).default(95),
  /** Public prefixes that the site owns. */
  ownedPrefixes: prefixList.default(''),
  /** Prefixes of partners behind a VPN, and of homes, that must not be used here. */
  partnerPrefixes: prefixList.default(''),
  /** Whether every routed VLAN needs IPv6 beside IPv4. */
  dualStack: z.boolean().default(false),
  /** TCP and UDP ports of administration that must not be open to anybody. */
  adminPorts: z
    .string()
    .regex(/^\d{1,5}([, ]+\d{1,5})*$/)
    .default('22,23,161,389,445,1433,3306,3389,5432,5900'),
});
export type IpPlanPolicy = z.infer<typeof ipPlanPolicySchema>;

/** The prefixes of a list; null if one is not a prefix. */
export function readPrefixes(text: string): IpPrefix[] | null {
  const prefixes: IpPrefix[] = [];
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    try {
      prefixes.push(IpPrefix.parse(part));
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
  return prefixes;
}
