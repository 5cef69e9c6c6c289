import type { Finding, Place } from '#findings';
import { limitAt } from '../limits/limit-at.js';
import { limitOf, parseLimitName, type LimitName } from '../limits/limit-name.js';
import type { Limit, LimitPack } from '../limits/limit.js';
import { marginTo } from '../model/parameter.js';
import type { Measurement, TestRecord, TestResult } from '../model/record.js';
import { judgeSweeps, marginToExportedLine } from './sweep.js';

/** Nearer than this to the limit is marginal, in dB: our own band, since testers' bands differ and may be hidden. */
export const MARGINAL_BAND_DB = 0.5;

/** Printed limits are rounded to 0.1 dB; more than that is another limit. */
const TOLERANCE_DB = 0.1 + 1e-9;

/** The smallest margin of one way of looking, and what it makes of the test. */
export interface MarginVerdict {
  readonly result: TestResult;
  readonly marginDb: number;
  readonly parameter: string;
  readonly subject: string;
}

/** Three verdicts side by side. null: the file does not hold what is needed. */
export interface RecordVerdict {
  readonly tester: { readonly result: TestResult; readonly marginDb: number | null };
  /** Recomputed against the limits that the tester exported. */
  readonly exported: MarginVerdict | null;
  /** Recomputed against our pack; with an unverified limit it never overturns the tester. */
  readonly pack:
    (MarginVerdict & { readonly verified: boolean; readonly name: string; readonly version: string }) | null;
  readonly findings: readonly Finding[];
}

/** One margin recomputed. */
interface Recomputed {
  readonly measurement: { readonly parameter: string; readonly subject: string };
  readonly marginDb: number;
  readonly confidence: Limit['confidence'];
}

/** Judges a test again: margin = value − limit must give what the tester says, on its own limits and on ours. */
export function judgeRecord(record: TestRecord, pack: LimitPack, where: Place): RecordVerdict {
  const name = parseLimitName(record.limitName);
  const exported = [...exportedMargins(record)];
  const packed = name ? [...packMargins(record, name, pack)] : [];
  const worstPacked = worstOf(packed);
  const findings = [...marginFaults(record, where), ...(name ? limitFaults(record, name, pack, where) : [])];
  return {
    tester: { result: record.result, marginDb: record.marginDb },
    exported: worstOf(exported),
    pack: worstPacked && {
      ...worstPacked,
      verified: packed.every(({ confidence }) => confidence !== 'C'),
      name: pack.name,
      version: pack.version,
    },
    findings: worstPacked ? [...findings, ...disagreement(record, worstPacked, packed, where)] : findings,
  };
}

function* exportedMargins({ measurements, sweeps }: TestRecord): Generator<Recomputed> {
  for (const measurement of measurements) {
    const marginDb = ownMargin(measurement);
    if (marginDb !== null && measurement.unit === 'dB') yield { measurement, marginDb, confidence: 'A' };
  }
  for (const sweep of sweeps) {
    const marginDb = marginToExportedLine(sweep);
    if (marginDb !== null) yield { measurement: sweep, marginDb, confidence: 'A' };
  }
}

function* packMargins(
  { measurements, sweeps }: TestRecord,
  name: LimitName,
  pack: LimitPack,
): Generator<Recomputed> {
  for (const measurement of measurements) {
    const { parameter, value, frequencyMhz, unit } = measurement;
    const limit = limitOf(pack, name, parameter);
    if (!limit || value === null || frequencyMhz === null || unit !== limit.unit || unit !== 'dB') continue;
    const line = limitAt(limit, frequencyMhz);
    if (line !== null)
      yield { measurement, marginDb: marginTo(parameter, value, line), confidence: limit.confidence };
  }
  for (const verdict of judgeSweeps(sweeps, name, pack)) {
    yield { measurement: verdict, marginDb: verdict.worstMarginDb, confidence: verdict.confidence };
  }
}

const ownMargin = ({ parameter, value, limit }: Measurement): number | null =>
  value === null || limit === null ? null : marginTo(parameter, value, limit);

function worstOf(margins: readonly Recomputed[]): MarginVerdict | null {
  const worst = margins.reduce<Recomputed | null>((a, b) => (a && a.marginDb <= b.marginDb ? a : b), null);
  if (!worst) return null;
  const { marginDb, measurement } = worst;
  return {
    result: resultOfMargin(marginDb),
    marginDb,
    parameter: measurement.parameter,
    subject: measurement.subject,
  };
}

/** A margin as a verdict, with our own marginal band on both sides of the limit. */
export function resultOfMargin(marginDb: number): TestResult {
  if (marginDb < 0) return marginDb > -MARGINAL_BAND_DB ? 'fail-marginal' : 'fail';
  return marginDb < MARGINAL_BAND_DB ? 'pass-marginal' : 'pass';
}

/** The tester's margin is not its value less its limit: the row was changed, or belongs to another test. */
function* marginFaults({ measurements, identifier }: TestRecord, where: Place): Generator<Finding> {
  for (const measurement of measurements) {
    const { parameter, subject, margin } = measurement;
    const computed = ownMargin(measurement);
    if (margin === null || computed === null || Math.abs(margin - computed) <= TOLERANCE_DB) continue;
    const params = { identifier, parameter, subject, stated: margin, computed: round(computed) };
    yield { code: 'CERT_MARGIN_INCONSISTENT', severity: 'error', where: [where], params };
  }
}

/**
 * The limit that the tester used is not the one its name stands for: old revision, custom limit, wrong selection. Told once
 * per parameter, where the two lie furthest apart.
 */
function limitFaults(
  { measurements, identifier, limitName }: TestRecord,
  name: LimitName,
  pack: LimitPack,
  where: Place,
): Finding[] {
  const furthest = new Map<string, { readonly difference: number; readonly finding: Finding }>();
  for (const { parameter, subject, limit: used, frequencyMhz } of measurements) {
    const limit = limitOf(pack, name, parameter);
    const line = limit && frequencyMhz !== null ? limitAt(limit, frequencyMhz) : null;
    if (!limit || used === null || line === null) continue;
    const difference = Math.abs(used - line);
    if (difference <= TOLERANCE_DB || difference <= (furthest.get(parameter)?.difference ?? 0)) continue;
    const params = {
      identifier,
      parameter,
      subject,
      limitName,
      used,
      expected: round(line),
      frequencyMhz: frequencyMhz ?? 0,
      confidence: limit.confidence,
    };
    const severity = limit.confidence === 'C' ? 'info' : 'warning';
    furthest.set(parameter, {
      difference,
      finding: { code: 'CERT_LIMIT_DIFFERS', severity, where: [where], params },
    });
  }
  return [...furthest.values()].map(({ finding }) => finding);
}

function disagreement(
  record: TestRecord,
  worst: MarginVerdict,
  packed: readonly Recomputed[],
  where: Place,
): Finding[] {
  const passes = record.result.startsWith('pass');
  if (record.result === 'unknown' || passes === worst.result.startsWith('pass')) return [];
  const unverified = packed.some(
    ({ confidence, marginDb }) => confidence === 'C' && marginDb === worst.marginDb,
  );
  const params = {
    identifier: record.identifier,
    parameter: worst.parameter,
    subject: worst.subject,
    margin: round(worst.marginDb),
  };
  return [
    {
      code: unverified ? 'CERT_VERDICT_UNVERIFIED' : 'CERT_VERDICT_DIFFERS',
      severity: 'warning',
      where: [where],
      params,
    },
  ];
}

/** To 0.1; never a negative zero. */
const round = (value: number): number => Math.round(value * 10) / 10 + 0;
