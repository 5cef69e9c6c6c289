import type { ConfigTree } from '../tree.js';

/** The addresses of an interface as `address/length`. Lines without a fixed address (`dhcp`) say none. */
export function addressesOf(lines: ConfigTree, pattern: RegExp): string[] {
  return lines.flatMap(({ text }) => {
    const [, address, mask = ''] = pattern.exec(text) ?? [];
    const length = /^\d+$/.test(mask) ? Number(mask) : maskLength(mask);
    return address === undefined || length === null ? [] : [`${address}/${length}`];
  });
}

/** `255.255.254.0` → 23; null for what is no mask: the ones of a mask stand before its zeros (RFC 950). */
export function maskLength(mask: string): number | null {
  const octets = mask.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !Number.isInteger(octet) || octet < 0 || octet > 255))
    return null;
  const bits = octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : null;
}
