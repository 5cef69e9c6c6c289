import { mediaFamily, type Cable, type Pathway } from '#cabling';
import type { Side } from '../comparison.js';

/** Outer diameter of a cable by category, mm: usual values of data sheets, where no product says better. */
export function diameterMm({ media, strands }: Cable): number {
  const known: Partial<Record<Cable['media'], number>> = {
    cat3: 5, cat5: 5.2, cat5e: 5.4, cat6: 6.2, cat6a: 7.5, cat7: 7.8, cat7a: 8, 'cat8.1': 8.3, 'cat8.2': 8.3, coax: 6.8,
  }; // prettier-ignore
  const family = mediaFamily(media);
  if (family === 'multimode' || family === 'singlemode')
    return (strands ?? 2) <= 4 ? 5 : (strands ?? 2) <= 24 ? 8 : 12;
  return known[media] ?? 7;
}

/** Section that a cable takes in a pathway, mm². */
export const areaMm2 = (cable: Cable): number => (Math.PI * diameterMm(cable) ** 2) / 4;

/** How full a pathway is. */
export interface Fill {
  readonly cables: readonly Cable[];
  readonly areaMm2: number;
  /** Percent of the inner section; null where that is not recorded. */
  readonly percent: number | null;
}

/** Percent from which a pathway has no reserve, and from which it is full (TIA-569 practice; conduits: NEC chapter 9). */
export function limitsOf(pathway: Pathway, cables: number): { readonly high: number; readonly full: number } {
  if (pathway.kind !== 'conduit') return { high: 40, full: 50 };
  const most = cables <= 1 ? 53 : cables === 2 ? 31 : 40;
  return { high: most, full: most };
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

/** Inner section, mm²: a conduit is round when both measures are the same. */
export function sectionMm2({ kind, widthMm, heightMm }: Pathway): number | null {
  if (widthMm === null || heightMm === null) return null;
  return kind === 'conduit' && widthMm === heightMm ? (Math.PI * widthMm ** 2) / 4 : widthMm * heightMm;
}

export function fillOf(pathway: Pathway, cables: readonly Cable[]): Fill {
  const area = cables.reduce((sum, cable) => sum + areaMm2(cable), 0);
  const section = sectionMm2(pathway);
  return {
    cables,
    areaMm2: Math.round(area),
    percent: section === null ? null : Math.round((area / section) * 1000) / 10,
  };
}
