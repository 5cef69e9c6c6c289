import { bitsOf, numberOf, rowsOf, textOf, type Row, type Varbind } from './varbind.js';

/** dot1dBasePortEntry (RFC 4188). */
export const BRIDGE_PORT_OID = '1.3.6.1.2.1.17.1.4.1';
/** dot1qVlan (RFC 4363): current and static VLANs, and the PVID of each port. */
export const Q_BRIDGE_VLAN_OID = '1.3.6.1.2.1.17.7.1.4';

/** Bridge port number → ifIndex. Ports of no interface (ifIndex 0) are left out. */
export function bridgePorts(varbinds: readonly Varbind[]): Map<number, number> {
  return new Map(
    rowsOf(varbinds, BRIDGE_PORT_OID).flatMap(({ index: [port], columns }) => {
      const ifIndex = numberOf(columns.get(2));
      return port === undefined || !ifIndex ? [] : [[port, ifIndex] as const];
    }),
  );
}

/**
 * Turns bridge port numbers into ifIndex. A port missing from a table that exists is no interface; an agent that has
 * no such table numbers its bridge ports like its interfaces.
 */
export function bridgePortFinder(varbinds: readonly Varbind[]): (port: number) => number | null {
  const ports = bridgePorts(varbinds);
  return (port) => (ports.size === 0 ? port : (ports.get(port) ?? null));
}

/** A VLAN with the interfaces that carry it. */
export interface VlanState {
  readonly vid: number;
  readonly name: string;
  /** Somebody configured it; false for one that only came up by itself (GVRP, MVRP, a voice VLAN). */
  readonly configured: boolean;
  /** ifIndex of every interface that sends it, tagged or not. */
  readonly members: readonly number[];
  /** Of these, the ones that send it without a tag. */
  readonly untagged: readonly number[];
}

/** What a switch says of its VLANs. */
export interface VlanStates {
  readonly vlans: readonly VlanState[];
  /** ifIndex → VLAN of frames that arrive without a tag. */
  readonly pvids: ReadonlyMap<number, number>;
}

/** VLANs of Q-BRIDGE-MIB: members from the current table, and from the static one where an agent has no other. */
export function vlanStates(varbinds: readonly Varbind[]): VlanStates {
  const ifIndexOf = bridgePortFinder(varbinds);
  const members = (row: Row, column: number): number[] =>
    bitsOf(row.columns.get(column)).flatMap((port) => ifIndexOf(port) ?? []);
  const staticRows = rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.3.1`);
  const names = new Map(staticRows.map(({ index, columns }) => [index.at(-1), textOf(columns.get(1))]));
  const vlans = new Map<number, VlanState>();
  const add = (row: Row, egressColumn: number, untaggedColumn: number): void => {
    // The current table's index begins with a TimeFilter, under which agents repeat a row.
    const vid = row.index.at(-1);
    if (vid === undefined || vlans.has(vid)) return;
    const egress = members(row, egressColumn);
    const untagged = members(row, untaggedColumn).filter((port) => egress.includes(port));
    vlans.set(vid, {
      vid,
      name: names.get(vid) ?? '',
      configured: names.has(vid),
      members: egress,
      untagged,
    });
  };
  for (const row of rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.2.1`)) {
    if (row.columns.has(4)) add(row, 4, 5);
  }
  for (const row of staticRows) add(row, 2, 4);
  const pvids = rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.5.1`).flatMap(({ index: [port], columns }) => {
    const vid = numberOf(columns.get(1));
    const ifIndex = port === undefined ? null : ifIndexOf(port);
    return vid === null || ifIndex === null ? [] : [[ifIndex, vid] as const];
  });
  return { vlans: [...vlans.values()].toSorted((a, b) => a.vid - b.vid), pvids: new Map(pvids) };
}
