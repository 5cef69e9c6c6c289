import type { Json } from '#changes';
import type { CellValue } from './sheet.js';

/**
 * A field's value as one cell. Lists of plain texts are joined by `; `; what is richer is JSON. An empty cell says
 * nothing, so `~` says "nothing" (no value, no text, no items). After a backslash the rest is one text, whatever it looks like.
 * `amongLists`: the column takes lists, and a text with a semicolon would be read as one.
 */
export function cellOf(value: Json, amongLists = false): CellValue {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '~';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return /^[~\\[{]/.test(value) || (amongLists && value.includes(';')) ? `\\${value}` : value;
  const plain =
    Array.isArray(value) &&
    value.every((item) => typeof item === 'number' || (typeof item === 'string' && isPlain(item)));
  return plain ? (value as readonly (string | number)[]).join('; ') : JSON.stringify(value);
}

function isPlain(text: string): boolean {
  return text !== '' && text === text.trim() && !text.includes(';') && !/^[~\\[{]/.test(text);
}

/** What a cell's text says: nothing, a list, JSON, or itself. The mirror of `cellOf`. */
export type CellText =
  | { readonly type: 'nothing' }
  | { readonly type: 'json'; readonly text: string }
  | { readonly type: 'text'; readonly text: string };

export function cellText(text: string): CellText {
  if (text === '~') return { type: 'nothing' };
  if (text.startsWith('\\')) return { type: 'text', text: text.slice(1) };
  return { type: /^[[{]/.test(text) ? 'json' : 'text', text };
}
