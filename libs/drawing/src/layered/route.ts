import type { Point, Rect } from '../scene.js';
import type { Cell, Graph, Layered, LayeredInput, Piece, Room } from './model.js';

const LANE = 2;
const FRAME = 3.5;
const MARGIN = 2.5;

/** The space to the left of a column, from left to right: frames that end, lanes, labels, frames that begin, bends. */
interface Channel {
  readonly endFrames: number;
  readonly lanes: ReadonlyMap<Piece, number>;
  readonly laneCount: number;
  readonly labels: number;
  readonly beginFrames: number;
  readonly bends: ReadonlyMap<Piece, number>;
  readonly bendWidth: number;
}

/** Widths of columns and channels, and from them the rectangles, frames and wires. */
export function route(graph: Graph, input: LayeredInput, height: number): Layered {
  const cells = graph.rooms.flatMap((room) => [...room.groups, room.aside].flatMap((group) => group.cells));
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const spans = frameSpans(graph, columns);
  const left = new Map<number, number>();
  const widths = new Map<number, number>();
  const channels = new Map<number, Channel>();
  let x = 0;
  columns.forEach((column, index) => {
    const previous = columns[index - 1];
    const channel = channelOf(graph, previous, column, spans);
    channels.set(column, channel);
    x += widthOf(channel, previous !== undefined);
    left.set(column, x);
    const width = Math.max(0, ...cells.filter((cell) => cell.column === column).map((cell) => cell.width));
    widths.set(column, width);
    x += width;
  });
  x += spans.ends.get(columns.at(-1)!) ?? 0;
  const rectOf = (cell: Cell): Rect => ({
    x: left.get(cell.column)!,
    y: cell.y,
    width: widths.get(cell.column)!,
    height: cell.height,
  });
  const items = new Map(cells.filter(({ pass }) => !pass).map((cell) => [cell.id, rectOf(cell)]));
  const wires = new Map(
    input.edges.flatMap((edge) => {
      const chain = graph.chains.get(edge.id);
      return chain ? [[edge.id, wireOf(chain, { left, widths, channels })] as const] : [];
    }),
  );
  return { width: x, height, items, frames: framesOf(graph, spans, { left, widths, channels }), wires };
}

interface Grid {
  readonly left: ReadonlyMap<number, number>;
  readonly widths: ReadonlyMap<number, number>;
  readonly channels: ReadonlyMap<number, Channel>;
}

interface Spans {
  /** First and last column of each frame by id, and whether it lies in another. */
  readonly frames: ReadonlyMap<
    string,
    { readonly first: number; readonly last: number; readonly depth: number; readonly room: Room }
  >;
  readonly begins: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

/** Which columns each framed room and rack covers, and how much room the frames need beside each column. */
function frameSpans(graph: Graph, columns: readonly number[]): Spans {
  const frames = new Map<string, { first: number; last: number; depth: number; room: Room }>();
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const room of graph.rooms) {
    const inside = room.groups
      .flatMap((group) => group.cells)
      .concat(room.asideInside ? room.aside.cells : []);
    const add = (id: string, cells: readonly Cell[], depth: number): void => {
      const used = columns.filter((column) => cells.some((cell) => cell.column === column && !cell.pass));
      if (used.length === 0) return;
      const span = { first: used[0]!, last: used.at(-1)!, depth, room };
      frames.set(id, span);
      begins.set(span.first, Math.max(begins.get(span.first) ?? 0, depth * FRAME + 0.5));
      ends.set(span.last, Math.max(ends.get(span.last) ?? 0, depth * FRAME + 0.5));
    };
    const racks = room.groups.some(({ header }) => header > 0);
    if (room.header > 0) add(room.id, inside, racks ? 2 : 1);
    for (const group of room.groups) if (group.header > 0) add(group.id, group.cells, 1);
  }
  return { frames, begins, ends };
}

function channelOf(graph: Graph, previous: number | undefined, column: number, spans: Spans): Channel {
  const here = graph.pieces.filter(({ right }) => right.column === column);
  const through = here.filter(({ bend }) => !bend);
  const bent = here.filter(({ bend }) => bend);
  const lanes = lanesFor(through);
  const labelled = through.filter(({ labelled }) => labelled).map(({ edge }) => edge.label.width);
  const bends = new Map(bent.toSorted((a, b) => span(a) - span(b)).map((piece, index) => [piece, index]));
  const bendLabel = Math.max(0, ...bent.map(({ edge }) => edge.label.width));
  return {
    endFrames: previous === undefined ? 0 : (spans.ends.get(previous) ?? 0),
    lanes,
    laneCount: lanes.size === 0 ? 0 : Math.max(...lanes.values()) + 1,
    labels: labelled.length > 0 ? Math.max(...labelled) + 2 : 0,
    beginFrames: spans.begins.get(column) ?? 0,
    bends,
    bendWidth: bent.length > 0 ? bendLabel + 3 + bends.size * LANE : 0,
  };
}

