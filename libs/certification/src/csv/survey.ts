import type { Finding } from '#findings';
import { fileFault } from '../model/read-result.js';
import { cellText } from './cells.js';
import { DecimalFinder, type Decimal } from './numbers.js';
import { DateOrderFinder, looksAmerican } from './date-order.js';
import { encodingAtStart, Utf8Check, type TextEncoding } from './decode.js';
import { PREAMBLE, readLayout, type Layout } from './layout.js';
import { csvProfiles, type CsvProfile, type DateOrder } from './profile.js';
import { delimiterOf, OpenQuoteError, RowFeed, type CsvRow } from './rows.js';

export interface CsvOptions {
  /** Shown in findings. */
  readonly file: string;
  readonly profile?: CsvProfile;
}

/** How a table is written, as only all of it tells. */
export interface Surveyed {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly layout: Layout;
  readonly order: DateOrder;
  /** What the table itself tells of its decimal sign; null: nothing. */
  readonly decimal: Decimal | null;
  /** Tests, in a table of one figure per line, whose lines do not follow each other. */
  readonly scattered: ReadonlySet<string>;
  readonly lines: number;
  readonly warnings: readonly Finding[];
}

/** What the end of a survey gives. `again`: the bytes are of that encoding, and must be looked at once more. */
export type SurveyEnd =
  | { readonly ok: true; readonly survey: Surveyed }
  | { readonly ok: false; readonly again: TextEncoding }
  | { readonly ok: false; readonly finding: Finding };

/** Text that is looked at for the delimiter. */
const HEAD_CHARACTERS = 20_000;

/**
 * Looks at a whole table that comes in pieces, before it is read: encoding, delimiter, columns, order of day and month,
 * and which tests are spread over the file. Holds the first lines and, where a line is one figure, the name of each test.
 */
export class CsvSurvey {
  readonly #profile: CsvProfile;
  readonly #file: string;
  readonly #utf8 = new Utf8Check();
  readonly #dates = new DateOrderFinder();
  readonly #decimals = new DecimalFinder();
  readonly #head: CsvRow[] = [];
  readonly #keys = new Set<string>();
  readonly #scattered = new Set<string>();
  #encoding: TextEncoding | null;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #feed: RowFeed | null = null;
  #text = '';
  #delimiter = ',';
  #layout: Layout | null = null;
  #lastKey = '';
  #lines = 0;
  #bytes = 0;
  #end: SurveyEnd | null = null;

