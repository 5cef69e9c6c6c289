import { bitsOf, numberOf, rowsOf, textOf, type Row, type Varbind } from './varbind.js';

/** dot1dBasePortEntry (RFC 4188). */
export const BRIDGE_PORT_OID = '1.3.6.1.2.1.17.1.4.1';
/** dot1qVlan (RFC 4363): current and static VLANs, and the PVID of each port. */
export const Q_BRIDGE_VLAN_OID = '1.3.6.1.2.1.17.7.1.4';

/** Bridge port number → ifIndex. */
export function bridgePorts(varbinds: readonly Varbind[]): Map<number, number> {
  return new Map(
    rowsOf(varbinds, BRIDGE_PORT_OID).flatMap(({ index: [port], columns }) => {
      const ifIndex = numberOf(columns.get(2));
      return port === undefined || ifIndex === null ? [] : [[port, ifIndex] as const];
    }),
  );
}

/** A VLAN with the interfaces that carry it. */
export interface VlanState {
  readonly vid: number;
  readonly name: string;
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

/**
 * VLANs from the current table, and from the static one where an agent has no other. Bridge port numbers become
 * ifIndex; an agent that has no dot1dBasePort table numbers its ports alike.
 */
export function vlanStates(varbinds: readonly Varbind[]): VlanStates {
  const ports = bridgePorts(varbinds);
  const ifIndex = (port: number): number => ports.get(port) ?? port;
  const staticRows = rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.3.1`);
  const names = new Map(staticRows.map(({ index, columns }) => [index.at(-1), textOf(columns.get(1))]));
  const vlans = new Map<number, VlanState>();
  const add = (row: Row, egress: number, untagged: number): void => {
    const vid = row.index.at(-1);
    // A port list that is missing is not an empty one: the VLAN is known, its members are not.
    if (vid === undefined || vlans.has(vid)) return;
    vlans.set(vid, {
      vid,
      name: names.get(vid) ?? '',
      members: bitsOf(row.columns.get(egress)).map(ifIndex),
      untagged: bitsOf(row.columns.get(untagged)).map(ifIndex),
    });
  };
  for (const row of rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.2.1`)) add(row, 4, 5);
  for (const row of staticRows) add(row, 2, 4);
  const pvids = rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.5.1`).flatMap(({ index: [port], columns }) => {
    const vid = numberOf(columns.get(1));
    return port === undefined || vid === null ? [] : [[ifIndex(port), vid] as const];
  });
  return { vlans: [...vlans.values()].toSorted((a, b) => a.vid - b.vid), pvids: new Map(pvids) };
}
