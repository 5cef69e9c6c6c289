import { cableDiameterMm, cablingPolicySchema, pathwaySectionMm2, type Cable, type Pathway } from '#cabling';
import type { Comparison, Side } from '../comparison.js';

/** Section that a cable takes in a pathway, mm²; its product tells the diameter better than its category. */
function areaMm2(side: Side, cable: Cable): number {
  const product = cable.productId === null ? undefined : side.objects.cableProduct.get(cable.productId);
  return (Math.PI * cableDiameterMm(cable, product) ** 2) / 4;
}

/** How full a pathway is. */
export interface Fill {
  readonly cables: readonly Cable[];
  readonly areaMm2: number;
  /** Percent of the inner section; null where that is not recorded. */
  readonly percent: number | null;
}

/**
 * Percent from which a pathway has no reserve, and from which it is full: its own limit, the site's, else the practice of
 * the trade. The same figures as those of the cabling rules.
 */
export function limitsOf(
  { plan }: Comparison,
  pathway: Pathway,
  cables: number,
): { readonly high: number; readonly full: number } {
  const policy = cablingPolicySchema.partial().safeParse(plan.policy);
  const {
    pathwayFillPercent = 40,
    pathwayFillMaxPercent = 50,
    conduitFillPercent = 40,
  } = policy.success ? policy.data : {};
  const own = pathway.fillLimitPercent;
  if (pathway.kind === 'conduit') {
    const most = own ?? (cables <= 1 ? 53 : cables === 2 ? 31 : conduitFillPercent);
    return { high: most, full: most };
  }
  const high = own ?? pathwayFillPercent;
  return { high, full: Math.max(high, pathwayFillMaxPercent) };
}

/** Cables by the pathways that they run through. */
export function cablesByPathway(side: Side): ReadonlyMap<string, readonly Cable[]> {
  const found = new Map<string, Cable[]>();
  for (const cable of side.objects.cable.values()) {
    if (cable.status === 'retired' || cable.status === 'stock') continue;
    for (const id of new Set(cable.pathwayIds)) {
      const list = found.get(id);
      if (list) list.push(cable);
      else found.set(id, [cable]);
    }
  }
  return found;
}

export function fillOf(side: Side, pathway: Pathway, cables: readonly Cable[]): Fill {
  const area = cables.reduce((sum, cable) => sum + areaMm2(side, cable), 0);
  const section = pathwaySectionMm2(pathway);
  return {
    cables,
    areaMm2: Math.round(area),
    percent: section === null ? null : Math.round((area / section) * 1000) / 10,
  };
}
