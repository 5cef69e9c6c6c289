import {
  BLUE,
  FAINT,
  INK,
  PAPER,
  RED,
  states,
  type Ink,
  type Pen,
  type Point,
  type Rect,
  type State,
  type SymbolName,
} from '#drawing';

/** Half the width of a sign on paper: of an outlet, and of another device in its ring. */
export const OUTLET = 2;
export const DEVICE = 2.7;

/** What a sign covers. */
export const signRect = ({ x, y }: Point, half: number): Rect => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

/**
 * An outlet, by its state: existing hollow and thin, new full, changed hollow and thick, moved hollow with a dot, removed
 * dashed with a cross. Form says what colour says.
 */
export function drawOutlet(pen: Pen, { x, y }: Point, state: State): void {
  const corners = [
    { x, y: y - 1.7 },
    { x: x + 1.8, y: y + 1.5 },
    { x: x - 1.8, y: y + 1.5 },
  ];
  pen.polygon(corners, { closed: true, ink: inks[state], fill: state === 'new' ? BLUE : PAPER });
  if (state === 'moved') pen.circle({ x, y: y + 0.45 }, 0.55, { fill: BLUE });
  if (state === 'removed') cross(pen, { x, y });
}

/** Another device, by its sign in a ring: the ring says the state as the triangle of an outlet does. */
export function drawDevice(pen: Pen, { x, y }: Point, symbol: SymbolName, state: State): void {
  pen.circle({ x, y }, DEVICE - 0.2, { ink: inks[state], fill: state === 'new' ? states.new.fill : PAPER });
  pen.symbol(symbol, x - 2, y - 1.6, state === 'removed' ? RED : state === 'existing' ? FAINT : INK);
  if (state === 'removed') cross(pen, { x, y });
}

/** Where something stood before it moved. */
export function drawOldPlace(pen: Pen, from: Point, to: Point): void {
  pen.polygon([from, to], { closed: false, ink: { stroke: BLUE, width: 0.25, dash: [1, 0.8] } });
  pen.circle(from, 0.8, { ink: { stroke: FAINT, width: 0.25 }, fill: PAPER });
}

function cross(pen: Pen, { x, y }: Point): void {
  const ink = { stroke: RED, width: 0.4 };
  const lines = [
    [
      { x: x - 1.8, y: y - 1.8 },
      { x: x + 1.8, y: y + 1.8 },
    ],
    [
      { x: x - 1.8, y: y + 1.8 },
      { x: x + 1.8, y: y - 1.8 },
    ],
  ];
  for (const points of lines) pen.polygon(points, { closed: false, ink });
}

const inks: Readonly<Record<State, Ink>> = {
  existing: { stroke: FAINT, width: 0.3 },
  new: { stroke: BLUE, width: 0.4 },
  modified: { stroke: INK, width: 0.55 },
  moved: { stroke: BLUE, width: 0.5 },
  removed: { stroke: RED, width: 0.35, dash: [0.8, 0.6] },
};
