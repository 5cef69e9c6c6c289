import type { PhysicalPart } from '#devices';
import { fieldDifferences } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/** Every part. An agent without ENTITY-MIB has none; theirs come from a maker's own tables then. */
export function partDifferences(rows: readonly ExpectedRow[], { parts }: State): string[] {
  if (parts.length === 0) return [];
  const ours = new Map(parts.map((it) => [it.index, it]));
  return rows.flatMap((row) => {
    const found = ours.get(Number(row['entPhysicalIndex']));
    if (!found) return [`part ${row['entPhysicalIndex']} is missing`];
    return fieldDifferences(`part ${found.index}`, theirsOf(found), row);
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
    ifIndex: it.ifIndex,
  };
}
