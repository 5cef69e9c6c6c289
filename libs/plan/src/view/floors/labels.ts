import type { Point, Rect } from '#drawing';
import type { Bar, Obstacles } from './obstacles.js';

/** Width and height that a wording of a label takes. */
export interface Form {
  readonly width: number;
  readonly height: number;
}

/** A label that wants a place near what it names. */
export interface Wish {
  /** What it names, as an obstacle. */
  readonly mark: Rect;
  /** Its wordings, the fullest first. */
  readonly forms: readonly Form[];
}

/** Where a label stands, in which of its forms, and the line from its mark where it does not stand beside it. */
export interface Spot {
  readonly rect: Rect;
  readonly form: number;
  readonly leader: Bar | null;
}

/** Distances from the mark that are tried beyond its own sides, in millimetres. */
const RINGS = [3, 5, 8, 11, 15, 20, 26, 34];
const DIRECTIONS = 16;
const LEADER = 0.13;
const BESIDE = 0.5;

/**
 * A place for each label: beside its mark if possible, the fullest form first, else at the end of a line. No label lies on
 * another, on a mark, a pathway or a line. null: there is no room near it. The order of the wishes decides who comes first.
 */
export function placeLabels(wishes: readonly Wish[], obstacles: Obstacles): (Spot | null)[] {
  return wishes.map(({ mark, forms }) => {
    const spot =
      firstOf(forms, (form) => beside(mark, form, obstacles)) ??
      firstOf(forms, (form) => away(mark, form, obstacles));
    if (!spot) return null;
    obstacles.addRect(spot.rect);
    if (spot.leader) obstacles.addBar(spot.leader);
    return spot;
  });
}

function firstOf(forms: readonly Form[], place: (form: Form) => Omit<Spot, 'form'> | null): Spot | null {
  for (const [at, form] of forms.entries()) {
    const spot = place(form);
    if (spot) return { ...spot, form: at };
  }
  return null;
}

function beside(mark: Rect, { width, height }: Form, obstacles: Obstacles): Omit<Spot, 'form'> | null {
  const [middleX, middleY] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const [left, right] = [mark.x - width - BESIDE, mark.x + mark.width + BESIDE];
  const [above, below] = [mark.y - height - BESIDE, mark.y + mark.height + BESIDE];
  const places: readonly Point[] = [
    { x: middleX - width / 2, y: below },
    { x: middleX - width / 2, y: above },
    { x: right, y: middleY - height / 2 },
    { x: left, y: middleY - height / 2 },
    { x: right, y: above },
    { x: right, y: below },
    { x: left, y: above },
    { x: left, y: below },
  ];
  const free = places.find(({ x, y }) => obstacles.isFree({ x, y, width, height }));
  return free ? { rect: { ...free, width, height }, leader: null } : null;
}

function away(mark: Rect, { width, height }: Form, obstacles: Obstacles): Omit<Spot, 'form'> | null {
  const centre = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  for (const ring of RINGS)
    for (let at = 0; at < DIRECTIONS; at += 1) {
      const angle = (2 * Math.PI * at) / DIRECTIONS + Math.PI / 2;
      const reach = { x: mark.width / 2 + ring + width / 2, y: mark.height / 2 + ring + height / 2 };
      const middle = { x: centre.x + Math.cos(angle) * reach.x, y: centre.y + Math.sin(angle) * reach.y };
      const rect = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
      if (!obstacles.isFree(rect)) continue;
      const to = nearestOn(rect, centre);
      const leader = { from: nearestOn(mark, to), to, width: LEADER };
      if (obstacles.isClear(leader, [mark])) return { rect, leader };
    }
  return null;
}

/** The point of a rectangle that is nearest to another point. */
function nearestOn({ x, y, width, height }: Rect, to: Point): Point {
  return { x: Math.min(Math.max(to.x, x), x + width), y: Math.min(Math.max(to.y, y), y + height) };
}
