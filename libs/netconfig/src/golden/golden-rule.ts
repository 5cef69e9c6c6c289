import { lineField, nameField } from '#changes';
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

/** The rules that hold for a platform. */
export const rulesFor = (platform: string, rules: readonly GoldenRule[]): GoldenRule[] =>
  rules.filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform));

/** Whether a line is one that a rule forbids. A forbidden line may be given by its beginning: `snmp-server community`. */
export const isForbidden = (line: string, { lines }: GoldenRule): boolean =>
  lines.some((it) => line === it || line.startsWith(`${it} `));
