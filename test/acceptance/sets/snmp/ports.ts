import { ETHERLIKE_OID, IF_TABLE_OID, IF_X_TABLE_OID, type InterfaceState } from '#devices';
import { bareMac, fieldDifferences } from './compare.js';
import type { ExpectedRow, Source } from './expected.js';
import type { State } from './state.js';

/**
 * Every interface that the other collector kept (it leaves some sorts out) must be ours, with the same fields; those
 * that are not in ifTable it took from a maker's own table.
 */
export function portDifferences(
  rows: readonly ExpectedRow[],
  { interfaces }: State,
  { says }: Source,
): string[] {
  const ours = new Map(interfaces.map((it) => [it.ifIndex, it]));
  return rows.flatMap((row) => {
    const index = Number(row['ifIndex']);
    const found = ours.get(index);
    if (found) return fieldDifferences(`port ${index}`, theirsOf(found, row, says), row);
    const inTable = Array.from({ length: 22 }, (_, at) => `${IF_TABLE_OID}.${at + 1}.${index}`).some(says);
    return inTable ? [`port ${index} is missing`] : [];
  });
}

function theirsOf(it: InterfaceState, row: ExpectedRow, says: Source['says']): ExpectedRow {
  const { ifIndex } = it;
  // Their 0 is a value outside the enumeration.
  const judged = (field: string, oid: string): boolean => says(`${oid}.${ifIndex}`) && row[field] !== '0';
  return {
    ifName: it.name,
    ifDescr: it.longName,
    // They fill an empty alias with the description, the name or a maker's own text; we keep it empty.
    ...(judged('ifAlias', `${IF_X_TABLE_OID}.18`) && { ifAlias: it.description }),
    ...(judged('ifOperStatus', `${IF_TABLE_OID}.8`) && {
      ifOperStatus: it.status.replaceAll(/-./g, ([, letter = '']) => letter.toUpperCase()),
    }),
    ...(judged('ifAdminStatus', `${IF_TABLE_OID}.7`) && { ifAdminStatus: it.enabled ? 'up' : 'down' }),
    ifMtu: it.mtu,
    ifPhysAddress: bareMac(it.mac),
    ifSpeed: Math.round((it.speedMbps ?? 0) * 1_000_000),
    ...(judged('ifDuplex', `${ETHERLIKE_OID}.19`) && {
      ifDuplex: it.duplex === null ? 'unknown' : `${it.duplex}Duplex`,
    }),
  };
}
