import type { Finding, Language } from '#findings';
import { wrap } from './flow/wrap.js';
import { measureText } from './font/measure.js';
import { BLUE, FAINT, GREY, INK, lines, PAPER } from './palette.js';
import { Pen } from './pen.js';
import type { Code, Rect, Scene } from './scene.js';
import { a3, type SheetFormat } from './sheet-format.js';
import { sheetWords } from './words/words.js';
import type { SheetWords } from './words/en.js';

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
  /** QR modules that lead to the document; without, the sign of the product stands in their place. */
  readonly code?: Code['modules'];
}

export interface DrawnSheet {
  readonly scene: Scene;
  /** Texts that were cut and characters that the font lacks. */
  readonly findings: readonly Finding[];
}

/** Draws a framed sheet; `body` and `legend` draw their parts with the same pen, in the places that the format has. */
export function drawSheet(
  head: SheetHead,
  language: Language,
  body: (pen: Pen) => void,
  legend: (pen: Pen) => void,
  format: SheetFormat = a3,
): DrawnSheet {
  const pen = new Pen();
  const words = sheetWords(language);
  pen.group({ layer: 'frame' }, () => {
    frame(pen, format);
    heading(pen, head, format);
    titleBlock(pen, head, format, words);
  });
  pen.group({ layer: 'legend' }, () => {
    if (format.legend.height > 0)
      pen.text(format.legend.x, format.legend.y + 4.6, words.legend, { size: 3, bold: true });
    legend(pen);
  });
  body(pen);
  const { width, height } = format;
  return {
    scene: { width, height, title: `${head.document} ${head.title}`.trim(), nodes: pen.drawn },
    findings: pen.findings,
  };
}

const tick = { stroke: INK, width: 0.25 };

/** Frame, zone marks every 50 from the centre, and centring marks (ISO 5457). */
function frame(pen: Pen, format: SheetFormat): void {
  const { x, y, width, height } = format.frame;
  pen.box('area', format.frame, { ink: lines.frame });
  const letter = { size: 3, anchor: 'middle' } as const;
  const columns = zones(x, x + width, format.width / 2);
  columns.forEach((at, index) => {
    if (index > 0 && index < columns.length - 1) {
      const ink = at === format.width / 2 ? lines.frame : tick;
      pen.rule({ x: at, y: y - 5 }, { x: at, y }, ink);
      pen.rule({ x: at, y: y + height }, { x: at, y: y + height + 5 }, ink);
    }
    if (index === 0) return;
    const middle = (at + columns[index - 1]!) / 2;
    pen.text(middle, y - 1.4, String(index), letter);
    pen.text(middle, y + height + 3.8, String(index), letter);
  });
  const rows = zones(y, y + height, format.height / 2);
  rows.forEach((at, index) => {
    if (index > 0 && index < rows.length - 1) {
      const ink = at === format.height / 2 ? lines.frame : tick;
      pen.across(x - 5, x, at, ink);
      pen.across(x + width, x + width + 5, at, ink);
    }
    if (index === 0) return;
    const middle = (at + rows[index - 1]!) / 2 + 1.1;
    pen.text(x - 2.5, middle, rowLetters[index - 1]!, letter);
    pen.text(x + width + 2.5, middle, rowLetters[index - 1]!, letter);
  });
}

/** Letters of the rows, without I and O, which read as digits (ISO 5457). */
const rowLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Ends of the frame and marks every 50 from the centre; a zone of less than 20 joins its neighbour. */
function zones(from: number, to: number, centre: number): number[] {
  const marks: number[] = [];
  for (let at = centre - Math.floor((centre - from) / 50) * 50; at < to; at += 50)
    if (at - from >= 20 && to - at >= 20) marks.push(at);
  return [from, ...marks, to];
}

function heading(pen: Pen, head: SheetHead, { frame: { x, y, width } }: SheetFormat): void {
  const room = width - 6;
  const asked = pen.text(x + width - 3, y + 7, head.question, {
    size: 3.2,
    anchor: 'end',
    fill: GREY,
    maxWidth: room * 0.4,
  });
  pen.text(x + 3, y + 7.2, head.heading, { size: 5, bold: true, maxWidth: room - asked - 8 });
  pen.across(x, x + width, y + 10.2);
}

interface Cell {
  readonly width: number;
  readonly caption: string;
  readonly value: string;
  readonly size?: number;
  readonly bold?: boolean;
}

const CODE_CELL = 26;
/** Width that the cells were made for; narrower blocks share it out. */
const CELLS = 164;

