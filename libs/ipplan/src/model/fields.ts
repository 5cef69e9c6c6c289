import { z } from 'zod';
import { isMapped } from '../admission/read-ip-text.js';
import { IpAddress } from '../algebra/ip-address.js';

// Shapes only: whether the text is a possible address is said by `parsePrefix` and its kin, with a finding.

const MAPPED = 'an IPv4 address in its own form: 192.0.2.1, not ::ffff:192.0.2.1';

/** False for IPv4 in IPv6 clothes: nobody would find the two to be the same. */
function isPlain(text: string): boolean {
  if (!text.includes(':')) return true;
  const address = IpAddress.tryParse(text.split('/')[0]!);
  return address === null || !isMapped(address);
}

/** A prefix, or an address with the length of its prefix, in CIDR notation, IPv4 or IPv6, as text. */
export const prefixText = z
  .union([z.cidrv4(), z.cidrv6()])
  .refine(isPlain, { error: MAPPED, params: { ip: 'interface' } });
/** An IPv4 or IPv6 address without a length. */
export const addressText = z
  .union([z.ipv4(), z.ipv6()])
  .refine(isPlain, { error: MAPPED, params: { ip: 'address' } });
/** Twelve hexadecimal digits as six lower-case octets with colons. */
export const macText = z
  .string()
  .regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/, 'a MAC address like 00:1b:21:aa:00:01');
