import { gaps, middle, type Cell, type Graph, type Group, type Piece, type Room } from './model.js';

/** Stacks everything from the top in its present order; returns the height. */
export function stack(graph: Graph): number {
  let height = 0;
  for (const rooms of byTier(graph.rooms)) {
    let y = 0;
    for (const room of rooms) {
      stackRoom(room, y, 0);
      y += room.height + gaps.room;
    }
    height = Math.max(height, y - gaps.room);
  }
  return height;
}

/** Spreads what is lower than `height` over it, and moves cells towards what they are connected to. */
export function spread(graph: Graph, height: number): void {
  for (const rooms of byTier(graph.rooms)) {
    const real = rooms.filter(
      ({ header, groups, aside }) =>
        header > 0 || [...groups, aside].some(({ cells }) => cells.some(({ pass }) => !pass)),
    );
    const used = rooms.reduce((sum, room) => sum + room.height, 0) + gaps.room * (rooms.length - 1);
    const extra = Math.max(0, height - used) / Math.max(1, real.length);
    let y = 0;
    for (const room of rooms) {
      stackRoom(room, y, real.includes(room) ? extra : 0);
      y += room.height + gaps.room;
    }
  }
  const anchored = new Set(graph.rooms.flatMap(fullestColumn));
  const loose = graph.rooms
    .flatMap((room) => [...room.groups, room.aside])
    .flatMap((group) => columnsOf(group).map((cells) => ({ group, cells })))
    .filter(({ cells }) => !cells.some((cell) => anchored.has(cell)));
  for (let pass = 0; pass < 12; pass += 1)
    for (const { group, cells } of loose) settle(cells, group, graph.pieces);
}

/** The cells of a room's highest column: they stand evenly, and the others move to them. */
function fullestColumn(room: Room): Cell[] {
  const columns = new Map<number, { height: number; cells: Cell[] }>();
  for (const group of [...room.groups, room.aside])
    for (const cells of columnsOf(group)) {
      const column = columns.get(cells[0]!.column) ?? { height: 0, cells: [] };
      columns.set(cells[0]!.column, {
        height: column.height + stackHeight(cells),
        cells: [...column.cells, ...cells],
      });
    }
  return [...columns.values()].sort((a, b) => b.height - a.height)[0]?.cells ?? [];
}

function byTier(rooms: readonly Room[]): Room[][] {
  const tiers = new Map<number, Room[]>();
  for (const room of rooms) {
    const list = tiers.get(room.tier);
    if (list) list.push(room);
    else tiers.set(room.tier, [room]);
  }
  return [...tiers.values()];
}

function columnsOf(group: Group): Cell[][] {
  const columns = new Map<number, Cell[]>();
  for (const cell of group.cells) {
    const list = columns.get(cell.column);
    if (list) list.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return [...columns.values()];
}

const stackHeight = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + cell.height + gaps.cell, -gaps.cell);

const groupHeight = (group: Group): number =>
  group.header + Math.max(0, ...columnsOf(group).map(stackHeight)) + (group.header > 0 ? gaps.bandFoot : 0);

function stackRoom(room: Room, top: number, extra: number): void {
  room.top = top;
  const foot = room.header > 0 ? gaps.roomFoot : 0;
  const heights = room.groups.map(groupHeight);
  const bands = heights.reduce((sum, height) => sum + height + gaps.band, -gaps.band);
  const inner = Math.max(bands, groupHeight(room.aside), 0) + extra;
  room.height = room.header + inner + foot;
  const stretch =
    (inner - bands) /
    Math.max(
      1,
      heights.reduce((sum, height) => sum + height, 0),
    );
  let y = top + room.header;
  room.groups.forEach((group, index) => {
    stackGroup(group, y, heights[index]! * (1 + stretch));
    y += group.height + gaps.band;
  });
  stackGroup(room.aside, top + room.header, inner);
}

/** Stacks the cells of each column evenly over the height that there is. */
function stackGroup(group: Group, top: number, height: number): void {
  group.top = top;
  group.height = height;
  const room = height - group.header - (group.header > 0 ? gaps.bandFoot : 0);
  for (const cells of columnsOf(group)) {
    const slack = Math.max(0, room - stackHeight(cells)) / cells.length;
    let y = top + group.header + slack / 2;
    for (const cell of cells) {
      cell.y = y;
      y += cell.height + gaps.cell + slack;
    }
  }
}

/**
 * Moves the cells of one column as near as possible to what they are connected to, keeping their order and distance:
 * least squares under order constraints, by pooling adjacent violators.
 */
function settle(cells: readonly Cell[], group: Group, pieces: readonly Piece[]): void {
  const top = group.top + group.header;
  const foot = group.top + group.height - (group.header > 0 ? gaps.bandFoot : 0);
  const spare = foot - top - stackHeight(cells);
  const offsets: number[] = [];
  let offset = 0;
  for (const cell of cells) {
    offsets.push(offset);
    offset += cell.height + gaps.cell;
  }
  const pools: { sum: number; count: number }[] = [];
  cells.forEach((cell, index) => {
    const ends = pieces.flatMap((piece) => {
      if (piece.bend) return [];
      if (piece.left === cell) return [middle(piece.right)];
      return piece.right === cell ? [middle(piece.left)] : [];
    });
    const wish = ends.length > 0 ? ends.reduce((sum, y) => sum + y, 0) / ends.length : middle(cell);
    pools.push({ sum: wish - cell.height / 2 - top - offsets[index]!, count: 1 });
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!;
      const before = pools.at(-1)!;
      before.sum += last.sum;
      before.count += last.count;
    }
  });
  let index = 0;
  for (const pool of pools)
    for (let n = 0; n < pool.count; n += 1, index += 1)
      cells[index]!.y = top + offsets[index]! + Math.min(Math.max(0, spare), Math.max(0, mean(pool)));
}

const mean = ({ sum, count }: { sum: number; count: number }): number => sum / count;
