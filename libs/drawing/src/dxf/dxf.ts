import { cut } from '../cut.js';
import { partsOf } from '../parts.js';
import {
  flatten,
  type Box,
  type Circle,
  type Ink,
  type Polygon,
  type Rect,
  type Scene,
  type SceneNode,
  type SymbolMark,
  type Text,
} from '../scene.js';
import {
  circle,
  corners,
  insert,
  lineType,
  polyline,
  segments,
  solid,
  text,
  type DxfPlace,
} from './entities.js';
import { dxfName, encoded, tagLines, type DxfTag } from './tags.js';

/** Paler fills are left out: on the dark screen of a CAD program they would glare. */
const PALEST = 200;

/**
 * A scene as DXF R12, the version that every CAD program opens: millimetres, y upwards, a layer for each layer of
 * the scene, symbols as blocks, lines as wide as on paper. Where an opaque tag stands on its wire, the wire is cut: DXF
 * cannot cover. Pictures are left out but for their frame.
 */
export function dxfOf(scene: Scene): Uint8Array {
  const entities = new Writer(scene);
  for (const node of scene.nodes) entities.draw(node, '0');
  const sections: readonly (readonly DxfTag[])[] = [
    header(scene),
    tables([...entities.layers], [...entities.dashes.values()]),
    [...section('BLOCKS'), ...[...entities.blocks.values()].flat(), [0, 'ENDSEC']],
    [...section('ENTITIES'), ...entities.tags, [0, 'ENDSEC'], [0, 'EOF']],
  ];
  return encoded(sections.map(tagLines).join(''));
}

const section = (name: string): DxfTag[] => [
  [0, 'SECTION'],
  [2, name],
];

function header({ width, height }: Scene): DxfTag[] {
  return [
    ...section('HEADER'),
    [9, '$ACADVER'],
    [1, 'AC1009'],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_1252'],
    [9, '$EXTMIN'],
    [10, 0],
    [20, 0],
    [30, 0],
    [9, '$EXTMAX'],
    [10, width],
    [20, height],
    [30, 0],
    [9, '$LIMMIN'],
    [10, 0],
    [20, 0],
    [9, '$LIMMAX'],
    [10, width],
    [20, height],
    [9, '$LTSCALE'],
    [40, 1],
    [0, 'ENDSEC'],
  ];
}

function tables(layers: readonly string[], dashes: readonly Ink[]): DxfTag[] {
  const table = (name: string, entries: readonly (readonly DxfTag[])[]): DxfTag[] => [
    [0, 'TABLE'],
    [2, name],
    [70, entries.length],
    ...entries.flat(),
    [0, 'ENDTAB'],
  ];
  const style = (name: string, font: string): DxfTag[] => [
    [0, 'STYLE'],
    [2, name],
    [70, 0],
    [40, 0],
    [41, 1],
    [50, 0],
    [71, 0],
    [42, 2.5],
    [3, font],
    [4, ''],
  ];
  return [
    ...section('TABLES'),
    ...table('LTYPE', [lineTypeEntry({ stroke: '', width: 0 }), ...dashes.map(lineTypeEntry)]),
    ...table(
      'LAYER',
      ['0', ...layers.filter((name) => name !== '0')].map((name): DxfTag[] => [
        [0, 'LAYER'],
        [2, name],
        [70, 0],
        [62, 7],
        [6, 'CONTINUOUS'],
      ]),
    ),
    ...table('STYLE', [
      style('STANDARD', 'txt'),
      style('REGULAR', 'RobotoCondensed-Regular.ttf'),
      style('BOLD', 'RobotoCondensed-Bold.ttf'),
    ]),
    [0, 'ENDSEC'],
  ];
}

/** Strokes are positive, gaps negative. */
function lineTypeEntry(ink: Ink): DxfTag[] {
  const dash = ink.dash ?? [];
  const total = dash.reduce((sum, length) => sum + length, 0);
  return [
    [0, 'LTYPE'],
    [2, lineType(ink)],
    [70, 0],
    [3, ''],
    [72, 65],
    [73, dash.length],
    [40, total],
    ...dash.map((length, index): DxfTag => [49, index % 2 === 0 ? length : -length]),
  ];
}

