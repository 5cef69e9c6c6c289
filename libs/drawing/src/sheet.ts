import type { Finding, Language } from '#findings';
import { BLUE, FAINT, GREY, INK, lines, PAPER } from './palette.js';
import { Pen } from './pen.js';
import type { Scene } from './scene.js';
import { sheetWords, type SheetWords } from './words/words.js';

/** What is written on the frame, the heading and the title block. Empty text leaves a field to be filled by hand. */
export interface SheetHead {
  /** Top left, and in the title block. */
  readonly heading: string;
  readonly title: string;
  /** The one question that the sheet answers, top right. */
  readonly question: string;
  readonly document: string;
  readonly client: string;
  readonly site: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly drawn: string;
  readonly checked: string;
  readonly approved: string;
  readonly date: string;
  readonly phase: string;
  readonly index: string;
  /** `1 : 10`; empty: not to scale. */
  readonly scale: string;
  /** Short mark of the plan's content, so that two prints can be told apart. */
  readonly model: string;
  readonly number: number;
  readonly total: number;
}

/** An A3 landscape sheet: its paper, the room for the drawing, and the room for the legend. */
export const a3 = {
  width: 420,
  height: 297,
  frame: { x: 20, y: 10, width: 390, height: 277 },
  body: { x: 23, y: 23, width: 384, height: 224 },
  legend: { x: 23, y: 249, width: 194, height: 38 },
} as const;

export interface DrawnSheet {
  readonly scene: Scene;
  /** Texts that were cut and characters that the font lacks. */
  readonly findings: readonly Finding[];
}

/** Draws a framed A3 sheet; `body` and `legend` draw their parts with the same pen. */
export function drawSheet(
  head: SheetHead,
  language: Language,
  body: (pen: Pen) => void,
  legend: (pen: Pen) => void,
): DrawnSheet {
  const pen = new Pen();
  const words = sheetWords(language);
  pen.group({ layer: 'frame' }, () => {
    frame(pen);
    heading(pen, head);
    titleBlock(pen, head, words);
  });
  pen.group({ layer: 'legend' }, () => {
    pen.text(a3.legend.x, 253.6, words.legend, { size: 3, bold: true });
    legend(pen);
  });
  body(pen);
  const { width, height } = a3;
  return {
    scene: { width, height, title: `${head.document} ${head.title}`.trim(), nodes: pen.drawn },
    findings: pen.findings,
  };
}

const tick = { stroke: INK, width: 0.25 };

/** Frame, zone marks every 50 from the centre, and centring marks (ISO 5457). */
function frame(pen: Pen): void {
  const { x, y, width, height } = a3.frame;
  pen.box('area', a3.frame, { ink: lines.frame });
  const letter = { size: 3, anchor: 'middle' } as const;
  const columns = [20, 60, 110, 160, 210, 260, 310, 360, 410];
  columns.forEach((at, index) => {
    if (index > 0 && index < columns.length - 1) {
      pen.rule({ x: at, y: y - 5 }, { x: at, y }, at === 210 ? lines.frame : tick);
      pen.rule({ x: at, y: y + height }, { x: at, y: y + height + 5 }, at === 210 ? lines.frame : tick);
    }
    if (index === 0) return;
    const middle = (at + columns[index - 1]!) / 2;
    pen.text(middle, 8.6, String(index), letter);
    pen.text(middle, 290.8, String(index), letter);
  });
  const rows = [10, 48.5, 98.5, 148.5, 198.5, 248.5, 287];
  rows.forEach((at, index) => {
    if (index > 0 && index < rows.length - 1) {
      pen.across(x - 5, x, at, at === 148.5 ? lines.frame : tick);
      pen.across(x + width, x + width + 5, at, at === 148.5 ? lines.frame : tick);
    }
    if (index === 0) return;
    const middle = (at + rows[index - 1]!) / 2 + 1.1;
    pen.text(17.5, middle, 'ABCDEF'[index - 1]!, letter);
    pen.text(412.5, middle, 'ABCDEF'[index - 1]!, letter);
  });
}

