import type { Finding } from '#findings';
import type { LinkCoverage } from './link-coverage.js';
import { placeOf } from './findings.js';
import type { CoveragePolicy } from './policy.js';

/** A row whose measured length is not the planned one. */
interface Mismatch {
  readonly row: LinkCoverage;
  readonly measuredM: number;
  readonly plannedM: number;
}

/** T4: measured against planned length. Two links that fit each other's plan were probably labelled the wrong way round. */
export function lengthFindings(rows: readonly LinkCoverage[], policy: CoveragePolicy): Finding[] {
  const mismatches = rows.flatMap((row): Mismatch[] => {
    const { lengthM, plannedLengthM } = row;
    if (lengthM === null || plannedLengthM === null || fits(lengthM, plannedLengthM, policy)) return [];
    return [{ row, measuredM: lengthM, plannedM: plannedLengthM }];
  });
  const partners = partnersOf(mismatches, policy);
  return mismatches.flatMap((one): Finding[] => {
    const partner = partners.get(one);
    const params = { link: one.row.name, measured: one.measuredM, planned: one.plannedM };
    if (!partner)
      return [{ code: 'CERT_LENGTH_DIFFERS', severity: 'warning', where: [placeOf(one.row)], params }];
    // Told once for both.
    if (one.row.name > partner.row.name) return [];
    const where = [placeOf(one.row), placeOf(partner.row)];
    const swap = {
      ...params,
      other: partner.row.name,
      otherMeasured: partner.measuredM,
      otherPlanned: partner.plannedM,
    };
    return [{ code: 'CERT_LENGTHS_SWAPPED', severity: 'warning', where, params: swap }];
  });
}

function fits(measuredM: number, plannedM: number, policy: CoveragePolicy): boolean {
  const allowedM = Math.max(policy.lengthToleranceM, (plannedM * policy.lengthTolerancePercent) / 100);
  return Math.abs(measuredM - plannedM) <= allowedM;
}

/** Pairs that fit each other, where each fits nobody else: a hint that could mean several pairs helps nobody. */
function partnersOf(mismatches: readonly Mismatch[], policy: CoveragePolicy): Map<Mismatch, Mismatch> {
  const byPlan = mismatches.toSorted((a, b) => a.plannedM - b.plannedM);
  const fitting = new Map<Mismatch, Mismatch[]>();
  for (const one of mismatches) {
    const others = around(byPlan, one.measuredM, policy).filter(
      (other) =>
        other !== one &&
        fits(one.measuredM, other.plannedM, policy) &&
        fits(other.measuredM, one.plannedM, policy),
    );
    fitting.set(one, others);
  }
  const partners = new Map<Mismatch, Mismatch>();
  for (const [one, others] of fitting) {
    const [other] = others;
    if (others.length === 1 && other && fitting.get(other)?.length === 1) partners.set(one, other);
  }
  return partners;
}

/** Most links that are looked at for one swap: beyond it a hint would be a guess. */
const NEIGHBOURS = 50;

/** Those whose planned length is nearest to a measured one. */
function around(byPlan: readonly Mismatch[], measuredM: number, policy: CoveragePolicy): readonly Mismatch[] {
  const reachM = Math.max(policy.lengthToleranceM, (measuredM * policy.lengthTolerancePercent) / 50);
  let [low, high] = [0, byPlan.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlan[middle]!.plannedM < measuredM - reachM) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < byPlan.length && end - low < NEIGHBOURS && byPlan[end]!.plannedM <= measuredM + reachM)
    end += 1;
  return byPlan.slice(low, end);
}
