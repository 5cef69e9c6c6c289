import type { Finding } from '#findings';
import { parameterName } from '../model/parameter.js';
import { fileFault } from '../model/read-result.js';
import { emptyRecord, type Measurement, type TestRecord, type TestResult } from '../model/record.js';
import { referenceMethodOf } from './reference-method.js';
import { cellText } from './cells.js';
import { cellDateTime, cellDay } from './dates.js';
import { bySubject, endOf } from './figure-columns.js';
import { isHeaderAgain, isTotal } from './other-lines.js';
import { cellLengthM, cellNumber, type Decimal } from './numbers.js';
import { cellResult, worse } from './results.js';
import type { Layout } from './layout.js';
import type { CsvProfile, DateOrder } from './profile.js';
import type { ColumnRole } from './roles.js';
import type { CsvRow } from './rows.js';
import { keyOf } from './survey.js';

interface Context {
  /** Tests whose lines do not follow each other: they are complete at the end. */
  readonly scattered: ReadonlySet<string>;
  readonly layout: Layout;
  readonly profile: CsvProfile;
  readonly order: DateOrder;
  readonly decimal: Decimal | null;
  readonly file: string;
}

type Draft = { -readonly [K in keyof TestRecord]: TestRecord[K] } & { measurements: Measurement[] };

/** More figures than any test has: the lines of a whole file that all bear one name. */
const MOST_FIGURES = 2000;

/**
 * Makes records of rows, and hands over those that are complete. Lines of one test (same identifier and time) become one
 * record when a line is one figure.
 */
export class RecordBuilder {
  readonly faults: Finding[] = [];
  /** Lines that hold no test, told once: totals, and the header again. */
  readonly passedOver: number[] = [];
  #made: Draft[] = [];
  readonly #scattered = new Map<string, Draft>();
  readonly #context: Context;
  readonly #figurePerLine: boolean;
  readonly #decimal: Decimal | null;
  readonly #wide: readonly (readonly [string, readonly Layout['figures'][number][]])[];
  #open: { readonly key: string; readonly draft: Draft } | null = null;
  #line = 0;
  #cells: readonly string[] = [];

  constructor(context: Context) {
    this.#context = context;
    const { decimal } = context.profile;
    this.#decimal = decimal ? { sign: decimal, sure: true } : context.decimal;
    this.#figurePerLine = context.layout.columns.has('parameter');
    this.#wide = bySubject(context.layout.figures);
  }

  /** The records that are complete and were not taken before; `last`: all that are left. */
  take(last: boolean): readonly TestRecord[] {
    if (last) {
      this.#close();
      this.#made.push(...this.#scattered.values());
      this.#scattered.clear();
    }
    const made = this.#made;
    this.#made = [];
    return made;
  }

