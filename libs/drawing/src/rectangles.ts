import type { Rect } from './scene.js';

// Rectangles that meet, and the pairs of a list that do.

export interface Named extends Rect {
  readonly name: string;
}

/** Two things that only touch, or overlap by a line's width, are not counted. */
export const TOUCH = 0.05;

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x + TOUCH < b.x + b.width &&
  b.x + TOUCH < a.x + a.width &&
  a.y + TOUCH < b.y + b.height &&
  b.y + TOUCH < a.y + a.height;

/** A line that runs through a rectangle; lines have no width. */
export const crosses = (a: Rect, line: Rect): boolean =>
  line.x < a.x + a.width - TOUCH &&
  a.x + TOUCH < line.x + line.width + 1e-9 &&
  line.y < a.y + a.height - TOUCH &&
  a.y + TOUCH < line.y + line.height + 1e-9;

/** Frames may stand in each other, but not cut each other. */
export function partly(a: Rect, b: Rect): boolean {
  const holds = (outer: Rect, inner: Rect): boolean =>
    outer.x <= inner.x + TOUCH &&
    outer.y <= inner.y + TOUCH &&
    outer.x + outer.width + TOUCH >= inner.x + inner.width &&
    outer.y + outer.height + TOUCH >= inner.y + inner.height;
  return overlap(a, b) && !holds(a, b) && !holds(b, a);
}

/** Pairs of one list that pass a test on rectangles; compared only where their heights meet. */
export function* pairs(
  list: readonly Named[],
  test: (a: Rect, b: Rect) => boolean,
): Generator<readonly [string, string]> {
  const sorted = list.toSorted((a, b) => a.y - b.y);
  for (let i = 0; i < sorted.length; i += 1) {
    const a = sorted[i]!;
    for (let j = i + 1; j < sorted.length && sorted[j]!.y <= a.y + a.height; j += 1)
      if (test(a, sorted[j]!)) yield [a.name, sorted[j]!.name];
  }
}

/** Pairs of two lists that pass a test on rectangles. */
export function* across(
  as: readonly Named[],
  bs: readonly Named[],
  test: (a: Rect, b: Rect) => boolean,
): Generator<readonly [string, string]> {
  const rows = new Map<number, Named[]>();
  for (const b of bs)
    for (let row = rowOf(b.y); row <= rowOf(b.y + b.height); row += 1) {
      const list = rows.get(row);
      if (list) list.push(b);
      else rows.set(row, [b]);
    }
  for (const a of as) {
    const near = new Set<Named>();
    for (let row = rowOf(a.y); row <= rowOf(a.y + a.height); row += 1)
      for (const b of rows.get(row) ?? []) near.add(b);
    for (const b of near) if (test(a, b)) yield [a.name, b.name];
  }
}

const rowOf = (y: number): number => Math.floor(y / 5);
