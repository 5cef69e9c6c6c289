import type { CellValue, StrangeCell } from '../sheets/sheet.js';
import { shownCell } from './head.js';
import { plainHeading } from './roles.js';

/** What people write before a sum, in the words of `plainHeading`. */
const SUM = /^(sous total|total|totaux|grand total|somme|nombre|subtotal|sub total|sum|count)\b/;
/** A number with its unit, or what a formula gave. */
const AMOUNT =
  /^[+-]?[\d\s\u00a0\u202f]+([.,]\d+)?\s*(m|km|ml|u|w|%|€|pcs|pces|unites?|cables?|câbles?|ports?)?$/i;

/**
 * A row that sums up the table (`Total | | | 148 m`): its first text says so, and the rest are amounts. A row that names
 * anything else beside is one of the table, whatever its name.
 */
export function isSumRow(cells: readonly (CellValue | StrangeCell)[]): boolean {
  const texts = cells.filter((cell) => !isAmount(cell)).map((cell) => shownCell(cell).trim());
  const [first] = texts.filter((text) => text !== '');
  return (
    first !== undefined &&
    SUM.test(plainHeading(first)) &&
    texts.every((text) => text === '' || text === first)
  );
}

const isAmount = (cell: CellValue | StrangeCell): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'object' && cell !== null && cell.strange === 'formula') ||
  AMOUNT.test(shownCell(cell).trim());
