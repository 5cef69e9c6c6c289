import type { Finding } from '#findings';
import type { KnownRecord } from '../coverage/coverage.js';
import type { TestRecord } from '../model/record.js';
import { testPlace } from './session.js';

/** Figures that must agree before two tests are called copies: two or three agree by chance in any large session. */
const FEWEST_FIGURES = 4;

/**
 * Tests of different links that show the same figures: every margin and frequency, or every point of every sweep. Two
 * measurements of one cable never agree that far, let alone of two: results were copied, or one link was tested twice
 * under two names.
 */
export function copiedFindings(records: readonly KnownRecord[]): Finding[] {
  const curves = groupsOf(records, sweepSignature);
  const told = new Set(curves.flat().map(({ id }) => id));
  const figures = groupsOf(
    records.filter(({ id }) => !told.has(id)),
    figureSignature,
  );
  return [
    ...curves.map((group) => finding('CERT_SWEEPS_IDENTICAL', group)),
    ...figures.map((group) => finding('CERT_RESULTS_COPIED', group)),
  ];
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

function figureSignature({ measurements, lengthM }: TestRecord): string | null {
  const figures = measurements.filter(({ margin, value }) => margin !== null || value !== null);
  if (figures.length < FEWEST_FIGURES) return null;
  const lines = figures.map(({ parameter, subject, end, frequencyMhz, value, margin }) =>
    [parameter, subject, end, frequencyMhz, value, margin].join(' '),
  );
  return [lengthM, ...lines.toSorted()].join('\n');
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
