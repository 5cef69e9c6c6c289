import type { Place } from '#findings';
import type { Node } from '../node/node.js';
import type { Report } from '../read/report.js';
import { cellText } from './cell-text.js';
import type { Column } from './columns.js';
import type { ReadSheet } from './sheet.js';

/**
 * A cell as the reader of plans sees it; null when it is empty or refused. A spreadsheet program turns `0012` into 12
 * and `3/4` into a day in March, so a number or a date in a text column is a fault to be told, never a guess.
 */
export function cellNode(
  cell: ReadSheet['rows'][number][number],
  column: Column,
  place: Place,
  report: Report,
): Node | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'object') {
    const code = cell.strange === 'formula' ? 'PLANFILE_CELL_FORMULA' : 'PLANFILE_CELL_DATE';
    report.error(code, place, { value: cell.shown });
    return null;
  }
  if (typeof cell === 'number') return numberNode(cell, column, place, report);
  if (typeof cell === 'boolean') return { type: 'scalar', text: String(cell), quoted: false, place };
  const text = cellText(cell);
  if (text.type === 'nothing') return nothing(column, place);
  if (text.type === 'json' && (column.type === 'list' || column.type === 'data'))
    return jsonNode(text.text, place, report);
  // A row with ranges may give each of its objects a number of its own: `16; 17.5; 19`. Paths of ends stand so too.
  const isList =
    column.type === 'list' ||
    ((column.type === 'number' || column.type === 'data') && text.text.includes(';'));
  if (isList && !cell.startsWith('\\')) return listNode(text.text, place);
  // A text cell that reads like a number is still a text; only numbers and truths are read unquoted.
  return { type: 'scalar', text: text.text, quoted: column.type === 'text', place };
}

function numberNode(value: number, column: Column, place: Place, report: Report): Node | null {
  const number =
    column.type === 'number' || column.numberAllowed || (column.type === 'list' && Number.isInteger(value));
  if (number) return { type: 'scalar', text: String(value), quoted: false, place };
  report.error('PLANFILE_CELL_NUMBER', place, { value: String(value) });
  return null;
}

/** `~` in a cell: null, no items, or no text. */
function nothing(column: Column, place: Place): Node {
  if (column.type === 'list' || (column.type === 'data' && !column.nullable))
    return { type: 'list', items: [], place };
  return { type: 'scalar', text: '', quoted: !column.nullable, place };
}

function listNode(text: string, place: Place): Node {
  const items = text
    .split(';')
    .map((item): Node => ({ type: 'scalar', text: item.trim(), quoted: true, place }));
  return items.length === 1 ? items[0]! : { type: 'list', items, place };
}

/** What JSON in a cell says; null, with a finding, where it is none. */
export function jsonNode(text: string, place: Place, report: Report): Node | null {
  try {
    return nodeOf(JSON.parse(text), place);
  } catch (cause) {
    report.error('PLANFILE_YAML', place, { problem: cause instanceof Error ? cause.message : String(cause) });
    return null;
  }
}

function nodeOf(value: unknown, place: Place): Node {
  if (Array.isArray(value)) return { type: 'list', items: value.map((item) => nodeOf(item, place)), place };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => ({
      key,
      keyPlace: place,
      value: nodeOf(inner, place),
    }));
    return { type: 'map', entries, place };
  }
  return {
    type: 'scalar',
    text: typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value),
    quoted: typeof value === 'string',
    place,
  };
}
