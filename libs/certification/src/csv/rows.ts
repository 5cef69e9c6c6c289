/** A line of a table. A quoted cell may span lines, so the number is that of its first line, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that never ends, at the line where it began. */
export class OpenQuoteError extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
  ) {
    super(`quote opened at line ${line} never ends`);
    this.name = 'OpenQuoteError';
  }
}

const [QUOTE, LF] = [0x22, 0x0a];

/** Characters of the longest line: beyond it a quote was opened by mistake, and the rest of the file is its text. */
const LONGEST_LINE = 4_000_000;

/**
 * The rows of CSV text (RFC 4180, any one-character delimiter), one at a time; empty lines are passed over. Written by
 * hand because a tester's file may have a million lines, and because faults must name line and column.
 * @throws OpenQuoteError
 */
export function csvRows(text: string, delimiter: string): Generator<CsvRow> {
  return new RowFeed(delimiter).push(text, true);
}

/** The same for text that comes in pieces: a row is given when its end is there. */
export class RowFeed {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** `last`: nothing follows, and the end of the text ends the row. @throws OpenQuoteError */
  *push(piece: string, last: boolean): Generator<CsvRow> {
    const whole = this.#rest + piece;
    // Of a line end in two signs the second may be in the next piece.
    const held = !last && whole.endsWith('\r');
    const raw = held ? whole.slice(0, -1) : whole;
    const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
    let [at, quote] = [0, indexOr(text, '"', 0)];
    const separator = this.#delimiter.charCodeAt(0);
    while (at < text.length) {
      // Found once per quote, not once per line: a search to the end for each line would be quadratic.
      if (quote < at) quote = indexOr(text, '"', at);
      const end = indexOr(text, '\n', at);
      if (quote >= end) {
        if (end === text.length && !last) break;
        if (end > at) yield { line: this.#line, cells: text.slice(at, end).split(this.#delimiter) };
        [at, this.#line] = [end + 1, this.#line + 1];
        continue;
      }
      const row = this.#quoted(text, at, separator, last);
      if (!row) break;
      yield { line: this.#line, cells: row.cells };
      [at, this.#line] = [row.next, row.line];
    }
    this.#rest = text.slice(at) + (held ? '\r' : '');
    if (this.#rest.length > LONGEST_LINE) throw new OpenQuoteError(this.#line, 1);
  }

  /** A row with a quoted cell; null: its end is in a piece that is still to come. */
  #quoted(text: string, at: number, separator: number, last: boolean): ReturnType<typeof quotedRow> | null {
    try {
      const row = quotedRow(text, at, this.#line, separator);
      return last || text[row.next - 1] === '\n' ? row : null;
    } catch (error) {
      if (error instanceof OpenQuoteError && !last) return null;
      throw error;
    }
  }
}

function indexOr(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? text.length : found;
}

/** A row in which at least one cell is quoted. */
function quotedRow(
  text: string,
  from: number,
  firstLine: number,
  separator: number,
): { cells: string[]; next: number; line: number } {
  const cells: string[] = [];
  let [at, line, cell] = [from, firstLine, ''];
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE && cell.trim() === '') {
      const end = closingQuote(text, at);
      if (end < 0) throw new OpenQuoteError(line, cells.length + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = end + 1;
    } else if (code === separator) {
      cells.push(cell);
      [cell, at] = ['', at + 1];
    } else if (code === LF || Number.isNaN(code)) {
      cells.push(cell);
      return { cells, next: at + 1, line: line + 1 };
    } else {
      cell += text[at];
      at += 1;
    }
  }
}

/** Where the quote that opens at `at` closes; doubled quotes are text. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  return end;
}

/** The delimiter that splits the first lines into the same number of cells most often; a comma when none does. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 40)
    .filter((one) => one.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [';', '\t', ',', '|']) {
    const counts = lines.map((one) => unquoted(one).split(delimiter).length).filter((count) => count > 1);
    const common = mostCommon(counts);
    const score = counts.filter((count) => count === common).length * Math.min(common, 4);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const unquoted = (line: string): string => line.replaceAll(/"[^"]*"/g, '');

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}
