import type { FloorPoint } from '#cabling';
import type { Point, Rect } from '#drawing';
import type { Floor, FloorPlan } from './model.js';

/** A piece of a floor, in metres. */
export interface Window {
  readonly left: number;
  readonly low: number;
  readonly right: number;
  readonly high: number;
}

/** Where a floor stands on the sheet, and how much smaller it is there. */
export interface FloorFrame {
  readonly window: Window;
  /** 200: one to two hundred. */
  readonly scale: number;
  readonly box: Rect;
  readonly onPaper: (point: FloorPoint) => Point;
  /** Millimetres on paper for metres on the floor. */
  readonly mm: (metres: number) => number;
}

/** Scales of building drawings (ISO 5455 and its usual thirds and quarters), largest drawing first. */
const SCALES = [
  20, 25, 50, 75, 100, 150, 200, 250, 500, 750, 1000, 1500, 2000, 2500, 5000, 10_000, 20_000, 50_000,
];
/** What lies around the outermost things, where no plan says how far the floor goes. */
const MARGIN_M = 2;
/** A drawing of more than a building, of which so little is used, is cut to what is used. */
const BUILDING_M = 150;
const CUT_FROM = 6;

/** The largest frame of a floor that fits into a room. */
export function frameIn(window: Window, room: Rect): FloorFrame {
  const [widthM, heightM] = [window.right - window.left, window.high - window.low];
  const exact = Math.max((widthM * 1000) / room.width, (heightM * 1000) / room.height);
  const scale = SCALES.find((one) => one >= exact - 1e-9) ?? Math.ceil(exact / 10_000) * 10_000;
  const { box } = frameFor(window, scale);
  return frameFor(window, scale, {
    x: room.x + (room.width - box.width) / 2,
    y: room.y + (room.height - box.height) / 2,
  });
}

/** The frame of a window at a scale, its upper left corner at a point. */
export function frameFor(window: Window, scale: number, corner: Point = { x: 0, y: 0 }): FloorFrame {
  const mm = (metres: number): number => (metres * 1000) / scale;
  const box = { ...corner, width: mm(window.right - window.left), height: mm(window.high - window.low) };
  return {
    window,
    scale,
    box,
    mm,
    onPaper: ({ xM, yM }) => ({
      x: box.x + mm(xM - window.left),
      y: box.y + box.height - mm(yM - window.low),
    }),
  };
}

/** What of a floor is shown: its plan, and everything that stands on it. */
export function windowOf(floor: Floor, plan: FloorPlan | null): Window {
  const used = usedWindow(floor);
  const whole = planWindow(floor, plan);
  if (!whole) return grown(used, MARGIN_M);
  const isSite = Math.max(whole.right - whole.left, whole.high - whole.low) > BUILDING_M;
  const isWide = plan?.kind === 'drawing' && isSite && area(whole) > CUT_FROM * area(grown(used, MARGIN_M));
  return isWide
    ? grown(used, 0.15 * Math.max(used.right - used.left, used.high - used.low, 10))
    : joined(whole, used);
}

/** A floor of which nothing is known yet. */
const EMPTY: Window = { left: 0, low: 0, right: 20, high: 12 };

/** All of a floor: its whole plan, and everything that stands on it; a hall of the usual size where there is nothing. */
export function wholeWindow(floor: Floor, plan: FloorPlan | null): Window {
  const whole = planWindow(floor, plan);
  const used = usedWindow(floor);
  if (used.right < used.left) return whole ?? EMPTY;
  return whole ? joined(whole, used) : joined(grown(used, MARGIN_M), EMPTY);
}

/** Where the plan of a floor lies; null where there is none, or nobody said how large it is. */
export function planWindow({ location }: Floor, plan: FloorPlan | null): Window | null {
  const unitM = unitOf(location.floorPlanUnitM, plan);
  if (!plan || unitM === null) return null;
  const { floorPlanXM: x, floorPlanYM: y } = location;
  if (plan.kind === 'picture')
    return { left: x, low: y, right: x + plan.widthPx * unitM, high: y + plan.heightPx * unitM };
  const { low, high } = plan.underlay;
  return {
    left: x + low.x * unitM,
    low: y + low.y * unitM,
    right: x + high.x * unitM,
    high: y + high.y * unitM,
  };
}

/** Metres in a pixel or unit: what the place says, else what the drawing says of itself. */
export function unitOf(said: number | null, plan: FloorPlan | null): number | null {
  return said ?? (plan?.kind === 'drawing' ? plan.underlay.unitM : null);
}

function usedWindow({ marks, racks, ways }: Floor): Window {
  const points = [
    ...marks.flatMap(({ at, was }) => (was ? [at, was] : [at])),
    ...racks.map(({ at }) => at),
    ...ways.flatMap(({ pathway }) => pathway.points),
  ];
  return points.reduce<Window>(
    ({ left, low, right, high }, { xM, yM }) => ({
      left: Math.min(left, xM),
      low: Math.min(low, yM),
      right: Math.max(right, xM),
      high: Math.max(high, yM),
    }),
    { left: Infinity, low: Infinity, right: -Infinity, high: -Infinity },
  );
}

const area = ({ left, low, right, high }: Window): number => (right - left) * (high - low);
const grown = ({ left, low, right, high }: Window, by: number): Window => ({
  left: left - by,
  low: low - by,
  right: right + by,
  high: high + by,
});
const joined = (a: Window, b: Window): Window => ({
  left: Math.min(a.left, b.left),
  low: Math.min(a.low, b.low),
  right: Math.max(a.right, b.right),
  high: Math.max(a.high, b.high),
});
