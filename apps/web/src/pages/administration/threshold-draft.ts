import type { Threshold, ThresholdValue } from '../../api/policy-types.js';

/** What a person has typed, by key; a number may be half written. */
export type ThresholdDraft = Readonly<Record<string, string | boolean>>;

export const draftOf = (thresholds: readonly Threshold[]): ThresholdDraft =>
  Object.fromEntries(
    thresholds.map(({ key, value }) => [key, typeof value === 'boolean' ? value : String(value)]),
  );

/** What a draft says of a threshold; null for what is no such value. */
export function readValue({ schema }: Threshold, typed: string | boolean): ThresholdValue | null {
  if (typeof typed === 'boolean') return typed;
  if (schema.type === 'string') return schema.enum && !schema.enum.includes(typed) ? null : typed;
  const number = Number(typed.trim().replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(number)) return null;
  if (schema.type === 'integer' && !Number.isInteger(number)) return null;
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema;
  return number >= minimum && number <= maximum && number > exclusiveMinimum ? number : null;
}

/** What is sent: all that differs from its default; null while something cannot be read. */
export function policyOf(
  thresholds: readonly Threshold[],
  draft: ThresholdDraft,
): Readonly<Record<string, ThresholdValue>> | null {
  const read = thresholds.map((it) => [it, readValue(it, draft[it.key] ?? '')] as const);
  if (read.some(([, value]) => value === null)) return null;
  return Object.fromEntries(read.flatMap(([it, value]) => (value === it.default ? [] : [[it.key, value!]])));
}
