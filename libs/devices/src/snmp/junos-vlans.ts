import type { VlanState, VlanStates } from './bridge.js';
import { numberOf, rowsOf, textOf, type Varbind } from './varbind.js';

/** jnxExVlanEntry (EX series) and jnxL2aldVlanEntry (ELS): internal VLAN id → name and tag. */
const TABLES = [
  { entry: '1.3.6.1.4.1.2636.3.40.1.5.1.5.1', name: 2, tag: 5 },
  { entry: '1.3.6.1.4.1.2636.3.48.1.3.1.1', name: 2, tag: 3 },
] as const;

export const JUNOS_VLAN_OIDS = TABLES.map(({ entry }) => entry);

/**
 * Corrects what a Junos switch says in Q-BRIDGE-MIB: its index is an internal id on the EX series, the tag on others;
 * names are only here. PVIDs are tags already. Agents of other makers are left as they are.
 */
export function junosVlans(varbinds: readonly Varbind[], { vlans, pvids }: VlanStates): VlanStates {
  const named = TABLES.flatMap(({ entry, name, tag }) =>
    rowsOf(varbinds, entry).flatMap(({ index: [id], columns }) => {
      const vid = numberOf(columns.get(tag));
      return id === undefined || !vid ? [] : [{ id, vid, name: textOf(columns.get(name)) }];
    }),
  );
  if (named.length === 0) return { vlans, pvids };
  const tags = new Set(named.map(({ vid }) => vid));
  // The index holds tags if all of them are; internal ids coincide with tags only by chance.
  const byTag = vlans.every(({ vid }) => tags.has(vid) || vid === 1);
  const states = new Map(vlans.map((state) => [state.vid, state]));
  const result = named.map(({ id, vid, name }): VlanState => {
    const state = states.get(byTag ? vid : id);
    return { vid, name, configured: true, members: state?.members ?? [], untagged: state?.untagged ?? [] };
  });
  const rest = byTag ? vlans.filter(({ vid }) => !tags.has(vid)) : [];
  return { vlans: [...result, ...rest].toSorted((a, b) => a.vid - b.vid), pvids };
}