  /** `encoding`: what an earlier survey of the same bytes found. */
  constructor({ file, profile = csvProfiles[0]! }: CsvOptions, encoding: TextEncoding | null = null) {
    [this.#file, this.#profile, this.#encoding] = [file, profile, encoding];
  }

  push(bytes: Uint8Array): void {
    if (this.#end || bytes.length === 0) return;
    this.#bytes += bytes.length;
    if (!this.#decoder) this.#begin(bytes);
    if (this.#encoding === 'utf-8' && !this.#utf8.push(bytes, false))
      this.#end = { ok: false, again: 'windows-1252' };
    if (!this.#end && this.#decoder) this.#take(this.#decoder.decode(bytes, { stream: true }), false);
  }

  end(): SurveyEnd {
    if (this.#bytes === 0) this.#fail(fileFault('CERT_FILE_EMPTY', { file: this.#file }));
    if (!this.#end && this.#encoding === 'utf-8' && !this.#utf8.push(new Uint8Array(), true))
      this.#end = { ok: false, again: 'windows-1252' };
    if (!this.#end) this.#take(this.#decoder?.decode() ?? '', true);
    return this.#end ?? this.#surveyed();
  }

  #begin(bytes: Uint8Array): void {
    this.#encoding ??= encodingAtStart(bytes);
    if (this.#encoding === null) this.#fail(fileFault('CERT_FILE_NOT_TEXT', { file: this.#file }));
    else this.#decoder = new TextDecoder(this.#encoding);
  }

  #take(text: string, last: boolean): void {
    this.#text += text;
    if (!this.#feed) {
      if (this.#text.length < HEAD_CHARACTERS && !last) return;
      this.#delimiter = this.#profile.delimiter ?? delimiterOf(this.#text);
      this.#feed = new RowFeed(this.#delimiter);
    }
    const piece = this.#text;
    this.#text = '';
    try {
      for (const row of this.#feed.push(piece, last)) this.#row(row);
    } catch (error) {
      if (!(error instanceof OpenQuoteError)) throw error;
      this.#fail(fileFault('CERT_CSV_QUOTE', { file: this.#file, line: error.line, column: error.column }));
    }
    if (last) this.#lay();
  }

  #row(row: CsvRow): void {
    this.#lines = row.line;
    if (this.#layout) return this.#below(row, this.#layout);
    this.#head.push(row);
    if (this.#head.length >= PREAMBLE) this.#lay();
  }

  /** The layout from the first lines, once; those below the header are then looked at like all others. */
  #lay(): void {
    if (this.#layout || this.#end) return;
    const read = readLayout(this.#head, this.#profile, this.#file);
    if (!read.ok) return this.#fail(read.finding);
    this.#layout = read.layout;
    for (const row of this.#head) this.#below(row, read.layout);
  }

  #below({ line, cells }: CsvRow, layout: Layout): void {
    const { columns, headerLine } = layout;
    if (line <= headerLine) return;
    if (!this.#dates.decided) for (const index of dateColumns(layout)) this.#dates.see(cells[index] ?? '');
    if (!this.#decimals.decided)
      for (const index of numberColumns(layout)) this.#decimals.see(cells[index] ?? '');
    if (columns.has('parameter') && cells.some((cell) => cell !== '')) this.#follow(keyOf(cells, columns));
  }

  /** A test that comes again after another one is spread over the file. */
  #follow(key: string): void {
    if (key === this.#lastKey) return;
    this.#lastKey = key;
    if (this.#keys.has(key)) this.#scattered.add(key);
    else this.#keys.add(key);
  }

  #fail(finding: Finding): void {
    this.#end ??= { ok: false, finding };
  }

  #surveyed(): SurveyEnd {
    const layout = this.#layout!;
    const index = layout.columns.get('testedAt') ?? layout.columns.get('date');
    const decimal = this.#decimals.found(this.#delimiter);
    const { order, guessed, example, read } = this.#dates.found(
      looksAmerican(layout.lengthUnit, decimal?.sign),
    );
    const said = this.#profile.dateOrder ?? (index === undefined ? 'ymd' : order);
    const warnings: Finding[] = layout.rivals.map((rival) => rivalWarning(this.#file, layout, rival));
    const where = [{ file: this.#file, line: layout.headerLine, column: (index ?? 0) + 1 }];
    if (guessed && !this.#profile.dateOrder && index !== undefined)
      warnings.push({
        code: 'CERT_DATE_ORDER',
        severity: 'warning',
        where,
        params: { example, order, read },
      });
    const survey = {
      encoding: this.#encoding!,
      delimiter: this.#delimiter,
      layout,
      order: said,
      decimal,
      scattered: this.#scattered,
      lines: this.#lines,
      warnings,
    };
    return { ok: true, survey };
  }
}

function rivalWarning(
  file: string,
  { headerLine }: Layout,
  { used, passedOver, index }: Layout['rivals'][number],
): Finding {
  const where = [{ file, line: headerLine, column: index + 1 }];
  return { code: 'CERT_COLUMN_RIVAL', severity: 'warning', where, params: { used, passedOver } };
}

/** Columns whose dates tell the order of day and month: the tests, then the calibrations. */
export function dateColumns({ columns }: Layout): number[] {
  return [columns.get('testedAt') ?? columns.get('date'), columns.get('calibratedOn')].filter(
    (index) => index !== undefined,
  );
}

const NUMBERS = ['length', 'margin', 'value', 'limit', 'figureMargin', 'frequency', 'nvp'] as const;

/** Columns whose numbers tell the decimal sign. */
export function numberColumns({ columns, figures }: Layout): number[] {
  const single = NUMBERS.map((role) => columns.get(role)).filter((index) => index !== undefined);
  return [...single, ...figures.map(({ index }) => index)];
}

/** What tells the tests of a table apart: identifier, fibre and time, as they are written. */
export function keyOf(cells: readonly string[], columns: Layout['columns']): string {
  const text = (role: 'identifier' | 'fibre' | 'testedAt' | 'date' | 'time'): string =>
    cellText(cells[columns.get(role) ?? -1] ?? '');
  return [text('identifier'), text('fibre'), text('testedAt'), text('date'), text('time')].join('\0');
}
