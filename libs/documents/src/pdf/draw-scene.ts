import {
  bounds,
  partsOf,
  type Circle,
  type Code,
  type Group,
  type Ink,
  type Picture,
  type Polygon,
  type Rect,
  type Scene,
  type SceneNode,
  type Text,
} from '#drawing';
import type { Layers } from './layers.js';
import { POINTS_PER_MM, type Pdf } from './open-pdf.js';

/** Where a scene stands on the page, in millimetres from the upper left, and how large it is drawn. */
export interface ScenePlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface SceneInk {
  /** Layers that can be switched off; without, the groups are drawn as they come. */
  readonly layers?: Layers;
  /** Names of the sheets in the file: a link to one of them stays in it. */
  readonly sheets?: ReadonlySet<string>;
}

/** Draws a scene as vectors and text into the present page; what it changes of the page's state is put back. */
export function drawScene(pdf: Pdf, scene: Scene, place: ScenePlace, how: SceneInk = {}): void {
  const k = POINTS_PER_MM * place.scale;
  pdf.save();
  pdf.transform(k, 0, 0, k, place.x * POINTS_PER_MM, place.y * POINTS_PER_MM);
  for (const node of scene.nodes) draw(pdf, node, how);
  pdf.restore();
}

function draw(pdf: Pdf, node: SceneNode, how: SceneInk): void {
  switch (node.type) {
    case 'group':
      group(pdf, node, how);
      return;
    case 'box':
      rect(pdf, node, node.ink, node.fill, node.radius);
      return;
    case 'rule':
      polyline(pdf, [node.from, node.to], node.ink);
      return;
    case 'wire':
      if (node.casing) polyline(pdf, node.points, node.casing);
      polyline(pdf, node.points, node.ink);
      return;
    case 'text':
      text(pdf, node);
      return;
    case 'polygon':
      polygon(pdf, node);
      return;
    case 'circle':
      circle(pdf, node);
      return;
    case 'picture':
      picture(pdf, node);
      return;
    case 'code':
      code(pdf, node);
      return;
    default:
      for (const part of partsOf(node)) draw(pdf, part, how);
  }
}

function group(pdf: Pdf, node: Group, how: SceneInk): void {
  const inside = (): void => {
    for (const child of node.nodes) draw(pdf, child, how);
  };
  if (how.layers) how.layers.on(node.layer, inside);
  else inside();
  if (node.link) link(pdf, node, node.link, how);
}

/** A link to a sheet of the file, or to an https address; to anything else, none. */
function link(pdf: Pdf, node: Group, target: string, { sheets }: SceneInk): void {
  const area = bounds([node]);
  if (!area) return;
  const { x, y, width, height } = area;
  if (sheets?.has(target)) pdf.goTo(x, y, width, height, target);
  else if (target.startsWith('https://')) pdf.link(x, y, width, height, target);
}

function ready(pdf: Pdf, ink: Ink): void {
  pdf.lineWidth(ink.width).strokeColor(ink.stroke).lineJoin('round');
  if (ink.dash) pdf.dash([...ink.dash] as unknown as number, {});
  else pdf.undash();
}

function finish(pdf: Pdf, ink: Ink | undefined, fill: string | undefined): void {
  if (ink) ready(pdf, ink);
  if (fill && ink) pdf.fillAndStroke(fill, ink.stroke);
  else if (fill) pdf.fill(fill);
  else if (ink) pdf.stroke();
}

function rect(pdf: Pdf, { x, y, width, height }: Rect, ink?: Ink, fill?: string, radius?: number): void {
  if (!ink && !fill) return;
  if (radius) pdf.roundedRect(x, y, width, height, radius);
  else pdf.rect(x, y, width, height);
  finish(pdf, ink, fill);
}

function polyline(pdf: Pdf, points: readonly { x: number; y: number }[], ink: Ink): void {
  path(pdf, points);
  finish(pdf, ink, undefined);
}

function path(pdf: Pdf, points: readonly { x: number; y: number }[]): void {
  points.forEach(({ x, y }, index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
}

function polygon(pdf: Pdf, { points, closed, ink, fill }: Polygon): void {
  if (points.length < 2) return;
  path(pdf, points);
  if (closed) pdf.closePath();
  finish(pdf, ink, fill);
}

function circle(pdf: Pdf, { x, y, radius, ink, fill }: Circle): void {
  pdf.circle(x, y, radius);
  finish(pdf, ink, fill);
}

function text(pdf: Pdf, { at, anchor, text: line, size, bold, fill, width }: Text): void {
  if (!line) return;
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  pdf
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(fill);
  pdf.text(line, at.x - shift, at.y, { lineBreak: false, baseline: 'alphabetic' });
}

function picture(pdf: Pdf, { x, y, width, height, bytes }: Picture): void {
  pdf.image(bytes as Buffer, x, y, { width, height });
}

/** Dark modules of a row that touch are one rectangle: no hairlines between them. */
function code(pdf: Pdf, { x, y, size, modules }: Code): void {
  const cell = size / Math.max(1, modules.length);
  modules.forEach((row, line) => {
    for (const { index, 0: run } of row.matchAll(/1+/g))
      pdf.rect(x + index * cell, y + line * cell, run.length * cell, cell);
  });
  pdf.fill('#000000');
}
