import type { CellValue, StrangeCell } from '../sheets/sheet.js';
import { proposeRoles, type TableKind } from './roles.js';

/** As many rows as a title, a legend and a date take above a table. */
const ABOVE = 20;

type Cells = readonly (CellValue | StrangeCell)[];

/** A cell as a person sees it. */
export const shownCell = (cell: CellValue | StrangeCell): string =>
  typeof cell === 'object' && cell !== null ? cell.shown : String(cell ?? '');

/** How many columns of a row tell by their heading what they give. */
const told = (kind: TableKind, row: Cells): number =>
  proposeRoles(kind, row.map(shownCell)).filter((role) => role !== null).length;

const filled = (row: Cells): number => row.filter((cell) => shownCell(cell).trim() !== '').length;

/**
 * The row that holds the headings, counted from 0. People write a title, a date and a legend above their tables: a row further down
 * is meant where it tells at least two columns, more than any before it, and all above it are short. A row that could be one of the
 * table is never passed over.
 */
export function headRowOf(kind: TableKind, rows: readonly Cells[]): number {
  const first = rows.slice(0, ABOVE);
  const scores = first.map((row) => told(kind, row));
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  const width = filled(first[at] ?? []);
  const short = first.slice(0, at).every((row) => filled(row) <= Math.max(1, width / 3));
  return best >= 2 && short ? at : 0;
}

/** Of several sheets the one whose headings tell most; the first where none tells more. */
export function likeliestSheet<T extends { readonly rows: readonly Cells[] }>(
  kind: TableKind,
  sheets: readonly T[],
): T | undefined {
  const scoreOf = ({ rows }: T): number => told(kind, rows[headRowOf(kind, rows)] ?? []);
  const scores = sheets.map(scoreOf);
  return sheets[scores.indexOf(Math.max(0, ...scores))] ?? sheets[0];
}
