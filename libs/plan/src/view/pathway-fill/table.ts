import { compareNames, pathwaySectionMm2, type Pathway } from '#cabling';
import { fill, type Language } from '#findings';
import { pathOf } from '../../value/path.js';
import type { Comparison } from '../comparison.js';
import type { ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';
import { cablesByPathway, fillOf, limitsOf, type Fill } from './fill-of.js';

/** What a fill means: `fine`, no reserve, too full, or not known. */
export type FillVerdict = 'unknown' | 'fine' | 'high' | 'full';

export function verdictOf(comparison: Comparison, pathway: Pathway, { percent, cables }: Fill): FillVerdict {
  if (percent === null) return 'unknown';
  const { high, full } = limitsOf(comparison, pathway, cables.length);
  return percent > full ? 'full' : percent > high ? 'high' : 'fine';
}

/** Section of one Cat 6A cable, mm²: the unit in which people ask for room. */
const CAT6A_MM2 = (Math.PI * 7.5 ** 2) / 4;

/** How full each pathway is before and after the project. */
export function pathwayFill(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const head = words.pathway;
  const { before, after } = comparison;
  const [was, is] = [cablesByPathway(before), cablesByPathway(after)];
  const pathways = [...after.objects.pathway.values()].sort((a, b) => compareNames(a.name, b.name));
  return {
    name: 'pathway-fill',
    title: words.titles['pathway-fill'],
    question: words.questions['pathway-fill'],
    columns: [
      { title: head.name },
      { title: head.kind },
      { title: head.place, weight: 2 },
      { title: head.section, kind: 'number' },
      { title: head.before, kind: 'number' },
      { title: head.after, kind: 'number' },
      { title: head.area, kind: 'number' },
      { title: head.fillBefore, kind: 'number' },
      { title: head.fill, kind: 'number' },
      { title: head.limit, kind: 'number' },
      { title: head.free, kind: 'number' },
      { title: head.verdict, weight: 2 },
    ],
    rows: pathways.map((pathway) => {
      const old = fillOf(before, pathway, was.get(pathway.id) ?? []);
      const now = fillOf(after, pathway, is.get(pathway.id) ?? []);
      const section = pathwaySectionMm2(pathway);
      const { high, full } = limitsOf(comparison, pathway, now.cables.length);
      const verdict = verdictOf(comparison, pathway, now);
      const room =
        section === null ? null : Math.max(0, Math.floor(((section * high) / 100 - now.areaMm2) / CAT6A_MM2));
      return {
        ref: { kind: 'pathway', id: pathway.id } as const,
        cells: [
          pathway.name,
          words.pathwayKinds[pathway.kind],
          pathOf(after.objects, 'location', pathway.locationId),
          section === null ? null : Math.round(section),
          old.cables.length,
          now.cables.length,
          now.areaMm2,
          old.percent,
          now.percent,
          full,
          room,
          fill(words.pathwayVerdicts[verdict], { limit: verdict === 'full' ? full : high }, language),
        ],
      };
    }),
    notes: [words.pathwayNote],
  };
}