function titleBlock(pen: Pen, head: SheetHead, format: SheetFormat, words: SheetWords): void {
  const { block } = format;
  const left = block.code ? block.x + CODE_CELL : block.x;
  pen.across(format.frame.x, block.x, block.y, lines.rule);
  pen.box(
    'area',
    { x: block.x, y: block.y, width: block.width, height: block.height },
    { ink: lines.frame, fill: PAPER },
  );
  if (block.code) codeCell(pen, head, format, words);
  const stretch = (block.x + block.width - left) / CELLS;
  let y = block.y;
  for (const [height, cells] of blockRows(head, format, words)) {
    let x = left;
    for (const cell of cells) {
      const width = cell.width * stretch;
      drawCell(pen, cell, { x, y, width, height });
      x += width;
    }
    y += height;
  }
}

/** Caption and value; a value that is too long for its line stands in two smaller ones. */
function drawCell(pen: Pen, { caption, value, size = 3, bold = false }: Cell, cell: Rect): void {
  pen.box('cell', cell, { ink: lines.thin });
  const { x, y, width, height } = cell;
  const maxWidth = width - 2.4;
  const isLong = measureText(value, { size, bold }) > maxWidth;
  const small = { size: size > 3 ? 3 : 2.5, bold };
  const first = isLong ? wrap(value, maxWidth, small)[0]! : value;
  const rest = value.slice(first.length).trim();
  pen.text(x + 1.4, y + (isLong ? 2.7 : 3.1), caption, { size: 2.5, fill: GREY, maxWidth });
  if (rest === '') {
    pen.text(x + 1.4, y + height - 1.9, first, { ...(isLong ? small : { size, bold }), maxWidth });
    return;
  }
  pen.text(x + 1.4, y + height - 0.9 - small.size * 1.1, first, { ...small, maxWidth });
  pen.text(x + 1.4, y + height - 0.7, rest, { ...small, maxWidth });
}

type BlockRow = readonly [height: number, cells: readonly Cell[]];

function blockRows(head: SheetHead, format: SheetFormat, words: SheetWords): readonly BlockRow[] {
  return [
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
        { width: 30, caption: words.format, value: `${format.paper} ${words[format.orientation]}` },
        { width: 30, caption: words.unit, value: 'mm' },
        { width: 36, caption: words.index, value: head.index || '–', size: 4, bold: true },
        { width: 38, caption: words.sheet, value: `${head.number} / ${head.total}`, size: 4, bold: true },
      ],
    ],
  ];
}

/** The cell of the document code: the QR code, or a row of ports (plugged, being plugged, empty), the document and the model's mark. */
function codeCell(pen: Pen, head: SheetHead, { block }: SheetFormat, words: SheetWords): void {
  const { x, y } = block;
  const middle = x + CODE_CELL / 2;
  pen.rule({ x: x + CODE_CELL, y }, { x: x + CODE_CELL, y: y + block.height }, lines.rule);
  if (head.code) pen.code({ x: x + 3, y: y + 3 }, 20, head.code);
  else sign(pen, x, y);
  const code = head.code ? '' : head.projectCode;
  pen.text(middle, y + 27.6, code, { size: 2.5, anchor: 'middle', fill: GREY, maxWidth: 24 });
  const name = { size: 2.5, bold: true, anchor: 'middle', maxWidth: 24 } as const;
  const names = head.code ? wrap(head.document, 24, name) : [head.document];
  const last = names.length - 1;
  names
    .slice(Math.max(0, last - 1))
    .forEach((text, at, shown) => pen.text(middle, y + 31.4 - (shown.length - 1 - at) * 3.2, text, name));
  if (head.model)
    pen.text(middle, y + 35.2, `${words.model} ${head.model}`, { size: 2.5, anchor: 'middle', fill: GREY });
}

function sign(pen: Pen, x: number, y: number): void {
  const looks = [
    { ink: { stroke: BLUE, width: 0.5 }, fill: BLUE },
    { ink: { stroke: BLUE, width: 0.5 }, fill: PAPER },
    { ink: { stroke: FAINT, width: 0.25 }, fill: PAPER },
  ];
  looks.forEach((look, index) =>
    pen.box('mark', { x: x + 4.5 + index * 6, y: y + 6, width: 5, height: 4.4 }, { ...look, radius: 0.4 }),
  );
  pen.text(x + CODE_CELL / 2, y + 17.4, 'Brassage', { size: 4, bold: true, anchor: 'middle' });
}
