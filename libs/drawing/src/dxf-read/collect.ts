import type { Point } from '../scene.js';
import { arcPoints, bentPoints, type Corner } from './curves.js';
import type { UnderlayLine, UnderlayText } from './model.js';
import { insertion, moved, stretchOf, within, type Placing } from './placing.js';
import type { DxfRecord } from './records.js';

/** More points than any plan of a floor needs; a file that makes more of them by blocks in blocks is refused. */
const MOST_POINTS = 1_000_000;
/** Pairs looked at, again for each insertion: a block may hold much that shows nothing. Several times the largest file. */
const MOST_WORK = 10_000_000;
const DEEPEST = 16;
/** Rows and columns of one insertion. */
const MOST_COPIES = 400;

/** A file that would grow beyond all bounds. */
export class TooLarge extends Error {}

/** A block: the point that is put where it is inserted, and what it holds. */
export interface Block {
  readonly base: Point;
  readonly records: readonly DxfRecord[];
}

const TEXTS = new Set(['TEXT', 'MTEXT', 'ATTRIB']);
/** Entities without anything to draw, or parts of others that are read with them. */
const SILENT = new Set(['VERTEX', 'SEQEND', 'ATTDEF', 'POINT', 'VIEWPORT', 'ENDBLK', 'SECTION']);

/** Collects what entities show, through the blocks that they insert. @throws TooLarge */
export class Collector {
  readonly lines: UnderlayLine[] = [];
  readonly texts: UnderlayText[] = [];
  readonly skipped = new Map<string, number>();
  /** Points, texts and insertions so far: what the result is measured by. */
  private points = 0;
  /** Pairs looked at so far: what the work is measured by. */
  private work = 0;

  constructor(
    private readonly blocks: ReadonlyMap<string, Block>,
    /** Layers that are off or frozen. */
    private readonly hidden: ReadonlySet<string>,
  ) {}

  draw(records: readonly DxfRecord[], placing: Placing, depth = 0): void {
    records.forEach((record, index) => {
      this.work += 1 + record.pairs.length;
      if (this.work > MOST_WORK) throw new TooLarge('too much to look at');
      if (SILENT.has(record.type) || this.isHidden(record)) return;
      if (record.type === 'INSERT' || record.type === 'DIMENSION') this.insert(record, placing, depth);
      else if (TEXTS.has(record.type)) this.text(record, placing);
      else this.shape(record, records, index, placing);
    });
  }

  /** Paper space is another sheet; 60 is an entity switched off by itself. */
  private isHidden(record: DxfRecord): boolean {
    return (
      this.hidden.has(record.text(8)?.trim().toUpperCase() ?? '') ||
      record.number(67) === 1 ||
      record.number(60) === 1
    );
  }

  private shape(record: DxfRecord, records: readonly DxfRecord[], index: number, placing: Placing): void {
    const drawn = shapeOf(record, records, index);
    if (drawn) this.line(drawn, mirrored(record) ? within(placing, MIRROR) : placing);
    else this.skipped.set(record.type, (this.skipped.get(record.type) ?? 0) + 1);
  }

  private line({ points, closed }: UnderlayLine, placing: Placing): void {
    if (points.length < 2) return;
    this.points += points.length;
    if (this.points > MOST_POINTS) throw new TooLarge('too many points');
    this.lines.push({ points: points.map((point) => moved(placing, point)), closed });
  }

  private text(record: DxfRecord, placing: Placing): void {
    const text = plainText(record);
    const height = record.number(40) * stretchOf(placing);
    if (text === '' || height <= 0) return;
    this.points += 1;
    if (this.points > MOST_POINTS) throw new TooLarge('too many texts');
    this.texts.push({ at: moved(placing, record.point(10)), height, text });
  }

  private insert(record: DxfRecord, placing: Placing, depth: number): void {
    const block = this.blocks.get(record.text(2)?.trim().toUpperCase() ?? '');
    if (!block) return;
    if (depth >= DEEPEST) throw new TooLarge('blocks in blocks');
    this.points += 1;
    if (this.points > MOST_POINTS) throw new TooLarge('too many insertions');
    // A dimension is drawn by a block of its own, which stands where it is.
    if (record.type === 'DIMENSION') return this.draw(block.records, placing, depth + 1);
    const scale = { x: record.number(41, 1), y: record.number(42, 1) };
    const [columns, rows] = [record.number(70, 1), record.number(71, 1)].map((n) =>
      Math.max(1, Math.round(n)),
    );
    if (columns! * rows! > MOST_COPIES) throw new TooLarge('copies of a block');
    const outer = mirrored(record) ? within(placing, MIRROR) : placing;
    for (let row = 0; row < rows!; row += 1)
      for (let column = 0; column < columns!; column += 1) {
        const shift = { x: column * record.number(44), y: row * record.number(45) };
        const turned = insertion(block.base, scale, record.number(50), record.point(10));
        const own = within(turned, {
          a: 1,
          b: 0,
          c: 0,
          d: 1,
          e: shift.x / (scale.x || 1),
          f: shift.y / (scale.y || 1),
        });
        this.work += 1;
        this.draw(block.records, within(outer, own), depth + 1);
      }
  }
}

