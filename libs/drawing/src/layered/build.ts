import {
  gaps,
  type Cell,
  type Graph,
  type Group,
  type LayeredEdge,
  type LayeredInput,
  type Piece,
  type Room,
} from './model.js';

/** Cells, and edges cut into pieces from column to column; where an edge only passes, it gets a cell of its own. */
export function buildGraph(input: LayeredInput): Graph {
  const rooms: Room[] = [];
  const cells = new Map<string, { cell: Cell; room: Room; group: Group }>();
  const tierOfColumn = new Map<number, number>();
  for (const cluster of input.clusters) {
    const room: Room = {
      id: cluster.id,
      tier: cluster.tier,
      header: cluster.header,
      asideInside: cluster.asideInside,
      groups: [],
      aside: { id: `${cluster.id} aside`, header: 0, cells: [], top: 0, height: 0 },
      top: 0,
      height: 0,
    };
    rooms.push(room);
    const add = (group: Group, items: (typeof cluster)['aside']): void => {
      for (const { id, column, width, height } of items) {
        const cell: Cell = { id, column, width, height, pass: false, y: 0 };
        group.cells.push(cell);
        cells.set(id, { cell, room, group });
        tierOfColumn.set(column, cluster.tier);
      }
    };
    for (const band of cluster.bands) {
      const group: Group = { id: band.id, header: band.header, cells: [], top: 0, height: 0 };
      room.groups.push(group);
      add(group, band.items);
    }
    add(room.aside, cluster.aside);
  }
  const columns = [...tierOfColumn.keys()].sort((a, b) => a - b);
  const asideColumns = new Set(rooms.flatMap((room) => room.aside.cells.map(({ column }) => column)));
  const pieces: Piece[] = [];
  const chains = new Map<string, Piece[]>();
  const passRooms = new Map<number, Room>();

  const passIn = (edge: LayeredEdge, column: number): Cell => {
    const cell: Cell = {
      id: `${edge.id} @${column}`,
      column,
      width: 0,
      height: edge.label.height,
      pass: true,
      y: 0,
    };
    const tier = tierOfColumn.get(column)!;
    const homes = [edge.from, edge.to].map((id) => cells.get(id)!).filter(({ room }) => room.tier === tier);
    const banded = homes.find(({ room, group }) => group !== room.aside)?.group;
    const own = asideColumns.has(column) ? homes[0]?.room.aside : banded;
    const group = own ?? (passRooms.get(tier) ?? passRoom(tier, rooms, passRooms)).groups[0]!;
    group.cells.push(cell);
    return cell;
  };

  for (const edge of input.edges) {
    const from = cells.get(edge.from);
    const to = cells.get(edge.to);
    if (!from || !to || from === to) continue;
    const [a, b] = from.cell.column <= to.cell.column ? [from.cell, to.cell] : [to.cell, from.cell];
    const bend = a.column === b.column;
    const between = columns.filter((column) => column > a.column && column < b.column);
    const stops = [a, ...between.map((column) => passIn(edge, column)), b];
    const chain = stops.slice(1).map((right, index): Piece => ({
      edge,
      left: stops[index]!,
      right,
      bend,
      labelled: index === stops.length - 2,
      leftY: 0,
      rightY: 0,
    }));
    pieces.push(...chain);
    chains.set(edge.id, chain);
  }
  for (const { cell } of cells.values()) cell.height = Math.max(cell.height, needed(cell, pieces));
  return { rooms, pieces, chains };
}

function passRoom(tier: number, rooms: Room[], passRooms: Map<number, Room>): Room {
  const group: Group = { id: `pass ${tier}`, header: 0, cells: [], top: 0, height: 0 };
  const aside: Group = { id: `pass ${tier} aside`, header: 0, cells: [], top: 0, height: 0 };
  const room: Room = {
    id: `pass ${tier}`,
    tier,
    header: 0,
    asideInside: false,
    groups: [group],
    aside,
    top: 0,
    height: 0,
  };
  rooms.push(room);
  passRooms.set(tier, room);
  return room;
}

/** Height that the wires of a cell's busier side need. */
function needed(cell: Cell, pieces: readonly Piece[]): number {
  const sum = (list: readonly Piece[]): number =>
    list.reduce((total, { edge }) => total + edge.label.height + gaps.pitch, 1.2);
  const right = pieces.filter((piece) => !piece.bend && piece.left === cell);
  const left = pieces.filter((piece) => piece.right === cell || (piece.bend && piece.left === cell));
  return Math.max(sum(right), sum(left));
}
