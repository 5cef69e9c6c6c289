import { bridgePorts, type VlanState, type VlanStates } from './bridge.js';
import type { Varbind } from './varbind.js';

/** What an agent shows in the context of each VLAN: `community@VLAN` of SNMPv2c, `vlan-VLAN` of SNMPv3. */
export type VlanContexts = ReadonlyMap<number, readonly Varbind[]>;

/** Adds the bridge ports of a VLAN's own context to its members: Cisco's older switches show a trunk nowhere else. */
export function withVlanContexts({ vlans, pvids }: VlanStates, contexts: VlanContexts): VlanStates {
  const extended = vlans.map((state): VlanState => {
    const varbinds = contexts.get(state.vid);
    if (!varbinds) return state;
    const more = [...bridgePorts(varbinds).values()].filter((port) => !state.members.includes(port));
    const byNumber = (a: number, b: number): number => a - b;
    return {
      ...state,
      members: [...state.members, ...more].toSorted(byNumber),
      untagged: [...state.untagged, ...more.filter((port) => pvids.get(port) === state.vid)].toSorted(
        byNumber,
      ),
    };
  });
  return { vlans: extended, pvids };
}
