import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { cableDiameterMm } from '../../model/diameter.js';
import { pathwaySectionMm2, type Pathway } from '../../model/pathway.js';
import { cablesByPathway, productOf } from '../in-place.js';
import type { CablingView } from '../view.js';

/**
 * P1: how much of a pathway's section its cables fill: Σ π·d²/4 ÷ section. Trays are full in practice near half of it; a
 * conduit bears 53 % with one cable, 31 % with two, 40 % with more (NEC chapter 9, table 1).
 */
export function pathwayFill(view: CablingView): Finding[] {
  const cables = cablesByPathway(view);
  return [...view.objects.pathway.values()].flatMap((pathway) => {
    const inside = cables.get(pathway.id) ?? [];
    const section = pathwaySectionMm2(pathway);
    if (section === null || inside.length === 0) return [];
    const percent = Math.round((1000 * filledMm2(view, inside)) / section) / 10;
    const { code, limit } = verdict(view, pathway, inside.length, percent);
    if (!code) return [];
    const params = { pathway: pathway.name, percent, limit, count: inside.length };
    return [view.find(code, [['pathway', pathway]], params)];
  });
}

const filledMm2 = (view: CablingView, cables: readonly Cable[]): number =>
  cables.reduce((sum, cable) => sum + (Math.PI * cableDiameterMm(cable, productOf(view, cable)) ** 2) / 4, 0);

interface Verdict {
  readonly code: 'CABLING_PATHWAY_OVERFULL' | 'CABLING_PATHWAY_FULL' | 'CABLING_CONDUIT_OVERFULL' | null;
  readonly limit: number;
}

function verdict({ policy }: CablingView, pathway: Pathway, count: number, percent: number): Verdict {
  if (pathway.kind === 'conduit') {
    const most =
      pathway.fillLimitPercent ?? (count === 1 ? 53 : count === 2 ? 31 : policy.conduitFillPercent);
    return { code: percent > most ? 'CABLING_CONDUIT_OVERFULL' : null, limit: most };
  }
  const high = pathway.fillLimitPercent ?? policy.pathwayFillPercent;
  const most = Math.max(high, policy.pathwayFillMaxPercent);
  if (percent > most) return { code: 'CABLING_PATHWAY_OVERFULL', limit: most };
  return { code: percent > high ? 'CABLING_PATHWAY_FULL' : null, limit: high };
}
