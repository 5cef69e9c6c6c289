import { marginOf } from '../coverage/link-state.js';
import type { Id } from '#changes';
import type { TestTarget } from '../bind/target.js';
import type { KnownRecord } from '../coverage/known-record.js';

/** What headroom is compared by: faults of a team, a tool or a reel show as a group that is worse than all others. */
export const headroomGroups = ['panel', 'operator', 'tester', 'product', 'reel'] as const;
export type HeadroomGroup = (typeof headroomGroups)[number];

/** The margins of one group, in dB. */
export interface HeadroomRow {
  readonly by: HeadroomGroup;
  readonly name: string;
  readonly count: number;
  readonly meanDb: number;
  readonly lowestDb: number;
  /** Standard deviation; null under two tests. */
  readonly sigmaDb: number | null;
  /** Process capability to the limit, mean ÷ 3σ; under 1 some links of the group will fail. */
  readonly cpk: number | null;
  /** Worse than the others by more than chance gives: three standard errors, and a decibel. */
  readonly outlier: boolean;
}

export interface HeadroomStatistics {
  readonly all: Omit<HeadroomRow, 'by' | 'name' | 'outlier'> | null;
  readonly groups: readonly HeadroomRow[];
  /** Counts of margins in bins of 1 dB: `from` to under `from + 1`. */
  readonly histogram: readonly { readonly fromDb: number; readonly count: number }[];
  /** Links whose margin lies far under that of all others (Tukey: under the first quartile less 1.5 times the spread). */
  readonly outliers: readonly Id[];
}

interface Sample {
  readonly linkId: Id;
  readonly marginDb: number;
  readonly names: Readonly<Record<HeadroomGroup, string>>;
}

/** Headroom of the tests that count, by panel, team, tester and cable product. */
export function headroomOf(
  counting: readonly KnownRecord[],
  targets: ReadonlyMap<Id, TestTarget>,
): HeadroomStatistics {
  const samples = counting.flatMap((known): Sample[] => {
    const marginDb = marginOf(known.record);
    if (marginDb === null || known.linkId === null) return [];
    const target = targets.get(known.linkId);
    const { operator, testerSerial, tester } = known.record;
    const names = {
      panel: target?.panelPath ?? '',
      operator,
      tester: testerSerial || tester,
      product: target?.product ?? '',
      reel: target?.reel ?? '',
    };
    return [{ linkId: known.linkId, marginDb, names }];
  });
  const margins = samples.map(({ marginDb }) => marginDb);
  return {
    all: margins.length === 0 ? null : figuresOf(margins),
    groups: headroomGroups.flatMap((by) => rowsBy(by, samples)),
    histogram: histogramOf(margins),
    outliers: outliersOf(samples),
  };
}

function rowsBy(by: HeadroomGroup, samples: readonly Sample[]): HeadroomRow[] {
  const groups = new Map<string, number[]>();
  for (const { names, marginDb } of samples) {
    const name = names[by];
    const group = groups.get(name);
    if (name === '') continue;
    if (group) group.push(marginDb);
    else groups.set(name, [marginDb]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, margins]) => {
      const others = [...groups].flatMap(([other, all]) => (other === name ? [] : all));
      return { by, name, ...figuresOf(margins), outlier: isWorse(margins, others) };
    });
}

function figuresOf(margins: readonly number[]): Omit<HeadroomRow, 'by' | 'name' | 'outlier'> {
  const meanDb = mean(margins);
  const sigmaDb = sigma(margins);
  const cpk = sigmaDb === null || sigmaDb === 0 ? null : round(meanDb / (3 * sigmaDb));
  return {
    count: margins.length,
    meanDb: round(meanDb),
    lowestDb: Math.min(...margins),
    sigmaDb: sigmaDb === null ? null : round(sigmaDb),
    cpk,
  };
}

/** Fewer tests say nothing about a group. */
const FEWEST = 5;

function isWorse(margins: readonly number[], others: readonly number[]): boolean {
  if (margins.length < FEWEST || others.length < FEWEST) return false;
  const below = mean(others) - mean(margins);
  const error = Math.sqrt(
    (sigma(margins) ?? 0) ** 2 / margins.length + (sigma(others) ?? 0) ** 2 / others.length,
  );
  return below > 1 && below > 3 * error;
}

function outliersOf(samples: readonly Sample[]): Id[] {
  if (samples.length < 8) return [];
  const sorted = samples.map(({ marginDb }) => marginDb).toSorted((a, b) => a - b);
  const quartile = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;
  const fence = quartile(0.25) - 1.5 * (quartile(0.75) - quartile(0.25));
  return samples.filter(({ marginDb }) => marginDb < fence).map(({ linkId }) => linkId);
}

function histogramOf(margins: readonly number[]): { fromDb: number; count: number }[] {
  if (margins.length === 0) return [];
  const bins = margins.map((margin) => Math.floor(margin));
  const [first, last] = [Math.min(...bins), Math.min(Math.max(...bins), Math.min(...bins) + 60)];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    fromDb: first + i,
    count: bins.filter((bin) => bin === first + i || (i === 60 && bin > last)).length,
  }));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function sigma(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

const round = (value: number): number => Math.round(value * 100) / 100;
