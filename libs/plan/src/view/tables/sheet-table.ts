import { GREY, HAIR, INK, lines, measureText, type Pen, type Ref } from '#drawing';

/** A column of a small table on a sheet. */
export interface SheetColumn {
  readonly title: string;
  readonly align?: 'end';
  /** Bold in every row: identifiers. */
  readonly bold?: boolean;
}

export interface SheetRow {
  /** One text for each column. */
  readonly cells: readonly string[];
  readonly bold?: boolean;
  readonly colour?: string;
  /** A patch of colour before the first cell; the text says the same. */
  readonly swatch?: string;
  readonly ref?: Ref;
}

/** Where a table stands, and how it is written. */
export interface SheetTablePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** From row to row; 5 unless said. */
  readonly pitch?: number;
  /**
   * Who takes the width that the content leaves: the widest column, or all in proportion. Unless said nobody: the table
   * ends after its content, so that a number stays beside what it numbers.
   */
  readonly fill?: Fill;
}

type Fill = 'widest' | 'all' | 'none';

const SIZE = 2.7;
const GAP = 3;
/** What a column may have beyond its content. */
const AIR = 9;

/** The least width of a table in which nothing is cut. */
export const contentWidth = (columns: readonly SheetColumn[], rows: readonly SheetRow[]): number =>
  wantedWidths(columns, rows).reduce((a, b) => a + b, swatchWidth(rows));

const swatchWidth = (rows: readonly SheetRow[]): number => (rows.some(({ swatch }) => swatch) ? 8 : 0);

function wantedWidths(columns: readonly SheetColumn[], rows: readonly SheetRow[]): number[] {
  return columns.map(
    ({ title, bold }, index) =>
      Math.max(
        measureText(title, { size: SIZE, bold: true }),
        ...rows.map((row) =>
          measureText(row.cells[index] ?? '', { size: SIZE, bold: bold ?? row.bold ?? false }),
        ),
      ) + GAP,
  );
}

/** Widths of columns after what stands in them; the widest give way first when all do not fit. */
export function columnWidths(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  width: number,
  fill: Fill = 'none',
): number[] {
  const wanted = wantedWidths(columns, rows);
  const sum = wanted.reduce((a, b) => a + b, 0);
  const room = width - swatchWidth(rows);
  if (sum <= room) return spread(wanted, room - sum, fill);
  const cap = capFor(wanted, room);
  return wanted.map((one) => Math.min(one, cap));
}

/** Some air for each column; then the rest to whom it goes. */
function spread(wanted: readonly number[], spare: number, fill: Fill): number[] {
  const air = Math.min(AIR, spare / Math.max(1, wanted.length));
  const rest = spare - air * wanted.length;
  const sum = wanted.reduce((a, b) => a + b, 0);
  const widest = wanted.indexOf(Math.max(...wanted));
  return wanted.map((one, index) => {
    if (fill === 'all') return one + air + (rest * one) / sum;
    return one + air + (fill === 'widest' && index === widest ? rest : 0);
  });
}

/** The width at which the widest columns are cut, so that all together fill the room. */
function capFor(wanted: readonly number[], room: number): number {
  const sorted = wanted.toSorted((a, b) => a - b);
  let left = room;
  for (let at = 0; at < sorted.length; at += 1) {
    const share = left / (sorted.length - at);
    if (sorted[at]! > share) return share;
    left -= sorted[at]!;
  }
  return room;
}

/** Height of a table of so many rows. */
export const tableHeight = (rows: number, pitch = 5): number => 6.4 + rows * pitch;

/** Draws a table with a heading line; returns the y below it. */
export function drawSheetTable(
  pen: Pen,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  { x, y, width: room, pitch = 5, fill }: SheetTablePlace,
): number {
  const widths = columnWidths(columns, rows, room, fill);
  const swatches = swatchWidth(rows);
  const starts = widths.map((_, index) => x + swatches + widths.slice(0, index).reduce((a, b) => a + b, 0));
  const width = Math.min(room, swatches + widths.reduce((a, b) => a + b, 0));
  pen.across(x, x + width, y, lines.rule);
  columns.forEach(({ title, align }, index) => {
    const [at, anchor] = placeOf(starts[index]!, widths[index]!, align);
    pen.text(at, y + 4, title, { size: SIZE, bold: true, anchor, maxWidth: widths[index]! - GAP + 1 });
  });
  pen.across(x, x + width, y + 6, lines.rule);
  rows.forEach((row, line) => {
    const top = y + 6 + line * pitch;
    const draw = (): void => {
      if (row.swatch)
        pen.box(
          'mark',
          { x, y: top + pitch / 2 - 1.2, width: 5.5, height: 2.4 },
          { ink: lines.thin, fill: row.swatch },
        );
      columns.forEach(({ align, bold }, index) => {
        const [at, anchor] = placeOf(starts[index]!, widths[index]!, align);
        pen.text(at, top + pitch / 2 + 0.95, row.cells[index] ?? '', {
          size: SIZE,
          bold: bold ?? row.bold ?? false,
          fill: row.colour ?? INK,
          anchor,
          maxWidth: widths[index]! - GAP + 1.4,
        });
      });
      pen.across(x, x + width, top + pitch, { stroke: HAIR, width: 0.13 });
    };
    if (row.ref) pen.group({ layer: 'table', ref: row.ref, title: row.ref.path }, draw);
    else draw();
  });
  return y + 6 + rows.length * pitch;
}

function placeOf(start: number, width: number, align: 'end' | undefined): [number, 'start' | 'end'] {
  return align === 'end' ? [start + width - GAP, 'end'] : [start + 0.4, 'start'];
}

/** A heading over a part of a sheet. */
export function partHeading(pen: Pen, x: number, y: number, text: string, maxWidth = 180): void {
  pen.text(x, y, text, { size: 3.8, bold: true, maxWidth });
}

/** Small grey text under a part. */
export function partNote(
  pen: Pen,
  x: number,
  y: number,
  text: string | readonly string[],
  maxWidth: number,
): void {
  pen.text(x, y, text, { size: 2.5, fill: GREY, maxWidth });
}
