import type { Finding, Place } from '#findings';
import type { TestTarget } from '../bind/target.js';
import type { CoveragePolicy } from '../coverage/policy.js';
import type { Limit } from '../limits/limit.js';
import type { Measurement, ReferenceMethod, TestRecord } from '../model/record.js';
import { applicationsOver, type ApplicationFit } from './applications.js';
import { attenuationOf } from './attenuation.js';
import { endConnectionsOf, fibreBudgetDb } from './budget.js';

/** A measured loss beside what the link may lose (tier 1). */
export interface FibreLoss {
  readonly wavelengthNm: number;
  readonly lossDb: number;
  readonly budgetDb: number;
  readonly marginDb: number;
  readonly confidence: Limit['confidence'];
}

export interface FibreVerdict {
  readonly lengthM: number | null;
  readonly referenceMethod: ReferenceMethod | null;
  readonly losses: readonly FibreLoss[];
  /** What runs over the link with the loss and length it has; those that fit first, by margin. */
  readonly applications: readonly ApplicationFit[];
  readonly findings: readonly Finding[];
}

/** Judges the losses of a fibre link against its own budget: length, connections, splices and reference method. */
export function judgeFibre(
  record: TestRecord,
  target: TestTarget,
  policy: CoveragePolicy,
  where: Place,
): FibreVerdict {
  const referenceMethod = record.referenceMethod ?? policy.referenceMethod;
  const lengthM = target.plannedLengthM ?? record.lengthM;
  // A trace is no loss measurement of tier 1: it knows no reference method, and its loss contains the cords.
  const measured = record.otdr ? [] : record.measurements.flatMap(lossOf);
  const losses =
    referenceMethod === null || lengthM === null
      ? []
      : measured.flatMap((one) => lossRow(one, target.media, lengthM, referenceMethod, policy));
  const findings = [
    ...(referenceMethod === null && measured.length > 0
      ? [
          {
            code: 'CERT_REFERENCE_MISSING',
            severity: 'info' as const,
            where: [where],
            params: { identifier: record.identifier },
          },
        ]
      : []),
    ...measured.flatMap((one) => impossible(one, record, where)),
    ...losses.flatMap((one) => overBudget(one, record, where)),
  ];
  return {
    lengthM,
    referenceMethod,
    losses,
    applications: applicationsOf(target.media, lengthM, measured),
    findings,
  };
}

interface MeasuredLoss {
  readonly wavelengthNm: number;
  readonly lossDb: number;
}

/** `LOSS` at `1310`, `1310 nm`, `850 nm A→B`: the first number of the subject is the wavelength. */
function lossOf({ parameter, subject, value }: Measurement): MeasuredLoss[] {
  const wavelengthNm = Number(/\b(\d{3,4})\b/.exec(subject)?.[1]);
  return parameter === 'LOSS' && value !== null && wavelengthNm >= 600
    ? [{ wavelengthNm, lossDb: value }]
    : [];
}

function lossRow(
  { wavelengthNm, lossDb }: MeasuredLoss,
  media: string,
  lengthM: number,
  method: ReferenceMethod,
  { endConnectionDb, innerConnectionDb, spliceDb, splices }: CoveragePolicy,
): FibreLoss[] {
  const attenuation = attenuationOf(media, wavelengthNm);
  if (!attenuation) return [];
  const budgetDb = fibreBudgetDb({
    lengthM,
    attenuationDbPerKm: attenuation.dbPerKm,
    endConnections: endConnectionsOf(method),
    endConnectionDb,
    innerConnections: 0,
    innerConnectionDb,
    splices,
    spliceDb,
  });
  return [
    { wavelengthNm, lossDb, budgetDb, marginDb: budgetDb - lossDb, confidence: attenuation.confidence },
  ];
}

/** Less than nothing: the meter was zeroed with worse cords, or by another method than the one that is recorded. */
function impossible(
  { wavelengthNm, lossDb }: MeasuredLoss,
  { identifier }: TestRecord,
  where: Place,
): Finding[] {
  if (lossDb >= 0) return [];
  return [
    {
      code: 'CERT_LOSS_IMPOSSIBLE',
      severity: 'error',
      where: [where],
      params: { identifier, wavelengthNm, loss: lossDb },
    },
  ];
}

function overBudget(
  { wavelengthNm, lossDb, budgetDb, marginDb, confidence }: FibreLoss,
  { identifier, result }: TestRecord,
  where: Place,
): Finding[] {
  // Printed budgets are rounded to 0.1 dB, and a tester that failed the link has said it already.
  if (marginDb >= -0.1 || result.startsWith('fail')) return [];
  const params = {
    identifier,
    wavelengthNm,
    loss: lossDb,
    budget: Math.round(budgetDb * 100) / 100,
    confidence,
  };
  return [
    {
      code: 'CERT_LOSS_OVER_BUDGET',
      severity: confidence === 'C' ? 'info' : 'warning',
      where: [where],
      params,
    },
  ];
}

/** The worst loss counts: an application may use either direction, and its table names its own wavelength. */
function applicationsOf(
  media: string,
  lengthM: number | null,
  measured: readonly MeasuredLoss[],
): ApplicationFit[] {
  if (lengthM === null || measured.length === 0) return [];
  const lossDb = Math.max(...measured.map((one) => one.lossDb));
  const rows = applicationsOver(media, { lengthM, lossDb });
  return rows.toSorted((a, b) => Number(b.fits) - Number(a.fits) || b.lossMarginDb - a.lossMarginDb);
}
