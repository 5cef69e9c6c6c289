import type { Cell, ExpectedRow } from './expected.js';
import type { State } from './state.js';
import { bareMac } from './compare.js';

/**
 * Every address that they kept, on the same interface, with the same prefix length where the agent says one; theirs is
 * 0 or a guess by class otherwise.
 */
export function addressDifferences(rows: readonly ExpectedRow[], { addresses }: State): string[] {
  const ours = new Set(
    addresses.flatMap((it) =>
      [expanded(it.address), ...misread(it.address)].map(
        (address) => `${address}/${it.prefixLength ?? ''} on ${it.ifIndex}`,
      ),
    ),
  );
  return rows.flatMap((row) => {
    const address = String(row['ipv6_address'] ?? row['ipv4_address']);
    const length = row['ipv6_prefixlen'] ?? row['ipv4_prefixlen'];
    const [said, unsaid] = [`${address}/${length} on ${row['ifIndex']}`, `${address}/ on ${row['ifIndex']}`];
    return ours.has(said) || ours.has(unsaid) ? [] : [`address ${said} is missing`];
  });
}

/** What they make of an IPv6 address whose index begins with its length, and of one whose index is text. */
function misread(address: string): string[] {
  if (!address.includes(':')) return [];
  const counted = `10${expanded(address).replaceAll(':', '')}`;
  const text = Buffer.from(address, 'latin1').toString('hex');
  return [counted, text].map((hex) => (hex.slice(0, 32).match(/.{4}/g) ?? []).join(':'));
}

/** Every resolved host: address and MAC address. */
export function ipNeighbourDifferences(rows: readonly ExpectedRow[], { ipNeighbours }: State): string[] {
  const ours = new Set(ipNeighbours.map((it) => `${expanded(it.address)} ${bareMac(it.mac)}`));
  return missing(
    'host',
    rows
      .filter((row) => row['mac_address'] !== '')
      .map((row) => `${row['ipv6_address'] ?? row['ipv4_address']} ${row['mac_address']}`),
    ours,
  );
}

/** Every station, on the same interface and in the same VLAN where they say one. */
export function fdbDifferences(rows: readonly ExpectedRow[], { fdb }: State): string[] {
  const said = (mac: string, ifIndex: Cell, vid: Cell): string => [mac, 'on', ifIndex, 'in', vid].join(' ');
  const ours = new Set(
    fdb.flatMap((it) => [
      said(bareMac(it.mac), it.ifIndex, it.vid),
      said(bareMac(it.mac), undefined, undefined),
    ]),
  );
  return missing(
    'station',
    rows.map((row) => said(String(row['mac_address']), row['ifIndex'], row['vlan_vlan'])),
    ours,
  );
}

function missing(what: string, expected: readonly string[], ours: ReadonlySet<string>): string[] {
  return expected.filter((it) => !ours.has(it)).map((it) => `${what} ${it} is missing`);
}

/** IPv6 with all its zeros, as they write it. */
function expanded(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): string[] => part.split(':').filter((group) => group !== '');
  const [left, right] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].map((group) => group.padStart(4, '0')).join(':');
}
