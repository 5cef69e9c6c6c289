import { around } from './bounds.js';
import { TOUCH } from './rectangles.js';
import type { Point, Rect } from './scene.js';

/** How often two orthogonal lines cross at a right angle; lines that only touch do not. */
export function crossings(a: readonly Point[], b: readonly Point[]): number {
  if (apart(around(a), around(b))) return 0;
  let count = 0;
  for (const p of segments(a))
    for (const q of segments(b)) {
      const [flat, tall] = p.height < 0.01 ? [p, q] : [q, p];
      if (flat.height > 0.01 || tall.width > 0.01) continue;
      if (
        tall.x > flat.x + TOUCH &&
        tall.x < flat.x + flat.width - TOUCH &&
        flat.y > tall.y + TOUCH &&
        flat.y < tall.y + tall.height - TOUCH
      )
        count += 1;
    }
  return count;
}

const apart = (a: Rect, b: Rect): boolean =>
  a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height;

const segments = (points: readonly Point[]): Rect[] =>
  points.slice(1).map((to, index) => around([points[index]!, to]));
