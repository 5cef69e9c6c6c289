import type { Finding } from '#findings';
import { mediaFamily } from '../../model/media.js';
import { segregationClass } from '../../model/screening.js';
import type { Pathway } from '../../model/pathway.js';
import type { Cable } from '../../model/cable.js';
import { cablesByPathway, productOf } from '../in-place.js';
import type { CablingView } from '../view.js';

/**
 * Smallest separation from power cabling, mm, by segregation class and by what stands between (EN 50174-2:2018, table 4:
 * nothing metallic, open metallic, perforated, solid metallic containment).
 */
const SEPARATION_MM = {
  d: { none: 10, open: 8, perforated: 5, solid: 0 },
  c: { none: 50, open: 38, perforated: 25, solid: 0 },
  b: { none: 100, open: 75, perforated: 50, solid: 0 },
} as const;

/** Factor for the number of power circuits (EN 50174-2:2018, table 5: 20 A, 230 V, one phase). */
const FACTORS: readonly (readonly [upTo: number, factor: number])[] = [
  [3, 0.2],
  [6, 0.4],
  [9, 0.6],
  [12, 0.8],
  [15, 1],
  [30, 2],
  [45, 3],
  [60, 4],
  [75, 5],
  [Infinity, 6],
];

/** P2: copper for information that lies nearer to power cables than it may. Fibre does not mind. */
export function powerSeparation(view: CablingView): Finding[] {
  const cables = cablesByPathway(view);
  return [...view.objects.pathway.values()].flatMap((pathway) => {
    const inside = cables.get(pathway.id) ?? [];
    const power = inside.filter(({ role }) => role === 'power').length;
    const copper = inside.filter(({ media, role }) => role !== 'power' && mediaFamily(media) === 'copper');
    if (copper.length === 0 || (power === 0 && pathway.serves === 'information')) return [];
    const neededMm = separationMm(view, pathway, copper, Math.max(1, power));
    const isMm = pathway.powerSeparationMm ?? 0;
    if (isMm >= neededMm) return [];
    const params = { pathway: pathway.name, isMm, neededMm, copper: copper.length, power };
    return [view.find('CABLING_POWER_TOO_NEAR', [['pathway', pathway]], params)];
  });
}

function separationMm(
  view: CablingView,
  { containment }: Pathway,
  copper: readonly Cable[],
  circuits: number,
): number {
  // The worst cable of the pathway counts; `b` sorts before `c` and `d`.
  const [worst = 'b'] = copper.map((cable) => segregationClass(cable, productOf(view, cable))).sort();
  const factor = FACTORS.find(([upTo]) => circuits <= upTo)?.[1] ?? 6;
  return Math.round(SEPARATION_MM[worst][containment] * factor);
}
