import { negationOf } from './negation.js';
import type { ConfigRules } from './rules.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';

/** A line with a number of its own stands where that says, whenever it is typed. */
const isNumbered = ({ text }: ConfigLine): boolean => /^(?:sequence |seq )?\d+ /.test(text);

/** Whether the order of a section's lines is the order in which they were typed. */
export const isTypedOrder = (tree: ConfigTree): boolean => !tree.some(isNumbered);

/**
 * The change of a list whose lines are added at its end, and of which the first match wins: what stands stays as long as
 * nothing new belongs before it; the rest is taken back and typed in its order.
 */
export function tailChange(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  const kept = new Set<ConfigLine>();
  let from = 0;
  let stays = 0;
  for (const line of intended) {
    let at = from;
    while (at < running.length && running[at]?.text !== line.text) at += 1;
    const found = running[at];
    if (!found) break;
    kept.add(found);
    from = at + 1;
    stays += 1;
  }
  const gone = running.filter((line) => !kept.has(line));
  return [
    ...gone.flatMap(({ text }) => negationOf(text, path, rules) ?? []).map(leaf),
    ...intended.slice(stays),
  ];
}

/** Lines that are one list by their first words: `access-list 10`. */
function groupsIn(tree: ConfigTree, rules: ConfigRules): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { text } of tree) {
    const words = rules.renewed?.exec(text)?.[1];
    if (words === undefined) continue;
    const group = groups.get(words);
    if (group) group.push(text);
    else groups.set(words, [text]);
  }
  return groups;
}

/**
 * Lists of top lines of which no single line can be taken back (`no access-list 10 permit …` takes the whole list), and
 * whose lines are added at the end: the first words of those that have to be entered anew.
 */
export function renewedLists(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
): ReadonlySet<string> {
  if (!rules.renewed) return new Set();
  const wanted = groupsIn(intended, rules);
  const renewed = [...groupsIn(running, rules)].filter(([words, texts]) =>
    texts.some((text, index) => wanted.get(words)?.[index] !== text),
  );
  return new Set(renewed.map(([words]) => words));
}
