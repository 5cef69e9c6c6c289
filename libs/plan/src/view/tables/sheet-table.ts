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
}

const SIZE = 2.7;
const GAP = 3;
/** What a column may have beyond its content, before the widest one takes the rest. */
const AIR = 9;

/** Widths of columns after what stands in them; the widest give way first when all do not fit. */
export function columnWidths(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  width: number,
): number[] {
  const wanted = columns.map(
    ({ title, bold }, index) =>
      Math.max(
        measureText(title, { size: SIZE, bold: true }),
        ...rows.map((row) =>
          measureText(row.cells[index] ?? '', { size: SIZE, bold: bold ?? row.bold ?? false }),
        ),
      ) + GAP,
  );
  const swatches = rows.some(({ swatch }) => swatch) ? 8 : 0;
  const sum = wanted.reduce((a, b) => a + b, 0);
  const room = width - swatches;
  if (sum <= room) return spread(wanted, room - sum);
  const cap = capFor(wanted, room);
  return wanted.map((one) => Math.min(one, cap));
}

/** Some air for each column; the rest goes to the widest, so that a number stays beside what it numbers. */
function spread(wanted: readonly number[], spare: number): number[] {
  const air = Math.min(AIR, spare / Math.max(1, wanted.length));
  const widest = wanted.indexOf(Math.max(...wanted));
  return wanted.map((one, index) => one + air + (index === widest ? spare - air * wanted.length : 0));
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
  { x, y, width, pitch = 5 }: SheetTablePlace,
): number {
  const widths = columnWidths(columns, rows, width);
  const swatches = rows.some(({ swatch }) => swatch) ? 8 : 0;
  const starts = widths.map((_, index) => x + swatches + widths.slice(0, index).reduce((a, b) => a + b, 0));
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
