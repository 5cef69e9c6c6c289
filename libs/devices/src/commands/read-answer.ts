import { cellsOf, cutsOf, cutsOfRule, isRule, type Cuts } from './columns.js';
import type { AnswerRow, Grammar, TableGrammar } from './grammar.js';
import { pairsOf } from './pairs.js';
import { linePattern, type LinePattern, type Reading } from './pattern.js';

/** What reading an answer gave: rows, proof that there are none, or the line that could not be read. */
export type Answer =
  | { readonly state: 'rows'; readonly rows: readonly AnswerRow[] }
  | { readonly state: 'empty' }
  | { readonly state: 'refused'; readonly line: number; readonly text: string }
  | { readonly state: 'unread'; readonly line: number; readonly text: string };

/** Longer lines are no answer of a device; patterns are not tried on them. */
const longestLine = 4096;

/** A line of the session, not of the answer: the prompt with the command. */
const echo = /^[\w.:@()/~-]+[#>]\s*(?:show|display|get|print)\b/i;

/** What IOS and NX-OS put before every answer where `terminal exec prompt timestamp` is set. */
const clock = /^(?:Load for five secs: .*|(?:No t|T)ime source(?: is)?,? .*)$/;

/** Lines by which a device says that it did not take the command. */
const refusals = [
  /^\s*%\s*(Invalid|Incomplete|Ambiguous|Unknown|Unrecognized|Bad|Error)\b/i,
  /^\s*(Invalid input|syntax error|unknown command|Error: (Unrecognized|Incomplete|Wrong)|bad command name|Command parse error)/i,
];

type Row = Map<string, string | string[]>;

interface Table extends TableGrammar {
  readonly headers: readonly string[];
  readonly fields: readonly string[];
}

interface Compiled {
  readonly nothing: readonly LinePattern[];
  readonly carries: readonly LinePattern[];
  readonly heralds: readonly LinePattern[];
  readonly forgets: readonly LinePattern[];
  readonly begins: readonly LinePattern[];
  readonly fills: readonly LinePattern[];
  readonly skips: readonly LinePattern[];
  readonly ends: readonly LinePattern[];
  readonly wraps: readonly LinePattern[];
  readonly stops: readonly LinePattern[];
  readonly resumes: readonly LinePattern[];
  readonly after: readonly (readonly [label: LinePattern, next: LinePattern])[];
  readonly tables: readonly Table[];
  readonly each: ReadonlyMap<string, LinePattern>;
  readonly runsOn: ReadonlyMap<string, LinePattern>;
  readonly lists: ReadonlySet<string>;
}

const compiled = new WeakMap<Grammar, Compiled>();

/**
 * Reads what a device answered to the command of a grammar. A line that nobody knows makes the whole answer _unread_,
 * unless the grammar is tolerant, because a row that is silently missing is worse than none. _Empty_ is only said when
 * the device said it: a blank answer, a header without rows, or a line that is known to mean it.
 */
export function readAnswer(text: string, grammar: Grammar): Answer {
  const reader = new AnswerReader(grammar, rulesOf(grammar));
  const lines = text.split(/\r\n|\r|\n/);
  for (const [at, raw] of lines.entries()) {
    const line = reader.joined(raw.replace(/\t/g, '        ').trimEnd());
    if (line === '' || echo.test(line) || clock.test(line)) continue;
    const place = { line: at + 1, text: line.slice(0, 200) };
    if (refusals.some((pattern) => pattern.test(line)) && !reader.isNothing(line))
      return { state: 'refused', ...place };
    if (line.length > longestLine || !reader.take(line)) {
      if (!grammar.tolerant) return { state: 'unread', ...place };
      reader.passed ??= place;
    }
  }
  const rows = reader.rows();
  if (rows.length > 0) return { state: 'rows', rows };
  return reader.passed && !reader.saidNothing ? { state: 'unread', ...reader.passed } : { state: 'empty' };
}

class AnswerReader {
  /** The first line that nobody knew. */
  passed: { readonly line: number; readonly text: string } | undefined;
  saidNothing = false;
  readonly #done: Row[] = [];
  readonly #carried: Row = new Map();
  readonly #heralded: Row = new Map();
  #row: Row | null = null;
  #table: { readonly table: Table; readonly cuts: Cuts } | null = null;
  #begun = '';
  #awaited: LinePattern | null = null;
  #stopped = false;
  /** The field whose text may go on in the next line. */
  #running: string | null = null;

  constructor(
    readonly grammar: Grammar,
    readonly rules: Compiled,
  ) {}

  isNothing = (line: string): boolean => this.rules.nothing.some((pattern) => pattern.read(line) !== null);

  /** The line with the one before it, where that went on in this one; '' when this one goes on in the next. */
  joined(line: string): string {
    const whole = this.#begun === '' ? line : `${this.#begun} ${line.trimStart()}`;
    this.#begun = this.#begun === '' && firstReading(this.rules.wraps, line) ? line : '';
    return this.#begun === '' ? whole : '';
  }

  /** True when the line was understood. */
  take(line: string): boolean {
    if (this.#stopped && !firstReading(this.rules.resumes, line)) return true;
    this.#stopped = firstReading(this.rules.stops, line) !== null;
    if (this.#stopped) return true;
    if (isRule(line)) return this.#takesRule(line);
    if (this.#takesAwaited(line)) return true;
    if (this.isNothing(line)) return (this.saidNothing = true);
    if (firstReading(this.rules.ends, line)) return this.#close();
    if (this.#takesHeader(line)) return (this.saidNothing = true);
    if (firstReading(this.rules.skips, line)) return true;
    if (firstReading(this.rules.forgets, line)) this.#carried.clear();
    const carried = firstReading(this.rules.carries, line);
    if (carried) {
      for (const [field, value] of carried) this.#put(this.#carried, field, value);
      this.#row = null;
      return true;
    }
    const heralded = firstReading(this.rules.heralds, line);
    if (heralded) return this.#fill(this.#heralded, heralded);
    const begun = firstReading(this.rules.begins, line);
    if (begun) return this.#begin(begun);
    const [, next] = this.rules.after.find(([label]) => label.read(line) !== null) ?? [];
    if (next) this.#awaited = next;
    return next !== undefined || this.#takesMore(line) || this.#takesCells(line) || this.#runsOn(line);
  }

  rows(): readonly AnswerRow[] {
    const { needs = [], key } = this.grammar;
    const full = this.#done.filter((row) => row.size > 0 && needs.every((field) => row.has(field)));
    for (const row of full) this.#spread(row, this.rules.each);
    return (key ? merged(full, key) : full).map((row) => Object.fromEntries(row));
  }

  #begin(reading: Reading): boolean {
    this.#row = new Map([...copied(this.#carried), ...copied(this.#heralded)]);
    this.#heralded.clear();
    this.#done.push(this.#row);
    return this.#fill(this.#row, reading);
  }

  #close(): true {
    this.#row = null;
    this.#table = null;
    this.#carried.clear();
    return true;
  }

  #takesAwaited(line: string): boolean {
    const reading = this.#awaited?.read(line) ?? null;
    this.#awaited = null;
    return reading !== null && (this.#row ? this.#fill(this.#row, reading) : this.#begin(reading));
  }

  /** The dashes under a header say better than its words where the columns are. */
  #takesRule(line: string): true {
    if (this.#table && !this.#row) {
      const { table, cuts } = this.#table;
      this.#table = { table, cuts: cutsOfRule(line, cuts.length) ?? cuts };
    }
    return true;
  }

  #takesMore(line: string): boolean {
    const reading = firstReading(this.rules.fills, line);
    if (!reading) return false;
    const { renews = [], single } = this.grammar;
    const isNew = reading.some(([field]) => renews.includes(field) && this.#row?.has(field) !== false);
    if (isNew || (!this.#row && single)) return this.#begin(reading);
    // Said before the first row: of no row, but understood.
    return this.#row ? this.#fill(this.#row, reading) : true;
  }

  #fill(row: Row, reading: Reading): true {
    for (const [field, value] of reading)
      if (field === 'pairs') this.#fill(row, pairsOf(value));
      else this.#put(row, field, value);
    return true;
  }

  #runsOn(line: string): boolean {
    const field = this.#running;
    if (field === null || !this.#row || !this.rules.runsOn.get(field)?.read(line)) return false;
    this.#put(this.#row, field, line.trim());
    return true;
  }

  #put(row: Row, field: string, value: string): void {
    this.#running = this.rules.runsOn.has(field) ? field : null;
    if (!this.rules.lists.has(field)) {
      row.set(field, value);
      return;
    }
    const before = row.get(field);
    row.set(field, Array.isArray(before) ? [...before, value] : [value]);
  }

  #takesHeader(line: string): boolean {
    for (const table of this.rules.tables) {
      const cuts = cutsOf(line, table.headers);
      if (!cuts) continue;
      this.#table = { table, cuts };
      this.#row = null;
      return true;
    }
    return false;
  }

  #takesCells(line: string): boolean {
    if (!this.#table) return false;
    const { table, cuts } = this.#table;
    const cells = cellsOf(line, cuts);
    if (cells[0] === '' && this.#row) return this.#continue(this.#row, table, cells);
    const said = table.fields.flatMap((field, at) => {
      const cell = cells[at] ?? '';
      return field !== '' && cell !== '' ? [[field, cell] as const] : [];
    });
    if (said.length === 0) return false;
    const key = said.find(([field]) => field === table.key)?.[1];
    const known = key === undefined ? undefined : this.#done.find((row) => row.get(table.key ?? '') === key);
    if (known) this.#row = known;
    else this.#begin([]);
    for (const [field, value] of [...Object.entries(table.adds ?? {}), ...said])
      this.#put(this.#row as Row, field, value);
    return true;
  }

  /** A line without a first cell goes on with the row above. */
  #continue(row: Row, table: Table, cells: readonly string[]): boolean {
    for (const [at, cell] of cells.entries()) {
      const field = table.fields[at] ?? '';
      if (field === '' || cell === '') continue;
      const before = row.get(field);
      if (Array.isArray(before)) row.set(field, [...before, cell]);
      else row.set(field, before === undefined ? cell : `${before} ${cell}`);
    }
    return true;
  }

  #spread(row: Row, each: ReadonlyMap<string, LinePattern>): void {
    for (const [field, pattern] of each) {
      const value = row.get(field);
      if (value === undefined) continue;
      row.delete(field);
      const texts = typeof value === 'string' ? [value] : value;
      for (const reading of texts.flatMap((text) => pattern.readAll(text)))
        for (const [name, said] of reading) {
          const before = row.get(name);
          row.set(name, Array.isArray(before) ? [...before, said] : [said]);
        }
    }
  }
}

