import { FAINT, INK, PAPER, type Ink, type Pen, type Point } from '#drawing';
import type { Language } from '#findings';
import { sheetTexts } from '../sheet-texts/texts.js';
import { proofGroups, type ProofGroup } from './proof.js';

/** Fill of each group; its sign says the same by its form. */
export const proofFills: Readonly<Record<ProofGroup, string>> = {
  failed: '#B8121F',
  missing: PAPER,
  void: '#E8761A',
  remark: '#9BC53D',
  proven: '#1E9150',
  none: '#F3F3F3',
};

const edge: Ink = { stroke: INK, width: 0.25 };
const stroke = (colour: string): Ink => ({ stroke: colour, width: 0.45 });

/**
 * A sign around a point, 3.6 mm wide: a disc with a tick is proven, with a dot proven with a remark, a square with a cross
 * failed, an empty diamond not tested, a triangle a test that does not count, a small ring nothing to prove.
 */
export function drawProof(pen: Pen, { x, y }: Point, group: ProofGroup): void {
  const fill = proofFills[group];
  const at = (dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
  if (group === 'failed') {
    pen.polygon([at(-1.7, -1.7), at(1.7, -1.7), at(1.7, 1.7), at(-1.7, 1.7)], {
      closed: true,
      ink: edge,
      fill,
    });
    pen.polygon([at(-0.9, -0.9), at(0.9, 0.9)], { closed: false, ink: stroke(PAPER) });
    pen.polygon([at(-0.9, 0.9), at(0.9, -0.9)], { closed: false, ink: stroke(PAPER) });
  } else if (group === 'missing')
    pen.polygon([at(0, -1.8), at(1.8, 0), at(0, 1.8), at(-1.8, 0)], {
      closed: true,
      ink: { stroke: INK, width: 0.35 },
      fill,
    });
  else if (group === 'void')
    pen.polygon([at(0, -1.7), at(1.8, 1.5), at(-1.8, 1.5)], { closed: true, ink: edge, fill });
  else if (group === 'none') pen.circle({ x, y }, 1, { ink: { stroke: FAINT, width: 0.25 }, fill });
  else {
    pen.circle({ x, y }, 1.7, { ink: edge, fill });
    if (group === 'proven')
      pen.polygon([at(-0.9, 0.1), at(-0.2, 0.8), at(1, -0.8)], { closed: false, ink: stroke(PAPER) });
    else pen.circle({ x, y }, 0.5, { fill: INK });
  }
}

/** The signs with their words, in one or two lines. */
export function drawProofLegend(pen: Pen, { x, y }: Point, language: Language): void {
  const texts = sheetTexts(language).proof;
  const shown: readonly ProofGroup[] = ['proven', 'remark', 'failed', 'missing', 'void', 'none'];
  shown.forEach((group, index) => {
    const at = { x: x + 2 + (index % 3) * 64, y: y + Math.floor(index / 3) * 5.4 };
    drawProof(pen, at, group);
    pen.text(at.x + 3.4, at.y + 0.9, texts.groups[group], { size: 2.6, maxWidth: 58 });
  });
}

/** `22 proven · 2 not tested`, the worst first; shorter: the worst alone with the sum. */
export function proofWordings(groups: readonly ProofGroup[], language: Language): string[] {
  const texts = sheetTexts(language).proof;
  const counts = proofGroups.flatMap((group) => {
    const n = groups.filter((one) => one === group).length;
    return n > 0 && group !== 'none' ? [`${n} ${texts.short[group]}`] : [];
  });
  return counts.length > 0 ? [counts.join(' · '), counts.slice(0, 2).join(' · '), counts[0]!] : [];
}
