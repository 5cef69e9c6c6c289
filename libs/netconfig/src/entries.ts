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
  if (!rules.entries) return removed;
  const said = new Set(
    intended.flatMap(({ text }) => [...beginningsOf(plain(text, rules)), plain(text, rules)]),
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

/** What a pattern names in a statement, from the outside to the inside: a filter, then its term. */
function namesOf(pattern: RegExp, subject: string): string[] {
  const inner = pattern.exec(subject)?.[0];
  if (inner === undefined) return [];
  const outer = inner.replace(/ (?:term|neighbor) (?:"[^"]*"|\S+)$/, '');
  return outer === inner ? [inner] : [outer, inner];
}
