import { CAP_HEIGHT_EM, measureText } from '../font/measure.js';
import { HAIR, INK, RED } from '../palette.js';
import type { FlowCell, FlowTable } from './model.js';
import type { Pages } from './pages.js';
import { wrap } from './wrap.js';

const SIZE = 2.7;
const LEADING = 3.5;
const PAD_X = 1.1;
const PAD_Y = 1;
const MARK = 4;

interface Row {
  readonly cells: readonly (Exclude<FlowCell, string | number | null> & {
    readonly lines: readonly string[];
  })[];
  readonly height: number;
}

/** Draws a table; its header stands again on each page that it runs onto. */
export function drawTable(pages: Pages, table: FlowTable): void {
  const widths = columnWidths(table, pages.width);
  const header = rowOf(
    table.columns.map(({ title }) => ({ text: title, bold: true })),
    widths,
  );
  const rows = table.rows.map((row) =>
    rowOf(
      table.columns.map((_, at) => row[at] ?? null),
      widths,
    ),
  );
  const drawHeader = (): void => drawRow(pages, table, widths, header, true);
  pages.need(header.height + (rows[0]?.height ?? LEADING) + 1);
  drawHeader();
  if (rows.length === 0 && table.empty) {
    pages.pen.text(pages.frame.left + PAD_X, pages.y + PAD_Y + SIZE, table.empty, {
      size: SIZE,
      fill: INK,
      maxWidth: pages.width,
    });
    pages.y += LEADING + 2 * PAD_Y;
  }
  for (const row of rows.flatMap((tall) => slices(tall, pages.whole - header.height - 1))) {
    if (row.height > pages.room) {
      pages.next();
      drawHeader();
    }
    drawRow(pages, table, widths, row, false);
  }
  pages.y += 3;
}

function rowOf(cells: readonly FlowCell[], widths: readonly number[]): Row {
  const full = cells.map((cell, at) => {
    const look =
      typeof cell === 'object' && cell !== null ? cell : { text: cell === null ? '' : String(cell) };
    const lead = look.mark || look.swatch ? MARK : 0;
    return {
      ...look,
      lines: wrap(look.text, widths[at]! - 2 * PAD_X - lead, { size: SIZE, bold: look.bold ?? false }),
    };
  });
  const lines = Math.max(1, ...full.map((cell) => cell.lines.length));
  return { cells: full, height: lines * LEADING + 2 * PAD_Y - 0.6 };
}

/** A row that is higher than a page, in pieces. */
function slices(row: Row, most: number): Row[] {
  if (row.height <= most) return [row];
  const lines = Math.max(1, Math.floor((most - 2 * PAD_Y) / LEADING));
  const total = Math.max(...row.cells.map((cell) => cell.lines.length));
  return Array.from({ length: Math.ceil(total / lines) }, (_, at) => {
    const cells = row.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(at * lines, (at + 1) * lines),
    }));
    return {
      cells,
      height: Math.max(1, ...cells.map((cell) => cell.lines.length)) * LEADING + 2 * PAD_Y - 0.6,
    };
  });
}

function drawRow(pages: Pages, table: FlowTable, widths: readonly number[], row: Row, header: boolean): void {
  const { pen } = pages;
  let x = pages.frame.left;
  row.cells.forEach((cell, at) => {
    const width = widths[at]!;
    const fill = header ? '#E8F0F9' : cell.fill;
    pen.box(
      'cell',
      { x, y: pages.y, width, height: row.height },
      { ink: { stroke: HAIR, width: 0.13 }, ...(fill ? { fill } : {}) },
    );
    const lead = drawLead(pages, cell, x);
    cell.lines.forEach((line, n) => {
      const align = table.columns[at]!.align ?? 'left';
      const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle';
      const tx = align === 'left' ? x + PAD_X + lead : align === 'right' ? x + width - PAD_X : x + width / 2;
      pen.text(tx, baseline(pages.y, n), line, {
        size: SIZE,
        bold: cell.bold ?? false,
        fill: cell.colour ?? INK,
        anchor,
      });
    });
    x += width;
  });
  pages.y += row.height;
  if (header) pen.across(pages.frame.left, x, pages.y, { stroke: INK, width: 0.35 });
}

const baseline = (top: number, line: number): number =>
  top + PAD_Y + SIZE * CAP_HEIGHT_EM + 0.5 + line * LEADING;

/** The sign or swatch before a cell's text; returns the room that it takes. */
function drawLead(pages: Pages, { mark, swatch }: Row['cells'][number], x: number): number {
  const { pen } = pages;
  const [left, top] = [x + PAD_X, baseline(pages.y, 0) - SIZE * CAP_HEIGHT_EM];
  if (swatch)
    pen.box(
      'mark',
      { x: left, y: top - 0.1, width: 2.6, height: 2.1 },
      { fill: swatch, ink: { stroke: INK, width: 0.18 } },
    );
  const line = (points: readonly (readonly [number, number])[], stroke: string): void =>
    pen.polygon(
      points.map(([px, py]) => ({ x: left + px, y: top + py })),
      { closed: false, ink: { stroke, width: 0.4 } },
    );
  if (mark === 'tick')
    line(
      [
        [0.2, 1],
        [0.9, 1.8],
        [2.3, 0],
      ],
      INK,
    );
  if (mark === 'cross') {
    line(
      [
        [0.3, 0],
        [2.1, 1.9],
      ],
      RED,
    );
    line(
      [
        [0.3, 1.9],
        [2.1, 0],
      ],
      RED,
    );
  }
  if (mark === 'warning')
    line(
      [
        [1.2, -0.1],
        [2.5, 1.9],
        [-0.1, 1.9],
        [1.2, -0.1],
      ],
      INK,
    );
  return mark || swatch ? MARK : 0;
}

/**
 * Widths that are not given: each column gets what its longest word needs, and the rest is shared out after what its
 * longest line would like.
 */
function columnWidths(table: FlowTable, total: number): number[] {
  const needs = table.columns.map((column, at) => {
    if (column.width !== undefined) return { least: column.width, like: column.width };
    const cells = table.rows.map((row) => row[at] ?? null);
    const measured = [{ text: column.title, bold: true } as FlowCell, ...cells].map((cell) => need(cell));
    return {
      least: Math.max(6, ...measured.map(({ least }) => least)),
      like: Math.max(6, ...measured.map(({ like }) => like)),
    };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wish = needs.reduce((sum, need) => sum + (need.like - need.least), 0);
  const spare = total - least;
  if (spare <= 0) return needs.map((need) => (need.least * total) / least);
  if (wish === 0) return needs.map((need) => (need.least * total) / least);
  const given = Math.min(1, spare / wish);
  const used = least + wish * given;
  return needs.map((need) => ((need.least + (need.like - need.least) * given) * total) / used);
}

/** A word longer than this is broken, so that one serial number does not starve the other columns. */
const LONGEST_WORD = 38;

function need(cell: FlowCell): { least: number; like: number } {
  const look = typeof cell === 'object' && cell !== null ? cell : { text: cell === null ? '' : String(cell) };
  const style = { size: SIZE, bold: look.bold ?? false };
  const more = 2 * PAD_X + (look.mark || look.swatch ? MARK : 0) + 0.1;
  const words = look.text.split(/(?<=[ \-/,;·\n])/).map((word) => measureText(word.trimEnd(), style));
  const lines = look.text.split('\n').map((line) => measureText(line, style));
  return { least: Math.min(LONGEST_WORD, Math.max(0, ...words)) + more, like: Math.max(0, ...lines) + more };
}
