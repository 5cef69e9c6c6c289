import { withoutMoves } from './exclusive.js';
import { isNegative, keyOf, negationOf, revisitedText } from './negation.js';
import { foundedAnew, goneEntries, isEntriesSection, withoutEntries, withoutGoneEntries } from './entries.js';
import { outlasting } from './overlapping.js';
import { placedChange } from './placed.js';
import { withReferencesLast } from './references.js';
import { movesFor } from './ranks.js';
import { isTypedOrder, renewedLists, tailChange } from './sequence.js';
import { beginningsOf, longestFirst, sweptAway } from './swept.js';
import { matchOf, matches, type ConfigRules } from './rules.js';
import { leaf, sameTree, type ConfigLine, type ConfigTree } from './tree.js';
import { isSameSet, movedMembers, vlanSetChange, vlanSetLine, vlanSetRemoval } from './vlan-set.js';

/**
 * The lines that turn the running configuration into the intended one: in each section what goes, then what comes or
 * changes in the intended order, moved by the platform's order rules. Equal configurations give nothing, and sending
 * the lines twice does no more than sending them once.
 */
export function remediationFor(running: ConfigTree, intended: ConfigTree, rules: ConfigRules): ConfigTree {
  const change = withoutMoves(sectionChange(running, intended, rules, []), rules);
  return withReferencesLast(change, running, rules);
}

/** The lines that lead back from the intended configuration to the running one. */
export function rollbackFor(running: ConfigTree, intended: ConfigTree, rules: ConfigRules): ConfigTree {
  return remediationFor(intended, running, rules);
}

function sectionChange(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  // In a section where the same line may stand twice, every line is said.
  const section = path.at(-1);
  if (section !== undefined && matchOf(rules.ordered, path.slice(0, -1), section)) return intended;
  if (section !== undefined && matchOf(rules.appended, path.slice(0, -1), section))
    if (isTypedOrder(running) && isTypedOrder(intended)) return tailChange(running, intended, rules, path);
  const anew = foundedAnew(running, intended, rules, path);
  if (anew.length > 0)
    return [
      ...anew.map((name) => leaf(`${rules.negation} ${name}`)),
      ...sectionChange(withoutEntries(running, anew), intended, rules, path),
    ];
  const there = byText(running);
  const wanted = byText(intended);
  const renewed = path.length === 0 ? renewedLists(running, intended, rules) : new Set<string>();
  const isRenewed = ({ text }: ConfigLine): boolean => renewed.has(rules.renewed?.exec(text)?.[1] ?? '');
  const gone = running.filter((line) => !wanted.has(line.text) && !isRenewed(line));
  const fresh = intended.filter((line) => !there.has(line.text));
  const outlasts = outlasting(gone, fresh, rules, path);
  const goesFirst = gone.filter((line) => !outlasts.has(line));
  const removed = removals(goesFirst, intended, there, rules, path);
  const swept = sweptAway(removed, there, intended, rules);
  const lines = [
    ...[...renewed].flatMap((words) => [
      leaf(`${rules.negation} ${words}`),
      ...intended.filter(({ text }) => rules.renewed?.exec(text)?.[1] === words),
    ]),
    ...removed,
    ...intended.flatMap((line) => {
      if (isRenewed(line) || swept.has(line)) return [];
      const before = there.get(line.text);
      return before ? kept(before, line, rules, path) : added(line, gone, intended, rules, path);
    }),
    ...removals([...outlasts], intended, there, rules, path),
  ];
  return [
    ...inOrder(
      withResets(withoutGoneEntries(lines, removed, rules, path), running, intended, rules, path),
      rules,
      path,
    ),
    ...swept,
    ...movesFor(running, intended, rules, path),
  ];
}

function byText(tree: ConfigTree): Map<string, ConfigLine> {
  return new Map(tree.map((line) => [line.text, line]));
}

