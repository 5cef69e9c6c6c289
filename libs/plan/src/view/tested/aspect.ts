import type { LinkChange, LinkPart } from '#certification';
import type { Step } from './past.js';

/** The moment of a test, as far as anybody knows it. */
export interface TestMoment {
  /** The local day of the tester; null: its file does not say. */
  readonly day: string | null;
  /** When the test came in, as ISO time: what is recorded later is later than the test. Empty: never, as in a file. */
  readonly knownAt: string;
}

/** True for what was recorded after a test: on a later day, or after the test had come in. */
export function isAfter({ day, knownAt }: TestMoment, at: string): boolean {
  if (at === '') return true;
  return (knownAt !== '' && at > knownAt) || (day !== null && at.slice(0, 10) > day);
}

/** One thing that a test is of. */
export interface Aspect<T> {
  readonly part: LinkPart;
  /** What is recorded of it, each fact as a text that identifies it; none: nothing is recorded. */
  readonly facts: (object: T) => readonly string[];
  readonly text: (object: T) => string;
  /** True where “nothing” means that it is gone (a plug), and not that nobody says (a product). */
  readonly canEnd?: boolean;
}

/**
 * What became of an aspect since a test: what was known then against what is now, so that an error that was mended again is
 * no change, nor is a fact that nobody had recorded before. Null: it is as it was tested.
 */
export function changeOf<T>(
  { part, facts, text, canEnd = false }: Aspect<T>,
  steps: readonly Step<T>[],
  now: T | null,
): LinkChange | null {
  const factsOf = (object: T | null): readonly string[] => (object === null ? [] : facts(object));
  const moved = steps.filter(({ before, after }) => !same(factsOf(before), factsOf(after)));
  const last = moved.at(-1);
  if (!last) return null;
  let tested = moved[0]!.before;
  for (const { after } of moved) if (covers(factsOf(tested), factsOf(after))) tested = after;
  const is = factsOf(now);
  if (covers(factsOf(tested), is) || (is.length === 0 && !canEnd)) return null;
  return {
    part,
    was: tested === null ? '' : text(tested),
    is: now === null ? '' : text(now),
    at: last.at,
    by: last.by,
  };
}

/** True if `is` says everything that `was` says. */
const covers = (was: readonly string[], is: readonly string[]): boolean =>
  was.every((fact) => is.includes(fact));
const same = (a: readonly string[], b: readonly string[]): boolean => covers(a, b) && covers(b, a);

/** What was somewhere at a test and has left: backwards from what is there now. Null: all of it is still there. */
export function leftSince<T>(
  now: readonly T[],
  steps: readonly Step<T>[],
  keyOf: (one: T) => string,
): { readonly was: readonly T[]; readonly last: Step<T> } | null {
  const tested = new Map(now.map((one) => [keyOf(one), one]));
  for (const { before, after } of steps.toReversed()) {
    if (after !== null) tested.delete(keyOf(after));
    if (before !== null) tested.set(keyOf(before), before);
  }
  const there = new Set(now.map(keyOf));
  const last = steps.findLast(({ before, after }) => (before && keyOf(before)) !== (after && keyOf(after)));
  const isGone = [...tested.keys()].some((key) => !there.has(key));
  return last && isGone ? { was: [...tested.values()], last } : null;
}
