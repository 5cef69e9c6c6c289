import { gaps, middle, type Cell, type Graph, type Piece } from './model.js';

interface End {
  readonly piece: Piece;
  readonly side: 'leftY' | 'rightY';
}

/** Chooses where each wire leaves a cell's side: in the order of the other ends, level with them where there is room. */
export function attach(graph: Graph): void {
  const sides = new Map<string, { cell: Cell; ends: End[] }>();
  const put = (cell: Cell, side: 'l' | 'r', end: End): void => {
    const key = `${side} ${cell.id}`;
    const entry = sides.get(key);
    if (entry) entry.ends.push(end);
    else sides.set(key, { cell, ends: [end] });
  };
  for (const piece of graph.pieces) {
    put(piece.left, piece.bend ? 'l' : 'r', { piece, side: 'leftY' });
    put(piece.right, 'l', { piece, side: 'rightY' });
  }
  for (const { cell, ends } of sides.values()) {
    ends.sort((a, b) => rank(cell, a) - rank(cell, b));
    const total = ends.reduce((sum, { piece }) => sum + pitch(piece), 0);
    let y = middle(cell) - total / 2;
    for (const { piece, side } of ends) {
      piece[side] = y + pitch(piece) / 2;
      y += pitch(piece);
    }
  }
  for (let pass = 0; pass < 4; pass += 1)
    for (const piece of graph.pieces)
      if (!piece.bend) level(piece, sides.get(`r ${piece.left.id}`)!, sides.get(`l ${piece.right.id}`)!);
}

const pitch = ({ edge }: Piece): number => edge.label.height + gaps.pitch;

/**
 * Order on a side: links up to the same column first (nearest first), then wires to the next column by height, then links
 * down (farthest first): nested, so that they do not cross each other.
 */
function rank(cell: Cell, { piece, side }: End): number {
  const other = side === 'leftY' ? piece.right : piece.left;
  if (!piece.bend) return middle(other);
  return middle(other) < middle(cell) ? -1e6 - middle(other) : 1e6 - middle(other);
}

/** Makes a wire straight when both ends can move to the same height without passing their neighbours. */
function level(piece: Piece, left: { cell: Cell; ends: End[] }, right: { cell: Cell; ends: End[] }): void {
  const [a, b] = [room(piece, left), room(piece, right)];
  const low = Math.max(a[0], b[0]);
  const high = Math.min(a[1], b[1]);
  if (low > high) return;
  const y = Math.min(high, Math.max(low, (piece.leftY + piece.rightY) / 2));
  piece.leftY = y;
  piece.rightY = y;
}

/** How far a wire may move on a side. */
function room(piece: Piece, { cell, ends }: { cell: Cell; ends: End[] }): [number, number] {
  const at = ends.findIndex((end) => end.piece === piece);
  const before = ends[at - 1];
  const after = ends[at + 1];
  const reach = (other: Piece): number => (pitch(piece) + pitch(other)) / 2;
  return [
    before ? before.piece[before.side] + reach(before.piece) : cell.y + pitch(piece) / 2,
    after ? after.piece[after.side] - reach(after.piece) : cell.y + cell.height - pitch(piece) / 2,
  ];
}