/** What takes back the lines that are gone, except where a fresh line replaces or negates them already. */
function removals(
  gone: ConfigTree,
  intended: ConfigTree,
  there: ReadonlyMap<string, ConfigLine>,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  if (gone.length === 0) return [];
  const whole = isEntriesSection(rules, path)
    ? goneEntries(gone, intended, rules)
    : new Map<string, string | null>();
  const fresh = intended.filter((line) => !there.has(line.text));
  // The words of a statement that is made longer need not go before.
  const longer =
    rules.syntax === 'set' ? new Set(fresh.flatMap(({ text }) => beginningsOf(text))) : new Set<string>();
  const texts = new Set(fresh.map((line) => line.text));
  const keys = new Set(fresh.map((line) => keyOf(line.text, path, rules)));
  const sets = intended.flatMap((line) => vlanSetLine(line.text, rules) ?? []);
  const lines = gone.flatMap((line): ConfigLine[] => {
    const entry = whole.get(line.text);
    if (entry !== undefined) return entry === null ? [] : [leaf(entry)];
    if (longer.has(line.text)) return [];
    // In set statements the old value is named too: it is one commit, and read more easily.
    const isNamed =
      rules.syntax === 'set' || (rules.takenFirst && matchOf(rules.takenFirst, path, line.text));
    const key = isNamed ? null : keyOf(line.text, path, rules);
    if (key !== null && keys.has(key)) return [];
    const set = vlanSetLine(line.text, rules);
    if (set) return vlanSetRemoval(set, sets, rules).map(leaf);
    const negation = negationOf(line.text, path, rules);
    if (negation === null) return emptied(line, rules, path);
    return texts.has(negation) ? [] : [leaf(negation)];
  });
  // Lines that are negated by a common word (`no ip address`) need it once.
  return longestFirst([...byText(lines).values()], rules);
}

/** A section that cannot be negated is emptied line by line. */
function emptied(line: ConfigLine, rules: ConfigRules, path: readonly string[]): ConfigLine[] {
  const clear = matchOf(rules.overwritten, path, line.text)?.clear;
  if (clear !== undefined) return [{ text: line.text, children: [leaf(clear)] }];
  const children = sectionChange(line.children, [], rules, [...path, line.text]);
  return children.length === 0 ? [] : [{ text: line.text, children }];
}

/** A section that is entered as a whole, emptied first where that takes a line of its own. */
const cleared = (line: ConfigLine, clear: string | undefined): ConfigLine =>
  clear === undefined ? line : { text: line.text, children: [leaf(clear), ...line.children] };

/** A line of both sides: nothing, or its section with what differs in it. */
function kept(
  before: ConfigLine,
  after: ConfigLine,
  rules: ConfigRules,
  path: readonly string[],
): ConfigLine[] {
  if (sameTree(before.children, after.children)) return [];
  const overwritten = matchOf(rules.overwritten, path, after.text);
  if (overwritten) {
    const placed = overwritten.placed ? placedChange(before.children, after.children) : null;
    if (placed) return [{ text: after.text, children: placed }];
    const negation = overwritten.negate ? negationOf(after.text, path, rules) : null;
    return [...(negation === null ? [] : [leaf(negation)]), cleared(after, overwritten.clear)];
  }
  const children = sectionChange(before.children, after.children, rules, [...path, after.text]);
  return children.length === 0 ? [] : [{ text: revisitedText(after.text, path, rules), children }];
}

/** A line that is not there yet; a set of VLANs as the difference to what is there. */
function added(
  line: ConfigLine,
  gone: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigLine[] {
  const set = vlanSetLine(line.text, rules);
  if (!set) {
    const children = sectionChange([], line.children, rules, [...path, line.text]);
    return [{ text: line.text, children }];
  }
  const before = gone
    .map((other) => vlanSetLine(other.text, rules))
    .find((other) => other && isSameSet(other, set));
  if (!before) return vlanSetChange(set, null, rules).map(leaf);
  const sets = set.rule.shared ? intended.flatMap((other) => vlanSetLine(other.text, rules) ?? []) : [];
  const moved = movedMembers(before, sets);
  const from = before.vids.filter((vid) => !moved.has(vid));
  return vlanSetChange(set, from, rules).map(leaf);
}

/** Says again what the device forgets because of another line of the change. */
function withResets(
  lines: ConfigTree,
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  const lost = rules.resets
    .filter(({ by }) => lines.some(({ text }) => matches(by, path, withoutNegation(text, rules))))
    .map((reset) => reset.lost);
  if (lost.length === 0) return lines;
  const there = byText(running);
  const said = byText(lines);
  const again = intended.filter(
    ({ text }) => there.has(text) && !said.has(text) && lost.some((pattern) => pattern.test(text)),
  );
  return [...lines, ...again];
}

function withoutNegation(text: string, rules: ConfigRules): string {
  return isNegative(text, rules) ? text.slice(rules.negation.length + 1) : text;
}

function inOrder(lines: ConfigTree, rules: ConfigRules, path: readonly string[]): ConfigTree {
  const order = rules.order.filter(
    ({ beside }) => beside === undefined || lines.some(({ text }) => beside.test(text)),
  );
  if (order.length === 0) return lines;
  const weighted = lines.map((line) => ({
    line,
    weight: matchOf(order, path, line.text)?.weight ?? 0,
  }));
  return weighted.toSorted((a, b) => a.weight - b.weight).map(({ line }) => line);
}
