import { aosVlans } from './aos-vlans.js';
import { qBridgeVlans, type VlanStates } from './bridge.js';
import { ciscoVlans } from './cisco-vlans.js';
import { ieeeQBridgeVlans } from './ieee-q-bridge.js';
import { junosVlans } from './junos-vlans.js';
import { rapidCityVlans } from './rapid-city-vlans.js';
import { tpLinkVlans } from './tp-link-vlans.js';
import type { Varbind } from './varbind.js';

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
 * and names them in a table of its own whatever the others say.
 */
export function vlanStates(varbinds: readonly Varbind[]): VlanStates {
  const states = sources.map((source) => source(varbinds));
  const found = states.find(({ vlans }) => vlans.length > 0) ?? {
    vlans: [],
    pvids: new Map<number, number>(),
  };
  return junosVlans(varbinds, found);
}
