import { subjectOf } from './negation.js';
import type { ConfigRules } from './rules.js';
import { beginningsOf } from './swept.js';
import type { ConfigTree } from './tree.js';

/** `deactivate x` and `protect x` speak of x. */
const plain = (text: string, rules: ConfigRules): string =>
  subjectOf(text, rules).replace(/^(?:deactivate|protect) /, '');

/**
 * The lines of things of which nothing stays, each with the statement that takes the thing away whole; null for what is
 * said of a statement that goes itself (`deactivate`). Without it a VLAN stays behind by its name, and a term of a filter
 * as one that matches everything.
 */
export function goneEntries(
  gone: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
): ReadonlyMap<string, string | null> {
  const removed = new Map<string, string | null>();
  if (!rules.entries || gone.length === 0) return removed;
  const said = new Set(
    textsIn(intended).flatMap((text) => [...beginningsOf(plain(text, rules)), plain(text, rules)]),
  );
  for (const { text } of gone) {
    const subject = plain(text, rules);
    const names = rules.entries.flatMap((pattern) => namesOf(pattern, subject));
    const entry = names.find((name) => !said.has(name));
    if (entry !== undefined) removed.set(text, `${rules.negation} ${entry}`);
    else if (subject !== subjectOf(text, rules) && !said.has(subject)) removed.set(text, null);
  }
  return removed;
}

/** Whether statements of things that are taken away whole stand in a section. */
export const isEntriesSection = (rules: ConfigRules, path: readonly string[]): boolean =>
  rules.entries !== undefined &&
  (rules.entriesIn ?? []).length === path.length &&
  (rules.entriesIn ?? []).every((section, depth) => section.test(path[depth] ?? ''));

/** A change without what is said, in the sections below, of things that it takes away whole: it is refused after that. */
export function withoutGoneEntries(
  change: ConfigTree,
  removed: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  if (path.length === 0 || !isEntriesSection(rules, path)) return change;
  const whole = removed
    .map(({ text }) => text)
    .filter((text) =>
      rules.entries?.some((entry) => entry.exec(subjectOf(text, rules))?.[0] === subjectOf(text, rules)),
    );
  if (whole.length === 0) return change;
  const below = (tree: ConfigTree): ConfigTree =>
    tree
      .filter(({ text }) => !whole.some((words) => text.startsWith(`${words} `)))
      .map(({ text, children }) => ({ text, children: below(children) }));
  return change.flatMap((line) => {
    if (line.children.length === 0) return [line];
    const children = below(line.children);
    return children.length === 0 ? [] : [{ text: line.text, children }];
  });
}

/** The lines of a section and of those below it. */
const textsIn = (tree: ConfigTree): readonly string[] =>
  tree.flatMap(({ text, children }) => [text, ...textsIn(children)]);

/** What a pattern names in a statement, from the outside to the inside: a filter, then its term. */
function namesOf(pattern: RegExp, subject: string): string[] {
  const inner = pattern.exec(subject)?.[0];
  if (inner === undefined) return [];
  const outer = inner.replace(/ (?:term|neighbor) (?:"[^"]*"|\S+)$/, '');
  return outer === inner ? [inner] : [outer, inner];
}
