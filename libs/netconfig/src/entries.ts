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
  (rules.entriesIn ?? [[]]).some(
    (sections) =>
      sections.length === path.length && sections.every((section, depth) => section.test(path[depth] ?? '')),
  );

/**
 * The things of a section that stay, but not as they were made (`founders`): `peer 192.0.2.1`, which has another AS.
 */
export function foundedAnew(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): readonly string[] {
  const { founders, entries = [] } = rules;
  if (!founders || !isEntriesSection(rules, path)) return [];
  const wanted = new Set(intended.map(({ text }) => text));
  const gone = running.filter(({ text }) => founders.test(text) && !wanted.has(text));
  return gone
    .flatMap(({ text }) => entries.flatMap((entry) => entry.exec(text)?.[0] ?? []))
    .filter((name) => textsIn(intended).some((text) => text.startsWith(`${name} `)));
}

/** A section without some of its things, and without what the sections below say of them. */
export const withoutEntries = (tree: ConfigTree, names: readonly string[]): ConfigTree =>
  tree
    .filter(({ text }) => !names.some((name) => text.startsWith(`${name} `)))
    .map(({ text, children }) => ({ text, children: withoutEntries(children, names) }));

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
  return change.flatMap((line) => {
    if (line.children.length === 0) return [line];
    const children = withoutEntries(line.children, whole);
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
