import type { Point, Rect } from './scene.js';

/** The pieces of an orthogonal line that are left when rectangles hide parts of it: for formats that cannot cover. */
export function cut(points: readonly Point[], holes: readonly Rect[]): Point[][] {
  const pieces: Point[][] = [];
  points.slice(1).forEach((to, index) => {
    const from = points[index]!;
    for (const [a, b] of visible(from, to, holes)) {
      const last = pieces.at(-1);
      const end = last?.at(-1);
      if (last && end && same(end, a)) last.push(b);
      else pieces.push([a, b]);
    }
  });
  return pieces;
}

const same = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6;

/** Stretches of a segment outside the holes, in its direction; a slanting one is left whole. */
function visible(from: Point, to: Point, holes: readonly Rect[]): [Point, Point][] {
  const level = Math.abs(from.y - to.y) < 1e-6;
  if (!level && Math.abs(from.x - to.x) > 1e-6) return [[from, to]];
  const along = ({ x, y }: Point): number => (level ? x : y);
  const sign = Math.sign(along(to) - along(from)) || 1;
  const hidden = holes
    .filter((hole) => (level ? within(from.y, hole.y, hole.height) : within(from.x, hole.x, hole.width)))
    .map((hole): [number, number] => (level ? [hole.x, hole.x + hole.width] : [hole.y, hole.y + hole.height]))
    .map(([low, high]): [number, number] => (sign > 0 ? [low, high] : [high, low]))
    .sort(([a], [b]) => sign * (a - b));
  const at = (place: number): Point => (level ? { x: place, y: from.y } : { x: from.x, y: place });
  const stretches: [Point, Point][] = [];
  let start = along(from);
  for (const [enter, leave] of hidden) {
    const stop = sign > 0 ? Math.min(enter, along(to)) : Math.max(enter, along(to));
    if (sign * (stop - start) > 1e-6) stretches.push([at(start), at(stop)]);
    if (sign * (leave - start) > 0) start = leave;
  }
  if (sign * (along(to) - start) > 1e-6) stretches.push([at(start), to]);
  return stretches;
}

const within = (value: number, start: number, length: number): boolean =>
  value > start && value < start + length;