function heading(pen: Pen, head: SheetHead): void {
  const asked = pen.text(407, 17, head.question, { size: 3.2, anchor: 'end', fill: GREY, maxWidth: 150 });
  pen.text(23, 17.2, head.heading, { size: 5, bold: true, maxWidth: 384 - asked - 8 });
  pen.across(20, 410, 20.2);
  pen.across(20, 220, 249, lines.rule);
}

interface Cell {
  readonly width: number;
  readonly caption: string;
  readonly value: string;
  readonly size?: number;
  readonly bold?: boolean;
}

function titleBlock(pen: Pen, head: SheetHead, words: SheetWords): void {
  pen.box('area', { x: 220, y: 249, width: 190, height: 38 }, { ink: lines.frame, fill: PAPER });
  codeCell(pen, head, words);
  const rows: readonly (readonly [height: number, cells: readonly Cell[]])[] = [
    [
      9,
      [
        { width: 50, caption: words.client, value: head.client },
        { width: 44, caption: words.site, value: head.site, bold: true },
        { width: 70, caption: `${words.project} ${head.projectCode}`.trim(), value: head.projectName },
      ],
    ],
    [
      11,
      [
        { width: 118, caption: words.sheetTitle, value: head.title, size: 4.6, bold: true },
        { width: 46, caption: words.document, value: head.document, size: 3.6, bold: true },
      ],
    ],
    [
      9,
      [
        { width: 30, caption: words.drawn, value: head.drawn },
        { width: 30, caption: words.checked, value: head.checked },
        { width: 30, caption: words.approved, value: head.approved },
        { width: 36, caption: words.date, value: head.date },
        { width: 38, caption: words.phase, value: head.phase, bold: true },
      ],
    ],
    [
      9,
      [
        { width: 30, caption: words.scale, value: head.scale || words.noScale },
        { width: 30, caption: words.format, value: words.a3 },
        { width: 30, caption: words.unit, value: 'mm' },
        { width: 36, caption: words.index, value: head.index || '–', size: 4, bold: true },
        { width: 38, caption: words.sheet, value: `${head.number} / ${head.total}`, size: 4, bold: true },
      ],
    ],
  ];
  let y = 249;
  for (const [height, cells] of rows) {
    let x = 246;
    for (const cell of cells) {
      pen.box('cell', { x, y, width: cell.width, height }, { ink: lines.thin });
      const maxWidth = cell.width - 2.4;
      pen.text(x + 1.4, y + 3.1, cell.caption, { size: 2.5, fill: GREY, maxWidth });
      pen.text(x + 1.4, y + height - 1.9, cell.value, {
        size: cell.size ?? 3,
        bold: cell.bold ?? false,
        maxWidth,
      });
      x += cell.width;
    }
    y += height;
  }
}

/** The cell of the document code: a row of ports (plugged, being plugged, empty), the document and the model's mark. */
function codeCell(pen: Pen, head: SheetHead, words: SheetWords): void {
  pen.rule({ x: 246, y: 249 }, { x: 246, y: 287 }, lines.rule);
  const looks = [
    { ink: { stroke: BLUE, width: 0.5 }, fill: BLUE },
    { ink: { stroke: BLUE, width: 0.5 }, fill: PAPER },
    { ink: { stroke: FAINT, width: 0.25 }, fill: PAPER },
  ];
  looks.forEach((look, index) =>
    pen.box('mark', { x: 224.5 + index * 6, y: 255, width: 5, height: 4.4 }, { ...look, radius: 0.4 }),
  );
  pen.text(233, 266.4, 'Brassage', { size: 4, bold: true, anchor: 'middle' });
  pen.text(233, 276.6, head.projectCode, { size: 2.5, anchor: 'middle', fill: GREY, maxWidth: 24 });
  pen.text(233, 280.4, head.document, { size: 2.5, bold: true, anchor: 'middle', maxWidth: 24 });
  if (head.model)
    pen.text(233, 284.2, `${words.model} ${head.model}`, { size: 2.5, anchor: 'middle', fill: GREY });
}
