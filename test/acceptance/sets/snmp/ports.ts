import type { InterfaceState } from '#devices';
import { bareMac, fieldDifferences } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/**
 * Every interface that the other collector kept (it leaves some sorts out) must be ours, with the same fields. Those
 * without an operational state it took from a maker's own table.
 */
export function portDifferences(rows: readonly ExpectedRow[], { interfaces }: State): string[] {
  const ours = new Map(interfaces.map((it) => [it.ifIndex, it]));
  return rows.flatMap((row) => {
    const found = ours.get(Number(row['ifIndex']));
    if (!found && row['ifOperStatus'] === undefined) return [];
    if (!found) return [`port ${row['ifIndex']} is missing`];
    return fieldDifferences(`port ${row['ifIndex']}`, theirsOf(found, row), row);
  });
}

function theirsOf(it: InterfaceState, row: ExpectedRow): ExpectedRow {
  return {
    ifName: it.name,
    ifDescr: it.longName,
    // They fill an empty alias with the description, the name or a maker's own text; we keep it empty.
    ...(it.description && { ifAlias: it.description }),
    // Their 0 is a value outside the enumeration.
    ...(row['ifOperStatus'] !== '0' && {
      ifOperStatus: it.status.replaceAll(/-./g, ([, letter = '']) => letter.toUpperCase()),
    }),
    ...(it.enabled !== null && row['ifAdminStatus'] !== '0' && { ifAdminStatus: it.enabled ? 'up' : 'down' }),
    ifMtu: it.mtu,
    ifPhysAddress: bareMac(it.mac),
    ifSpeed: Math.round((it.speedMbps ?? 0) * 1_000_000),
    ...(it.duplex && { ifDuplex: `${it.duplex}Duplex` }),
  };
}
