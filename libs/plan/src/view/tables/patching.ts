import { cableStatuses } from '#cabling';
import type { Language } from '#findings';
import type { Comparison } from '../comparison.js';
import { patchColumnKeys, patchRows } from '../patching/patch-table.js';
import { wordsOf } from '../words/words.js';
import { entryCells, entryColumns } from './entries.js';
import type { ViewTable } from './table.js';
import { tableWords } from './words/words.js';

/** Where the cells of a column need more room than others. */
const weights: Partial<Record<(typeof patchColumnKeys)[number], number>> = {
  panelPort: 1.2,
  outlet: 1.2,
  room: 1.8,
  switchPort: 1.6,
  was: 1.4,
};

/** The patch table with what the site fills in. */
export function patchingTable(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const { patchHeaders } = wordsOf(language);
  const keys = patchColumnKeys.filter((key) => key !== 'status');
  const { before, after } = comparison;
  return {
    name: 'patching',
    title: words.titles.patching,
    question: words.questions.patching,
    columns: [
      ...keys.map((key) => ({
        title: patchHeaders[key],
        ...(key === 'lengthM' ? { kind: 'number' as const } : {}),
        weight: weights[key] ?? 1,
      })),
      ...entryColumns(cableStatuses, language),
    ],
    rows: patchRows(comparison, language).map((row) => {
      const cable = after.objects.cable.get(row.cableId) ?? before.objects.cable.get(row.cableId);
      return {
        ref: { kind: 'cable', id: row.cableId } as const,
        cells: [
          ...keys.map((key) => (key === 'action' ? row.actionName : row[key])),
          ...(cable ? entryCells(cable, language) : []),
        ],
      };
    }),
  };
}
