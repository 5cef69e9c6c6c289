import { compareNames, mediaFamily, type Cable, type CableProduct } from '#cabling';
import type { Comparison } from '../comparison.js';
import { packReels, type Reel } from './reels.js';

/** Metres added to the planned length of each cable: 3 m at a distributor, 0.3 m at a copper outlet (BICSI TDMM). */
export const SLACK_M = { copper: 3.3, fibre: 6 } as const;

/** Length of a reel where the product does not say: a box of copper cable; a drum of fibre. */
export const REEL_M = { copper: 305, fibre: 1000 } as const;

/** New cables of one kind, to be cut from reels. */
export interface Pulled {
  readonly key: string;
  readonly sample: Cable;
  readonly cables: readonly Cable[];
  /** Sum of the planned lengths and of the slack; cables without a length are in `unknown`. */
  readonly plannedM: number;
  readonly slackM: number;
  readonly unknown: readonly Cable[];
  readonly reelM: number;
  readonly reels: readonly Reel[];
}

/** The cables that the project pulls (all that are planned, without a project), by kind, in order of their names. */
export function pulledCables(comparison: Comparison): Pulled[] {
  const groups = new Map<string, Cable[]>();
  for (const cable of comparison.after.objects.cable.values()) {
    if (cable.role !== 'horizontal' && cable.role !== 'trunk') continue;
    if (!isBought(comparison, cable)) continue;
    const key = [
      cable.media,
      cable.fireClass ?? '',
      cable.productId ?? cable.product ?? '',
      cable.strands ?? '',
    ].join('\0');
    const list = groups.get(key);
    if (list) list.push(cable);
    else groups.set(key, [cable]);
  }
  const { cableProduct } = comparison.after.objects;
  return [...groups]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([key, cables]) => pulled(key, cables, cableProduct.get(cables[0]!.productId ?? '')));
}

/** True for what must be bought: new in the project, or planned where there is no project. */
export function isBought(comparison: Comparison, cable: Cable): boolean {
  if (comparison.changes) return comparison.stateOf('cable', cable.id) === 'new' && cable.status !== 'stock';
  return cable.status === 'planned';
}

function pulled(key: string, all: Cable[], product: CableProduct | undefined): Pulled {
  const sorted = all.sort((a, b) => compareNames(a.label, b.label));
  const sample = sorted[0]!;
  const isCopper = mediaFamily(sample.media) === 'copper';
  const slack = isCopper ? SLACK_M.copper : SLACK_M.fibre;
  const reelM = product?.reelLengthM ?? (isCopper ? REEL_M.copper : REEL_M.fibre);
  const known = sorted.filter(({ lengthM }) => lengthM !== null);
  const pieces = known.map(({ label, lengthM }) => ({ label, lengthM: round((lengthM ?? 0) + slack) }));
  return {
    key,
    sample,
    cables: sorted,
    plannedM: round(known.reduce((sum, { lengthM }) => sum + (lengthM ?? 0), 0)),
    slackM: round(known.length * slack),
    unknown: sorted.filter(({ lengthM }) => lengthM === null),
    reelM,
    reels: packReels(pieces, reelM),
  };
}

const round = (metres: number): number => Math.round(metres * 100) / 100;
