import type { Finding } from '#findings';
import { fileFault, MAX_FAULTS, type ReadResult } from '../model/read-result.js';
import type { TestRecord } from '../model/record.js';
import { dateOrderOf } from './date-order.js';
import { decodeText } from './decode.js';
import { readLayout, type Layout } from './layout.js';
import { csvProfiles, type CsvProfile, type DateOrder } from './profile.js';
import { RecordBuilder } from './record-builder.js';
import { csvRows, delimiterOf, OpenQuoteError } from './rows.js';

export interface CsvOptions {
  /** Shown in findings. */
  readonly file: string;
  readonly profile?: CsvProfile;
}

/**
 * Reads the table of a tester: summary lines, wide lines with a column per figure, or one figure per line. Encoding,
 * delimiter, decimal sign, units and date order are found unless the profile says them. With any fault no record is
 * given, and every fault is named with line and column.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions): ReadResult {
  const decoded = decodeText(bytes, options.file);
  if (!decoded.ok) return { ok: false, findings: [decoded.finding] };
  try {
    return readTable(decoded.text, options);
  } catch (error) {
    if (!(error instanceof OpenQuoteError)) throw error;
    const { line, column } = error;
    return { ok: false, findings: [fileFault('CERT_CSV_QUOTE', { file: options.file, line, column })] };
  }
}

function readTable(text: string, { file, profile = csvProfiles[0]! }: CsvOptions): ReadResult {
  const delimiter = profile.delimiter ?? delimiterOf(text);
  const found = readLayout(csvRows(text, delimiter), profile, file);
  if (!found.ok) return { ok: false, findings: [found.finding] };
  const { layout } = found;
  const [order, warnings] = orderOf(text, delimiter, layout, profile, file);
  const builder = new RecordBuilder({ layout, profile, order, file });
  for (const row of csvRows(text, delimiter)) {
    if (row.line <= layout.headerLine) continue;
    builder.add(row);
    if (builder.faults.length >= MAX_FAULTS) break;
  }
  return outcome(builder, profile.name, warnings, file);
}

function outcome(
  builder: RecordBuilder,
  profile: string,
  warnings: readonly Finding[],
  file: string,
): ReadResult {
  if (builder.faults.length > 0) return { ok: false, findings: builder.faults };
  const records: readonly TestRecord[] = builder.records();
  if (records.length === 0) return { ok: false, findings: [fileFault('CERT_FILE_EMPTY', { file })] };
  return { ok: true, format: 'csv', profile, records, findings: warnings };
}

function orderOf(
  text: string,
  delimiter: string,
  { columns, headerLine, lengthUnit }: Layout,
  profile: CsvProfile,
  file: string,
): [DateOrder, Finding[]] {
  const index = columns.get('testedAt') ?? columns.get('date');
  if (profile.dateOrder || index === undefined) return [profile.dateOrder ?? 'ymd', []];
  const { order, guessed, example } = dateOrderOf(below(text, delimiter, headerLine), index, lengthUnit);
  if (!guessed) return [order, []];
  const where = [{ file, line: headerLine, column: index + 1 }];
  return [order, [{ code: 'CERT_DATE_ORDER', severity: 'warning', where, params: { example, order } }]];
}

function* below(text: string, delimiter: string, headerLine: number): ReturnType<typeof csvRows> {
  for (const row of csvRows(text, delimiter)) if (row.line > headerLine) yield row;
}
