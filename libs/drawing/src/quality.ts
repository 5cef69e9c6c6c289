import { extent } from './bounds.js';
import { crossings } from './crossings.js';
import {
  flatten,
  type Box,
  type Circle,
  type Point,
  type PortGlyph,
  type Rect,
  type Rule,
  type Scene,
  type SymbolMark,
  type Tag,
  type Text,
  type Wire,
} from './scene.js';
import { across, crosses, overlap, pairs, partly, TOUCH, type Named } from './rectangles.js';

/** What is wrong with a drawing, counted. All but `crossings` must be 0. */
export interface Quality {
  readonly texts: number;
  readonly wires: number;
  readonly textOnText: number;
  readonly textOnEdge: number;
  readonly textOnWire: number;
  readonly textOnSymbol: number;
  readonly boxOnBox: number;
  readonly wireInBox: number;
  readonly wireOnWire: number;
  readonly oblique: number;
  readonly outside: number;
  /** Crossings of two wires at a right angle. */
  readonly crossings: number;
  /** Corners of all wires. */
  readonly bends: number;
  readonly smallestText: number;
  /** What touches what, for the one who mends it. */
  readonly faults: readonly string[];
}

/** One line about a sheet, for tables of many: what was counted, and the smallest text. */
export function qualityLine(name: string, quality: Quality): string {
  const { textOnText, textOnEdge, textOnWire, textOnSymbol, boxOnBox, wireInBox, wireOnWire } = quality;
  const perWire = quality.wires === 0 ? 0 : quality.bends / quality.wires;
  const parts = [
    `${quality.texts} texts`,
    `${quality.wires} wires`,
    `crossings ${quality.crossings}`,
    `bends per wire ${perWire.toFixed(2)}`,
    `label overlaps ${textOnText + textOnEdge + textOnWire + textOnSymbol}`,
    `box overlaps ${boxOnBox}`,
    `wire through box ${wireInBox}`,
    `wire on wire ${wireOnWire}`,
    `smallest text ${quality.smallestText}`,
  ];
  return `${name.padEnd(36)} ${parts.join(' · ')}`;
}

/** Faults that a drawing must not have at all. */
export function overlapsOf(quality: Quality): number {
  const {
    textOnText,
    textOnEdge,
    textOnWire,
    textOnSymbol,
    boxOnBox,
    wireInBox,
    wireOnWire,
    oblique,
    outside,
  } = quality;
  return (
    textOnText +
    textOnEdge +
    textOnWire +
    textOnSymbol +
    boxOnBox +
    wireInBox +
    wireOnWire +
    oblique +
    outside
  );
}

/**
 * Measures a scene as a reader would see it: no text on a text, an edge, a wire or a symbol; no box on another; no wire
 * through a box that it does not end in, and none along another. An opaque tag hides its own wire and no other.
 */
export function qualityOf(scene: Scene): Quality {
  const parts = collect(scene);
  const { texts, boxes, areas, wires, edges, symbols, tags, circles } = parts;
  const faults: string[] = [];
  const count = (what: string, pairs: Iterable<readonly [string, string]>): number => {
    let n = 0;
    for (const [a, b] of pairs) {
      n += 1;
      if (faults.length < 50) faults.push(`${what}: ${a} | ${b}`);
    }
    return n;
  };
  const textRects = texts.map((text) => ({ ...extent(text), name: text.text }));
  return {
    texts: texts.length,
    wires: wires.length,
    textOnText: count('text on text', pairs(textRects, overlap)),
    textOnEdge:
      count('text on edge', across(textRects, edges, crosses)) +
      count('text on circle', textsOnCircles(textRects, circles)),
    textOnWire: count('text on wire', wiresOnTexts(texts, tags, wires)),
    textOnSymbol: count('text on symbol', across(textRects, symbols, overlap)),
    boxOnBox: count('box on box', pairs(boxes, overlap)) + count('frame on frame', pairs(areas, partly)),
    wireInBox: count('wire in box', wiresInBoxes(wires, boxes)),
    wireOnWire: count('wire on wire', wirePairs(wires, along)),
    oblique: count(
      'oblique',
      wires.flatMap((wire) => (segments(wire).every(isStraight) ? [] : [[wire.name, ''] as const])),
    ),
    outside: count(
      'outside',
      textRects.filter((rect) => !inside(rect, scene)).map(({ name }) => [name, ''] as const),
    ),
    crossings: [...wirePairs(wires, (a, b) => crossings(a.points, b.points) > 0)].length,
    bends: wires.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0),
    smallestText: Math.min(...texts.map(({ size }) => size)),
    faults,
  };
}

const inside = (a: Rect, { width, height }: Scene): boolean =>
  a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height;

