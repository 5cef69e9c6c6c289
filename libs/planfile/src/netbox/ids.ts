import type { Id } from '#changes';

/** FNV-1a, 32 bits: enough to keep two NetBox servers apart; the numbers below it are exact. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (const letter of new TextEncoder().encode(text)) value = Math.imul(value ^ letter, 0x01000193) >>> 0;
  return value;
}

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, '0').slice(-digits);

/**
 * The identity of an object of a NetBox server: a UUID (version 8, RFC 9562) made of the server, the list and the number,
 * so that the same object is the same again on the next import, however it is called by then.
 */
export function netBoxId(source: string, list: string, number: number): Id {
  const [server, kind] = [hash(source, 0x811c9dc5), hash(list, 0x811c9dc5)];
  return `${hex(server, 8)}-${hex(kind >>> 16, 4)}-8${hex(kind, 3)}-8000-${hex(number, 12)}`;
}
