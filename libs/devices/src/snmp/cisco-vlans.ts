import type { VlanState, VlanStates } from './bridge.js';
import { interfaceStates } from './interfaces.js';
import { bitsOf, numberOf, rowsOf, textOf, type Row, type Varbind } from './varbind.js';

/** vtpVlanEntry and vlanTrunkPortEntry (CISCO-VTP-MIB), vmMembershipEntry (CISCO-VLAN-MEMBERSHIP-MIB). */
export const VTP_VLAN_OID = '1.3.6.1.4.1.9.9.46.1.3.1.1';
export const VLAN_TRUNK_OID = '1.3.6.1.4.1.9.9.46.1.6.1.1';
export const VLAN_MEMBERSHIP_OID = '1.3.6.1.4.1.9.9.68.1.2.2.1';

/** vtpVlanType: 1 is Ethernet. The others are FDDI and Token Ring, always there as 1002 to 1005. */
const ETHERNET = 1;
/** vlanTrunkPortDynamicStatus. */
const TRUNKING = 1;
/** vlanTrunkPortVlansEnabled and its 2k, 3k and 4k columns: 1024 VLANs each. */
const ENABLED_COLUMNS = [4, 17, 18, 19] as const;

/** A port that trunks. */
interface Trunk {
  readonly ifIndex: number;
  readonly nativeVid: number;
  /** null when the agent does not list them. */
  readonly vids: ReadonlySet<number> | null;
}

/** VLANs of a Cisco switch without Q-BRIDGE-MIB: names from VTP, members from its access ports and its trunks. */
export function ciscoVlans(varbinds: readonly Varbind[]): VlanStates {
  const access = accessVids(varbinds);
  const trunks = trunksOf(varbinds, access);
  // A trunk keeps the VLAN that it would have as an access port, but does not use it.
  const pvids = new Map([...access, ...trunks.map((it) => [it.ifIndex, it.nativeVid] as const)]);
  const trunking = new Set(trunks.map(({ ifIndex }) => ifIndex));
  const vlans = rowsOf(varbinds, VTP_VLAN_OID).flatMap(({ index: [, vid], columns }): VlanState[] => {
    if (vid === undefined || (vid >= 1002 && vid <= 1005)) return [];
    if ((numberOf(columns.get(3)) ?? ETHERNET) !== ETHERNET) return [];
    const carriers = trunks.filter((it) => (it.vids === null ? it.nativeVid === vid : it.vids.has(vid)));
    const members = [
      ...[...access].flatMap(([port, pvid]) => (pvid === vid && !trunking.has(port) ? [port] : [])),
      ...carriers.map(({ ifIndex }) => ifIndex),
    ].toSorted((a, b) => a - b);
    const untagged = members.filter((port) => pvids.get(port) === vid);
    return [{ vid, name: textOf(columns.get(4)), configured: true, members, untagged }];
  });
  return { vlans: vlans.toSorted((a, b) => a.vid - b.vid), pvids };
}

function trunksOf(varbinds: readonly Varbind[], access: ReadonlyMap<number, number>): Trunk[] {
  const up = new Set(
    interfaceStates(varbinds).flatMap(({ ifIndex, status }) => (status === 'up' ? [ifIndex] : [])),
  );
  return rowsOf(varbinds, VLAN_TRUNK_OID).flatMap((row) => {
    const { index, columns } = row;
    const [ifIndex = 0] = index;
    // Without a status column: vmMembershipTable has every port that does not trunk, and a port that is down does not.
    const isTrunk = columns.has(14)
      ? numberOf(columns.get(14)) === TRUNKING
      : up.has(ifIndex) && !access.has(ifIndex);
    const vids = columns.has(4) ? enabledVids(row) : null;
    return isTrunk ? [{ ifIndex, nativeVid: numberOf(columns.get(5)) ?? 1, vids }] : [];
  });
}

/** vmVlan: ifIndex → VLAN. 0 is a port that got none yet. */
function accessVids(varbinds: readonly Varbind[]): Map<number, number> {
  return new Map(
    rowsOf(varbinds, VLAN_MEMBERSHIP_OID).flatMap(({ index: [ifIndex], columns }) => {
      const vid = numberOf(columns.get(2));
      return ifIndex === undefined || !vid ? [] : [[ifIndex, vid] as const];
    }),
  );
}

/** Unlike a PortList, the first bit is VLAN 0. */
function enabledVids({ columns }: Row): Set<number> {
  return new Set(
    ENABLED_COLUMNS.flatMap((column, at) => bitsOf(columns.get(column)).map((bit) => at * 1024 + bit - 1)),
  );
}
