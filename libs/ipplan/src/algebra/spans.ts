import type { Span } from './ip-range.js';

// Sets of numbers as sorted runs. All functions leave what they are given as it is.

const byFirst = (a: Span, b: Span): number => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0);

/** The same numbers as the fewest runs, in order: overlapping and adjacent runs become one. */
export function union(spans: Iterable<Span>): Span[] {
  const merged: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of [...spans].sort(byFirst)) {
    const before = merged.at(-1);
    if (before && first <= before.last + 1n) {
      if (last > before.last) before.last = last;
    } else merged.push({ first, last });
  }
  return merged;
}

/** What is left of one run when others are taken away. */
export function subtract(whole: Span, taken: Iterable<Span>): Span[] {
  const left: Span[] = [];
  let first = whole.first;
  for (const span of union(taken)) {
    if (span.last < first) continue;
    if (span.first > whole.last) break;
    if (span.first > first) left.push({ first, last: span.first - 1n });
    first = span.last + 1n;
  }
  if (first <= whole.last) left.push({ first, last: whole.last });
  return left;
}

/** How many numbers of `whole` the runs cover, each counted once. */
export function covered(whole: Span, spans: Iterable<Span>): bigint {
  const size = whole.last - whole.first + 1n;
  return size - sizeOf(subtract(whole, spans));
}

/** How many numbers there are in runs that do not overlap. */
export function sizeOf(spans: readonly Span[]): bigint {
  return spans.reduce((sum, { first, last }) => sum + (last - first + 1n), 0n);
}
