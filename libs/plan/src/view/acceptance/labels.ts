import type { PlannedTest } from '#certification';
import { GREY, HAIR, Pen, type Scene } from '#drawing';

/** Labels of 70 × 37 mm, three by eight on A4: the commonest sheet there is. */
const SHEET = { width: 210, height: 297, columns: 3, rows: 8, cellWidth: 70, cellHeight: 37 };

/**
 * Sheets of labels to scan into a tester: the code holds the identifier alone, as the tester must store it; beside it what
 * a person reads. `modules` makes the code of a text.
 */
export function labelScenes(
  lines: readonly PlannedTest[],
  title: string,
  modules: (text: string) => readonly string[],
): Scene[] {
  const perSheet = SHEET.columns * SHEET.rows;
  return Array.from({ length: Math.ceil(lines.length / perSheet) }, (_, sheet) => {
    const pen = new Pen();
    for (const [i, line] of lines.slice(sheet * perSheet, (sheet + 1) * perSheet).entries()) {
      label(
        pen,
        (i % SHEET.columns) * SHEET.cellWidth,
        Math.floor(i / SHEET.columns) * SHEET.cellHeight,
        line,
        modules,
      );
    }
    return { width: SHEET.width, height: SHEET.height, title: `${title} ${sheet + 1}`, nodes: pen.drawn };
  });
}

function label(
  pen: Pen,
  x: number,
  y: number,
  { identifier, target, limit, team }: PlannedTest,
  modules: (text: string) => readonly string[],
): void {
  // prettier-ignore
  const [width, height] = [SHEET.cellWidth, SHEET.cellHeight];
  pen.box(
    'cell',
    { x: x + 2, y: y + 1.5, width: width - 4, height: height - 3 },
    { ink: { stroke: HAIR, width: 0.1 }, radius: 1 },
  );
  pen.code({ x: x + 6, y: y + 7 }, 22, modules(identifier));
  const room = width - 36;
  pen.text(x + 32, y + 11, identifier, { size: 4.4, bold: true, maxWidth: room });
  pen.text(x + 32, y + 16.5, target.ends[0], { size: 2.8, maxWidth: room });
  pen.text(x + 32, y + 20.5, target.ends[1], { size: 2.8, maxWidth: room });
  pen.text(x + 32, y + 25, limit || target.media, { size: 2.6, fill: GREY, maxWidth: room });
  pen.text(
    x + 32,
    y + 29,
    [target.plannedLengthM === null ? '' : `${target.plannedLengthM} m`, team]
      .filter((part) => part !== '')
      .join(' · '),
    { size: 2.6, fill: GREY, maxWidth: room },
  );
}
