/** A cell of a table: numbers and truths stay what they are in a workbook. */
export type CsvCell = string | number | boolean | null;

/**
 * CSV for people and their spreadsheet programs (RFC 4180 with CRLF and a byte order mark): a text that would be taken
 * for a formula gets an apostrophe in front.
 */
export function csvForPeople(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${csv(rows, (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))}`;
}

/** CSV for machines: every text to the letter. */
export function csvRaw(rows: readonly (readonly CsvCell[])[]): string {
  return csv(rows, (text) => text);
}

function csv(rows: readonly (readonly CsvCell[])[], guard: (text: string) => string): string {
  return rows.map((row) => `${row.map((cell) => quoted(textOf(cell, guard))).join(',')}\r\n`).join('');
}

function textOf(cell: CsvCell, guard: (text: string) => string): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? guard(cell) : String(cell);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
