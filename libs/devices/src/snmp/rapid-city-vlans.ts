import type { VlanState, VlanStates } from './bridge.js';
import { bitsOf, numberOf, rowsOf, textOf, type Varbind } from './varbind.js';

/** rcVlanEntry and rcVlanPortEntry (RAPID-CITY): switches of the BOSS and VOSS family. */
export const RAPID_CITY_VLAN_OID = '1.3.6.1.4.1.2272.1.3.2.1';
export const RAPID_CITY_PORT_OID = '1.3.6.1.4.1.2272.1.3.3.1';

/** rcVlanPortPerformTagging: tag no VLAN, or all but the port's own. */
const UNTAGGED = 2;
const UNTAGGED_PVID_ONLY = 4;

/** VLANs with their port sets, in which the first bit is ifIndex 0. */
export function rapidCityVlans(varbinds: readonly Varbind[]): VlanStates {
  const ports = new Map(
    rowsOf(varbinds, RAPID_CITY_PORT_OID).map(({ index: [ifIndex = 0], columns }) => [
      ifIndex,
      { pvid: numberOf(columns.get(7)), tagging: numberOf(columns.get(8)) },
    ]),
  );
  const isUntagged = (ifIndex: number, vid: number): boolean => {
    const port = ports.get(ifIndex);
    return port?.tagging === UNTAGGED || (port?.tagging === UNTAGGED_PVID_ONLY && port.pvid === vid);
  };
  const vlans = rowsOf(varbinds, RAPID_CITY_VLAN_OID).flatMap(({ index: [vid], columns }): VlanState[] => {
    if (vid === undefined) return [];
    const members = bitsOf(columns.get(11)).map((bit) => bit - 1);
    const untagged = members.filter((ifIndex) => isUntagged(ifIndex, vid));
    return [{ vid, name: textOf(columns.get(2)), configured: true, members, untagged }];
  });
  const pvids = [...ports].flatMap(([ifIndex, { pvid }]) => (pvid ? [[ifIndex, pvid] as const] : []));
  return { vlans: vlans.toSorted((a, b) => a.vid - b.vid), pvids: new Map(pvids) };
}
