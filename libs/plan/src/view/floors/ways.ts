import type { FloorPoint, Pathway } from '#cabling';
import { INK, RED, type Ink, type Pen, type Point, type State } from '#drawing';
import type { FillVerdict } from '../pathway-fill/table.js';
import type { FloorFrame } from './frame.js';

/** How a fill is shown: green with nothing to say, amber and red with their words. */
export const fillLooks: Readonly<Record<FillVerdict, string>> = {
  fine: '#1E9150',
  high: '#E8761A',
  full: '#B8121F',
  unknown: '#9A9A9A',
};

/** Width of a pathway on paper; what is there already is drawn thinner. */
export const WAY = { new: 1.7, existing: 1 } as const;

/** A pathway in the colour of its fill, on black so that it survives a copier; removed ones are dashed lines. */
export function drawWay(pen: Pen, points: readonly Point[], state: State, verdict: FillVerdict): void {
  if (state === 'removed') {
    pen.polygon(points, { closed: false, ink: { stroke: RED, width: 0.5, dash: [2, 1.2] } });
    return;
  }
  const width = widthOf(state);
  pen.polygon(points, { closed: false, ink: { stroke: INK, width: width + 0.5 } });
  pen.polygon(points, { closed: false, ink: { stroke: fillLooks[verdict], width } });
}

export const widthOf = (state: State): number => (state === 'existing' ? WAY.existing : WAY.new);

/** The thin line from an outlet to the pathway that its cable comes out of. */
export const DROP: Ink = { stroke: '#6F6F6F', width: 0.13 };

/** The point of a pathway that is nearest to a point of the floor; null where the pathway is not drawn. */
export function nearestOn({ points }: Pathway, from: FloorPoint): FloorPoint | null {
  let best: { readonly point: FloorPoint; readonly distance: number } | null = null;
  for (let at = 1; at < points.length; at += 1) {
    const point = onSegment(points[at - 1]!, points[at]!, from);
    const distance = Math.hypot(point.xM - from.xM, point.yM - from.yM);
    if (!best || distance < best.distance) best = { point, distance };
  }
  return best?.point ?? null;
}

function onSegment(a: FloorPoint, b: FloorPoint, to: FloorPoint): FloorPoint {
  const [dx, dy] = [b.xM - a.xM, b.yM - a.yM];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((to.xM - a.xM) * dx + (to.yM - a.yM) * dy) / length;
  const t = Math.min(1, Math.max(0, share));
  return { xM: a.xM + t * dx, yM: a.yM + t * dy };
}

/** The points of a pathway on paper. */
export const wayOnPaper = ({ points }: Pathway, frame: FloorFrame): Point[] =>
  points.map((point) => frame.onPaper(point));
