import { middle, type Cell, type Graph, type Piece } from './model.js';
import { stack } from './place.js';

const SWEEPS = 10;
const ROUNDS = 4;
/** Fuller stacks are left as the sweeps put them: trying every place would take too long. */
const MOST_PLACES = 24;

/**
 * Puts rooms, racks and cells into an order with few crossings: barycentre sweeps from left to right and back (Sugiyama,
 * Tagawa, Toda 1981), then single moves while they help. The best order seen is kept; ties fall to the given order, so
 * that the result is always the same.
 */
export function putInOrder(graph: Graph): void {
  stack(graph);
  let best = snapshot(graph);
  let least = disorder(graph.pieces);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep += 1) {
    sortBy(graph, sweep % 2 === 0 ? 'left' : 'right');
    stack(graph);
    const now = disorder(graph.pieces);
    if (now < least) {
      least = now;
      best = snapshot(graph);
    }
  }
  best();
  stack(graph);
  if (least > 0) improve(graph, least);
}

/**
 * How tangled an order is: crossings count one; a link within a column counts one for each wire that it must cross, and a
 * little for each cell that it passes.
 */
function disorder(pieces: readonly Piece[]): number {
  const channels = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const list = channels.get(piece.right.column);
    if (list) list.push(piece);
    else channels.set(piece.right.column, [piece]);
  }
  let sum = 0;
  for (const list of channels.values()) sum += disorderOf(list);
  return sum;
}

function disorderOf(list: readonly Piece[]): number {
  const ends = list.map(({ left, right, bend }) => ({ l: middle(left), r: middle(right), bend }));
  let sum = 0;
  for (let i = 0; i < ends.length; i += 1) {
    const a = ends[i]!;
    if (a.bend) sum += 0.002 * Math.abs(a.l - a.r);
    for (let j = i + 1; j < ends.length; j += 1) {
      const b = ends[j]!;
      if (!a.bend && !b.bend) sum += (a.l - b.l) * (a.r - b.r) < 0 ? 1 : 0;
      else if (a.bend && b.bend) sum += within(a, b.l) === within(a, b.r) || shared(a, b) ? 0 : 1;
      else sum += (a.bend ? within(a, b.r) : within(b, a.r)) ? 1 : 0;
    }
  }
  return sum;
}

interface Ends {
  readonly l: number;
  readonly r: number;
}

const within = ({ l, r }: Ends, y: number): boolean => y > Math.min(l, r) + 0.01 && y < Math.max(l, r) - 0.01;
const shared = (a: Ends, b: Ends): boolean =>
  [b.l, b.r].some((y) => Math.abs(y - a.l) < 0.01 || Math.abs(y - a.r) < 0.01);

function sortBy(graph: Graph, side: 'left' | 'right'): void {
  const wants = new Map<Cell, number[]>();
  const want = (cell: Cell, y: number): void => {
    wants.set(cell, [...(wants.get(cell) ?? []), y]);
  };
  for (const { left, right, bend } of graph.pieces) {
    if (bend) {
      want(left, middle(right));
      want(right, middle(left));
    } else if (side === 'left') want(right, middle(left));
    else want(left, middle(right));
  }
  const mean = (cells: readonly Cell[]): number => {
    const all = cells.flatMap((cell) => wants.get(cell) ?? []);
    const list = all.length > 0 ? all : cells.map(middle);
    return list.reduce((sum, y) => sum + y, 0) / Math.max(1, list.length);
  };
  for (const room of graph.rooms) {
    for (const group of [...room.groups, room.aside])
      group.cells = sorted(group.cells, (cell) => mean([cell]));
    room.groups = sorted(room.groups, (group) => mean(group.cells));
  }
  graph.rooms.splice(
    0,
    graph.rooms.length,
    ...sorted(graph.rooms, (room) => mean([...room.groups, room.aside].flatMap(({ cells }) => cells))),
  );
}

/** Sorts by a number; equal ones keep their order (the sort is stable). */
function sorted<T>(list: readonly T[], by: (it: T) => number): T[] {
  return list
    .map((it) => [by(it), it] as const)
    .sort(([a], [b]) => (Math.abs(a - b) < 0.01 ? 0 : a - b))
    .map(([, it]) => it);
}

function snapshot(graph: Graph): () => void {
  const rooms = [...graph.rooms];
  const inside = rooms.map((room) => [room, [...room.groups]] as const);
  const cells = rooms.flatMap((room) =>
    [...room.groups, room.aside].map((group) => [group, [...group.cells]] as const),
  );
  return () => {
    graph.rooms.splice(0, graph.rooms.length, ...rooms);
    for (const [room, groups] of inside) room.groups = [...groups];
    for (const [group, list] of cells) group.cells = [...list];
  };
}

/** Moves one cell or rack at a time to the place in its stack that helps most, until nothing helps. */
function improve(graph: Graph, start: number): void {
  let least = start;
  for (let round = 0; round < ROUNDS && least > 0; round += 1) {
    const before = least;
    for (const room of graph.rooms) {
      for (const group of [...room.groups, room.aside])
        for (const cell of group.cells.slice()) {
          const places = group.cells.filter(({ column }) => column === cell.column).length;
          if (places > 1 && places <= MOST_PLACES)
            least = bestPlace(
              graph,
              least,
              cell,
              () => group.cells,
              (cells) => (group.cells = cells),
            );
        }
      for (const group of room.groups.slice())
        least = bestPlace(
          graph,
          least,
          group,
          () => room.groups,
          (groups) => (room.groups = groups),
        );
    }
    if (least >= before - 1e-9) return;
  }
}

/** Tries every place of one thing in its list and keeps the best; returns the disorder that is left. */
function bestPlace<T>(graph: Graph, start: number, it: T, get: () => T[], set: (list: T[]) => void): number {
  let best = get();
  let least = start;
  const others = best.filter((other) => other !== it);
  for (let at = 0; at <= others.length; at += 1) {
    set([...others.slice(0, at), it, ...others.slice(at)]);
    stack(graph);
    const now = disorder(graph.pieces);
    if (now < least - 1e-6) {
      least = now;
      best = get();
    }
  }
  set(best);
  stack(graph);
  return least;
}
