import { bold as boldOutlines, regular as regularOutlines } from './outlines.js';
import { bold as boldWidths, regular as regularWidths } from './widths.js';

export type Weight = 'regular' | 'bold';

/** Design units per em of the font. */
export const UNITS_PER_EM = 2048;

/** Advance widths in design units by code point, in the order of code points. */
export const advances: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: parse(regularWidths),
  bold: parse(boldWidths),
};

function parse(runs: string): Map<number, number> {
  const table = new Map<number, number>();
  for (const run of runs.split(';')) {
    const [start = '', list = ''] = run.split(':');
    list.split(',').forEach((width, index) => table.set(parseInt(start, 36) + index, parseInt(width, 36)));
  }
  return table;
}

const packed: Readonly<Record<Weight, string>> = { regular: regularOutlines, bold: boldOutlines };
const unpacked = new Map<Weight, ReadonlyMap<number, Uint8Array>>();

/** Entries of the `glyf` table by code point; a blank has none. Unpacked at the first use: measuring does not need them. */
export function outlinesOf(weight: Weight): ReadonlyMap<number, Uint8Array> {
  const known = unpacked.get(weight);
  if (known) return known;
  const bytes = Uint8Array.from(atob(packed[weight]), (letter) => letter.charCodeAt(0));
  const table = new Map<number, Uint8Array>();
  let at = 0;
  for (const point of advances[weight].keys()) {
    const length = bytes[at]! * 256 + bytes[at + 1]!;
    table.set(point, bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  unpacked.set(weight, table);
  return table;
}
