import type { ConfigRules, ReferenceRule } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/**
 * A change in which nothing is taken away while something speaks of it: what was spoken of goes at the end, the last
 * first, because a configuration names a thing before it uses it. What nobody spoke of goes where it stands.
 */
export function withReferencesLast(change: ConfigTree, running: ConfigTree, rules: ConfigRules): ConfigTree {
  const rule = rules.references;
  if (!rule || !removes(change, rule)) return change;
  return ordered(change, new Set(namesIn(running, rule)), rule);
}

function ordered(change: ConfigTree, spoken: ReadonlySet<string>, rule: ReferenceRule): ConfigTree {
  const isLate = ({ text }: ConfigLine): boolean => spoken.has(rule.removal.exec(text)?.[1] ?? '');
  const late = change.flatMap((section): ConfigLine[] => {
    const children = section.children.filter(isLate);
    return children.length === 0 ? [] : [{ text: section.text, children: children.toReversed() }];
  });
  // Where a device is divided (`config vdom`), its sections stand below.
  if (late.length === 0)
    return change.map(({ text, children }) => ({ text, children: ordered(children, spoken, rule) }));
  const early = change.flatMap((section): ConfigLine[] => {
    const children = section.children.filter((line) => !isLate(line));
    const isEmptied = section.children.length > 0 && children.length === 0;
    return isEmptied ? [] : [{ text: section.text, children }];
  });
  return [...early, ...late.toReversed()];
}

const removes = (change: ConfigTree, rule: ReferenceRule): boolean =>
  change.some(({ text, children }) => rule.removal.test(text) || removes(children, rule));

const namesIn = (tree: ConfigTree, rule: ReferenceRule): readonly string[] =>
  tree.flatMap(({ text, children }) => [...rule.namesIn(text), ...namesIn(children, rule)]);
