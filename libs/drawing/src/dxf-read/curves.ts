import type { Point } from '../scene.js';

/** A curve is drawn by pieces that turn by so much: at the size of a sheet no eye sees the corners. */
const PIECE = Math.PI / 18;

/** An arc of a circle or an ellipse from one angle to another (radians, against the clock), both ends included. */
export function arcPoints(centre: Point, major: Point, ratio: number, from: number, to: number): Point[] {
  const pieces = Math.min(72, Math.max(2, Math.ceil(Math.abs(to - from) / PIECE)));
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const angle = from + ((to - from) * at) / pieces;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return {
      x: centre.x + major.x * cos - major.y * ratio * sin,
      y: centre.y + major.y * cos + major.x * ratio * sin,
    };
  });
}

/** A corner of a polyline, and how the way to the next one is bent: the tangent of a quarter of the angle of its arc. */
export interface Corner extends Point {
  readonly bulge: number;
}

/** A polyline whose bends are drawn by pieces. */
export function bentPoints(corners: readonly Corner[], closed: boolean): Point[] {
  const points: Point[] = [];
  corners.forEach((from, index) => {
    points.push({ x: from.x, y: from.y });
    const to = corners[index + 1] ?? (closed ? corners[0] : undefined);
    if (to && Math.abs(from.bulge) > 1e-6) points.push(...bend(from, to, from.bulge).slice(1, -1));
  });
  return points;
}

function bend(from: Point, to: Point, bulge: number): Point[] {
  const angle = 4 * Math.atan(bulge);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // The centre lies beside the middle of the chord, on the left of its direction for a positive bulge of less than 1.
  const aside = (1 - bulge * bulge) / (4 * bulge);
  const centre = { x: (from.x + to.x) / 2 - dy * aside, y: (from.y + to.y) / 2 + dx * aside };
  const start = { x: from.x - centre.x, y: from.y - centre.y };
  return arcPoints(centre, start, 1, 0, angle);
}
