import { inetAddressAt, ipText } from './inet-address.js';
import { macOf, numberOf, rowsOf, type Varbind } from './varbind.js';

/** ipNetToMediaEntry and ipNetToPhysicalEntry (RFC 4293), and ipv6NetToMediaEntry of agents before it (RFC 2465). */
const ARP_OID = '1.3.6.1.2.1.4.22.1';
const IP_NEIGHBOUR_OID = '1.3.6.1.2.1.4.35.1';
const IPV6_NEIGHBOUR_OID = '1.3.6.1.2.1.55.1.12.1';
/** All that `ipNeighbours` can read. */
export const IP_NEIGHBOUR_OIDS: readonly string[] = [ARP_OID, IP_NEIGHBOUR_OID, IPV6_NEIGHBOUR_OID];

/** A host that a device reaches directly: an entry of ARP or of neighbour discovery. */
export interface IpNeighbour {
  readonly ifIndex: number;
  readonly address: string;
  readonly mac: string;
}

/** ipNetToMediaType and ipNetToPhysicalType: the entry is not in use. */
const INVALID = 2;

/** Resolved entries of all tables, each once. Entries without a MAC address are questions nobody answered. */
export function ipNeighbours(varbinds: readonly Varbind[]): IpNeighbour[] {
  const found = new Map<string, IpNeighbour>();
  const add = (ifIndex: number | undefined, address: string | null, mac: string | null): void => {
    if (ifIndex === undefined || address === null || mac === null || mac === '00:00:00:00:00:00') return;
    found.set(`${ifIndex} ${address}`, { ifIndex, address, mac });
  };
  for (const { index, columns } of rowsOf(varbinds, ARP_OID)) {
    if (numberOf(columns.get(4)) !== INVALID) add(index[0], ipText(index.slice(1)), macOf(columns.get(2)));
  }
  for (const { index, columns } of rowsOf(varbinds, IPV6_NEIGHBOUR_OID)) {
    add(index[0], ipText(index.slice(1)), macOf(columns.get(2)));
  }
  for (const { index, columns } of rowsOf(varbinds, IP_NEIGHBOUR_OID)) {
    if (numberOf(columns.get(6)) !== INVALID) add(index[0], inetAddressAt(index, 1), macOf(columns.get(4)));
  }
  return [...found.values()];
}
