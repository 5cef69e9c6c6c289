import { longestCommon } from './longest-common.js';
import { movedLines } from './ranks.js';
import { isTypedOrder } from './sequence.js';
import { beginningsOf } from './swept.js';
import { matchOf, type ConfigRules } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/** A line of two configurations side by side. `same` lines may have differences below them: `changed` says so. */
export interface DifferenceLine {
  readonly text: string;
  readonly state: 'same' | 'added' | 'removed';
  readonly changed: boolean;
  readonly children: readonly DifferenceLine[];
}

/**
 * What is different between the running and the intended configuration, for people: all lines of both, each once, in an
 * order that reads like a configuration. Where a section's order counts, a moved line is removed and added.
 */
export function differenceOf(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
): readonly DifferenceLine[] {
  return sides(running, intended, rules, []);
}

function sides(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): DifferenceLine[] {
  const section = path.at(-1);
  const ordered = section !== undefined && matchOf(rules.ordered, path.slice(0, -1), section) !== undefined;
  const pairs =
    ordered || isAppended(running, intended, rules, path)
      ? longestCommon(running, intended, (line) => line.text)
      : sameTexts(running, intended);
  const moved = movedLines(running, intended, rules, path);
  for (const [before] of pairs) if (moved.has(before.text)) pairs.delete(before);
  // In set statements a beginning is said by what continues it, and no difference to it.
  const isSaid = (side: ConfigTree): ((line: ConfigLine) => boolean) => {
    const said = new Set(rules.syntax === 'set' ? side.flatMap(({ text }) => beginningsOf(text)) : []);
    return ({ text }) => said.has(text);
  };
  const [saidBefore, saidAfter] = [isSaid(running), isSaid(intended)];
  const lines: DifferenceLine[] = [];
  // Walk the running lines; what is new follows the line that it follows in the intended configuration.
  const after = newLinesBySibling(intended, pairs);
  const added = (line: ConfigLine | null): DifferenceLine[] =>
    (after.get(line) ?? []).filter((fresh) => !saidBefore(fresh)).map((fresh) => whole(fresh, 'added'));
  lines.push(...added(null));
  for (const before of running) {
    const match = pairs.get(before);
    if (match) {
      const children =
        before.children.length + match.children.length === 0
          ? []
          : sides(before.children, match.children, rules, [...path, before.text]);
      const changed = children.some((child) => child.changed);
      lines.push({ text: before.text, state: 'same', changed, children });
      lines.push(...added(match));
    } else if (!saidAfter(before)) {
      lines.push(whole(before, 'removed'));
    }
  }
  return lines;
}

/** Whether the lines of a section stand in the order in which they were typed, and that order decides. */
function isAppended(
  running: ConfigTree,
  intended: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): boolean {
  const section = path.at(-1);
  return (
    section !== undefined &&
    matchOf(rules.appended, path.slice(0, -1), section) !== undefined &&
    isTypedOrder(running) &&
    isTypedOrder(intended)
  );
}

/** Running line → the intended line of the same text; each is used once. */
function sameTexts(running: ConfigTree, intended: ConfigTree): Map<ConfigLine, ConfigLine> {
  const byText = new Map(intended.map((line) => [line.text, line]));
  const pairs = new Map<ConfigLine, ConfigLine>();
  for (const line of running) {
    const match = byText.get(line.text);
    if (match) pairs.set(line, match);
    byText.delete(line.text);
  }
  return pairs;
}

/** The intended lines without a partner, by the nearest line above them that has one (null: none above). */
function newLinesBySibling(
  intended: ConfigTree,
  pairs: ReadonlyMap<ConfigLine, ConfigLine>,
): Map<ConfigLine | null, ConfigLine[]> {
  const matched = new Set(pairs.values());
  const after = new Map<ConfigLine | null, ConfigLine[]>();
  let sibling: ConfigLine | null = null;
  for (const line of intended) {
    if (matched.has(line)) sibling = line;
    else {
      const lines = after.get(sibling);
      if (lines) lines.push(line);
      else after.set(sibling, [line]);
    }
  }
  return after;
}

function whole(line: ConfigLine, state: 'added' | 'removed'): DifferenceLine {
  return {
    text: line.text,
    state,
    changed: true,
    children: line.children.map((child) => whole(child, state)),
  };
}

/**
 * The difference as text: `+` and `-` before added and removed lines, a space before the sections they are in. Lines
 * that do not differ are left out, unless `all`.
 */
export function differenceText(difference: readonly DifferenceLine[], all = false): string {
  return textLines(difference, all, 0)
    .map((line) => `${line}\n`)
    .join('');
}

const SIGN = { same: ' ', added: '+', removed: '-' } as const;

function textLines(difference: readonly DifferenceLine[], all: boolean, depth: number): string[] {
  return difference
    .filter((line) => all || line.changed)
    .flatMap((line) => [
      ...line.text.split('\n').map((text) => `${SIGN[line.state]} ${' '.repeat(depth)}${text}`),
      ...textLines(line.children, all, depth + 1),
    ]);
}
