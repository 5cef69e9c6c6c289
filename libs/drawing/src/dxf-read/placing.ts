import type { Point } from '../scene.js';

/** How the coordinates of a block become those of the drawing: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Placing {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const unmoved: Placing = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

export const moved = ({ a, b, c, d, e, f }: Placing, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** First the inner placing, then the outer one. */
export function within(outer: Placing, inner: Placing): Placing {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

/** A block with its base point at the origin, stretched, turned (degrees, against the clock) and put at a point. */
export function insertion(base: Point, scale: Point, turnDeg: number, at: Point): Placing {
  const turn = (turnDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const placing = {
    a: cos * scale.x,
    b: sin * scale.x,
    c: -sin * scale.y,
    d: cos * scale.y,
    e: at.x,
    f: at.y,
  };
  return within(placing, { ...unmoved, e: -base.x, f: -base.y });
}

/** How much longer things get, on average of the two axes. */
export const stretchOf = ({ a, b, c, d }: Placing): number => Math.sqrt(Math.abs(a * d - b * c));
