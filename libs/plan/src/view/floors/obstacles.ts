import type { Point, Rect } from '#drawing';

/** A straight line with a width that nothing may lie on. */
export interface Bar {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

const CELL = 8;

/** What already stands on a sheet, found by place: asking for a free spot costs the same however much there is. */
export class Obstacles {
  private readonly rects = new Map<string, Rect[]>();
  private readonly bars = new Map<string, Bar[]>();

  /** `room`: nothing may leave it. */
  constructor(private readonly room: Rect) {}

  addRect(rect: Rect): void {
    for (const key of cellsOf(rect)) put(this.rects, key, rect);
  }

  addBar(bar: Bar): void {
    for (const key of cellsOf(boundsOf(bar))) put(this.bars, key, bar);
  }

  /** True where a rectangle would lie in the room and touch nothing, with a little air around it. */
  isFree(rect: Rect, air = 0.25): boolean {
    const { room } = this;
    if (rect.x < room.x || rect.y < room.y) return false;
    if (rect.x + rect.width > room.x + room.width || rect.y + rect.height > room.y + room.height)
      return false;
    const wide = {
      x: rect.x - air,
      y: rect.y - air,
      width: rect.width + 2 * air,
      height: rect.height + 2 * air,
    };
    for (const key of cellsOf(wide)) {
      if (this.rects.get(key)?.some((other) => meet(wide, other))) return false;
      if (this.bars.get(key)?.some((bar) => barMeets(bar, wide))) return false;
    }
    return true;
  }

  /** True where a line would cross no rectangle but those that it may end in. */
  isClear(bar: Bar, ends: readonly Rect[]): boolean {
    for (const key of cellsOf(boundsOf(bar)))
      if (this.rects.get(key)?.some((rect) => !ends.includes(rect) && barMeets(bar, rect))) return false;
    return true;
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function* cellsOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
      yield `${column} ${row}`;
}

const boundsOf = ({ from, to, width }: Bar): Rect => ({
  x: Math.min(from.x, to.x) - width / 2,
  y: Math.min(from.y, to.y) - width / 2,
  width: Math.abs(from.x - to.x) + width,
  height: Math.abs(from.y - to.y) + width,
});

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A line meets a rectangle that is grown by half its width: the line is cut to the rectangle (Liang, Barsky 1984). */
export function barMeets({ from, to, width }: Bar, rect: Rect): boolean {
  return clipped(from, to, grown(rect, width / 2)) !== null;
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The piece of a line inside a rectangle; null: none. */
export function clipped(from: Point, to: Point, rect: Rect): readonly [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, from.x - rect.x],
    [dx, rect.x + rect.width - from.x],
    [-dy, from.y - rect.y],
    [dy, rect.y + rect.height - from.y],
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return null;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
  }
  if (enter > leave) return null;
  return [
    { x: from.x + enter * dx, y: from.y + enter * dy },
    { x: from.x + leave * dx, y: from.y + leave * dy },
  ];
}
