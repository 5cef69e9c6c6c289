import { bridgePortFinder, Q_BRIDGE_VLAN_OID } from './bridge.js';
import { hexOf, numberOf, rowsOf, type Varbind } from './varbind.js';

/** dot1qTpFdbEntry (RFC 4363), and dot1dTpFdbEntry (RFC 4188) for bridges without VLANs. */
export const Q_FDB_OID = '1.3.6.1.2.1.17.7.1.2.2.1';
export const D_FDB_OID = '1.3.6.1.2.1.17.4.3.1';

/** A station in the forwarding database of a switch. */
export interface FdbEntry {
  /** null where the database has no VLANs. */
  readonly vid: number | null;
  readonly mac: string;
  /** null when the agent says port 0, which is "unknown", or a port that it does not list. */
  readonly ifIndex: number | null;
  readonly status: FdbStatus;
}

/** dot1qTpFdbStatus. `self` is an address of the switch. */
const statuses = ['other', 'invalid', 'learned', 'self', 'mgmt'] as const;
export type FdbStatus = (typeof statuses)[number];

/** The forwarding database, with VLANs where the agent has them; aged-out entries (`invalid`) are left out. */
export function fdbEntries(varbinds: readonly Varbind[]): FdbEntry[] {
  const withVlans = entriesOf(varbinds, Q_FDB_OID, vidsByFdbId(varbinds));
  return withVlans.length > 0 ? withVlans : entriesOf(varbinds, D_FDB_OID, null);
}

function entriesOf(
  varbinds: readonly Varbind[],
  entry: string,
  vids: ReadonlyMap<number, number> | null,
): FdbEntry[] {
  const ifIndexOf = bridgePortFinder(varbinds);
  return rowsOf(varbinds, entry).flatMap(({ index, columns }) => {
    // Some agents (AOS-CX, Comtrol) count the octets of the MAC address as if their number could vary.
    const octets = index.slice(-6);
    const fdbId = vids === null ? undefined : index[0];
    const status = statuses[(numberOf(columns.get(3)) ?? 3) - 1] ?? 'other';
    if (index.length < (vids === null ? 6 : 7) || octets.some((octet) => octet > 255)) return [];
    if (status === 'invalid') return [];
    const port = numberOf(columns.get(2)) ?? 0;
    return [
      {
        vid: fdbId === undefined ? null : (vids?.get(fdbId) ?? fdbId),
        mac: hexOf(Uint8Array.from(octets)),
        ifIndex: port === 0 ? null : ifIndexOf(port),
        status,
      },
    ];
  });
}

/** dot1qVlanFdbId: a database's number is not the VLAN's everywhere (ProCurve). Shared databases keep their number. */
function vidsByFdbId(varbinds: readonly Varbind[]): Map<number, number> {
  const vids = new Map<number, number>();
  const shared = new Set<number>();
  for (const { index, columns } of rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.2.1`)) {
    const fdbId = numberOf(columns.get(3));
    const vid = index.at(-1);
    if (fdbId === null || vid === undefined) continue;
    if (vids.has(fdbId) && vids.get(fdbId) !== vid) shared.add(fdbId);
    vids.set(fdbId, vid);
  }
  for (const fdbId of shared) vids.delete(fdbId);
  return vids;
}