const span = ({ left, right }: Piece): number => Math.abs(left.y - right.y);

function widthOf(channel: Channel, inner: boolean): number {
  const { endFrames, laneCount, labels, beginFrames, bendWidth } = channel;
  return (
    endFrames +
    (inner ? MARGIN : 0) +
    (laneCount > 0 ? laneCount * LANE + 1 : 0) +
    labels +
    beginFrames +
    bendWidth +
    (inner ? MARGIN : 0)
  );
}

/**
 * A lane for each wire that changes height. Among wires that go down, the upper one turns later; among those that go up,
 * earlier: so wires whose ends stand in the same order do not cross. Wires whose heights do not meet share a lane.
 */
function lanesFor(pieces: readonly Piece[]): Map<Piece, number> {
  const turning = pieces.filter(({ leftY, rightY }) => Math.abs(leftY - rightY) > 0.01);
  const up = turning.filter(({ leftY, rightY }) => rightY < leftY).sort((a, b) => a.leftY - b.leftY);
  const down = turning.filter(({ leftY, rightY }) => rightY > leftY).sort((a, b) => b.leftY - a.leftY);
  const lanes = new Map<Piece, number>();
  for (const piece of [...up, ...down]) {
    const rivals = [...lanes].filter(([other]) => meet(piece, other)).map(([, lane]) => lane);
    lanes.set(piece, rivals.length > 0 ? Math.max(...rivals) + 1 : 0);
  }
  return lanes;
}

const CLEAR = 1.5;

function meet(a: Piece, b: Piece): boolean {
  const [a1, a2] = [Math.min(a.leftY, a.rightY), Math.max(a.leftY, a.rightY)];
  const [b1, b2] = [Math.min(b.leftY, b.rightY), Math.max(b.leftY, b.rightY)];
  return a1 < b2 + CLEAR && b1 < a2 + CLEAR;
}

function wireOf(chain: readonly Piece[], grid: Grid): { points: Point[]; label: Point } {
  const points: Point[] = [];
  let label: Point = { x: 0, y: 0 };
  for (const piece of chain) {
    const channel = grid.channels.get(piece.right.column)!;
    const rightX = grid.left.get(piece.right.column)!;
    if (piece.bend) {
      const labelX = rightX - MARGIN + 0.5 - (channel.bendWidth - channel.bends.size * LANE) / 2;
      const x =
        rightX -
        channel.bendWidth -
        MARGIN +
        1.5 +
        (channel.bends.size - 1 - channel.bends.get(piece)!) * LANE;
      const lower = Math.max(piece.leftY, piece.rightY);
      return {
        points: [
          { x: rightX, y: piece.leftY },
          { x, y: piece.leftY },
          { x, y: piece.rightY },
          { x: rightX, y: piece.rightY },
        ],
        label: { x: labelX, y: lower },
      };
    }
    const leftX = grid.left.get(piece.left.column)! + grid.widths.get(piece.left.column)!;
    points.push({ x: leftX, y: piece.leftY });
    const lane = channel.lanes.get(piece);
    if (lane !== undefined) {
      const x = leftX + channel.endFrames + MARGIN + 0.5 + lane * LANE;
      points.push({ x, y: piece.leftY }, { x, y: piece.rightY });
    }
    points.push({ x: rightX, y: piece.rightY });
    if (piece.labelled) {
      const end = rightX - MARGIN - channel.bendWidth - channel.beginFrames;
      label = { x: end - channel.labels / 2, y: piece.rightY };
    }
  }
  return { points: simplified(points), label };
}

/** Without points in the middle of a straight stretch. */
function simplified(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    const level = Math.abs(before.y - point.y) < 0.01 && Math.abs(after.y - point.y) < 0.01;
    return !level;
  });
}

function framesOf(graph: Graph, spans: Spans, grid: Grid): Map<string, Rect> {
  const frames = new Map<string, Rect>();
  const add = (id: string, top: number, height: number): void => {
    const frame = spans.frames.get(id);
    if (!frame) return;
    const bendWidth = grid.channels.get(frame.first)!.bendWidth;
    const pad = frame.depth * FRAME;
    const x = grid.left.get(frame.first)! - pad - bendWidth - (bendWidth > 0 ? MARGIN : 0);
    const right = grid.left.get(frame.last)! + grid.widths.get(frame.last)! + pad;
    frames.set(id, { x, y: top, width: right - x, height });
  };
  for (const room of graph.rooms) {
    add(room.id, room.top, room.height);
    for (const group of room.groups) add(group.id, group.top, group.height);
  }
  return frames;
}
