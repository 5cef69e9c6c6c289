import { a3, FAINT, GREY, HAIR, INK, lines, measureText, PAPER, states, type Pen } from '#drawing';
import type { ChainRow, RowLink, RowStop } from './rows.js';

const PITCH = 8.7;
/** Where the room allows, lines stand further apart: no more, or the eye slips from one to the next. */
const WIDE_PITCH = 11;
/** From the top of the headings to the middle of the first line. */
const HEAD = 11;
const TOP = a3.body.y + 4;
/** Lines that a sheet holds. */
export const ROWS_PER_SHEET = Math.floor((a3.body.y + a3.body.height - TOP - HEAD + 4) / PITCH);

/** Height of so many lines with their headings. */
export const chainRowsHeight = (rows: number, pitch = PITCH): number => HEAD + (rows - 0.5) * pitch;

/** The distance of lines that fills a room, within what reads well. */
export const chainPitch = (rows: number, room: number): number =>
  Math.max(PITCH, Math.min(WIDE_PITCH, (room - HEAD) / Math.max(1, rows - 0.5)));

/** Where lines stand: the top of their headings, their distance, the number of the first one. */
export interface RowsPlace {
  readonly top?: number;
  readonly pitch?: number;
  readonly first?: number;
  /** Tells the lines of several groups on one sheet apart. */
  readonly name?: string;
}

const BOX = 5.4;
const NUMBER_WIDTH = 8;
const NAME = { size: 2.7, bold: true } as const;
const MIN_LINK = 12;

/** Headings: of each column of stops and links that has one, and of the columns at the right with their widths. */
export interface RowHeads {
  readonly number: string;
  /** Heading of the stops `at` the anchor, before it and after it, by distance. */
  readonly stop: (distance: number) => string;
  readonly link: (distance: number) => string;
  readonly cells: readonly { readonly title: string; readonly width: number }[];
  readonly tick: string;
}

interface Columns {
  /** Index of the anchor among the columns. */
  readonly anchor: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly linkWidth: number;
  readonly right: number;
}

/** Draws paths as parallel lines, stops in columns; at most `ROWS_PER_SHEET` of them. Returns the y below them. */
export function drawChainRows(
  pen: Pen,
  rows: readonly ChainRow[],
  heads: RowHeads,
  { top = TOP, pitch = PITCH, first = 1, name = 'row' }: RowsPlace = {},
): number {
  const columns = layOut(rows, heads);
  drawHeads(pen, columns, heads, top);
  rows.forEach((row, index) => {
    const y = top + HEAD + index * pitch;
    if (index > 0)
      pen.across(a3.body.x, 407, y - pitch / 2, row.apart ? lines.rule : { stroke: HAIR, width: 0.13 });
    pen.text(a3.body.x, y + 1, String(first + index).padStart(2, '0'), { size: 2.7, fill: GREY });
    drawRow(pen, row, columns, y, `${name}-${first + index}`);
    drawCells(pen, row, columns, heads, y);
  });
  return top + chainRowsHeight(rows.length, pitch);
}

/** Columns wide enough for the names in them; what is left is shared by the links. */
function layOut(rows: readonly ChainRow[], { cells, tick }: RowHeads): Columns {
  const anchor = Math.max(...rows.map(({ at }) => at));
  const after = Math.max(...rows.map(({ stops, at, openEnd }) => stops.length - 1 - at + (openEnd ? 1 : 0)));
  const count = anchor + after + 1;
  const right = cells.reduce((sum, { width }) => sum + width, 0) + (tick ? 9 : 0);
  const room = a3.body.width - NUMBER_WIDTH - right;
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(
      11,
      ...rows.map(({ stops, at }) => {
        const stop = stops[column - anchor + at];
        if (!stop) return 0;
        return measureText(stop.name[0] ?? '', NAME) + (stop.framed ? 3 : 1);
      }),
    ),
  );
  const most = (room - (count - 1) * MIN_LINK) / count;
  const level = levelFor(wanted, room - (count - 1) * Math.max(MIN_LINK, Math.min(34, most)));
  const widths = wanted.map((one) => Math.min(one, level));
  const linkWidth = count > 1 ? (room - widths.reduce((a, b) => a + b, 0)) / (count - 1) : 0;
  const starts = widths.map(
    (_, column) =>
      a3.body.x + NUMBER_WIDTH + widths.slice(0, column).reduce((a, b) => a + b, 0) + column * linkWidth,
  );
  return { anchor, starts, widths, linkWidth, right: 407 - right };
}

/** The greatest width of a column, so that all together keep within the room. */
function levelFor(wanted: readonly number[], room: number): number {
  const sorted = wanted.toSorted((a, b) => a - b);
  let left = room;
  for (let at = 0; at < sorted.length; at += 1) {
    const share = left / (sorted.length - at);
    if (sorted[at]! > share) return Math.max(11, share);
    left -= sorted[at]!;
  }
  return Infinity;
}

