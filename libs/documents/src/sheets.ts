import type { Finding } from '#findings';
import type { TableInput } from '#planfile';
import { parse } from 'csv-parse/sync';
import { readCells, SheetTooLarge } from './xlsx/read-cells.js';
import { ZipRefused } from './zip.js';

/** The tables of a file: the sheets of a workbook, or the one of a text file. */
export interface SheetsRead {
  readonly sheets: readonly TableInput[];
  readonly findings: readonly Finding[];
}

/** Reads a workbook, or a text file whose columns are parted by semicolons, commas or tabs. */
export function readSheets(file: string, bytes: Uint8Array): SheetsRead {
  if (/\.xlsx$/i.test(file)) return workbookSheets(file, bytes);
  try {
    const text = textOf(bytes);
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      relax_quotes: true,
    });
    return { sheets: [{ file, sheet: null, rows: rows.map((row) => row.map(unguarded)) }], findings: [] };
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    return {
      sheets: [],
      findings: [{ code: 'PLANFILE_WORKBOOK', severity: 'error', where: [{ file }], params: { problem } }],
    };
  }
}

function workbookSheets(file: string, bytes: Uint8Array): SheetsRead {
  try {
    return { sheets: readCells(bytes).map(({ name, rows }) => ({ file, sheet: name, rows })), findings: [] };
  } catch (cause) {
    if (!(cause instanceof ZipRefused) && !(cause instanceof SheetTooLarge)) throw cause;
    const limit = cause instanceof SheetTooLarge || !cause.cause;
    return {
      sheets: [],
      findings: [
        {
          code: limit ? 'PLANFILE_WORKBOOK_LIMIT' : 'PLANFILE_WORKBOOK',
          severity: 'error',
          where: [{ file }],
          params: { problem: cause.message },
        },
      ],
    };
  }
}

/** UTF-8, else what spreadsheets of Western Europe write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that the first line has most of. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => line.split(sign).length;
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0]!;
}

/** Our own files for people guard signs that a spreadsheet would compute with. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
