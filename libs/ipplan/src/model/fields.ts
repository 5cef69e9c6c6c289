import { z } from 'zod';

// Shapes only: whether the text is a possible address is said by `parsePrefix` and its kin, with a finding.

/** A prefix, or an address with the length of its prefix, in CIDR notation, IPv4 or IPv6, as text. */
export const prefixText = z.union([z.cidrv4(), z.cidrv6()]);
/** An IPv4 or IPv6 address without a length. */
export const addressText = z.union([z.ipv4(), z.ipv6()]);
/** Twelve hexadecimal digits as six lower-case octets with colons. */
export const macText = z
  .string()
  .regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/, 'a MAC address like 00:1b:21:aa:00:01');
