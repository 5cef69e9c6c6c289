import type { Finding } from '#findings';
import { fit, measureText, printable, type TextStyle } from './font/measure.js';
import { INK, lines } from './palette.js';
import type {
  Box,
  Circle,
  Code,
  Group,
  Ink,
  Picture,
  Point,
  Polygon,
  PortGlyph,
  Rect,
  Ref,
  SceneNode,
  Tag,
  Text,
  Wire,
} from './scene.js';
import type { SymbolName } from './symbols.js';

/** How a line of text is written. `maxWidth`: the room it has; the first wording that fits is taken. */
export interface Lettering extends TextStyle {
  readonly anchor?: Text['anchor'];
  readonly fill?: string;
  readonly maxWidth?: number;
}

/** What a port looks like. */
export interface PortLook {
  readonly shape: PortGlyph['shape'];
  readonly latch?: 'up' | 'down';
  readonly served: boolean;
  readonly number: string;
}

/**
 * Draws a scene: collects its nodes in order, and what could not be shown as it is written. One pen draws one sheet; it
 * is the only thing here that changes, and it does not leave the function that made it.
 */
export class Pen {
  readonly findings: Finding[] = [];
  private nodes: SceneNode[] = [];
  private ref: Ref | undefined;

  /** What was drawn so far. */
  get drawn(): readonly SceneNode[] {
    return this.nodes;
  }

  /** Draws into a group of its own; findings within name its reference. */
  group(head: Omit<Group, 'type' | 'nodes'>, draw: () => void): void {
    const [outer, outerRef] = [this.nodes, this.ref];
    this.nodes = [];
    this.ref = head.ref ?? outerRef;
    draw();
    outer.push({ type: 'group', ...head, nodes: this.nodes });
    this.nodes = outer;
    this.ref = outerRef;
  }

  /** Nodes that were drawn elsewhere: a figure. */
  scene(nodes: readonly SceneNode[]): void {
    this.nodes.push({ type: 'group', layer: 'figure', nodes });
  }

  box(role: Box['role'], rect: Rect, look: Pick<Box, 'ink' | 'fill' | 'radius' | 'name'> = {}): void {
    const { x, y, width, height } = rect;
    this.nodes.push({ type: 'box', role, x, y, width, height, ...look });
  }

  rule(from: Point, to: Point, ink: Ink = lines.thin): void {
    this.nodes.push({ type: 'rule', from, to, ink });
  }

  /** A horizontal rule. */
  across(x1: number, x2: number, y: number, ink: Ink = lines.thin): void {
    this.rule({ x: x1, y }, { x: x2, y }, ink);
  }

  symbol(name: SymbolName, x: number, y: number, stroke: string = INK): void {
    this.nodes.push({ type: 'symbol', name, x, y, stroke });
  }

  wire(wire: Omit<Wire, 'type'>): void {
    this.nodes.push({ type: 'wire', ...wire });
  }

  polygon(points: readonly Point[], look: Omit<Polygon, 'type' | 'points'>): void {
    this.nodes.push({ type: 'polygon', points, ...look });
  }

  circle(centre: Point, radius: number, look: Pick<Circle, 'ink' | 'fill'>): void {
    this.nodes.push({ type: 'circle', x: centre.x, y: centre.y, radius, ...look });
  }

  picture(picture: Omit<Picture, 'type'>): void {
    this.nodes.push({ type: 'picture', ...picture });
  }

  /** A square code without its quiet zone (four modules of a QR code), which stays free around it. */
  code(at: Point, size: number, modules: Code['modules']): void {
    this.nodes.push({ type: 'code', x: at.x, y: at.y, size, modules });
  }

  /** Writes one line at a baseline point and returns its measured width; empty text draws nothing. */
  text(x: number, y: number, wordings: string | readonly string[], lettering: Lettering): number {
    const text = this.lettered(x, y, wordings, lettering);
    if (text.text) this.nodes.push(text);
    return text.width;
  }

  /** An opaque white label around lines of text, centred on a point. */
  tag(
    centre: Point,
    wordings: readonly string[],
    lettering: Lettering,
    look: Pick<Tag, 'wire' | 'ink'> = {},
  ): void {
    const leading = lettering.size * 1.25;
    const texts = wordings.map((wording, index) =>
      this.lettered(
        centre.x,
        centre.y + lettering.size * 0.36 + (index - (wordings.length - 1) / 2) * leading,
        wording,
        { ...lettering, anchor: 'middle' },
      ),
    );
    const width = Math.max(...texts.map((text) => text.width)) + 1.4;
    const height = lettering.size * 0.9 + (wordings.length - 1) * leading + 0.6;
    this.nodes.push({
      type: 'tag',
      x: centre.x - width / 2,
      y: centre.y - height / 2,
      width,
      height,
      texts,
      ...look,
    });
  }

  port(rect: Rect, look: PortLook): void {
    const { x, y, width, height } = rect;
    const latch = look.latch ?? 'down';
    const middle = y + height / 2 + (look.shape === 'rj45' ? (latch === 'down' ? 0.5 : 1.5) : 1);
    const number = this.lettered(x + width / 2, middle, look.number, {
      size: look.number.length > 4 ? 2.5 : 2.9,
      bold: true,
      anchor: 'middle',
      fill: look.served ? INK : '#7A7A7A',
      maxWidth: width - 0.6,
    });
    this.nodes.push({
      type: 'port',
      x,
      y,
      width,
      height,
      shape: look.shape,
      latch,
      served: look.served,
      number,
    });
  }

  private lettered(x: number, y: number, wordings: string | readonly string[], lettering: Lettering): Text {
    const { size, bold = false, anchor = 'start', fill = INK, maxWidth = Infinity } = lettering;
    const list = typeof wordings === 'string' ? [wordings] : wordings;
    const { text: chosen, cut } = fit(list, maxWidth, { size, bold });
    const { text, missing } = printable(chosen);
    const where = this.ref ? [this.ref] : [];
    if (cut) {
      const params = { text: list[0] ?? '', shown: text };
      this.findings.push({ code: 'DRAWING_TEXT_CUT', severity: 'info', where, params });
    }
    if (missing.length > 0) {
      const params = { text: list[0] ?? '', characters: [...new Set(missing)] };
      this.findings.push({ code: 'DRAWING_GLYPH_MISSING', severity: 'warning', where, params });
    }
    return {
      type: 'text',
      at: { x, y },
      anchor,
      text,
      size,
      bold,
      fill,
      width: measureText(text, { size, bold }),
    };
  }
}
