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

/**
 * The rows of CSV text (RFC 4180, any one-character delimiter), one at a time; empty lines are passed over. Written by
 * hand because a tester's file may have a million lines, and because faults must name line and column.
 * @throws OpenQuoteError
 */
export function* csvRows(raw: string, delimiter: string): Generator<CsvRow> {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  let [at, line, quote] = [0, 1, indexOr(text, '"', 0)];
  const separator = delimiter.charCodeAt(0);
  while (at < text.length) {
    // Found once per quote, not once per line: a search to the end for each line would be quadratic.
    if (quote < at) quote = indexOr(text, '"', at);
    const end = indexOr(text, '\n', at);
    if (quote >= end) {
      if (end > at) yield { line, cells: text.slice(at, end).split(delimiter) };
      [at, line] = [end + 1, line + 1];
      continue;
    }
    const row = quotedRow(text, at, line, separator);
    yield { line, cells: row.cells };
    [at, line] = [row.next, row.line];
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
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/, 40).filter((one) => one.trim() !== ''); // prettier-ignore
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
