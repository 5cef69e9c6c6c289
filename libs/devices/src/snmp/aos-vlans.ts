import type { VlanState, VlanStates } from './bridge.js';
import { numberOf, rowsOf, textOf, type Varbind } from './varbind.js';

/** vlanEntry and vpaEntry (ALCATEL-IND1-VLAN-MGR-MIB) of OmniSwitch AOS 7 and 8. */
export const AOS_VLAN_OID = '1.3.6.1.4.1.6486.801.1.2.1.3.1.1.1.1.1';
export const AOS_VLAN_PORT_OID = '1.3.6.1.4.1.6486.801.1.2.1.3.1.1.2.1.1';

/** vpaType: the VLAN is the port's default, sent without a tag. */
const DEFAULT = 1;

/** VLANs, and the association of each with its ports. */
export function aosVlans(varbinds: readonly Varbind[]): VlanStates {
  const associations = rowsOf(varbinds, AOS_VLAN_PORT_OID).map(({ index: [vid, ifIndex = 0], columns }) => ({
    vid,
    ifIndex,
    untagged: numberOf(columns.get(3)) === DEFAULT,
  }));
  const vlans = rowsOf(varbinds, AOS_VLAN_OID).flatMap(({ index: [vid], columns }): VlanState[] => {
    if (vid === undefined) return [];
    const ports = associations.filter((it) => it.vid === vid);
    return [
      {
        vid,
        name: textOf(columns.get(2)),
        configured: true,
        members: ports.map(({ ifIndex }) => ifIndex),
        untagged: ports.filter(({ untagged }) => untagged).map(({ ifIndex }) => ifIndex),
      },
    ];
  });
  const pvids = associations.flatMap((it) =>
    it.untagged && it.vid !== undefined ? [[it.ifIndex, it.vid] as const] : [],
  );
  return { vlans: vlans.toSorted((a, b) => a.vid - b.vid), pvids: new Map(pvids) };
}