  add({ line, cells }: CsvRow): void {
    if (cells.every((cell) => cell === '')) return;
    [this.#line, this.#cells] = [line, cells];
    const { layout } = this.#context;
    if (cells.length > layout.headers.length && !this.#isWhole(cells, layout.headers.length)) return;
    if (isHeaderAgain(cells, layout) || isTotal(cells, layout)) {
      this.passedOver.push(line);
      return;
    }
    const identifier = this.#text('identifier');
    if (identifier === '') return this.#fault('identifier', '');
    const testedAt = this.#testedAt();
    const figures = this.#figurePerLine ? this.#figure() : this.#wideFigures();
    const result = this.#result(figures);
    if (!this.#figurePerLine) {
      this.#made.push(this.#draft(identifier, testedAt, result, figures));
      return;
    }
    const key = keyOf(cells, this.#context.layout.columns);
    const known = this.#open?.key === key ? this.#open.draft : this.#scattered.get(key);
    if (known) this.#addTo(known, result, figures);
    else this.#begin(key, this.#draft(identifier, testedAt, result, figures));
  }

  /** Cells behind the last header: an unquoted delimiter, such as a decimal comma, moved all that follow it. */
  #isWhole(cells: readonly string[], headers: number): boolean {
    if (cells.slice(headers).every((cell) => cell.trim() === '')) return true;
    const { file } = this.#context;
    const params = { cells: cells.length, headers };
    this.faults.push(fileFault('CERT_CSV_CELLS', { file, line: this.#line, column: headers + 1 }, params));
    return false;
  }

  #addTo(draft: Draft, result: TestResult, figures: readonly Measurement[]): void {
    draft.result = worse(draft.result, result);
    draft.measurements.push(...figures);
    if (draft.measurements.length <= MOST_FIGURES) return;
    const { file } = this.#context;
    const params = { identifier: draft.identifier, most: MOST_FIGURES };
    this.faults.push(fileFault('CERT_FIGURES_TOO_MANY', { file, line: this.#line }, params));
    draft.measurements.length = 0;
  }

  #begin(key: string, draft: Draft): void {
    if (this.#context.scattered.has(key)) {
      this.#scattered.set(key, draft);
      return;
    }
    this.#close();
    this.#open = { key, draft };
  }

  #close(): void {
    if (this.#open) this.#made.push(this.#open.draft);
    this.#open = null;
  }

  #draft(
    identifier: string,
    testedAt: string | null,
    result: TestResult,
    measurements: Measurement[],
  ): Draft {
    const { profile, layout } = this.#context;
    const length = this.#text('length');
    const lengthM = length === '' ? null : cellLengthM(length, this.#decimal, layout.lengthUnit);
    if (length !== '' && lengthM === null) this.#fault('length', length);
    return {
      ...emptyRecord,
      identifier,
      fibre: this.#text('fibre'),
      testedAt,
      result,
      limitName: this.#text('limitName') || profile.limitName,
      lengthM,
      marginDb: this.#number('margin'),
      tester: this.#text('tester'),
      testerSerial: this.#text('testerSerial'),
      operator: this.#text('operator'),
      calibratedOn: this.#day('calibratedOn'),
      comment: this.#text('comment'),
      remote: this.#text('remote'),
      remoteSerial: this.#text('remoteSerial'),
      software: this.#text('software'),
      limitVersion: this.#text('limitVersion'),
      nvpPercent: this.#nvp(),
      referenceMethod: this.#referenceMethod(),
      wireMap: this.#text('wireMap'),
      measurements,
    };
  }

  /** By the tester's word; where there is none, by the margins. */
  #result(figures: readonly Measurement[]): TestResult {
    const text = this.#text('result');
    if (text !== '') {
      const result = this.#context.profile.results[text] ?? cellResult(text);
      if (!result) this.#fault('result', text);
      return result ?? 'unknown';
    }
    const margins = [this.#number('margin'), ...figures.map(({ margin }) => margin)].filter(
      (margin) => margin !== null,
    );
    if (margins.length === 0) return 'unknown';
    return margins.some((margin) => margin < 0) ? 'fail' : 'pass';
  }

  #testedAt(): string | null {
    const [both, date, time] = [this.#text('testedAt'), this.#text('date'), this.#text('time')];
    const text = both || date;
    if (text === '') return null;
    const at = cellDateTime(text, both ? '' : time, this.#context.order);
    if (at === null) this.#fault(both ? 'testedAt' : 'date', `${text} ${both ? '' : time}`.trim());
    return at;
  }

  /** `69,0 %`, or a share of one: `0.69`. */
  #nvp(): number | null {
    const value = this.#number('nvp');
    if (value === null || value === 0) return null;
    const percent = value <= 1.5 ? Math.round(value * 1000) / 10 : value;
    if (percent > 0 && percent <= 100) return percent;
    this.#fault('nvp', this.#text('nvp'));
    return null;
  }

  #referenceMethod(): TestRecord['referenceMethod'] {
    const text = this.#text('referenceMethod');
    const method = referenceMethodOf(text);
    if (text !== '' && method === null) this.#fault('referenceMethod', text);
    return method;
  }

  #day(role: ColumnRole): string | null {
    const text = this.#text(role);
    if (text === '') return null;
    const day = cellDay(text, this.#context.order);
    if (day === null) this.#fault(role, text);
    return day;
  }

  #figure(): Measurement[] {
    const parameter = this.#text('parameter');
    if (parameter === '') return [];
    return [
      {
        parameter: parameterName(parameter),
        subject: this.#text('subject') || this.#wavelength(),
        end: endOf(this.#text('end')),
        worst: 'margin',
        frequencyMhz: this.#number('frequency') || null,
        value: this.#number('value'),
        limit: this.#number('limit'),
        margin: this.#number('figureMargin'),
        unit: this.#text('unit') || 'dB',
      },
    ];
  }

  #wideFigures(): Measurement[] {
    const made: Measurement[] = [];
    for (const [, figures] of this.#wide) {
      const { parameter, subject, end, unit } = figures[0]!.column;
      const one = {
        parameter,
        subject,
        end,
        unit,
        worst: 'margin',
        frequencyMhz: null,
        value: null,
        limit: null,
        margin: null,
      } as Measurement;
      let any = false;
      for (const { index, column } of figures) {
        const value = this.#numberAt(index);
        if (value === null) continue;
        one[column.field] = value;
        any = true;
      }
      if (any) made.push(one);
    }
    return this.#ofWavelength(made);
  }

  /** Where a line is one wavelength, its loss is of that wavelength and direction; without a loss its margin is. */
  #ofWavelength(figures: Measurement[]): Measurement[] {
    const [subject, end] = [this.#wavelength(), endOf(this.#text('end'))];
    if (subject === '') return figures;
    const margin = this.#number('margin');
    if (!figures.some(({ parameter }) => parameter === 'LOSS'))
      return [
        ...figures,
        {
          parameter: 'LOSS',
          subject,
          end,
          worst: 'margin',
          frequencyMhz: null,
          value: null,
          limit: null,
          margin,
          unit: 'dB',
        },
      ];
    return figures.map((one) => ({ ...one, subject: one.subject || subject, end: one.end ?? end }));
  }

  /** `850 nm`; the unit may stand in the header or the cell. */
  #wavelength(): string {
    const text = this.#text('wavelength');
    return /^\d+$/.test(text) ? `${text} nm` : text;
  }

  #text(role: ColumnRole): string {
    const index = this.#context.layout.columns.get(role);
    return index === undefined ? '' : cellText(this.#cells[index] ?? '');
  }

  #number(role: ColumnRole): number | null {
    const index = this.#context.layout.columns.get(role);
    return index === undefined ? null : this.#numberAt(index);
  }

  /** Testers write a dash or N/A where they did not measure. */
  #numberAt(index: number): number | null {
    const text = cellText(this.#cells[index] ?? '');
    if (text === '') return null;
    const number = cellNumber(text, this.#decimal);
    if (number) return number.value;
    if (!/^([-–—]+|n\/?a|n\.?[ad]\.?)$/i.test(text)) this.#faultAt(index, text);
    return null;
  }

  #fault(role: ColumnRole, value: string): void {
    this.#faultAt(this.#context.layout.columns.get(role) ?? 0, value);
  }

  #faultAt(index: number, value: string): void {
    const { file, layout } = this.#context;
    const params = { value: value.slice(0, 80), column: layout.headers[index]?.trim() ?? '' };
    this.faults.push(
      fileFault(
        value === '' ? 'CERT_CELL_EMPTY' : 'CERT_CELL_VALUE',
        { file, line: this.#line, column: index + 1 },
        params,
      ),
    );
  }
}
