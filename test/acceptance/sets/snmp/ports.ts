import type { InterfaceState } from '#devices';
import { bareMac, fieldDifferences } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/** Every interface that the other collector kept (it leaves some sorts out) must be ours, with the same fields. */
export function portDifferences(rows: readonly ExpectedRow[], { interfaces }: State): string[] {
  const ours = new Map(interfaces.map((it) => [it.ifIndex, it]));
  return rows.flatMap((row) => {
    const found = ours.get(Number(row['ifIndex']));
    if (!found) return [`port ${row['ifIndex']} is missing`];
    return fieldDifferences(`port ${row['ifIndex']}`, theirsOf(found, row), row);
  });
}

function theirsOf(it: InterfaceState, row: ExpectedRow): ExpectedRow {
  return {
    ifName: it.name,
    ifDescr: it.longName,
    // They fill an empty alias with the description; we keep it empty.
    ifAlias: it.description || (row['ifAlias'] === row['ifDescr'] ? it.longName : ''),
    ifOperStatus: it.status.replaceAll(/-./g, ([, letter = '']) => letter.toUpperCase()),
    ifAdminStatus: it.enabled === null ? null : it.enabled ? 'up' : 'down',
    ifMtu: it.mtu,
    ifPhysAddress: bareMac(it.mac),
    ifSpeed: Math.round((it.speedMbps ?? 0) * 1_000_000),
    ifDuplex: it.duplex === null ? 'unknown' : `${it.duplex}Duplex`,
  };
}
