import { a3, BLUE, GREY, INK, RED, type Pen } from '#drawing';
import { fill, type Language } from '#findings';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, type SheetRow } from '../tables/sheet-table.js';
import { tableWords } from '../tables/words/words.js';
import { inRuns } from './in-runs.js';
import { differenceTable, type Revisions } from './revisions.js';

const EACH = 42;

/** What changed between two revisions, line by line: a sign and a colour for each line. */
export function differenceSheets(revisions: Revisions, language: Language): SheetPlan[] {
  const texts = sheetTexts(language).difference;
  const { columns, rows } = differenceTable(revisions, language);
  const { ops } = tableWords(language);
  const marks = {
    [ops.add]: [texts.added, BLUE],
    [ops.remove]: [texts.removed, RED],
    [ops.change]: [texts.changed, INK],
  } as Record<string, readonly [string, string]>;
  const lines: readonly SheetRow[] = inRuns(
    rows.map(({ cells }) => {
      const [what = '', ...rest] = cells.map((cell) => (cell === null ? '' : String(cell)));
      const [mark, colour] = marks[what] ?? [what, INK];
      return { cells: [mark, ...rest], colour };
    }),
  );
  const count = Math.max(1, Math.ceil(lines.length / EACH));
  const params = { a: revisions.oldIndex || texts.old, b: revisions.newIndex || texts.now };
  return Array.from({ length: count }, (_, index): SheetPlan => ({
    kind: 'difference',
    name: count > 1 ? `difference-${index + 1}` : 'difference',
    heading: fill(texts.heading, params, language),
    title: texts.title,
    question: texts.question,
    scale: '',
    body: (pen: Pen) => {
      const part = lines.slice(index * EACH, (index + 1) * EACH);
      if (part.length === 0) pen.text(a3.body.x + 2, 40, texts.none, { size: 5 });
      else
        drawSheetTable(
          pen,
          columns.map(({ title }, at) => (at === 2 ? { title, bold: true } : { title })),
          part,
          { x: 24, y: a3.body.y + 3, width: 382, fill: 'all' },
        );
    },
    legend: (pen: Pen) => void pen.text(a3.legend.x, 260, texts.legend, { size: 2.6, fill: GREY }),
  }));
}
