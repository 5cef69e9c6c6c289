import { bytesOf, hexOf, macOf, textOf, type Value } from './varbind.js';

/** A chassis or port id of LLDP: what sort it is, and how a person writes it. */
export interface LldpId {
  readonly sort:
    'alias' | 'component' | 'mac' | 'address' | 'interface-name' | 'circuit' | 'local' | 'unknown';
  readonly text: string;
}

// IEEE 802.1AB-2005: LldpChassisIdSubtype and LldpPortIdSubtype number the sorts differently.
const SORTS = {
  chassis: ['component', 'alias', 'component', 'mac', 'address', 'interface-name', 'local'],
  port: ['alias', 'component', 'mac', 'address', 'interface-name', 'circuit', 'local'],
} as const;

/** Reads an id by its subtype. Bytes that are no text are shown in hexadecimal, six of them as a MAC address. */
export function lldpId(of: 'chassis' | 'port', subtype: number | null, value: Value | undefined): LldpId {
  const sort = subtype === null ? 'unknown' : (SORTS[of][subtype - 1] ?? 'unknown');
  const bytes = bytesOf(value);
  if (sort === 'mac') return { sort, text: macOf(value) ?? (bytes ? hexOf(bytes) : textOf(value)) };
  if (sort === 'address') return { sort, text: (bytes && addressOf(bytes)) ?? textOf(value) };
  const text = textOf(value);
  return { sort, text: bytes && /\p{Cc}/u.test(text) ? hexOf(bytes) : text };
}

/** A network address: its family (IANA: 1 IPv4, 2 IPv6), then its octets. */
function addressOf(bytes: Uint8Array): string | null {
  const octets = bytes.subarray(1);
  if (bytes[0] === 1 && octets.length === 4) return octets.join('.');
  if (bytes[0] !== 2 || octets.length !== 16) return null;
  const groups = Array.from(
    { length: 8 },
    (_, at) => ((octets[at * 2] ?? 0) << 8) | (octets[at * 2 + 1] ?? 0),
  );
  return shortened(groups.map((group) => group.toString(16)));
}

/** The longest run of zero groups as `::` (RFC 5952). */
function shortened(groups: readonly string[]): string {
  const text = groups.join(':');
  const [longest] = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].toSorted(
    (a, b) => b[0].length - a[0].length,
  );
  if (!longest) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
