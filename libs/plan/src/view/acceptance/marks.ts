import type { Pen, Point } from '#drawing';

// prettier-ignore
const STROKES: Readonly<Record<'tick' | 'cross' | 'warning', readonly (readonly (readonly [number, number])[])[]>> = {
  tick: [[[0.2, 1.6], [1.1, 2.5], [2.8, 0.4]]],
  cross: [[[0.4, 0.4], [2.6, 2.6]], [[0.4, 2.6], [2.6, 0.4]]],
  warning: [[[1.5, 0.2], [2.9, 2.7], [0.1, 2.7], [1.5, 0.2]], [[1.5, 1.1], [1.5, 1.9]]],
};

/** A sign of 3 × 3 mm: ports are too small for words. */
export function drawMark(pen: Pen, mark: keyof typeof STROKES, x: number, y: number, stroke: string): void {
  for (const line of STROKES[mark]) {
    const points = line.map(([dx, dy]): Point => ({ x: x + dx, y: y + dy }));
    pen.polygon(points, { closed: false, ink: { stroke, width: 0.45 } });
  }
}
