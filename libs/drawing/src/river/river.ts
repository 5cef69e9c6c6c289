import { largestUncrossed, type RiverCord } from './largest-uncrossed.js';

/** Distances in a channel of cords, in millimetres. */
export interface RiverRoom {
  /** From lane to lane. */
  readonly pitch: number;
  /** Under the last lane of a ribbon: room for its label. */
  readonly ribbon: number;
  /** Depth that the lanes may take; cords that need more are left out. */
  readonly most: number;
  /** Ends of two level stretches in one lane keep this apart. */
  readonly clear: number;
  /** True when the second cord goes on where the first one ends: the next port at both ends. */
  readonly follows: (a: string, b: string) => boolean;
}

/** Four or more neighbours that run side by side, and the strip under them that no wire crosses. */
export interface Ribbon {
  readonly ids: readonly string[];
  readonly x: number;
  readonly width: number;
  /** Depth of the lane above the strip. */
  readonly depth: number;
}

export interface River {
  /** Depth of each drawn cord's level stretch from the upper edge; null: it runs straight down. */
  readonly drawn: ReadonlyMap<string, number | null>;
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

const RIBBON_LEAST = 4;
const STRAIGHT = 0.01;

/**
 * Routes cords through the channel between two rows of ports: each goes down, level in a lane of its own, and down again.
 * Of cords to the left the later turns deeper, of cords to the right the earlier: so none crosses another (river routing).
 */
export function river(cords: readonly RiverCord[], room: RiverRoom): River {
  let chosen = largestUncrossed(cords);
  for (;;) {
    const { depths, ribbons, height } = lanes(chosen, room);
    if (height <= room.most) return { drawn: depths, ribbons, height };
    // The one that turns deepest goes: it makes the most room.
    const deepest = Math.max(...[...depths.values()].map((depth) => depth ?? 0));
    chosen = chosen.filter(({ id }) => (depths.get(id) ?? 0) < deepest);
  }
}

interface Lanes {
  readonly depths: ReadonlyMap<string, number | null>;
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

function lanes(cords: readonly RiverCord[], room: RiverRoom): Lanes {
  const runs = runsOf(cords, room);
  const depths = new Map<string, number | null>();
  for (const cord of cords) if (direction(cord) === 0) depths.set(cord.id, null);
  const left = cords.filter((cord) => direction(cord) < 0);
  const right = cords.filter((cord) => direction(cord) > 0).toReversed();
  for (const order of [left, right])
    order.forEach((cord, index) => {
      let depth = 0;
      for (const earlier of order.slice(0, index)) {
        if (!overlap(cord, earlier, room.clear)) continue;
        const ends = runs.get(earlier.id)?.deepest === earlier.id;
        depth = Math.max(depth, depths.get(earlier.id)! + (ends ? room.ribbon : room.pitch));
      }
      depths.set(cord.id, depth);
    });
  const ribbons = [...new Set(runs.values())].map(({ ids, deepest }): Ribbon => {
    const { top, bottom } = cords.find(({ id }) => id === deepest)!;
    return { ids, x: Math.min(top, bottom), width: Math.abs(top - bottom), depth: depths.get(deepest)! };
  });
  const feet = [
    ...[...depths.values()].map((depth) => (depth === null ? 0 : depth + room.pitch)),
    ...ribbons.map(({ depth }) => depth + room.ribbon),
  ];
  return { depths, ribbons, height: Math.max(0, ...feet) };
}

const direction = ({ top, bottom }: RiverCord): number =>
  Math.abs(top - bottom) < STRAIGHT ? 0 : Math.sign(bottom - top);

function overlap(a: RiverCord, b: RiverCord, clear: number): boolean {
  const [a1, a2] = [Math.min(a.top, a.bottom), Math.max(a.top, a.bottom)];
  const [b1, b2] = [Math.min(b.top, b.bottom), Math.max(b.top, b.bottom)];
  return a1 < b2 + clear && b1 < a2 + clear;
}

interface Run {
  readonly ids: readonly string[];
  readonly deepest: string;
}

/** The ribbon that each cord belongs to, where it belongs to one. */
function runsOf(cords: readonly RiverCord[], room: RiverRoom): Map<string, Run> {
  const groups: RiverCord[][] = [];
  for (const cord of cords) {
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      direction(last) !== 0 &&
      direction(last) === direction(cord) &&
      overlap(last, cord, room.clear) &&
      room.follows(last.id, cord.id);
    if (goesOn) groups.at(-1)!.push(cord);
    else groups.push([cord]);
  }
  const runs = new Map<string, Run>();
  for (const group of groups.filter(({ length }) => length >= RIBBON_LEAST)) {
    const ids = group.map(({ id }) => id);
    const run = { ids, deepest: direction(group[0]!) < 0 ? ids.at(-1)! : ids[0]! };
    for (const id of ids) runs.set(id, run);
  }
  return runs;
}
