import type { Finding } from '#findings';
import type { KnownRecord } from '../coverage/known-record.js';
import type { TestRecord } from '../model/record.js';
import { Chance, figuresIn } from './chance.js';
import { testPlace } from './session.js';

/** Figures that must agree before two tests are called copies. */
const FEWEST_FIGURES = 4;
/** Groups of equal tests that chance alone may make in a session before nobody is accused of one. */
const MOST_BY_CHANCE = 0.05;

/**
 * Tests of different links that show the same figures: every margin and frequency, or every point of every sweep. Two
 * measurements of one cable never agree that far, let alone of two: results were copied, or one link was tested twice
 * under two names. Few coarse figures do agree by chance in a large session (losses of a thousand short fibres), so a group
 * is told only where the figures of the session itself make that improbable.
 */
export function copiedFindings(records: readonly KnownRecord[]): Finding[] {
  const curves = groupsOf(records, sweepSignature);
  const told = new Set(curves.flat().map(({ id }) => id));
  const others = records.filter(({ id }) => !told.has(id));
  const figures = improbable(groupsOf(others, figureSignature), others);
  return [
    ...curves.map((group) => finding('CERT_SWEEPS_IDENTICAL', group)),
    ...figures.map((group) => finding('CERT_RESULTS_COPIED', group)),
  ];
}

/** Groups whose figures do not agree by chance. */
function improbable(groups: readonly KnownRecord[][], records: readonly KnownRecord[]): KnownRecord[][] {
  if (groups.length === 0) return [];
  const copies = new Set(groups.flatMap((group) => group.slice(1).map(({ id }) => id)));
  const chance = new Chance(records.filter(({ id }) => !copies.has(id)).map(({ record }) => record));
  return groups.filter(([first]) => first !== undefined && chance.pairsLike(first.record) < MOST_BY_CHANCE);
}

function finding(code: string, group: readonly KnownRecord[]): Finding {
  const identifiers = group.map(({ record }) => record.identifier);
  return {
    code,
    severity: 'error',
    where: group.map(testPlace),
    params: { identifiers, count: group.length },
  };
}

/** Tests of one signature, where they are of more than one link. */
function groupsOf(
  records: readonly KnownRecord[],
  signature: (record: TestRecord) => string | null,
): KnownRecord[][] {
  const groups = new Map<string, KnownRecord[]>();
  for (const known of records) {
    const key = signature(known.record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(known);
    else groups.set(key, [known]);
  }
  return [...groups.values()].map(onePerLink).filter((group) => group.length > 1);
}

/** The same test read from two files is no copy. */
function onePerLink(group: readonly KnownRecord[]): KnownRecord[] {
  const seen = new Set<string>();
  return group.filter(({ linkId, record }) => {
    const link = linkId ?? record.identifier.trim().toUpperCase();
    return seen.size < seen.add(link).size;
  });
}

function figureSignature(record: TestRecord): string | null {
  const figures = [...figuresIn(record)];
  // The length is one of them.
  if (figures.length < FEWEST_FIGURES + 1) return null;
  return figures
    .map(({ key, text }) => `${key} ${text}`)
    .toSorted()
    .join('\n');
}

function sweepSignature({ sweeps }: TestRecord): string | null {
  const points = sweeps.reduce((all, { values }) => all + values.length, 0);
  if (points < 20) return null;
  let hash = 0x811c9dc5;
  for (const { parameter, subject, end, values } of sweeps) {
    for (const code of `${parameter} ${subject} ${end ?? ''}`) hash = mixed(hash, code.codePointAt(0)!);
    for (const value of values) hash = mixed(hash, Math.round(value * 1000));
  }
  return `${points} ${hash >>> 0} ${figuresOf(sweeps)}`;
}

/** A step of FNV-1a over 32-bit numbers. */
const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);

/** The sum of each curve beside the hash, so that two of one hash are not taken for copies. */
const figuresOf = (sweeps: TestRecord['sweeps']): string =>
  sweeps.map(({ values }) => values.reduce((sum, value) => sum + value, 0).toFixed(6)).join(' ');
