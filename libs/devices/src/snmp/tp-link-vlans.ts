import type { VlanState, VlanStates } from './bridge.js';
import { numberOf, rowsOf, textOf, type Value, type Varbind } from './varbind.js';

/** vlanConfigEntry and vlanPortConfigEntry (TPLINK-DOT1Q-VLAN-MIB). */
export const TP_LINK_VLAN_OID = '1.3.6.1.4.1.11863.6.14.1.2.1.1';
export const TP_LINK_PORT_OID = '1.3.6.1.4.1.11863.6.14.1.1.1.1';

/** VLANs with their port lists, which are text: `1/0/1-4,1/0/8,LAG2`. */
export function tpLinkVlans(varbinds: readonly Varbind[]): VlanStates {
  const portRows = rowsOf(varbinds, TP_LINK_PORT_OID);
  const byName = new Map(
    portRows.map(({ index: [ifIndex = 0], columns }) => [textOf(columns.get(1)), ifIndex]),
  );
  const interfacesIn = (list: Value | undefined): number[] =>
    portNames(textOf(list)).flatMap((name) => byName.get(name) ?? []);
  const vlans = rowsOf(varbinds, TP_LINK_VLAN_OID).flatMap(({ index: [vid], columns }): VlanState[] => {
    if (vid === undefined) return [];
    const untagged = interfacesIn(columns.get(4));
    const members = [...interfacesIn(columns.get(3)), ...untagged].toSorted((a, b) => a - b);
    return [{ vid, name: textOf(columns.get(2)), configured: true, members, untagged }];
  });
  const pvids = portRows.flatMap(({ index: [ifIndex = 0], columns }) => {
    const vid = numberOf(columns.get(2));
    return vid ? [[ifIndex, vid] as const] : [];
  });
  return { vlans: vlans.toSorted((a, b) => a.vid - b.vid), pvids: new Map(pvids) };
}

/** Spells a list of ranges out; the part before the last number is the same for a whole range. */
function portNames(list: string): string[] {
  return list.split(',').flatMap((range) => {
    const [, stem = '', from = '', to = from] = /^\s*(.*?)(\d+)(?:-(\d+))?\s*$/.exec(range) ?? [];
    const count = Math.min(Number(to) - Number(from) + 1, 4096);
    return from === '' || count < 1
      ? []
      : Array.from({ length: count }, (_, at) => `${stem}${Number(from) + at}`);
  });
}
