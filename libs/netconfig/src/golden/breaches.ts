import type { ConfigTree } from '../tree.js';
import { isForbidden, rulesFor, type GoldenRule } from './golden-rule.js';

/** Where a configuration breaks a golden rule. */
export interface GoldenBreach {
  readonly rule: string;
  readonly kind: GoldenRule['kind'];
  /** The headings, then the line. */
  readonly path: readonly string[];
}

/** Judges a configuration by the rules of its platform. A rule on sections is asked of every section that fits. */
export function goldenBreaches(
  tree: ConfigTree,
  platform: string,
  rules: readonly GoldenRule[],
): GoldenBreach[] {
  return rulesFor(platform, rules).flatMap((rule) =>
    placesOf(tree, rule.sections, []).flatMap((place) => breachesAt(rule, place)),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly lines: readonly string[];
}

function placesOf(tree: ConfigTree, [first, ...rest]: readonly string[], path: readonly string[]): Place[] {
  if (first === undefined) return [{ path, lines: tree.map(({ text }) => text) }];
  return tree
    .filter(({ text }) => text.startsWith(first))
    .flatMap(({ text, children }) => placesOf(children, rest, [...path, text]));
}

function breachesAt(rule: GoldenRule, place: Place): GoldenBreach[] {
  const { name, kind, lines } = rule;
  const breach = (line: string): GoldenBreach => ({ rule: name, kind, path: [...place.path, line] });
  const has = new Set(place.lines);
  if (kind === 'must') return lines.filter((line) => !has.has(line)).map(breach);
  if (kind === 'must-not') return place.lines.filter((line) => isForbidden(line, rule)).map(breach);
  const places = lines.map((line) => place.lines.indexOf(line));
  const wrong = places.findIndex((at, index) => at < 0 || (index > 0 && at < places[index - 1]!));
  return wrong < 0 ? [] : [breach(lines[wrong]!)];
}
