import { inetAddressAt, ipText, withoutLength } from './inet-address.js';
import { numberOf, rowsOf, textOf, type Value, type Varbind } from './varbind.js';

/** ipAddrEntry and ipAddressEntry (RFC 4293), and ipv6AddrEntry of agents before it (RFC 2465). */
export const IP_ADDR_OID = '1.3.6.1.2.1.4.20.1';
export const IP_ADDRESS_OID = '1.3.6.1.2.1.4.34.1';
export const IPV6_ADDR_OID = '1.3.6.1.2.1.55.1.8.1';

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
    // The table has no length by its MIB; some agents count the octets all the same.
    const address = octets.length < 16 ? null : ipText(withoutLength(octets));
    if (address === null || ifIndex === undefined) return [];
    return [{ address, prefixLength: numberOf(columns.get(2)), ifIndex }];
  });
}

/** Length of a dotted mask; null for one with holes, and for the 0.0.0.0 of agents that do not know. */
function lengthOfMask(mask: Value | undefined): number | null {
  const octets = mask instanceof Uint8Array ? Array.from(mask) : textOf(mask).split('.').map(Number);
  if (octets.length !== 4) return null;
  const bits = octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1+0*$/.test(bits) && bits.length === 32 ? bits.replaceAll('0', '').length : null;
}
