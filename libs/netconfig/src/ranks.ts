import { isNegative, subjectOf } from './negation.js';
import { matchOf, type ConfigRules, type RankRule } from './rules.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';

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
    lists.set(entry.list, [...(lists.get(entry.list) ?? []), entry]);
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
  if (!rules.ranked) return [];
  const there = listsIn(running, rules, path);
  return [...listsIn(intended, rules, path)].flatMap(([list, wanted]) => {
    const names = new Set(wanted.map(({ name }) => name));
    const now = (there.get(list) ?? []).map(({ name }) => name).filter((name) => names.has(name));
    now.push(...wanted.map(({ name }) => name).filter((name) => !now.includes(name)));
    return wanted.flatMap(({ name, rule }, place): ConfigLine[] => {
      const before = now[place];
      if (before === undefined || before === name) return [];
      now.splice(now.indexOf(name), 1);
      now.splice(place, 0, name);
      return [leaf(rule.move(list, name, before))];
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
  const moved = movesFor(running, intended, rules, path).map(({ text }) => text);
  if (moved.length === 0) return new Set();
  return new Set(
    intended.flatMap(({ text }) => {
      const entry = entryOf(text, rules, path);
      if (!entry) return [];
      const start = entry.rule.move(entry.list, entry.name, '');
      return moved.some((command) => command.startsWith(start)) ? [text] : [];
    }),
  );
}

/** Whether a line is a command that moves an entry. */
export const isMove = (text: string, rules: ConfigRules): boolean =>
  rules.ranked?.some(({ typed }) => typed.test(text)) ?? false;

/** The order of the entries of every list of a section while a change is entered. A line that goes leaves it as it is. */
export class Ranks {
  private readonly lists: Map<string, string[]>;

  constructor(
    lines: ConfigTree,
    private readonly rules: ConfigRules,
    private readonly path: readonly string[],
  ) {
    this.lists = new Map(
      [...listsIn(lines, rules, path)].map(([list, entries]) => [list, entries.map(({ name }) => name)]),
    );
  }

  /** A new entry stands at the end, one that is taken away whole stands nowhere. */
  enter(text: string): void {
    const entry = entryOf(text, this.rules, this.path);
    if (entry) {
      const names = this.lists.get(entry.list) ?? [];
      if (!names.includes(entry.name)) this.lists.set(entry.list, [...names, entry.name]);
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
      if (!names?.includes(name) || !names.includes(other)) continue;
      this.forget(list, name);
      const left = this.lists.get(list) ?? [];
      this.lists.set(list, left.toSpliced(left.indexOf(other) + (side === 'after' ? 1 : 0), 0, name));
      return true;
    }
    return false;
  }

  /** The lines with those of each list in the order of its entries. */
  ordered(lines: ConfigTree): ConfigTree {
    const places = new Map<string, { readonly at: number; readonly rank: number }[]>();
    lines.forEach(({ text }, at) => {
      const entry = entryOf(text, this.rules, this.path);
      if (!entry) return;
      const rank = this.lists.get(entry.list)?.indexOf(entry.name) ?? 0;
      places.set(entry.list, [...(places.get(entry.list) ?? []), { at, rank }]);
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
    this.lists.set(list, this.lists.get(list)?.filter((other) => other !== name) ?? []);
  }
}
