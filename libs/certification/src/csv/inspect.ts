import type { Finding } from '#findings';
import type { TestRecord } from '../model/record.js';
import { DateOrderFinder, looksAmerican } from './date-order.js';
import { decodeText, type TextEncoding } from './decode.js';
import { figureColumn } from './figure-columns.js';
import { bestLayout } from './layout.js';
import { DecimalFinder } from './numbers.js';
import type { CsvProfile, DateOrder } from './profile.js';
import { readCsv } from './read-csv.js';
import type { ColumnRole } from './roles.js';
import { csvRows, delimiterOf, OpenQuoteError, type CsvRow } from './rows.js';
import { dateColumns, numberColumns } from './survey.js';

/** A column as the mapping wizard shows it. */
export interface InspectedColumn {
  readonly header: string;
  /** What it is read as: by the profile, or proposed from its header; null: it is passed over. */
  readonly role: ColumnRole | null;
  /** A column of one figure, `NEXT 12-36 margin`: it needs no role. */
  readonly figure: boolean;
  /** Cells of the first lines, as they stand. */
  readonly samples: readonly string[];
}

/** What was found out about a table, and what reading it so would give. */
export interface InspectedCsv {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly dateOrder: DateOrder;
  /** Every date can be read both ways. */
  readonly dateGuessed: boolean;
  readonly lengthUnit: 'm' | 'ft';
  readonly headerLine: number;
  readonly columns: readonly InspectedColumn[];
  /** Lines below the header that were looked at. */
  readonly lines: number;
  readonly records: readonly TestRecord[];
  readonly findings: readonly Finding[];
}

/** Lines that are looked at; a wizard answers at once, whatever the size of the file. */
const LOOKED_AT = 500;
const LOOKED_AT_BYTES = 2_000_000;
const SAMPLES = 3;
const SHOWN_RECORDS = 5;

/** Looks at the head of a table for the mapping wizard. null: it is no table that a person could map. */
export function inspectCsv(bytes: Uint8Array, file: string, profile: CsvProfile): InspectedCsv | null {
  const decoded = decodeText(wholeLines(bytes.subarray(0, LOOKED_AT_BYTES)), file);
  if (!decoded.ok) return null;
  const { text, encoding } = decoded;
  const delimiter = profile.delimiter ?? delimiterOf(text);
  const head = headOf(text, delimiter);
  const layout = bestLayout(head, profile);
  if (!layout) return null;
  const below = head.filter(({ line }) => line > layout.headerLine);
  const roles = new Map([...layout.columns].map(([role, index]) => [index, role]));
  const [dates, decimals] = [new DateOrderFinder(), new DecimalFinder()];
  for (const { cells } of below) {
    for (const index of dateColumns(layout)) dates.see(cells[index] ?? '');
    for (const index of numberColumns(layout)) decimals.see(cells[index] ?? '');
  }
  const order =
    dateColumns(layout).length === 0
      ? null
      : dates.found(looksAmerican(layout.lengthUnit, decimals.found(delimiter)?.sign));
  const read = readCsv(new TextEncoder().encode(linesOf(text, LOOKED_AT)), { file, profile });
  return {
    encoding,
    delimiter,
    decimal: profile.decimal ?? decimals.found(delimiter)?.sign ?? '.',
    dateOrder: profile.dateOrder ?? order?.order ?? 'ymd',
    dateGuessed: profile.dateOrder === null && (order?.guessed ?? false),
    lengthUnit: layout.lengthUnit,
    headerLine: layout.headerLine,
    columns: layout.headers.map((header, index) => ({
      header: header.trim(),
      role: roles.get(index) ?? null,
      figure: !roles.has(index) && figureColumn(header) !== null,
      samples: below.slice(0, SAMPLES).map(({ cells }) => (cells[index] ?? '').trim().slice(0, 80)),
    })),
    lines: below.length,
    records: read.ok ? read.records.slice(0, SHOWN_RECORDS) : [],
    findings: read.findings,
  };
}

/** Without the line that was cut: half a letter of it would look like another encoding. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  return bytes.length < LOOKED_AT_BYTES ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
}

/** The first rows; a quote that opens and never ends makes the rest of the file one cell, and ends the look. */
function headOf(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    for (const row of csvRows(linesOf(text, LOOKED_AT), delimiter)) rows.push(row);
  } catch (error) {
    if (!(error instanceof OpenQuoteError)) throw error;
  }
  return rows;
}

function linesOf(text: string, count: number): string {
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text;
    at = end + 1;
  }
  return text.slice(0, at);
}
