import { AOS_VLAN_OID, AOS_VLAN_PORT_OID, aosVlans } from './aos-vlans.js';
import { BRIDGE_PORT_OID, Q_BRIDGE_VLAN_OID, qBridgeVlans, type VlanStates } from './bridge.js';
import { ciscoVlans, VLAN_MEMBERSHIP_OID, VLAN_TRUNK_OID, VTP_VLAN_OID } from './cisco-vlans.js';
import { IEEE_Q_BRIDGE_VLAN_OID, ieeeQBridgeVlans } from './ieee-q-bridge.js';
import { JUNOS_VLAN_OIDS, junosVlans } from './junos-vlans.js';
import { RAPID_CITY_PORT_OID, RAPID_CITY_VLAN_OID, rapidCityVlans } from './rapid-city-vlans.js';
import { TP_LINK_PORT_OID, TP_LINK_VLAN_OID, tpLinkVlans } from './tp-link-vlans.js';
import type { Varbind } from './varbind.js';
import { withVlanContexts, type VlanContexts } from './vlan-contexts.js';

/** All that `vlanStates` can read; a device has few of them, so probe before walking. */
export const VLAN_OIDS: readonly string[] = [
  BRIDGE_PORT_OID,
  Q_BRIDGE_VLAN_OID,
  IEEE_Q_BRIDGE_VLAN_OID,
  VTP_VLAN_OID,
  VLAN_TRUNK_OID,
  VLAN_MEMBERSHIP_OID,
  RAPID_CITY_VLAN_OID,
  RAPID_CITY_PORT_OID,
  AOS_VLAN_OID,
  AOS_VLAN_PORT_OID,
  TP_LINK_VLAN_OID,
  TP_LINK_PORT_OID,
  ...JUNOS_VLAN_OIDS,
];

const sources: readonly ((varbinds: readonly Varbind[]) => VlanStates)[] = [
  qBridgeVlans,
  ieeeQBridgeVlans,
  ciscoVlans,
  rapidCityVlans,
  aosVlans,
  tpLinkVlans,
];

/**
 * The VLANs of a switch, by the first MIB in which it shows any: the standard ones before the makers'. Junos numbers
 * and names them in a table of its own whatever the others say. `contexts` are the walks of the VLANs' own contexts, of
 * agents that have them.
 */
export function vlanStates(varbinds: readonly Varbind[], contexts: VlanContexts = new Map()): VlanStates {
  const states = sources.map((source) => source(varbinds));
  const found = states.find(({ vlans }) => vlans.length > 0) ?? {
    vlans: [],
    pvids: new Map<number, number>(),
  };
  return withVlanContexts(junosVlans(varbinds, found), contexts);
}
