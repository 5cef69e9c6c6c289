import { lineField, nameField } from '#changes';
import { parseConfig, rulesOf, type ConfigTree } from '#netconfig';
import { z } from 'zod';

/** What every configuration of a platform must or must not have, whatever the plan says. */
export const goldenRuleSchema = z.strictObject({
  name: nameField,
  /** Platforms that it holds for; none: all. */
  platforms: z.array(z.string().max(40)).max(30).default([]),
  /** `must`: the lines are there · `must-not`: none of them is · `order`: they stand in this order. */
  kind: z.enum(['must', 'must-not', 'order']),
  /** How the headings begin that the lines stand below, outermost first; none: top lines. */
  sections: z.array(lineField).max(4).default([]),
  lines: z.array(lineField).min(1).max(100),
});
export type GoldenRule = z.infer<typeof goldenRuleSchema>;
export const goldenRulesSchema = z.array(goldenRuleSchema).max(500);

/** Where a configuration breaks a golden rule. */
export interface GoldenBreach {
  readonly rule: string;
  readonly kind: GoldenRule['kind'];
  /** The headings, then the line. */
  readonly path: readonly string[];
}

/** Judges a configuration by the rules of its platform. A rule on sections is asked of every section that fits. */
export function goldenBreaches(text: string, platform: string, rules: readonly GoldenRule[]): GoldenBreach[] {
  const tree = parseConfig(text, rulesOf(platform));
  return rules
    .filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform))
    .flatMap((rule) => placesOf(tree, rule.sections, []).flatMap((place) => breachesAt(rule, place)));
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

function breachesAt({ name, kind, lines }: GoldenRule, place: Place): GoldenBreach[] {
  const breach = (line: string): GoldenBreach => ({ rule: name, kind, path: [...place.path, line] });
  const has = new Set(place.lines);
  if (kind === 'must') return lines.filter((line) => !has.has(line)).map(breach);
  // A forbidden line may be given by its beginning: `snmp-server community`.
  if (kind === 'must-not')
    return place.lines
      .filter((line) => lines.some((it) => line === it || line.startsWith(`${it} `)))
      .map(breach);
  const places = lines.map((line) => place.lines.indexOf(line));
  const wrong = places.findIndex((at, index) => at < 0 || (index > 0 && at < places[index - 1]!));
  return wrong < 0 ? [] : [breach(lines[wrong]!)];
}

/** The lines that mend the breaches that lines alone can mend: missing ones are said, forbidden ones are taken back. */
export function goldenRemediation(breaches: readonly GoldenBreach[], platform: string): string {
  const { negation } = rulesOf(platform);
  return breaches
    .filter(({ kind }) => kind !== 'order')
    .map(({ kind, path }) => {
      const headings = path.slice(0, -1).map((heading, depth) => `${' '.repeat(depth)}${heading}\n`);
      const line = path.at(-1) ?? '';
      const text = kind === 'must' ? line : `${negation} ${line}`;
      return `${headings.join('')}${' '.repeat(path.length - 1)}${text}\n`;
    })
    .join('');
}
