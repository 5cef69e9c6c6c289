import { cablingPolicySchema } from '#cabling';
import { textOf, type Language } from '#findings';
import { ipPlanPolicySchema } from '#ipplan';
import type { Plan } from '#plan';
import { z } from 'zod';
import { thresholdFacts } from './threshold-facts.js';
import { thresholdNames, unitOf } from './threshold-names.js';

const shape = { ...cablingPolicySchema.shape, ...ipPlanPolicySchema.shape };
const value = z.union([z.number(), z.string(), z.boolean()]);
/** What the site sets itself; a key that no rule knows is refused, and one that is absent has its default. */
export const policySchema = z.strictObject({
  ...cablingPolicySchema.partial().shape,
  ...ipPlanPolicySchema.partial().shape,
});

/** What of it differs from the defaults: the site keeps no more than that. */
export const ownOf = (policy: z.infer<typeof policySchema>): Plan['policy'] =>
  Object.fromEntries(
    Object.entries(policy).flatMap(([key, own]) =>
      own === undefined || own === shape[key as keyof typeof shape].parse(undefined)
        ? []
        : [[key, own] as const],
    ),
  );

export const thresholdSchema = z.object({
  key: z.string(),
  /** What people call it, in the reader’s language. */
  label: z.string(),
  /** `m`, `%`, `dB`, `dB/km`, `°C`, `d` (days), `/` (length of a prefix), `×` (a factor); empty: none. */
  unit: z.string(),
  part: z.enum(['cabling', 'ipplan']),
  default: value,
  /** What holds. */
  value,
  /** Whether the site has set another than the default. */
  set: z.boolean(),
  /** What may be set, as JSON Schema: type, bounds, choices. */
  schema: z.object({
    type: z.enum(['number', 'integer', 'string', 'boolean']),
    minimum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    maximum: z.number().optional(),
    enum: z.array(z.string()).optional(),
  }),
  /** The rules that judge by it; none: help with designing takes it. */
  rules: z.array(z.object({ code: z.string(), title: z.string() })),
  /** What fixes the default; empty: practice of the trade. */
  source: z.string(),
});
type Threshold = z.infer<typeof thresholdSchema>;

/** Every threshold of the kernels with what holds; a recorded value that cannot be read counts as not set, as for the rules. */
export function thresholdsOf(policy: Plan['policy'], language: Language): Threshold[] {
  return (Object.keys(shape) as (keyof typeof shape)[]).map((key) => {
    const field = shape[key];
    const standard = field.parse(undefined);
    const read = field.safeParse(policy[key]);
    const held = read.success ? read.data : standard;
    const { rules, source } = thresholdFacts[key];
    return {
      key,
      label: thresholdNames[key][language],
      unit: unitOf(key),
      part: key in cablingPolicySchema.shape ? 'cabling' : 'ipplan',
      default: standard,
      value: held,
      set: held !== standard,
      schema: thresholdSchema.shape.schema.parse(z.toJSONSchema(field, { io: 'input' })),
      rules: rules.map((code) => ({ code, title: textOf(code, language).title })),
      source,
    };
  });
}
