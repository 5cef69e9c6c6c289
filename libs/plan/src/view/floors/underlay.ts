import type { Point, Pen, Rect } from '#drawing';
import { measureText } from '#drawing';
import type { Floor, FloorDrawing, FloorPicture, FloorPlan } from './model.js';
import { planWindow, unitOf, type FloorFrame } from './frame.js';
import { clipped, type Obstacles } from './obstacles.js';

/** Quiet enough to lie under everything, strong enough to survive a copier. */
const UNDERLAY = { stroke: '#9AA3AD', width: 0.18 } as const;
const UNDERLAY_TEXT = '#7C8590';
/** A sheet needs no more points than this; of a finer drawing, what is shorter than so many millimetres is left out. */
const MOST_POINTS = 60_000;
const FINEST_MM = [0.1, 0.3, 0.6, 1.2, 2.5, 5];
const SMALLEST_TEXT = 2.5;

/** The plan under a floor; false where there is none to draw. Its words are drawn later, where there is room for them. */
export function drawUnderlay(pen: Pen, floor: Floor, plan: FloorPlan | null, frame: FloorFrame): boolean {
  const window = planWindow(floor, plan);
  if (!plan || !window) return false;
  pen.group({ layer: 'underlay', title: floor.location.floorPlan ?? '' }, () => {
    if (plan.kind === 'drawing') drawLines(pen, floor, plan, frame);
    else drawPicture(pen, plan, frame, { xM: window.left, yM: window.high }, window.right - window.left);
  });
  return true;
}

function drawPicture(
  pen: Pen,
  { mime, bytes, widthPx, heightPx }: FloorPicture,
  frame: FloorFrame,
  corner: { readonly xM: number; readonly yM: number },
  widthM: number,
): void {
  const width = frame.mm(widthM);
  pen.picture({ mime, bytes, ...frame.onPaper(corner), width, height: (width * heightPx) / widthPx });
}

function drawLines(pen: Pen, floor: Floor, { underlay }: FloorDrawing, frame: FloorFrame): void {
  const onPaper = placer(floor, { kind: 'drawing', underlay }, frame);
  const lines = underlay.lines.map(({ points, closed }) => {
    const own = points.map(onPaper);
    return closed && own[0] ? [...own, own[0]] : own;
  });
  const pieces = simplest(lines).flatMap((points) => inside(points, frame.box));
  for (const points of pieces) pen.polygon(points, { closed: false, ink: UNDERLAY });
}

/** Lines without their finest details, so many of them as a sheet can carry. */
function simplest(lines: readonly Point[][]): Point[][] {
  let result: Point[][] = [];
  for (const least of FINEST_MM) {
    result = lines.map((points) => thinned(points, least)).filter((points) => points.length > 1);
    if (result.reduce((sum, points) => sum + points.length, 0) <= MOST_POINTS) break;
  }
  return result;
}

/** Points that stand apart; the last one stays. Nothing of a line that is shorter than that as a whole. */
function thinned(points: readonly Point[], least: number): Point[] {
  const kept: Point[] = [];
  for (const [at, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = at === points.length - 1;
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point);
    else if (isEnd && kept.length > 1) kept[kept.length - 1] = point;
  }
  return kept;
}

/** The stretches of a line inside a rectangle. */
function inside(points: readonly Point[], rect: Rect): Point[][] {
  const pieces: Point[][] = [];
  points.slice(1).forEach((to, index) => {
    const part = clipped(points[index]!, to, rect);
    if (!part) return;
    const last = pieces.at(-1);
    const end = last?.at(-1);
    if (last && end && Math.hypot(end.x - part[0].x, end.y - part[0].y) < 1e-6) last.push(part[1]);
    else pieces.push([...part]);
  });
  return pieces;
}

/** The words of the drawing under the floor that are large enough to be read and have room. */
export function drawUnderlayTexts(
  pen: Pen,
  floor: Floor,
  plan: FloorPlan | null,
  frame: FloorFrame,
  obstacles: Obstacles,
): void {
  const unitM = unitOf(floor.location.floorPlanUnitM, plan);
  if (plan?.kind !== 'drawing' || unitM === null) return;
  const onPaper = placer(floor, plan, frame);
  pen.group({ layer: 'underlay' }, () => {
    for (const { at, height, text } of plan.underlay.texts) {
      const size = Math.min(5, frame.mm(height * unitM) / 0.711);
      if (size < SMALLEST_TEXT) continue;
      const { x, y } = onPaper(at);
      const width = measureText(text, { size });
      if (!obstacles.isFree({ x, y: y - size * 0.75, width, height: size })) continue;
      pen.text(x, y, text, { size, fill: UNDERLAY_TEXT });
    }
  });
}

/** From units of the drawing to millimetres on the sheet. */
function placer({ location }: Floor, plan: FloorDrawing, frame: FloorFrame): (point: Point) => Point {
  const unitM = unitOf(location.floorPlanUnitM, plan) ?? 1;
  const { floorPlanXM, floorPlanYM } = location;
  return ({ x, y }) => frame.onPaper({ xM: floorPlanXM + x * unitM, yM: floorPlanYM + y * unitM });
}
