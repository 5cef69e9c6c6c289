import { CAP_HEIGHT_EM } from '../font/measure.js';
import type { Ink, Point, Rect, Text } from '../scene.js';
import { colourNumber } from './colours.js';
import { dxfName, dxfText, type DxfTag } from './tags.js';

/** Where entities go: a layer, and the height of the sheet, because y grows upwards in DXF. */
export interface DxfPlace {
  readonly layer: string;
  readonly height: number;
}

const head = (type: string, layer: string, colour: string | null): DxfTag[] => [
  [0, type],
  [8, layer],
  ...(colour === null ? [] : ([[62, colourNumber(colour)]] as const)),
];

const point = ({ x, y }: Point, height: number, shift = 0): DxfTag[] => [
  [10 + shift, x],
  [20 + shift, height - y],
  [30 + shift, 0],
];

/** The name of the line type of a dash pattern. */
export const lineType = (ink: Ink): string =>
  ink.dash ? dxfName(`DASH_${ink.dash.join('_').replaceAll('.', 'P')}`) : 'CONTINUOUS';

/** A polyline as wide as its ink. */
export function polyline(
  points: readonly Point[],
  closed: boolean,
  ink: Ink,
  { layer, height }: DxfPlace,
): DxfTag[] {
  return [
    ...head('POLYLINE', layer, ink.stroke),
    [6, lineType(ink)],
    [66, 1],
    [10, 0],
    [20, 0],
    [30, 0],
    [70, closed ? 1 : 0],
    [40, ink.width],
    [41, ink.width],
    ...points.flatMap((at): DxfTag[] => [[0, 'VERTEX'], [8, layer], ...point(at, height)]),
    [0, 'SEQEND'],
    [8, layer],
  ];
}

/** Lines from point to point, for blocks: polylines within blocks are not read everywhere. */
export function segments(
  points: readonly Point[],
  closed: boolean,
  ink: Ink,
  { layer, height }: DxfPlace,
): DxfTag[] {
  const ends = closed ? [...points, points[0]!] : points;
  return ends
    .slice(1)
    .flatMap((to, index) => [
      ...head('LINE', layer, ink.stroke),
      ...point(ends[index]!, height),
      ...point(to, height, 1),
    ]);
}

/** Three or four corners filled; the last two of four are swapped, as SOLID wants. */
export function solid(corners: readonly Point[], fill: string, { layer, height }: DxfPlace): DxfTag[] {
  const [a, b, c, d = c] = corners;
  if (!a || !b || !c || !d) return [];
  return [...head('SOLID', layer, fill), ...[a, b, d, c].flatMap((at, index) => point(at, height, index))];
}

export const corners = ({ x, y, width, height }: Rect): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

export function circle(centre: Point, radius: number, ink: Ink, { layer, height }: DxfPlace): DxfTag[] {
  return [...head('CIRCLE', layer, ink.stroke), ...point(centre, height), [40, radius]];
}

/** A line of text, fitted between its ends (alignment 5), so that another font keeps the measured width. */
export function text(
  { at, anchor, text: line, size, bold, fill, width }: Text,
  { layer, height }: DxfPlace,
): DxfTag[] {
  if (!line.trim() || width <= 0) return [];
  const left = at.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  return [
    ...head('TEXT', layer, fill),
    ...point({ x: left, y: at.y }, height),
    [40, size * CAP_HEIGHT_EM],
    [1, dxfText(line)],
    [7, bold ? 'BOLD' : 'REGULAR'],
    [72, 5],
    ...point({ x: left + width, y: at.y }, height, 1),
  ];
}

/** A block drawn at a place; `scale` for blocks that were made at size 1. */
export function insert(
  name: string,
  at: Point,
  scale: number,
  colour: string,
  { layer, height }: DxfPlace,
): DxfTag[] {
  return [
    ...head('INSERT', layer, colour),
    [2, name],
    ...point(at, height),
    [41, scale],
    [42, scale],
    [43, scale],
  ];
}
