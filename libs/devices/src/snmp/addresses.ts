import { inetAddressAt, ipText, isIpv6Text, withoutLength } from './inet-address.js';
import { numberOf, rowsOf, textOf, type Value, type Varbind } from './varbind.js';

/** ipAddrEntry and ipAddressEntry (RFC 4293), and ipv6AddrEntry of agents before it (RFC 2465). */
const IP_ADDR_OID = '1.3.6.1.2.1.4.20.1';
const IP_ADDRESS_OID = '1.3.6.1.2.1.4.34.1';
const IPV6_ADDR_OID = '1.3.6.1.2.1.55.1.8.1';
/** All that `ipAddressStates` can read. */
export const IP_ADDRESS_OIDS: readonly string[] = [IP_ADDR_OID, IP_ADDRESS_OID, IPV6_ADDR_OID];

/** An address that a device has on one of its interfaces. */
export interface IpAddressState {
  readonly address: string;
  /** null when the agent does not say, or says what cannot be. */
  readonly prefixLength: number | null;
  readonly ifIndex: number;
}

/** ipAddressType: a broadcast address is nobody's. */
const BROADCAST = 3;

/** The addresses of all tables, each once, in order of interface. A table that says the prefix length wins. */
export function ipAddressStates(varbinds: readonly Varbind[]): IpAddressState[] {
  const found = new Map<string, IpAddressState>();
  for (const state of [...oldIpv4(varbinds), ...current(varbinds), ...oldIpv6(varbinds)]) {
    const key = `${state.ifIndex} ${state.address}`;
    if (found.get(key)?.prefixLength == null) found.set(key, state);
  }
  return [...found.values()].toSorted((a, b) => a.ifIndex - b.ifIndex);
}

function oldIpv4(varbinds: readonly Varbind[]): IpAddressState[] {
  return rowsOf(varbinds, IP_ADDR_OID).flatMap(({ index, columns }) => {
    const address = ipText(index);
    const ifIndex = numberOf(columns.get(2));
    if (address === null || ifIndex === null) return [];
    return [{ address, prefixLength: lengthOfMask(columns.get(3)), ifIndex }];
  });
}

function current(varbinds: readonly Varbind[]): IpAddressState[] {
  return rowsOf(varbinds, IP_ADDRESS_OID).flatMap(({ index, columns }) => {
    const address = inetAddressAt(index, 0);
    const ifIndex = numberOf(columns.get(3));
    if (address === null || ifIndex === null || numberOf(columns.get(4)) === BROADCAST) return [];
    // The value is the OID of a row of ipAddressPrefixTable, whose index ends with the length.
    const last = /\.(\d+)$/.exec(textOf(columns.get(5)))?.[1];
    const length = last === undefined || textOf(columns.get(5)) === '0.0' ? null : Number(last);
    return [{ address, prefixLength: length, ifIndex }];
  });
}

function oldIpv6(varbinds: readonly Varbind[]): IpAddressState[] {
  return rowsOf(varbinds, IPV6_ADDR_OID).flatMap(({ index: [ifIndex, ...octets], columns }) => {
    const address = ipv6Of(octets);
    if (address === null || ifIndex === undefined) return [];
    return [{ address, prefixLength: numberOf(columns.get(2)), ifIndex }];
  });
}

/** By the MIB sixteen octets. Some agents put their number first, others write the address in ASCII (FS S3900). */
function ipv6Of(index: readonly number[]): string | null {
  const octets = withoutLength(index);
  if (octets.length === 16) return ipText(octets);
  const [text = ''] = String.fromCharCode(...octets).split('/');
  return isIpv6Text(text) ? text : null;
}

/** Length of a dotted mask; null for one with holes, and for the 0.0.0.0 of agents that do not know. */
function lengthOfMask(mask: Value | undefined): number | null {
  const octets = mask instanceof Uint8Array ? Array.from(mask) : textOf(mask).split('.').map(Number);
  if (octets.length !== 4) return null;
  const bits = octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1+0*$/.test(bits) && bits.length === 32 ? bits.replaceAll('0', '').length : null;
}
