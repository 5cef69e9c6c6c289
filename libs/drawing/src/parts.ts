import { FAINT, INK, lines, PAPER } from './palette.js';
import type { Box, Circle, Ink, Polygon, PortGlyph, SymbolMark, Tag, Text } from './scene.js';
import { symbols, type Stroke, type SymbolName } from './symbols.js';

const SYMBOL_WIDTH = 0.28;
/** Pieces of a quarter circle; at the sizes of symbols no eye sees the corners. */
const ARC_PIECES = 8;

/** What a tag, a port or a symbol is drawn with: the same lines in every format. */
export function partsOf(node: Tag | PortGlyph | SymbolMark): (Box | Polygon | Circle | Text)[] {
  if (node.type === 'tag') return tag(node);
  return node.type === 'port' ? port(node) : symbol(node);
}

function tag({ x, y, width, height, ink, texts }: Tag): (Box | Text)[] {
  const look = ink ? { ink, radius: 0.4 } : {};
  return [{ type: 'box', role: 'mark', x, y, width, height, fill: PAPER, ...look }, ...texts];
}

function port({ x, y, width, height, shape, latch, served, number }: PortGlyph): (Box | Polygon | Text)[] {
  const ink = served ? lines.rule : { stroke: FAINT, width: 0.25 };
  const body: Box = { type: 'box', role: 'node', x, y, width, height, radius: 0.4, ink, fill: PAPER };
  return [body, ...(shape === 'rj45' ? [notch({ x, y, width, height }, latch, served)] : []), number];
}

/** The latch of an RJ45 socket, open to the side where it is. */
function notch(
  rect: { x: number; y: number; width: number; height: number },
  latch: 'up' | 'down',
  served: boolean,
): Polygon {
  const half = rect.width * 0.18;
  const edge = latch === 'down' ? rect.y + rect.height : rect.y;
  const inner = latch === 'down' ? edge - 1 : edge + 1;
  const middle = rect.x + rect.width / 2;
  const points = [
    { x: middle - half, y: edge },
    { x: middle - half, y: inner },
    { x: middle + half, y: inner },
    { x: middle + half, y: edge },
  ];
  return {
    type: 'polygon',
    points,
    closed: false,
    ink: { stroke: served ? INK : FAINT, width: 0.18 },
    fill: PAPER,
  };
}

function symbol({ name, x, y, stroke, scale = 1 }: SymbolMark): (Polygon | Circle)[] {
  const strokes: readonly Stroke[] = symbols[name as SymbolName] ?? symbols.box;
  const ink: Ink = { stroke, width: SYMBOL_WIDTH * scale };
  return strokes.map((part) => {
    if ('circle' in part) {
      const [cx, cy, radius] = part.circle;
      return { type: 'circle', x: x + cx * scale, y: y + cy * scale, radius: radius * scale, ink };
    }
    const points = ('arc' in part ? arc(...part.arc) : part.line).map(([px, py]) => ({
      x: x + px * scale,
      y: y + py * scale,
    }));
    const closed = 'line' in part && part.closed === true;
    const solid = 'line' in part && part.solid === true;
    return solid
      ? { type: 'polygon', points, closed, fill: stroke }
      : { type: 'polygon', points, closed, ink };
  });
}

/** The upper quarter of a circle, from left to right. */
function arc(x: number, y: number, r: number): (readonly [number, number])[] {
  return Array.from({ length: ARC_PIECES + 1 }, (_, at) => {
    const angle = (Math.PI / 4) * (5 + (2 * at) / ARC_PIECES);
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
  });
}