/** An entity seen from below has its x axis the other way round. */
const MIRROR: Placing = { a: -1, b: 0, c: 0, d: 1, e: 0, f: 0 };
const mirrored = (record: DxfRecord): boolean => record.type !== 'LINE' && record.number(230, 1) < 0;

const degrees = (value: number): number => (value * Math.PI) / 180;
/** The end of an arc that runs against the clock from its start. */
const after = (from: number, to: number): number => (to <= from ? to + 2 * Math.PI : to);

function shapeOf(record: DxfRecord, records: readonly DxfRecord[], index: number): UnderlayLine | null {
  switch (record.type) {
    case 'LINE':
      return { points: [record.point(10), record.point(11)], closed: false };
    case 'LWPOLYLINE':
      return polyline(lightCorners(record), record);
    case 'POLYLINE':
      return polyline(vertices(records, index), record);
    case 'CIRCLE':
      return round(record, 0, 2 * Math.PI);
    case 'ARC': {
      const from = degrees(record.number(50));
      return round(record, from, after(from, degrees(record.number(51, 360))));
    }
    case 'ELLIPSE': {
      const from = record.number(41);
      const to = after(from, record.number(42, 2 * Math.PI));
      return {
        points: arcPoints(record.point(10), record.point(11), record.number(40, 1), from, to),
        closed: false,
      };
    }
    case 'SOLID':
    case 'TRACE':
    case '3DFACE': {
      // The third and fourth corners of a solid are exchanged; those of a face are not.
      const order = record.type === '3DFACE' ? [10, 11, 12, 13] : [10, 11, 13, 12];
      const corners = order.filter((code) => record.text(code) !== null).map((code) => record.point(code));
      return { points: corners, closed: true };
    }
    default:
      return null;
  }
}

function round(record: DxfRecord, from: number, to: number): UnderlayLine {
  const radius = Math.abs(record.number(40));
  return { points: arcPoints(record.point(10), { x: radius, y: 0 }, 1, from, to), closed: false };
}

function polyline(corners: readonly Corner[], record: DxfRecord): UnderlayLine {
  const closed = (record.number(70) & 1) === 1;
  return { points: bentPoints(corners, closed), closed };
}

/** The corners of a light polyline follow each other among its pairs: 10, 20, and 42 where one is bent. */
function lightCorners({ pairs }: DxfRecord): Corner[] {
  const corners: { x: number; y: number; bulge: number }[] = [];
  for (const { code, value } of pairs) {
    const number = Number(value) || 0;
    if (code === 10) corners.push({ x: number, y: 0, bulge: 0 });
    const last = corners.at(-1);
    if (last && code === 20) last.y = number;
    if (last && code === 42) last.bulge = number;
  }
  return corners;
}

/** The corners of an old polyline are records of their own, up to the end of the sequence. */
function vertices(records: readonly DxfRecord[], index: number): Corner[] {
  const corners: Corner[] = [];
  for (let at = index + 1; records[at]?.type === 'VERTEX'; at += 1) {
    const vertex = records[at]!;
    // 16: a control point of a curve that was fitted; the curve's own points are there too.
    if ((vertex.number(70) & 16) === 0) corners.push({ ...vertex.point(10), bulge: vertex.number(42) });
  }
  return corners;
}

/** The words of a text in one line, without the codes that set fonts, heights and signs. */
function plainText(record: DxfRecord): string {
  const parts = record.pairs.filter(({ code }) => code === 1 || code === 3).map(({ value }) => value);
  return parts
    .join('')
    .replaceAll(/\\U\+([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll(/\\[ACcFfHhQqTtWwp][^;\\{}]*;/g, '')
    .replaceAll(/\\[LlOoKk]/g, '')
    .replaceAll(/\\P|\^[IJM]/g, ' ')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/%%[dD]/g, '°')
    .replaceAll(/%%[cC]/g, 'Ø')
    .replaceAll(/%%[pP]/g, '±')
    .replaceAll(/%%[uUoOkK]/g, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
}
