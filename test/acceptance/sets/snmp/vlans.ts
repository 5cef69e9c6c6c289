import { plain, setDifferences } from './compare.js';
import type { Cell, ExpectedRow, Source } from './expected.js';
import type { State } from './state.js';

/** The configured VLANs with their names; they call a nameless one after its number. */
export function vlanDifferences(rows: readonly ExpectedRow[], { vlans }: State): string[] {
  return setDifferences(
    'vlan',
    new Set(
      vlans.vlans
        .filter((it) => it.configured)
        .map(({ vid, name }) => `${vid} ${plain(name) || unnamed(vid, rows)}`),
    ),
    new Set(rows.map((row) => `${row['vlan_vlan']} ${plain(row['vlan_name'])}`)),
  );
}

/** What they call a VLAN without a name; the spelling varies with the device. */
function unnamed(vid: number, rows: readonly ExpectedRow[]): string {
  const theirs = String(rows.find((row) => row['vlan_vlan'] === vid)?.['vlan_name']);
  return /^vlan[ _]?\d+$/i.test(theirs) ? theirs : `VLAN ${vid}`;
}

/**
 * Which interfaces carry which VLAN, tagged or not, for the interfaces that both know: they number them by bridge port
 * (0 where they do not know it) and leave out the sorts of interface that they do not keep.
 */
export function membershipDifferences(
  rows: readonly ExpectedRow[],
  state: State,
  { tables }: Source,
): string[] {
  const { bridgePorts, vlans } = state;
  const kept = new Set((tables.get('ports') ?? []).map((row) => Number(row['ifIndex'])));
  const bridged = new Set(bridgePorts.values());
  const comparable = (ifIndex: number): boolean =>
    (kept.size === 0 || kept.has(ifIndex)) && (bridged.size === 0 || bridged.has(ifIndex));
  const said = (vid: Cell, ifIndex: number, untagged: boolean): string[] =>
    comparable(ifIndex) ? [[vid, 'on', ifIndex, untagged ? 'untagged' : 'tagged'].join(' ')] : [];
  const actual = vlans.vlans.flatMap(({ vid, members, untagged }) =>
    members.flatMap((it) => said(vid, it, untagged.includes(it))),
  );
  const expected = rows.flatMap((row) => {
    const port = Number(row['baseport']);
    return said(row['vlan'], bridgePorts.get(port) ?? port, row['untagged'] === 1);
  });
  return setDifferences('membership', new Set(actual), new Set(expected));
}
