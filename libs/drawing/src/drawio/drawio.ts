import { escapeXml } from '../escape.js';
import { CAP_HEIGHT_EM } from '../font/measure.js';
import { partsOf } from '../parts.js';
import {
  flatten,
  type Box,
  type Circle,
  type Code,
  type Ink,
  type Picture,
  type Point,
  type Polygon,
  type Rect,
  type Ref,
  type Rule,
  type Scene,
  type SceneNode,
  type Text,
  type Wire,
} from '../scene.js';

/** Units of draw.io (1/100 inch) in a millimetre. */
const UNITS_PER_MM = 100 / 25.4;

/** A page of a draw.io file. */
export interface DrawioPage {
  readonly name: string;
  readonly scene: Scene;
}

/**
 * Scenes as a draw.io file: boxes as shapes, texts as texts, and each cable as an edge of its own with its corners, held
 * at both boxes, so that it follows when a box is moved. A bundle has an edge for each of its cables, one on the other.
 * Layers of the scene are layers. Nothing is HTML: what a name contains is shown as text.
 */
export function drawioOf(pages: readonly DrawioPage[]): string {
  const diagrams = pages.map(({ name, scene }, index) => {
    const cells = new Cells(scene, `p${index + 1}`);
    for (const node of scene.nodes) cells.draw(node, '0', null);
    const [width, height] = [u(scene.width), u(scene.height)];
    return (
      `<diagram id="d${index + 1}" name="${escapeXml(name)}">\n` +
      `<mxGraphModel dx="0" dy="0" grid="0" gridSize="5" guides="1" tooltips="1" connect="1" arrows="0" fold="0" page="1" pageScale="1" pageWidth="${width}" pageHeight="${height}" math="0" shadow="0">\n` +
      `<root>\n<mxCell id="0"/>\n${cells.layers()}\n${cells.list.join('\n')}\n</root>\n</mxGraphModel>\n</diagram>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="Brassage" type="device">\n${diagrams.join('\n')}\n</mxfile>\n`;
}

const u = (mm: number): string => String(Math.round(mm * UNITS_PER_MM * 100) / 100);

/** Cells of one page. Ids are numbers in drawing order: the same scene gives the same file. */
class Cells {
  readonly list: string[] = [];
  private readonly layerIds = new Map<string, string>();
  private readonly boxes = new Map<string, { readonly id: string; readonly rect: Rect }>();
  private count = 0;

  constructor(
    scene: Scene,
    private readonly page: string,
  ) {
    // Wires may be drawn before the boxes that they end in.
    for (const node of flatten(scene.nodes))
      if (node.type === 'box' && node.name && !this.boxes.has(node.name))
        this.boxes.set(node.name, { id: `${page}b${this.boxes.size + 1}`, rect: node });
  }

  layers(): string {
    if (this.layerIds.size === 0) return this.layerCell('Drawing', this.layerOf('0'));
    return [...this.layerIds].map(([name, id]) => this.layerCell(name, id)).join('\n');
  }

  draw(node: SceneNode, layer: string, ref: Ref | null): void {
    const parent = this.layerOf(layer);
    switch (node.type) {
      case 'group':
        for (const child of node.nodes) this.draw(child, node.layer, node.ref ?? ref);
        return;
      case 'box':
        this.box(node, parent, ref);
        return;
      case 'wire':
        this.wire(node, parent);
        return;
      case 'text':
        this.text(node, parent);
        return;
      case 'rule':
        this.rule(node, parent);
        return;
      case 'polygon':
        this.polygon(node, parent);
        return;
      case 'circle':
        this.circle(node, parent);
        return;
      case 'picture':
        this.picture(node, parent);
        return;
      case 'code':
        this.code(node, parent);
        return;
      default:
        for (const part of partsOf(node)) this.draw(part, layer, ref);
    }
  }

  private layerOf(name: string): string {
    const known = this.layerIds.get(name);
    if (known) return known;
    const id = `${this.page}l${this.layerIds.size + 1}`;
    this.layerIds.set(name, id);
    return id;
  }

  private layerCell(name: string, id: string): string {
    return `<mxCell id="${id}" value="${escapeXml(name)}" parent="0"/>`;
  }

  private next(): string {
    this.count += 1;
    return `${this.page}c${this.count}`;
  }

  private vertex(
    id: string,
    value: string,
    style: string,
    rect: Rect,
    parent: string,
    ref: Ref | null = null,
  ): void {
    const geometry = `<mxGeometry x="${u(rect.x)}" y="${u(rect.y)}" width="${u(rect.width)}" height="${u(rect.height)}" as="geometry"/>`;
    this.cell(
      id,
      value,
      `<mxCell style="${style}" vertex="1" parent="${parent}">${geometry}</mxCell>`,
      ref ? { kind: ref.kind, path: ref.path } : {},
    );
  }

  /** A cell with facts of its own is wrapped in an object that carries them. */
  private cell(id: string, value: string, body: string, facts: Readonly<Record<string, string>>): void {
    const entries = Object.entries(facts);
    if (entries.length === 0) {
      this.list.push(body.replace('<mxCell ', `<mxCell id="${id}" value="${escapeXml(value)}" `));
      return;
    }
    const attributes = entries.map(([key, fact]) => ` ${key}="${escapeXml(fact)}"`).join('');
    this.list.push(`<object label="${escapeXml(value)}"${attributes} id="${id}">${body}</object>`);
  }

  private box(node: Box, parent: string, ref: Ref | null): void {
    const known = node.name === undefined ? undefined : this.boxes.get(node.name);
    const id = known?.rect === node ? known.id : this.next();
    const round = node.radius ? `rounded=1;absoluteArcSize=1;arcSize=${u(node.radius * 2)};` : 'rounded=0;';
    this.vertex(id, '', `${round}${look(node.ink, node.fill)}html=0;`, node, parent, ref);
  }

  private text({ at, anchor, text, size, bold, fill, width }: Text, parent: string): void {
    const left = at.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
    const rect = { x: left - 0.5, y: at.y - size * (CAP_HEIGHT_EM + 0.12), width: width + 1, height: size };
    const align = anchor === 'start' ? 'left' : anchor === 'middle' ? 'center' : 'right';
    const style =
      `text;html=0;align=${align};verticalAlign=middle;spacing=0;spacingLeft=0;spacingRight=0;overflow=visible;` +
      `fontFamily=Roboto Condensed;fontSize=${u(size)};fontStyle=${bold ? 1 : 0};fontColor=${fill};strokeColor=none;fillColor=none;`;
    this.vertex(this.next(), text, style, rect, parent);
  }

  /** The same line for each of its cables; the ends are held where they touch the boxes. */
  private wire(wire: Wire, parent: string): void {
    const { points, ink, from, to, cables, sample } = wire;
    if (sample) {
      this.edge(points, inkStyle(ink), parent, {});
      return;
    }
    const [source, target] = [this.boxes.get(from ?? ''), this.boxes.get(to ?? '')];
    const held =
      (source
        ? `exitX=${share(points[0]!.x, source.rect.x, source.rect.width)};exitY=${share(points[0]!.y, source.rect.y, source.rect.height)};exitPerimeter=0;`
        : '') +
      (target
        ? `entryX=${share(points.at(-1)!.x, target.rect.x, target.rect.width)};entryY=${share(points.at(-1)!.y, target.rect.y, target.rect.height)};entryPerimeter=0;`
        : '');
    const ends = (source ? ` source="${source.id}"` : '') + (target ? ` target="${target.id}"` : '');
    for (const cable of cables ?? [wire.name])
      this.edge(points, inkStyle(ink) + held, parent, { cable }, ends);
  }

  private edge(
    points: readonly Point[],
    style: string,
    parent: string,
    facts: Readonly<Record<string, string>>,
    ends = '',
  ): void {
    const corner = ({ x, y }: Point, as = ''): string => `<mxPoint x="${u(x)}" y="${u(y)}"${as}/>`;
    const middle = points
      .slice(1, -1)
      .map((point) => corner(point))
      .join('');
    const geometry =
      `<mxGeometry relative="1" as="geometry">${corner(points[0]!, ' as="sourcePoint"')}${corner(points.at(-1)!, ' as="targetPoint"')}` +
      `${middle ? `<Array as="points">${middle}</Array>` : ''}</mxGeometry>`;
    const body = `<mxCell style="edgeStyle=none;rounded=0;html=0;endArrow=none;startArrow=none;${style}" edge="1" parent="${parent}"${ends}>${geometry}</mxCell>`;
    this.cell(this.next(), '', body, facts);
  }

  /** Straight lines that are no cables are shapes, so that edges are cables and nothing else. */
  private rule({ from, to, ink }: Rule, parent: string): void {
    this.path([from, to], false, ink, undefined, parent);
  }

  private polygon({ points, closed, ink, fill }: Polygon, parent: string): void {
    this.path(points, closed, ink, fill, parent);
  }

  /** A shape drawn through points, relative to the rectangle around them (draw.io, `polyCoords`). */
  private path(
    points: readonly Point[],
    closed: boolean,
    ink: Ink | undefined,
    fill: string | undefined,
    parent: string,
  ): void {
    if (points.length < 2) return;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const rect = {
      x,
      y,
      width: Math.max(0.01, Math.max(...xs) - x),
      height: Math.max(0.01, Math.max(...ys) - y),
    };
    const coords = points.map(
      (at) => `[${share(at.x, rect.x, rect.width)},${share(at.y, rect.y, rect.height)}]`,
    );
    const style = `shape=mxgraph.basic.polygon;polyCoords=[${coords.join(',')}];polyline=${closed ? 0 : 1};html=0;${look(ink, fill)}`;
    this.vertex(this.next(), '', style, rect, parent);
  }

  private circle({ x, y, radius, ink, fill }: Circle, parent: string): void {
    const rect = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    this.vertex(this.next(), '', `ellipse;html=0;${look(ink, fill)}`, rect, parent);
  }

  private picture(node: Picture, parent: string): void {
    let binary = '';
    for (const byte of node.bytes) binary += String.fromCharCode(byte);
    // In a style `;` ends an entry: draw.io leaves out `;base64` in pictures that it carries.
    const style = `shape=image;imageAspect=0;aspect=fixed;image=data:${node.mime},${btoa(binary)};`;
    this.vertex(this.next(), '', style, node, parent);
  }

  private code({ x, y, size, modules }: Code, parent: string): void {
    const cell = size / Math.max(1, modules.length);
    modules.forEach((row, line) => {
      for (const { index, 0: run } of row.matchAll(/1+/g)) {
        const rect = { x: x + index * cell, y: y + line * cell, width: run.length * cell, height: cell };
        this.vertex(this.next(), '', 'rounded=0;html=0;strokeColor=none;fillColor=#000000;', rect, parent);
      }
    });
  }
}

const share = (value: number, start: number, length: number): string =>
  String(Math.round(((value - start) / (length || 1)) * 1e4) / 1e4);

function inkStyle({ stroke, width, dash }: Ink): string {
  const dashes = dash ? `dashed=1;fixDash=1;dashPattern=${dash.map(u).join(' ')};` : '';
  return `strokeColor=${stroke};strokeWidth=${u(width)};${dashes}`;
}

const look = (ink: Ink | undefined, fill: string | undefined): string =>
  `fillColor=${fill ?? 'none'};${ink ? inkStyle(ink) : 'strokeColor=none;'}`;
