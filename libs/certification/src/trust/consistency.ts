import type { Finding, Param } from '#findings';
import type { KnownRecord } from '../coverage/known-record.js';
import type { Sweep, TestRecord } from '../model/record.js';
import { testPlace } from './session.js';

/** Metres that light goes in a nanosecond. */
const LIGHT_M_PER_NS = 0.299792458;
/** Cables that are made have a speed between these shares of light, in %. */
const NVP_FROM = 50;
const NVP_TO = 90;

/** Figures of one test that contradict each other: length, delay, speed, skew, and sums of crosstalk. */
export function consistencyFindings(known: KnownRecord): Finding[] {
  const { record } = known;
  return [...lengthFault(record), ...skewFault(record), ...powerSumFaults(record)].map(
    ({ code, params }) => ({
      code,
      severity: 'warning',
      where: [testPlace(known)],
      params: { identifier: record.identifier, ...params },
    }),
  );
}

interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

const figures = ({ measurements }: TestRecord, parameter: string): number[] =>
  measurements
    .filter((one) => one.parameter === parameter)
    .map(({ value }) => value)
    .filter((value) => value !== null);

/** Length = delay · speed: testers measure the delay and compute the length of the shortest pair from it. */
function lengthFault(record: TestRecord): Fault[] {
  const { lengthM, nvpPercent } = record;
  const delays = figures(record, 'DELAY');
  if (lengthM === null || lengthM < 5 || delays.length === 0) return [];
  const [shortest, longest] = [Math.min(...delays), Math.max(...delays)];
  if (shortest <= 0) return [];
  if (nvpPercent !== null) {
    const speed = (LIGHT_M_PER_NS * nvpPercent) / 100;
    const toleranceM = Math.max(1, lengthM * 0.03);
    if (lengthM >= shortest * speed - toleranceM && lengthM <= longest * speed + toleranceM) return [];
    const expected = round(shortest * speed);
    return [
      {
        code: 'CERT_LENGTH_NOT_DELAY',
        params: { length: lengthM, delay: shortest, nvp: nvpPercent, expected },
      },
    ];
  }
  const [slow, fast] = [nvpOf(lengthM, longest), nvpOf(lengthM, shortest)];
  if (fast >= NVP_FROM && slow <= NVP_TO) return [];
  return [{ code: 'CERT_NVP_IMPOSSIBLE', params: { length: lengthM, delay: shortest, nvp: round(fast) } }];
}

const nvpOf = (lengthM: number, delayNs: number): number => (lengthM / delayNs / LIGHT_M_PER_NS) * 100;

/** Skew is the difference between the slowest and the fastest pair; each is rounded to a nanosecond. */
function skewFault(record: TestRecord): Fault[] {
  const delays = figures(record, 'DELAY');
  const [skew] = figures(record, 'SKEW').toSorted((a, b) => b - a);
  if (delays.length < 4 || skew === undefined) return [];
  const expected = Math.max(...delays) - Math.min(...delays);
  if (Math.abs(skew - expected) <= 2) return [];
  return [{ code: 'CERT_SKEW_NOT_DELAYS', params: { skew, expected: round(expected) } }];
}

/** Power sums and the parameter that they add up. */
const SUMS: readonly (readonly [sum: string, of: string])[] = [
  ['PSNEXT', 'NEXT'],
  ['PSACRF', 'ACRF'],
];
/** Testers round curves and interpolate. */
const SUM_TOLERANCE_DB = 0.5;

/** PS NEXT of a pair is the power sum of its three combinations at every frequency: told at the worst point. */
function powerSumFaults({ sweeps }: TestRecord): Fault[] {
  return SUMS.flatMap(([sum, of]) =>
    sweeps
      .filter(({ parameter }) => parameter === sum)
      .flatMap((one) => powerSumFault(one, partsOf(one, of, sweeps))),
  );
}

/** The combinations of a pair from the same end; only all three of them make a sum. */
function partsOf(one: Sweep, parameter: string, sweeps: readonly Sweep[]): readonly Sweep[] {
  return sweeps.filter(
    (part) =>
      part.parameter === parameter &&
      part.end === one.end &&
      part.values.length === one.values.length &&
      part.subject.split('-').includes(one.subject) &&
      part.subject !== one.subject,
  );
}

function powerSumFault(
  { parameter, subject, values, frequenciesMhz }: Sweep,
  parts: readonly Sweep[],
): Fault[] {
  if (parts.length !== 3) return [];
  let [worst, at] = [SUM_TOLERANCE_DB, -1];
  for (const [i, value] of values.entries()) {
    const power = parts.reduce((all, part) => all + 10 ** (-part.values[i]! / 10), 0);
    const difference = Math.abs(value + 10 * Math.log10(power));
    if (difference > worst) [worst, at] = [difference, i];
  }
  if (at < 0) return [];
  const params = { parameter, subject, frequencyMhz: frequenciesMhz[at]!, difference: round(worst) };
  return [{ code: 'CERT_POWER_SUM_WRONG', params }];
}

const round = (value: number): number => Math.round(value * 10) / 10;
