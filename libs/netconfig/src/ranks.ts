import { isNegative, subjectOf } from './negation.js';
import { matchOf, type ConfigRules, type RankRule } from './rules.js';
import { leaf, type ConfigTree } from './tree.js';

/**
 * Lists in which the first match wins, and a command moves an entry: terms of a Junos filter (`insert … before …`),
 * policies of FortiOS (`move … before …`). An entry has one line or many; what counts is where its first one stands.
 */
interface Entry {
  /** The list that it belongs to: the words before it. */
  readonly list: string;
  readonly name: string;
  readonly rule: RankRule;
}

function entryOf(text: string, rules: ConfigRules, path: readonly string[]): Entry | null {
  const rule = rules.ranked && matchOf(rules.ranked, path, text);
  if (!rule) return null;
  const [, list = '', name = ''] = rule.line.exec(text) ?? [];
  return { list, name, rule };
}

/** List → its entries, in order. */
function listsIn(tree: ConfigTree, rules: ConfigRules, path: readonly string[]): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>();
  const seen = new Set<string>();
  for (const { text } of tree) {
    const entry = entryOf(text, rules, path);
    if (!entry || seen.has(`${entry.list}\0${entry.name}`)) continue;
    seen.add(`${entry.list}\0${entry.name}`);
    const known = lists.get(entry.list);
    if (known) known.push(entry);
    else lists.set(entry.list, [entry]);
  }
  return lists;
}

/** The commands that bring the entries of every list into the intended order, after new ones were added at the end. */
export function movesFor(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  return entryMoves(running, intended, rules, path).map(({ list, name, rule, before }) =>
    leaf(rule.move(list, name, before)),
  );
}

interface EntryMove extends Entry {
  /** The entry before which it comes to stand. */
  readonly before: string;
}

function entryMoves(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): EntryMove[] {
  if (!rules.ranked) return [];
  const there = listsIn(running, rules, path);
  return [...listsIn(intended, rules, path)].flatMap(([list, wanted]) => {
    const names = new Set(wanted.map(({ name }) => name));
    const now = (there.get(list) ?? []).map(({ name }) => name).filter((name) => names.has(name));
    const stands = new Set(now);
    for (const { name } of wanted) if (!stands.has(name)) now.push(name);
    return wanted.flatMap(({ name, rule }, place): EntryMove[] => {
      const before = now[place];
      if (before === undefined || before === name) return [];
      now.splice(now.indexOf(name), 1);
      now.splice(place, 0, name);
      return [{ list, name, rule, before }];
    });
  });
}

/** The lines of entries that a change of order moves: shown as taken away and put back. */
export function movedLines(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ReadonlySet<string> {
  const moved = new Set(
    entryMoves(running, intended, rules, path).map(({ list, name }) => `${list}\0${name}`),
  );
  if (moved.size === 0) return new Set();
  return new Set(
    intended.flatMap(({ text }) => {
      const entry = entryOf(text, rules, path);
      return entry && moved.has(`${entry.list}\0${entry.name}`) ? [text] : [];
    }),
  );
}

/** Whether a line is a command that moves an entry. */
export const isMove = (text: string, rules: ConfigRules): boolean =>
  rules.ranked?.some(({ typed }) => typed.test(text)) ?? false;

/** Names in their order, each once. */
class Order {
  private readonly known: Set<string>;

  constructor(private readonly names: string[]) {
    this.known = new Set(names);
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  add(name: string): void {
    if (this.known.has(name)) return;
    this.known.add(name);
    this.names.push(name);
  }

  delete(name: string): void {
    if (this.known.delete(name)) this.names.splice(this.names.indexOf(name), 1);
  }

  /** Puts a name before another one, or `by` places further. */
  move(name: string, other: string, by: number): void {
    this.names.splice(this.names.indexOf(name), 1);
    this.names.splice(this.names.indexOf(other) + by, 0, name);
  }

  ranks(): ReadonlyMap<string, number> {
    return new Map(this.names.map((name, rank) => [name, rank]));
  }
}

/** The order of the entries of every list of a section while a change is entered. A line that goes leaves it as it is. */
export class Ranks {
  private readonly lists: Map<string, Order>;

  constructor(
    lines: ConfigTree,
    private readonly rules: ConfigRules,
    private readonly path: readonly string[],
  ) {
    this.lists = new Map(
      [...listsIn(lines, rules, path)].map(([list, entries]) => [
        list,
        new Order(entries.map(({ name }) => name)),
      ]),
    );
  }

  /** A new entry stands at the end, one that is taken away whole stands nowhere. */
  enter(text: string): void {
    const entry = entryOf(text, this.rules, this.path);
    if (entry) {
      const names = this.lists.get(entry.list);
      if (names) names.add(entry.name);
      else this.lists.set(entry.list, new Order([entry.name]));
    } else if (isNegative(text, this.rules)) {
      const back = entryOf(`${this.rules.statement} ${subjectOf(text, this.rules)}`, this.rules, this.path);
      const edit = entryOf(text.replace(/^delete /, 'edit '), this.rules, this.path);
      for (const { list, name } of [back, edit].flatMap((it) => it ?? []))
        if (text.endsWith(` ${name}`)) this.forget(list, name);
    }
  }

  /** True if the line was a command that moves an entry before or after another one. */
  move(text: string): boolean {
    for (const { typed } of this.rules.ranked ?? []) {
      const { list = '', name = '', side = 'before', other = '' } = typed.exec(text)?.groups ?? {};
      const names = this.lists.get(list);
      if (!names?.has(name) || !names.has(other)) continue;
      names.move(name, other, side === 'after' ? 1 : 0);
      return true;
    }
    return false;
  }

  /** The lines with those of each list in the order of its entries. */
  ordered(lines: ConfigTree): ConfigTree {
    const ranks = new Map([...this.lists].map(([list, names]) => [list, names.ranks()]));
    const places = new Map<string, { readonly at: number; readonly rank: number }[]>();
    lines.forEach(({ text }, at) => {
      const entry = entryOf(text, this.rules, this.path);
      if (!entry) return;
      const place = { at, rank: ranks.get(entry.list)?.get(entry.name) ?? -1 };
      const known = places.get(entry.list);
      if (known) known.push(place);
      else places.set(entry.list, [place]);
    });
    const result = [...lines];
    for (const list of places.values()) {
      const sorted = list.toSorted((a, b) => a.rank - b.rank);
      list.forEach(({ at }, index) => {
        const line = lines[sorted[index]?.at ?? at];
        if (line) result[at] = line;
      });
    }
    return result;
  }

  private forget(list: string, name: string): void {
    this.lists.get(list)?.delete(name);
  }
}
