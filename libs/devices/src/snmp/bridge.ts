import { bitsOf, numberOf, rowsOf, textOf, type Row, type Value, type Varbind } from './varbind.js';

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
export function qBridgeVlans(varbinds: readonly Varbind[]): VlanStates {
  const membersOf = portLists(varbinds);
  const staticRows = rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.3.1`);
  const names = new Map(staticRows.map(({ index, columns }) => [index.at(-1), textOf(columns.get(1))]));
  const vlans = new Map<number, VlanState>();
  const add = (row: Row, egressColumn: number, untaggedColumn: number): void => {
    const vid = row.index.at(-1);
    if (vid === undefined || vlans.has(vid)) return;
    vlans.set(vid, {
      vid,
      name: names.get(vid) ?? '',
      configured: names.has(vid),
      ...membersOf(row.columns.get(egressColumn), row.columns.get(untaggedColumn)),
    });
  };
  // The current table's index begins with a TimeFilter: agents repeat a VLAN, and the last row is the state of now.
  for (const row of rowsOf(varbinds, `${Q_BRIDGE_VLAN_OID}.2.1`).toReversed()) {
    if (row.columns.has(4)) add(row, 4, 5);
  }
  for (const row of staticRows) add(row, 2, 4);
  return {
    vlans: [...vlans.values()].toSorted((a, b) => a.vid - b.vid),
    pvids: portVids(varbinds, `${Q_BRIDGE_VLAN_OID}.5.1`),
  };
}

/** Reads two PortLists, egress and untagged, into interfaces. */
export function portLists(
  varbinds: readonly Varbind[],
): (egress: Value | undefined, untagged: Value | undefined) => Pick<VlanState, 'members' | 'untagged'> {
  const ports = bridgePorts(varbinds);
  const find = bridgePortFinder(varbinds);
  const interfacesIn = (list: Value | undefined): number[] => {
    const numbers = bitsOf(list);
    const known = numbers.flatMap((port) => find(port) ?? []);
    if (known.length > 0 || ports.size === 0) return known;
    // Junos writes the bridge ports in decimal, separated by commas.
    return (
      textOf(list)
        .match(/^[\d,]+$/)?.[0]
        .split(',') ?? []
    ).flatMap((port) => ports.get(Number(port)) ?? []);
  };
  return (egress, untagged) => {
    const members = interfacesIn(egress);
    return { members, untagged: interfacesIn(untagged).filter((port) => members.includes(port)) };
  };
}

/** PVIDs: column 1 of a table whose index ends with the bridge port. */
export function portVids(varbinds: readonly Varbind[], entry: string): Map<number, number> {
  const find = bridgePortFinder(varbinds);
  return new Map(
    rowsOf(varbinds, entry).flatMap(({ index, columns }) => {
      const vid = numberOf(columns.get(1));
      const ifIndex = find(index.at(-1) ?? 0);
      return vid === null || ifIndex === null ? [] : [[ifIndex, vid] as const];
    }),
  );
}
