import { z } from 'zod';
import { IpAddress } from '../algebra/ip-address.js';
import { IpPrefix } from '../algebra/ip-prefix.js';

/** Prefixes in one text, separated by commas or spaces. */
const prefixList = z
  .string()
  .max(10_000)
  .refine((text) => readPrefixes(text) !== null, 'prefixes like 10.0.0.0/8, separated by commas');

/** Addresses in one text, separated by commas or spaces. */
const addressList = z
  .string()
  .max(2000)
  .refine(
    (text) => listOf(text).every((part) => IpAddress.tryParse(part)),
    'addresses like 10.0.0.53, separated by commas',
  );

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
  /** Routes that may announce one site without covering another's networks. */
  summaryRoutesPerSite: z.int().min(1).max(1000).default(1),
  /** The longest length that the largest free block of an aggregate may have, IPv4 and IPv6. */
  largestFreeLength: z.int().min(1).max(32).default(24),
  largestFreeLengthIpv6: z.int().min(1).max(128).default(56),
  /** Days before a prefix is full, by its use so far, from which it is told. */
  forecastDays: z.int().min(1).max(3650).default(90),
  /** A DHCP pool holds the most leases so far, times this. */
  poolFactor: z.number().min(1).max(10).default(1.2),
  /** Servers that DHCP scopes and devices name; empty: not judged. */
  dnsServers: addressList.default(''),
  ntpServers: addressList.default(''),
  /** Where devices send their logs, and who may read them by SNMP; empty: not judged. */
  syslogServers: addressList.default(''),
  snmpManagers: addressList.default(''),
  /** How devices are called: `*` any text, `?` one character, `#` one digit; empty: not judged. */
  hostnamePattern: z.string().max(200).default(''),
  /** Which recorded addresses need a DNS name. */
  requireDnsNames: z.enum(['none', 'management', 'all']).default('none'),
  /** Criticality of a VLAN from which one broken link must not cut its users off. */
  redundantFromCriticality: z.int().min(0).max(5).default(3),
  /** Days after which an opening must be confirmed again, and days before its end from which it is told. */
  openingReviewDays: z.int().min(1).max(3650).default(365),
  openingNoticeDays: z.int().min(0).max(3650).default(30),
  /** TCP and UDP ports of administration that must not be open to anybody. */
  adminPorts: z
    .string()
    .regex(/^\d{1,5}([, ]+\d{1,5})*$/)
    .default('22,23,161,389,445,1433,3306,3389,5432,5900'),
});
export type IpPlanPolicy = z.infer<typeof ipPlanPolicySchema>;

/** The words of a list that is separated by commas or spaces. */
export const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The prefixes of a list; null if one is not a prefix. */
export function readPrefixes(text: string): IpPrefix[] | null {
  const prefixes: IpPrefix[] = [];
  for (const part of listOf(text)) {
    try {
      prefixes.push(IpPrefix.parse(part));
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
  return prefixes;
}
