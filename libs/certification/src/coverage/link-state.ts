import type { LinkIdentity } from '../bind/link-identity.js';
import { limitSatisfies, parseLimitName } from '../limits/limit-name.js';
import type { TestRecord } from '../model/record.js';
import type { LinkCoverage } from './link-coverage.js';
import type { KnownRecord } from './known-record.js';
import { countingOf, partsKey, sameParts } from './counting.js';
import type { ChangesSince, LinkChange } from './link-change.js';
import type { CoveragePolicy } from './policy.js';
import { coverageStates, type CoverageState } from './states.js';

/** What the tests of one link prove: the gravest of what those that count say. */
export function linkState(
  link: LinkIdentity,
  all: readonly KnownRecord[],
  policy: CoveragePolicy,
  changesSince: ChangesSince,
): LinkCoverage {
  const records = withoutCopies(inTime(all));
  const counting = countingOf(records);
  const judged = counting.map((known) => {
    const changes = [...workSince(link, known.record), ...changesSince(link.linkId, known)];
    return { known, changes, state: stateOf(link, records, known.record, changes.length > 0, policy) };
  });
  const gravest = judged.toReversed().toSorted((a, b) => graveness(a.state) - graveness(b.state))[0] ?? null;
  const record = gravest?.known.record ?? null;
  const retests = failsBefore(records, counting);
  return {
    linkId: link.linkId,
    name: link.names[0] ?? '',
    required: link.required,
    state:
      gravest === null
        ? link.required
          ? 'missing'
          : 'not-required'
        : gravest.state === 'pass' && retests > 0
          ? 'passed-after-retest'
          : gravest.state,
    recordIds: records.map(({ id }) => id),
    countingIds: counting.map(({ id }) => id),
    retests,
    duplicates: all.length - records.length,
    result: record?.result ?? null,
    limitName: record?.limitName ?? '',
    requiredLimit: link.limit,
    marginDb: smallest(counting.map((known) => marginOf(known.record))),
    lengthM: record?.lengthM ?? null,
    plannedLengthM: link.plannedLengthM,
    testedAt: record?.testedAt ?? null,
    method: gravest?.known.method ?? null,
    changes: gravest?.state === 'stale' ? gravest.changes : [],
  };
}

const graveness = (state: CoverageState): number => coverageStates.indexOf(state);

function smallest(margins: readonly (number | null)[]): number | null {
  const known = margins.filter((margin) => margin !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** What one test says of the link. */
function stateOf(
  { limit }: LinkIdentity,
  records: readonly KnownRecord[],
  record: TestRecord,
  isChanged: boolean,
  policy: CoveragePolicy,
): CoverageState {
  if (contradicts(records, record)) return 'duplicate';
  if (record.result.startsWith('fail') || record.result === 'unknown') return 'fail';
  if (isChanged) return 'stale';
  const day = record.testedAt?.slice(0, 10) ?? null;
  if (record.calibratedOn !== null && day !== null && day > calibratedUntil(record.calibratedOn, policy))
    return 'uncalibrated';
  if (isOtherLimit(record.limitName, limit)) return 'wrong-limit';
  return record.result === 'pass-marginal' ? 'pass-marginal' : 'pass';
}

/** Work that the cable itself records, on a day after the test. */
function workSince({ changedOn }: LinkIdentity, { testedAt }: TestRecord): LinkChange[] {
  if (changedOn === null || testedAt === null || testedAt.slice(0, 10) >= changedOn) return [];
  return [{ part: 'work', was: '', is: '', at: changedOn, by: '' }];
}

/** Two tests of the same moment and the same part that say pass and fail: nobody can tell which counts. */
function contradicts(records: readonly KnownRecord[], counting: TestRecord): boolean {
  const fails = ({ result }: TestRecord): boolean => result.startsWith('fail');
  return records.some(
    ({ record }) =>
      record.testedAt === counting.testedAt &&
      record.result !== 'unknown' &&
      fails(record) !== fails(counting) &&
      sameParts(record, counting),
  );
}

/** A limit whose name says nothing that we know is not called wrong. */
function isOtherLimit(tested: string, required: string): boolean {
  const [is, should] = [parseLimitName(tested), parseLimitName(required)];
  return is !== null && should !== null && !limitSatisfies(is, should);
}

/** Failures that later passes have made good; none while a test that counts fails. */
function failsBefore(records: readonly KnownRecord[], counting: readonly KnownRecord[]): number {
  if (!counting.every(({ record }) => record.result.startsWith('pass'))) return 0;
  return records.filter(({ record }) => record.result.startsWith('fail')).length;
}

/** Earliest first; tests without a time before all others, in the order given. */
function inTime(records: readonly KnownRecord[]): KnownRecord[] {
  return records.toSorted((a, b) => {
    const [x, y] = [a.record.testedAt ?? '', b.record.testedAt ?? ''];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** The same test read twice (a file exported again with more lines in it) stands once. */
function withoutCopies(records: readonly KnownRecord[]): KnownRecord[] {
  const seen = new Set<string>();
  return records.filter(({ record }) => {
    const { identifier, testedAt, result, lengthM, testerSerial } = record;
    const key = JSON.stringify([
      identifier,
      testedAt,
      result,
      lengthM,
      testerSerial,
      marginOf(record),
      partsKey(record),
    ]);
    return seen.size < seen.add(key).size;
  });
}

/** The tester's headroom, else the smallest of its margins in dB. */
export function marginOf({ marginDb, measurements }: TestRecord): number | null {
  if (marginDb !== null) return marginDb;
  const margins = measurements
    .filter(({ unit }) => unit === 'dB')
    .map(({ margin }) => margin)
    .filter((margin) => margin !== null);
  return margins.length > 0 ? Math.min(...margins) : null;
}

/** The last day of a calibration; the 31st of a short month is its last day. */
function calibratedUntil(day: string, { calibrationMonths }: CoveragePolicy): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + calibrationMonths;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
