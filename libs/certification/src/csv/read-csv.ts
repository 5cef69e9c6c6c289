import type { Finding } from '#findings';
import { fileFault, MAX_FAULTS, type ReadResult } from '../model/read-result.js';
import type { TestRecord } from '../model/record.js';
import type { TextEncoding } from './decode.js';
import { csvProfiles } from './profile.js';
import { RecordBuilder } from './record-builder.js';
import { RowFeed } from './rows.js';
import { CsvSurvey, type CsvOptions, type Surveyed } from './survey.js';

/**
 * Reads the table of a tester: summary lines, wide lines with a column per figure, or one figure per line. Encoding,
 * delimiter, decimal sign, units and date order are found unless the profile says them. With any fault no record is
 * given, and every fault is named with line and column.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions): ReadResult {
  const surveyed = surveyOf(bytes, options);
  if (!surveyed.ok) return { ok: false, findings: [surveyed.finding] };
  const reader = new CsvReader(surveyed.survey, options);
  const records = [...reader.push(bytes), ...reader.end()];
  if (reader.faults.length > 0) return { ok: false, findings: reader.faults };
  const profile = (options.profile ?? csvProfiles[0]!).name;
  return {
    ok: true,
    format: 'csv',
    profile,
    records,
    findings: [...surveyed.survey.warnings, ...reader.warnings],
  };
}

function surveyOf(
  bytes: Uint8Array,
  options: CsvOptions,
  encoding: TextEncoding | null = null,
): { readonly ok: true; readonly survey: Surveyed } | { readonly ok: false; readonly finding: Finding } {
  const survey = new CsvSurvey(options, encoding);
  survey.push(bytes);
  const end = survey.end();
  return 'again' in end ? surveyOf(bytes, options, end.again) : end;
}

/** Reads a table that was surveyed, in pieces. Ends with the hundredth fault; with any, no record means anything. */
export class CsvReader {
  readonly #builder: RecordBuilder;
  readonly #feed: RowFeed;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #headerLine: number;
  readonly #file: string;
  #records = 0;

  constructor(survey: Surveyed, { file, profile = csvProfiles[0]! }: CsvOptions) {
    this.#builder = new RecordBuilder({ ...survey, profile, file });
    this.#feed = new RowFeed(survey.delimiter);
    this.#decoder = new TextDecoder(survey.encoding);
    this.#headerLine = survey.layout.headerLine;
    this.#file = file;
  }

  get faults(): readonly Finding[] {
    return this.#builder.faults;
  }

  /** What is told of the whole table when it has been read: lines that hold no test. */
  get warnings(): readonly Finding[] {
    const { passedOver } = this.#builder;
    const [line] = passedOver;
    if (line === undefined) return [];
    const params = { count: passedOver.length, lines: passedOver.slice(0, 10).map(String) };
    return [
      { code: 'CERT_LINES_PASSED_OVER', severity: 'info', where: [{ file: this.#file, line }], params },
    ];
  }

  /** The records that are complete with these bytes. */
  push(bytes: Uint8Array): readonly TestRecord[] {
    return this.#take(this.#decoder.decode(bytes, { stream: true }), false);
  }

  /** Those that were waiting for the end. A table without any is a fault. */
  end(): readonly TestRecord[] {
    const records = this.#take(this.#decoder.decode(), true);
    if (this.#records === 0 && this.faults.length === 0)
      this.#builder.faults.push(fileFault('CERT_FILE_EMPTY', { file: this.#file }));
    return records;
  }

  #take(text: string, last: boolean): readonly TestRecord[] {
    for (const row of this.#feed.push(text, last)) {
      if (this.faults.length >= MAX_FAULTS) break;
      if (row.line > this.#headerLine) this.#builder.add(row);
    }
    const made = this.#builder.take(last);
    this.#records += made.length;
    return made;
  }
}
