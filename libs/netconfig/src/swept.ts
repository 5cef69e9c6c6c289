import { isNegative, subjectOf } from './negation.js';
import type { ConfigRules } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';
import { vlanSetLine } from './vlan-set.js';

/** Words of a line that are looked at: no negation has more, and a line may be megabytes long. */
const MOST_WORDS = 64;

/** `ip address 10.0.0.1` → `ip`, `ip address`: the shorter lines whose negation would take it back too. */
export function beginningsOf(subject: string): string[] {
  const beginnings: string[] = [];
  for (
    let at = subject.indexOf(' ');
    at >= 0 && beginnings.length < MOST_WORDS;
    at = subject.indexOf(' ', at + 1)
  )
    beginnings.push(subject.slice(0, at));
  return beginnings;
}

/**
 * Lines that stay, but go with a shorter one that is taken back (`no spanning-tree` forgets `spanning-tree mode mst`):
 * they are said again after it. A device that keeps them takes no harm.
 */
export function sweptAway(
  negations: ConfigTree,
  there: ReadonlyMap<string, ConfigLine>,
  intended: ConfigTree,
  rules: ConfigRules,
): ReadonlySet<ConfigLine> {
  const subjects = negatedSubjects(negations, rules);
  if (subjects.size === 0) return new Set();
  return new Set(
    intended.filter(
      ({ text }) =>
        there.has(text) &&
        !isNegative(text, rules) &&
        !vlanSetLine(text, rules) &&
        beginningsOf(subjectOf(text, rules)).some((words) => subjects.has(words)),
    ),
  );
}

function negatedSubjects(change: ConfigTree, rules: ConfigRules): Set<string> {
  return new Set(
    change.flatMap(({ text }) =>
      isNegative(text, rules) && !rules.shownNegative.some((pattern) => pattern.test(text))
        ? [subjectOf(text, rules)]
        : [],
    ),
  );
}

/** A line is taken back before a shorter one that would take it along. */
export function longestFirst(negations: ConfigTree, rules: ConfigRules): ConfigTree {
  const subjects = negatedSubjects(negations, rules);
  const covered = (line: ConfigLine): number =>
    beginningsOf(subjectOf(line.text, rules)).filter((words) => subjects.has(words)).length;
  const depths = new Map(negations.map((line) => [line, covered(line)]));
  if ([...depths.values()].every((depth) => depth === 0)) return negations;
  return negations.toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}
