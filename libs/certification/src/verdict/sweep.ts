import { limitOver } from '../limits/limit-at.js';
import type { Limit, LimitPack } from '../limits/limit.js';
import { limitOf, type LimitName } from '../limits/limit-name.js';
import { marginTo } from '../model/parameter.js';
import type { Sweep } from '../model/record.js';

/** Where a sweep stands against a limit. Worst margin and worst value may be at different frequencies. */
export interface SweepVerdict {
  readonly parameter: string;
  readonly subject: string;
  readonly end: Sweep['end'];
  readonly worstMarginDb: number;
  readonly atMhz: number;
  readonly worstValue: number;
  readonly worstValueAtMhz: number;
  readonly confidence: Limit['confidence'];
}

/** Below this insertion loss of the pair, in dB, a parameter is shown and cannot fail. */
const IGNORED_BELOW_IL_DB: Readonly<Record<string, number>> = {
  RL: 3,
  NEXT: 4,
  PSNEXT: 4,
  ACRN: 4,
  PSACRN: 4,
};

/**
 * Holds the sweeps of a test against a pack, with the 3 dB rule (return loss, all standards) and the 4 dB rule (NEXT and
 * its relatives, ISO/IEC only). Sweeps without a limit in the pack are left out.
 */
export function judgeSweeps(sweeps: readonly Sweep[], name: LimitName, pack: LimitPack): SweepVerdict[] {
  const lossOf = new Map(
    sweeps.filter(({ parameter }) => parameter === 'IL').map((sweep) => [sweep.subject, sweep]),
  );
  return sweeps.flatMap((sweep) => {
    const limit = limitOf(pack, name, sweep.parameter);
    if (!limit) return [];
    const line = shortLinkLine(sweep, limit, lineOver(limit, sweep.frequenciesMhz), lossOf);
    const verdict = judgeSweep(sweep, limit, line, exemption(sweep, limit, lossOf));
    return verdict ? [verdict] : [];
  });
}

/** The sweep that exempts points, and below what. A combination such as `12-36` is exempt where both pairs are short. */
interface Exemption {
  readonly belowDb: number;
  readonly losses: readonly Sweep[];
}

function exemption(sweep: Sweep, limit: Limit, lossOf: ReadonlyMap<string, Sweep>): Exemption | null {
  const belowDb = limit.ignoreBelowLossDb ?? usualExemptionDb(limit);
  if (belowDb === 0) return null;
  const losses = lossesOf(sweep, lossOf).filter((loss) => loss.values.length === sweep.values.length);
  return losses.length > 0 ? { belowDb, losses } : null;
}

function usualExemptionDb({ parameter, standard }: Limit): number {
  const belowDb = IGNORED_BELOW_IL_DB[parameter] ?? 0;
  return belowDb === 4 && !standard.startsWith('ISO') ? 0 : belowDb;
}

/** Insertion loss of the pairs of a sweep: one, or both of a combination such as `12-36`. */
const lossesOf = ({ subject }: Sweep, lossOf: ReadonlyMap<string, Sweep>): Sweep[] =>
  subject
    .split('-')
    .map((pair) => lossOf.get(pair))
    .filter((loss) => loss !== undefined);

/** The line with the relief that short links get; the line itself where the limit has none or the link is long. */
function shortLinkLine(
  sweep: Sweep,
  { shortLink }: Limit,
  line: Float64Array,
  lossOf: ReadonlyMap<string, Sweep>,
): Float64Array {
  if (!shortLink) return line;
  const losses = lossesOf(sweep, lossOf).map((loss) => lossAt(loss, shortLink.atMhz));
  const short = losses.length > 0 && losses.every((loss) => loss !== null && loss < shortLink.belowLossDb);
  if (!short) return line;
  const { atMhz, slopeDb, perMhz } = shortLink;
  return line.map((limit, i) => limit - (slopeDb * Math.max(0, sweep.frequenciesMhz[i]! - atMhz)) / perMhz);
}

/** The value of a sweep at the first point from a frequency on; null when it ends before. */
function lossAt({ frequenciesMhz, values }: Sweep, atMhz: number): number | null {
  const at = frequenciesMhz.findIndex((f) => f >= atMhz);
  return at < 0 ? null : (values[at] ?? null);
}

function judgeSweep(
  sweep: Sweep,
  limit: Limit,
  line: Float64Array,
  exempt: Exemption | null,
): SweepVerdict | null {
  const { values, frequenciesMhz, parameter, subject, end } = sweep;
  const sign = limit.sense === 'min' ? 1 : -1;
  let [margin, at, worst, worstAt] = [Infinity, -1, Infinity, -1];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]! * sign;
    const distance = value - line[i]! * sign;
    // NaN: the limit is not defined there.
    if (!(distance < margin) && !(value < worst)) continue;
    if (Number.isNaN(distance) || (exempt && isExempt(exempt, i))) continue;
    if (distance < margin) [margin, at] = [distance, i];
    if (value < worst) [worst, worstAt] = [value, i];
  }
  if (at < 0) return null;
  return {
    parameter,
    subject,
    end,
    worstMarginDb: margin,
    atMhz: frequenciesMhz[at]!,
    worstValue: worst * sign,
    worstValueAtMhz: frequenciesMhz[worstAt]!,
    confidence: limit.confidence,
  };
}

const isExempt = ({ belowDb, losses }: Exemption, i: number): boolean =>
  losses.every(({ values }) => values[i]! < belowDb);

/** The last line of each limit: sweeps of a tester share their frequencies, so it is computed once for thousands of links. */
const lastLines = new WeakMap<
  Limit,
  { readonly frequencies: readonly number[]; readonly line: Float64Array }
>();

function lineOver(limit: Limit, frequencies: readonly number[]): Float64Array {
  const last = lastLines.get(limit);
  if (last && (last.frequencies === frequencies || sameNumbers(last.frequencies, frequencies)))
    return last.line;
  const line = limitOver(limit, frequencies);
  lastLines.set(limit, { frequencies: [...frequencies], line });
  return line;
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** The worst margin of a sweep to the limit line that the tester exported with it; null without one. */
export function marginToExportedLine({ parameter, values, limits }: Sweep): number | null {
  if (!limits) return null;
  const margins = values.map((value, i) => {
    const limit = limits[i] ?? null;
    return limit === null ? Infinity : marginTo(parameter, value, limit);
  });
  const worst = Math.min(...margins);
  return Number.isFinite(worst) ? worst : null;
}
