import { ENTITY_OID, type PhysicalPart } from '#devices';
import { fieldDifferences } from './compare.js';
import type { ExpectedRow, Source } from './expected.js';
import type { State } from './state.js';

/** Columns of entPhysicalEntry. */
const COLUMNS: Readonly<Record<string, number>> = {
  entPhysicalDescr: 2,
  entPhysicalContainedIn: 4,
  entPhysicalClass: 5,
  entPhysicalParentRelPos: 6,
  entPhysicalName: 7,
  entPhysicalHardwareRev: 8,
  entPhysicalFirmwareRev: 9,
  entPhysicalSoftwareRev: 10,
  entPhysicalSerialNum: 11,
  entPhysicalMfgName: 12,
  entPhysicalModelName: 13,
};

/**
 * Every part that the agent has in ENTITY-MIB, in every column that it filled; other parts and texts they took from a
 * maker's own tables. The interface of a part is judged where the agent maps it: they guess the others.
 */
export function partDifferences(rows: readonly ExpectedRow[], { parts }: State, { says }: Source): string[] {
  const ours = new Map(parts.map((it) => [it.index, it]));
  return rows.flatMap((row) => {
    const index = Number(row['entPhysicalIndex']);
    const filled = Object.keys(COLUMNS).filter((field) => says(`${ENTITY_OID}.${COLUMNS[field]}.${index}`));
    const found = ours.get(index);
    if (!found) return filled.length === 0 ? [] : [`part ${index} is missing`];
    const theirs = theirsOf(found);
    const judged = Object.fromEntries(filled.map((field) => [field, theirs[field] ?? '']));
    return fieldDifferences(
      `part ${index}`,
      { ...judged, ...(found.ifIndex && { ifIndex: found.ifIndex }) },
      row,
    );
  });
}

function theirsOf(it: PhysicalPart): ExpectedRow {
  return {
    entPhysicalDescr: it.description,
    entPhysicalName: it.name,
    entPhysicalContainedIn: it.containedIn,
    entPhysicalParentRelPos: it.position,
    entPhysicalClass: it.class.replaceAll(/-./g, ([, letter = '']) => letter.toUpperCase()),
    entPhysicalHardwareRev: it.hardwareRevision,
    entPhysicalFirmwareRev: it.firmwareRevision,
    entPhysicalSoftwareRev: it.softwareRevision,
    entPhysicalSerialNum: it.serial,
    entPhysicalMfgName: it.manufacturer,
    entPhysicalModelName: it.model,
  };
}