/** Collects entities, and the layers, dashes and blocks that they use. */
class Writer {
  readonly tags: DxfTag[] = [];
  readonly layers = new Set<string>();
  readonly dashes = new Map<string, Ink>();
  readonly blocks = new Map<string, readonly DxfTag[]>();
  private readonly height: number;
  /** Tags on each wire. */
  private readonly holes = new Map<string, Rect[]>();

  constructor(scene: Scene) {
    this.height = scene.height;
    for (const node of flatten(scene.nodes))
      if (node.type === 'tag' && node.wire !== undefined)
        this.holes.set(node.wire, [...(this.holes.get(node.wire) ?? []), node]);
  }

  draw(node: SceneNode, layer: string): void {
    const place = { layer, height: this.height };
    switch (node.type) {
      case 'group': {
        const name = dxfName(node.layer);
        this.layers.add(name);
        for (const child of node.nodes) this.draw(child, name);
        return;
      }
      case 'symbol':
        this.symbol(node, place);
        return;
      case 'wire':
        for (const piece of cut(node.points, this.holes.get(node.name) ?? []))
          this.line(piece, false, node.ink, place);
        return;
      case 'tag':
        for (const line of node.texts) this.tags.push(...text(line, place));
        if (node.ink) this.line(corners(node), true, node.ink, place);
        return;
      case 'rule':
        this.line([node.from, node.to], false, node.ink, place);
        return;
      case 'picture':
        this.line(corners(node), true, { stroke: '#7A7A7A', width: 0.13 }, place);
        return;
      case 'code': {
        const cell = node.size / Math.max(1, node.modules.length);
        node.modules.forEach((row, at) => {
          for (const { index, 0: run } of row.matchAll(/1+/g)) {
            const rect = {
              x: node.x + index * cell,
              y: node.y + at * cell,
              width: run.length * cell,
              height: cell,
            };
            this.tags.push(...solid(corners(rect), '#000000', place));
          }
        });
        return;
      }
      case 'port':
        for (const part of partsOf(node)) this.simple(part, place);
        return;
      default:
        this.simple(node, place);
    }
  }

  private simple(node: Box | Polygon | Circle | Text, place: DxfPlace): void {
    if (node.type === 'text') {
      this.tags.push(...text(node, place));
      return;
    }
    if (node.type === 'circle') {
      if (node.ink) this.tags.push(...circle(node, node.radius, node.ink, place));
      return;
    }
    const points = node.type === 'box' ? corners(node) : node.points;
    if (node.fill && strong(node.fill) && points.length <= 4)
      this.tags.push(...solid(points, node.fill, place));
    if (node.ink) this.line(points, node.type === 'box' || node.closed, node.ink, place);
  }

  private line(points: Parameters<typeof polyline>[0], closed: boolean, ink: Ink, place: DxfPlace): void {
    if (points.length < 2) return;
    if (ink.dash) this.dashes.set(lineType(ink), ink);
    this.tags.push(...polyline(points, closed, ink, place));
  }

  /** Blocks are drawn at the origin, with y upwards, on layer 0 and in the colour of their insert. */
  private symbol(node: SymbolMark, place: DxfPlace): void {
    const name = dxfName(`SYM_${node.name}`);
    if (!this.blocks.has(name)) {
      const inside: DxfPlace = { layer: '0', height: 0 };
      const parts = partsOf({ ...node, x: 0, y: 0, scale: 1 }).flatMap((part): DxfTag[] => {
        if (part.type === 'circle') return part.ink ? circle(part, part.radius, part.ink, inside) : [];
        if (part.type !== 'polygon') return [];
        if (part.fill && part.points.length <= 4) return solid(part.points, part.fill, inside);
        return part.ink ? segments(part.points, part.closed, part.ink, inside) : [];
      });
      const byBlock = parts.map((tag): DxfTag => (tag[0] === 62 ? [62, 0] : tag));
      this.blocks.set(name, [
        [0, 'BLOCK'],
        [8, '0'],
        [2, name],
        [70, 0],
        [10, 0],
        [20, 0],
        [30, 0],
        [3, name],
        ...byBlock,
        [0, 'ENDBLK'],
        [8, '0'],
      ]);
    }
    this.tags.push(...insert(name, node, node.scale ?? 1, node.stroke, place));
  }
}

const strong = (fill: string): boolean =>
  Math.min(...[1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16))) < PALEST;
