import { portLists, portVids, type VlanStates } from './bridge.js';
import { rowsOf, textOf, type Varbind } from './varbind.js';

/** ieee8021QBridgeVlan (IEEE8021-Q-BRIDGE-MIB): Q-BRIDGE-MIB once more, with a bridge component in each index. */
export const IEEE_Q_BRIDGE_VLAN_OID = '1.3.111.2.802.1.1.4.1.4';

/** VLANs of the static table, with its port lists (AOS-CX). */
export function ieeeQBridgeVlans(varbinds: readonly Varbind[]): VlanStates {
  const membersOf = portLists(varbinds);
  const vlans = rowsOf(varbinds, `${IEEE_Q_BRIDGE_VLAN_OID}.3.1`).flatMap(({ index, columns }) => {
    const vid = index.at(-1);
    if (vid === undefined) return [];
    const members = membersOf(columns.get(4), columns.get(6));
    return [{ vid, name: textOf(columns.get(3)), configured: true, ...members }];
  });
  return {
    vlans: vlans.toSorted((a, b) => a.vid - b.vid),
    pvids: portVids(varbinds, `${IEEE_Q_BRIDGE_VLAN_OID}.5.1`),
  };
}