function collect(scene: Scene) {
  const texts: Text[] = [];
  const boxes: Named[] = [];
  const areas: Named[] = [];
  const edges: Named[] = [];
  const symbols: Named[] = [];
  const wires: Wire[] = [];
  const tags: Tag[] = [];
  const circles: Circle[] = [];
  for (const node of flatten(scene.nodes)) {
    if (node.type === 'text') texts.push(node);
    else if (node.type === 'wire') wires.push(node);
    else if (node.type === 'symbol') symbols.push(symbolRect(node));
    else if (node.type === 'circle') circles.push(node);
    else if (node.type === 'rule') edges.push(ruleRect(node));
    else if (node.type === 'tag') {
      tags.push(node);
      texts.push(...node.texts);
    } else if (node.type === 'port') {
      boxes.push(portRect(node));
      texts.push(node.number);
      edges.push(...sides(node, node.number.text));
    } else if (node.type === 'box') {
      const name = node.name ?? node.role;
      if (node.role === 'node') boxes.push({ ...rectOf(node), name });
      if (node.role === 'area') areas.push({ ...rectOf(node), name });
      if (node.ink || node.role === 'mark') edges.push(...sides(node, name));
    }
  }
  return { texts, boxes, areas, edges, symbols, wires, tags, circles };
}

const rectOf = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });
const portRect = (port: PortGlyph): Named => ({ ...rectOf(port), name: `port ${port.number.text}` });
const symbolRect = ({ x, y, name }: SymbolMark): Named => ({
  x: x + 0.2,
  y: y + 0.3,
  width: 3.6,
  height: 2.6,
  name,
});
const ruleRect = ({ from, to }: Rule): Named => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
  name: 'rule',
});

/** The four sides of a box as rectangles without width. */
function sides({ x, y, width, height }: Rect | Box, name: string): Named[] {
  return [
    { x, y, width, height: 0, name },
    { x, y: y + height, width, height: 0, name },
    { x, y, width: 0, height, name },
    { x: x + width, y, width: 0, height, name },
  ];
}

function* wirePairs(
  wires: readonly Wire[],
  test: (a: Wire, b: Wire) => boolean,
): Generator<readonly [string, string]> {
  for (let i = 0; i < wires.length; i += 1)
    for (let j = i + 1; j < wires.length; j += 1)
      if (test(wires[i]!, wires[j]!)) yield [wires[i]!.name, wires[j]!.name];
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

const segments = ({ points }: Wire): Segment[] =>
  points.slice(1).map((to, index) => ({ from: points[index]!, to }));
const isStraight = ({ from, to }: Segment): boolean =>
  Math.abs(from.x - to.x) < 0.01 || Math.abs(from.y - to.y) < 0.01;

function segmentRect({ from, to }: Segment): Rect {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

function* wiresOnTexts(
  texts: readonly Text[],
  tags: readonly Tag[],
  wires: readonly Wire[],
): Generator<readonly [string, string]> {
  const hidden = new Map(tags.flatMap((tag) => tag.texts.map((text) => [text, tag.wire] as const)));
  for (const text of texts)
    for (const wire of wires)
      if (
        hidden.get(text) !== wire.name &&
        segments(wire).some((segment) => crosses(extent(text), segmentRect(segment)))
      )
        yield [text.text, wire.name];
}

function* wiresInBoxes(
  wires: readonly Wire[],
  boxes: readonly Named[],
): Generator<readonly [string, string]> {
  for (const wire of wires)
    for (const box of boxes)
      if (
        box.name !== wire.from &&
        box.name !== wire.to &&
        segments(wire).some((segment) => crosses(box, segmentRect(segment)))
      )
        yield [wire.name, box.name];
}

/** Texts that the line of a circle runs through; a letter in the middle of a circle is what the circle is for. */
function* textsOnCircles(
  texts: readonly Named[],
  circles: readonly Circle[],
): Generator<readonly [string, string]> {
  for (const { x, y, radius } of circles)
    for (const text of texts) {
      const [left, right] = [text.x + TOUCH - x, text.x + text.width - TOUCH - x];
      const [top, bottom] = [text.y + TOUCH - y, text.y + text.height - TOUCH - y];
      const nearest = Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0));
      const furthest = Math.hypot(Math.max(-left, right), Math.max(-top, bottom));
      if (nearest < radius && furthest > radius) yield [text.name, `circle at ${x}, ${y}`];
    }
}

/** True when two wires run on top of each other for more than a point. */
function along(a: Wire, b: Wire): boolean {
  return segments(a).some((one) =>
    segments(b).some((two) => {
      const [p, q] = [segmentRect(one), segmentRect(two)];
      const level =
        p.height < 0.01 &&
        q.height < 0.01 &&
        Math.abs(p.y - q.y) < 0.3 &&
        p.x + TOUCH < q.x + q.width &&
        q.x + TOUCH < p.x + p.width;
      const upright =
        p.width < 0.01 &&
        q.width < 0.01 &&
        Math.abs(p.x - q.x) < 0.3 &&
        p.y + TOUCH < q.y + q.height &&
        q.y + TOUCH < p.y + p.height;
      return level || upright;
    }),
  );
}
