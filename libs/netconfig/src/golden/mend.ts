import { leaf, type ConfigLine, type ConfigTree } from '../tree.js';
import { isForbidden, rulesFor, type GoldenRule } from './golden-rule.js';

/**
 * The configuration as the golden rules want it: missing lines stand in every section that fits, forbidden ones are gone,
 * and lines of a wanted order stand in it. What is sent to get there is the platform's remediation: where the order of a
 * section means nothing to the device, nothing is.
 */
export function mendedBy(tree: ConfigTree, platform: string, rules: readonly GoldenRule[]): ConfigTree {
  return rulesFor(platform, rules).reduce((mended, rule) => at(mended, rule.sections, rule), tree);
}

/** Mends the sections that fit the headings. */
function at(tree: ConfigTree, [first, ...rest]: readonly string[], rule: GoldenRule): ConfigTree {
  if (first === undefined) return mended(tree, rule);
  return tree.map((line) =>
    line.text.startsWith(first) ? { text: line.text, children: at(line.children, rest, rule) } : line,
  );
}

function mended(lines: ConfigTree, rule: GoldenRule): ConfigTree {
  switch (rule.kind) {
    case 'must': {
      const has = new Set(lines.map(({ text }) => text));
      return [...lines, ...rule.lines.filter((line) => !has.has(line)).map(leaf)];
    }
    case 'must-not':
      return lines.filter(({ text }) => !isForbidden(text, rule));
    default:
      return inOrder(lines, rule.lines);
  }
}

/** The wanted lines in their order, where the first of them stands; all others stay where they are. */
function inOrder(lines: ConfigTree, wanted: readonly string[]): ConfigTree {
  const there = new Map(lines.map((line) => [line.text, line]));
  const ordered = wanted.map((text): ConfigLine => there.get(text) ?? leaf(text));
  const isWanted = new Set(wanted);
  const first = lines.findIndex(({ text }) => isWanted.has(text));
  const stand = lines.map(({ text }) => text).filter((text) => isWanted.has(text));
  if (stand.length === wanted.length && stand.every((text, index) => text === wanted[index])) return lines;
  const others = (part: ConfigTree): ConfigTree => part.filter(({ text }) => !isWanted.has(text));
  const place = first < 0 ? lines.length : first;
  return [...others(lines.slice(0, place)), ...ordered, ...others(lines.slice(place))];
}
