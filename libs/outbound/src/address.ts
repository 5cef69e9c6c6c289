import { isIP, isIPv4, isIPv6 } from 'node:net';

/** A numeric address in one spelling, with the family that Node's sockets want. */
export interface Address {
  readonly text: string;
  readonly family: 'ipv4' | 'ipv6';
}

/**
 * Reads an address literal. `null` for names. IPv4-mapped IPv6 (`::ffff:10.0.0.1`, RFC 4291 §2.5.5.2) is the IPv4
 * address that it means, so that no rule is passed by in the other spelling.
 */
export function readAddress(text: string): Address | null {
  if (isIPv4(text)) return { text, family: 'ipv4' };
  if (!isIPv6(text) || text.includes('%')) return null;
  const groups = groupsOf(text);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return { text: ipv4Of(groups[6] ?? 0, groups[7] ?? 0), family: 'ipv4' };
  return { text: groups.map((group) => group.toString(16)).join(':'), family: 'ipv6' };
}

/**
 * Looks like an address but is not one in the usual form: `010.0.0.1`, `0x7f.1`, `2130706433`, `127.1`, `[::1]`,
 * `fe80::1%eth0`. Resolvers read these in different ways, so they are refused, never guessed.
 */
export function isOddAddress(text: string): boolean {
  if (isIP(text) !== 0 && !text.includes('%')) return false;
  return /[:[\]%]/.test(text) || /^(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+))*\.?$/i.test(text);
}

/** The eight 16-bit groups of a valid IPv6 text. */
function groupsOf(text: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const hex = dotted ? `${dotted[1]}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}` : text;
  const [head = '', tail] = hex.split('::');
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const left = numbers(head);
  const right = numbers(tail ?? '');
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function pair(high: string | undefined, low: string | undefined): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

function ipv4Of(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
