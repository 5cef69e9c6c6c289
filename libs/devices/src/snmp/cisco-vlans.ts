import type { VlanState, VlanStates } from './bridge.js';
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

/** VLANs of a Cisco switch without Q-BRIDGE-MIB: names from VTP, members from its access ports and its trunks. */
export function ciscoVlans(varbinds: readonly Varbind[]): VlanStates {
  const access = accessVids(varbinds);
  const trunks = rowsOf(varbinds, VLAN_TRUNK_OID).filter(
    ({ columns }) => numberOf(columns.get(14)) === TRUNKING,
  );
  const carried = trunks.map((row) => ({ ifIndex: row.index[0] ?? 0, vids: enabledVids(row) }));
  const natives = new Map(
    trunks.map(({ index: [port = 0], columns }) => [port, numberOf(columns.get(5)) ?? 1]),
  );
  // A trunk keeps the VLAN that it would have as an access port.
  const pvids = new Map([...access, ...natives]);
  const vlans = rowsOf(varbinds, VTP_VLAN_OID).flatMap(({ index: [, vid], columns }): VlanState[] => {
    if (vid === undefined || (vid >= 1002 && vid <= 1005)) return [];
    if ((numberOf(columns.get(3)) ?? ETHERNET) !== ETHERNET) return [];
    const untagged = [...pvids].filter(([, pvid]) => pvid === vid).map(([port]) => port);
    const tagged = carried.filter(({ vids }) => vids.has(vid)).map(({ ifIndex }) => ifIndex);
    const members = [...new Set([...untagged.filter((port) => !natives.has(port)), ...tagged])];
    return [
      {
        vid,
        name: textOf(columns.get(4)),
        configured: true,
        members: members.toSorted((a, b) => a - b),
        untagged: untagged.filter((port) => members.includes(port)).toSorted((a, b) => a - b),
      },
    ];
  });
  return { vlans: vlans.toSorted((a, b) => a.vid - b.vid), pvids };
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
