/** `10.40.10.21/24` in its parts; the length of a bare address is that of a host. */
interface Ipv4 {
  readonly address: number;
  readonly length: number;
}

function ipv4(text: unknown): Ipv4 {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(String(text));
  const octets = match?.slice(1, 5).map(Number) ?? [];
  const length = Number(match?.[5] ?? 32);
  if (octets.length !== 4 || octets.some((octet) => octet > 255) || length > 32)
    throw new RangeError(`not an IPv4 address or prefix: ${String(text)}`);
  return { address: octets.reduce((value, octet) => value * 256 + octet, 0), length };
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
}

const maskOf = (length: number): number => (length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0);

/** `10.40.10.21/24` → `255.255.255.0` */
export const netmask = (text: unknown): string => dotted(maskOf(ipv4(text).length));

/** `10.40.10.21/24` → `0.0.0.255` */
export const wildcard = (text: unknown): string => dotted(~maskOf(ipv4(text).length) >>> 0);

/** `10.40.10.21/24` → `10.40.10.0` */
export function network(text: unknown): string {
  const { address, length } = ipv4(text);
  return dotted((address & maskOf(length)) >>> 0);
}

/** `10.40.10.21/24` → `10.40.10.21`; IPv6 too. */
export const host = (text: unknown): string => String(text).replace(/\/\d+$/, '');

/** `10.40.10.21/24` → `24`; IPv6 too. */
export const prefixLength = (text: unknown): string => /\/(\d+)$/.exec(String(text))?.[1] ?? '';

/** `10.40.10.21/24` → `10.40.10.0/24` */
export const cidr = (text: unknown): string => `${network(text)}/${ipv4(text).length}`;
