import type { PhysicalPart } from '#devices';
import { fieldDifferences } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/**
 * Every part of ENTITY-MIB. Parts that we do not have, and texts where the agent sends none, they took from a maker's
 * own tables; interfaces of parts that the agent does not map, they guessed.
 */
export function partDifferences(rows: readonly ExpectedRow[], { parts }: State): string[] {
  const ours = new Map(parts.map((it) => [it.index, it]));
  return rows.flatMap((row) => {
    const found = ours.get(Number(row['entPhysicalIndex']));
    return found ? fieldDifferences(`part ${found.index}`, said(theirsOf(found)), row) : [];
  });
}

/** What the agent said: the rest are our defaults. */
function said(row: ExpectedRow): ExpectedRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => !['', null, -1, 'unknown'].includes(value)),
  );
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
