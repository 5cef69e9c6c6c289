import { ipText } from './inet-address.js';
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
  return octets.length === (bytes[0] === 1 ? 4 : 16) ? ipText(octets) : null;
}
