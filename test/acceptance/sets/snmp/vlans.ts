import { setDifferences } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/** The configured VLANs with their names; they call a nameless one after its number. */
export function vlanDifferences(rows: readonly ExpectedRow[], { vlans }: State): string[] {
  return setDifferences(
    'vlan',
    new Set(
      vlans.vlans.filter((it) => it.configured).map(({ vid, name }) => `${vid} ${name || `VLAN ${vid}`}`),
    ),
    new Set(rows.map((row) => `${row['vlan_vlan']} ${row['vlan_name']}`)),
  );
}

/** Which interfaces carry which VLAN, tagged or not. They number the interfaces by bridge port. */
export function membershipDifferences(rows: readonly ExpectedRow[], state: State): string[] {
  const ports = state.bridgePorts;
  const known = new Set(state.interfaces.map(({ ifIndex }) => ifIndex));
  const actual = state.vlans.vlans.flatMap(({ vid, members, untagged }) =>
    members
      .filter((it) => known.has(it))
      .map((it) => `${vid} on ${it} ${untagged.includes(it) ? 'untagged' : 'tagged'}`),
  );
  const expected = rows.map((row) => {
    const port = Number(row['baseport']);
    return `${row['vlan']} on ${ports.get(port) ?? port} ${row['untagged'] === 1 ? 'untagged' : 'tagged'}`;
  });
  return setDifferences('membership', new Set(actual), new Set(expected));
}