function drawHeads(
  pen: Pen,
  { anchor, starts, widths, linkWidth, right }: Columns,
  heads: RowHeads,
  top: number,
): void {
  const style = { size: 2.7, bold: true } as const;
  pen.text(a3.body.x, top + 3, heads.number, style);
  starts.forEach((x, column) => {
    pen.text(x, top + 3, heads.stop(column - anchor), {
      ...style,
      maxWidth: widths[column]! + Math.min(8, linkWidth / 4),
    });
    if (column + 1 < starts.length)
      pen.text(x + widths[column]! + linkWidth / 2 + 3, top + 3, heads.link(column - anchor), {
        ...style,
        anchor: 'middle',
        maxWidth: linkWidth - 12,
      });
  });
  let x = right + 2;
  for (const { title, width } of heads.cells) {
    pen.text(x, top + 3, title, { ...style, maxWidth: width - 1 });
    x += width;
  }
  if (heads.tick) pen.text(407, top + 3, heads.tick, { ...style, anchor: 'end', maxWidth: 12 });
  pen.across(a3.body.x, 407, top + 5, lines.rule);
}

function drawRow(pen: Pen, row: ChainRow, columns: Columns, y: number, rowName: string): void {
  const shift = columns.anchor - row.at;
  const edge = (index: number): { left: number; right: number } => {
    const [start, width] = [columns.starts[index + shift]!, columns.widths[index + shift]!];
    return { left: start, right: start + width };
  };
  row.links.forEach((link, index) => {
    const from = edge(index).right;
    const last = index + 1 >= row.stops.length;
    const to = last ? from + columns.linkWidth * 0.6 : edge(index + 1).left;
    drawLink(pen, link, {
      from,
      to,
      y,
      name: `${rowName}-link-${index}`,
      leaves: `${rowName}-${index}`,
      ...(last ? {} : { ends: `${rowName}-${index + 1}` }),
    });
  });
  row.stops.forEach((stop, index) => {
    const { left, right } = edge(index);
    drawStop(pen, stop, { x: left, width: right - left, y, name: `${rowName}-${index}` });
  });
  if (!row.openEnd || row.links.length >= row.stops.length) return;
  const from = edge(row.stops.length - 1).right;
  const length = Math.min(9, columns.linkWidth / 4);
  pen.rule({ x: from, y }, { x: from + length, y }, lines.stub);
  pen.text(from + length + 1.5, y + 0.9, row.openEnd, {
    size: 2.6,
    fill: FAINT,
    maxWidth: columns.linkWidth - length - 2,
  });
}

function drawStop(
  pen: Pen,
  { name, below, state, ref, framed }: RowStop,
  { x, width, y, name: box }: { x: number; width: number; y: number; name: string },
): void {
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    const look = states[state];
    if (!framed) {
      pen.text(x, y + (below ? 0.2 : 0.95), name, { ...NAME, maxWidth: width });
      if (below) pen.text(x, y + 3.2, below, { size: 2.5, fill: GREY, maxWidth: width });
      return;
    }
    const ink = state === 'existing' ? look.ink : { ...look.ink, width: 0.5 };
    pen.box('node', { x, y: y - BOX / 2, width, height: BOX }, { ink, fill: PAPER, name: box });
    pen.text(x + width / 2, y + 0.95, name, { ...NAME, anchor: 'middle', maxWidth: width - 1.2 });
  });
}

interface LinkPlace {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly name: string;
  /** Names of the boxes at its ends. */
  readonly leaves: string;
  readonly ends?: string;
}

function drawLink(pen: Pen, link: RowLink, { from, to, y, name, leaves, ends }: LinkPlace): void {
  pen.group({ layer: 'links', ref: link.ref, title: link.ref.path }, () => {
    const points = [
      { x: from, y },
      { x: to, y },
    ];
    pen.wire({
      name,
      from: leaves,
      ...(ends ? { to: ends } : {}),
      points,
      ink: link.ink,
      casing: link.casing,
    });
    const width = to - from - 3;
    const fits = link.label.find((text) => measureText(text, NAME) + 1.4 <= width) ?? link.label.at(-1) ?? '';
    if (measureText(fits, NAME) + 1.4 <= width + 2)
      pen.tag({ x: (from + to) / 2, y }, [fits], NAME, { wire: name });
    else pen.text((from + to) / 2, y - 1.5, [fits], { ...NAME, anchor: 'middle', maxWidth: width });
    pen.text((from + to) / 2, y + 3.5, link.below, {
      size: 2.5,
      fill: GREY,
      anchor: 'middle',
      maxWidth: width,
    });
  });
}

function drawCells(pen: Pen, row: ChainRow, columns: Columns, heads: RowHeads, y: number): void {
  let x = columns.right + 2;
  heads.cells.forEach(({ width }, index) => {
    pen.text(x, y + 0.95, row.cells[index] ?? '', { size: 2.7, bold: index === 0, maxWidth: width - 1.6 });
    x += width;
  });
  if (row.tick && heads.tick)
    pen.box('mark', { x: 403.4, y: y - 1.8, width: 3.6, height: 3.6 }, { ink: { stroke: INK, width: 0.3 } });
}