function firstReading(patterns: readonly LinePattern[], line: string): Reading | null {
  for (const pattern of patterns) {
    const reading = pattern.read(line);
    if (reading) return reading;
  }
  return null;
}

const copied = (row: Row): readonly (readonly [string, string | string[]])[] =>
  [...row].map(([field, value]) => [field, Array.isArray(value) ? [...value] : value]);

/** Rows of one key as one, in the order of their first. */
function merged(rows: readonly Row[], key: string): readonly Row[] {
  const byKey = new Map<string, Row>();
  const result: Row[] = [];
  for (const row of rows) {
    const value = row.get(key);
    const known = typeof value === 'string' ? byKey.get(value) : undefined;
    if (known) {
      for (const [field, said] of row) known.set(field, said);
      continue;
    }
    if (typeof value === 'string') byKey.set(value, row);
    result.push(row);
  }
  return result;
}

function rulesOf(grammar: Grammar): Compiled {
  const known = compiled.get(grammar);
  if (known) return known;
  const patterns = (sources: readonly string[] = []): readonly LinePattern[] => sources.map(linePattern);
  const tables = grammar.tables ?? [];
  const each = Object.assign({}, grammar.each, ...tables.map((table) => table.each)) as Record<
    string,
    string
  >;
  const rules: Compiled = {
    nothing: patterns(grammar.nothing),
    carries: patterns(grammar.carries),
    heralds: patterns(grammar.heralds),
    forgets: patterns(grammar.forgets),
    begins: patterns(grammar.begins),
    fills: patterns(grammar.fills),
    skips: patterns(grammar.skips),
    ends: patterns(grammar.ends),
    stops: patterns(grammar.stops),
    resumes: patterns(grammar.resumes),
    wraps: patterns(grammar.wraps === undefined ? [] : [grammar.wraps]),
    after: Object.entries(grammar.after ?? {}).map(
      ([label, next]) => [linePattern(label), linePattern(next)] as const,
    ),
    tables: tables.map((table) => ({
      ...table,
      headers: Object.keys(table.columns),
      fields: Object.values(table.columns),
    })),
    each: new Map(Object.entries(each).map(([field, pattern]) => [field, linePattern(pattern)])),
    runsOn: new Map(Object.entries(grammar.runsOn ?? {}).map(([field, more]) => [field, linePattern(more)])),
    lists: new Set([...(grammar.lists ?? []), ...Object.keys(grammar.runsOn ?? {})]),
  };
  compiled.set(grammar, rules);
  return rules;
}
