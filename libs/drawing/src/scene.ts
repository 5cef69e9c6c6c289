/**
 * A scene: what a drawing shows, before it is SVG, PDF or DXF. All lengths in millimetres on paper, origin top left,
 * y downwards. Scenes are plain data, and the same input always gives the same scene.
 *
 *     scene ── group (layer, reference, link) ── box · rule · wire · text · tag · port · symbol
 *                                                polygon · circle · picture · code
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly nodes: readonly SceneNode[];
}

/** The object of the plan that a group draws; `path` is what a person reads and a click follows. */
export interface Ref {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
}

/** A line: colour, width, and dashes (lengths of stroke and gap in turn). */
export interface Ink {
  readonly stroke: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** Nodes of one object on one layer; the layer becomes a class in SVG and a layer in DXF. */
export interface Group {
  readonly type: 'group';
  readonly layer: string;
  readonly ref?: Ref;
  /** What a pointer that rests on it reads: full names, where the drawing had to be short. */
  readonly title?: string;
  /** Where a click leads: the name of another sheet of the set (`S4`), or an https address. */
  readonly link?: string;
  readonly nodes: readonly SceneNode[];
}

/**
 * A rectangle. `area`: a room, a rack: other things stand in it · `node`: one thing; nothing may cross it · `cell`: of a
 * table or title block · `mark`: a swatch, a bar of colour.
 */
export interface Box extends Rect {
  readonly type: 'box';
  readonly role: 'area' | 'node' | 'cell' | 'mark';
  /** Name that wires end in. */
  readonly name?: string;
  readonly radius?: number;
  readonly ink?: Ink;
  readonly fill?: string;
}

/** A straight line that is not a cable. */
export interface Rule {
  readonly type: 'rule';
  readonly from: Point;
  readonly to: Point;
  readonly ink: Ink;
}

/** A cable or bundle: a polyline; `from` and `to` name the boxes it ends in. */
export interface Wire {
  readonly type: 'wire';
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly points: readonly Point[];
  readonly ink: Ink;
  /** Labels of the cables that this line stands for, when it is a bundle; without, the wire is one cable. */
  readonly cables?: readonly string[];
  /** True in legends: it stands for no cable. */
  readonly sample?: boolean;
  /** A wider line beneath, so that white and yellow survive on paper. */
  readonly casing?: Ink;
}

export interface Text {
  readonly type: 'text';
  /** Baseline point, at the start, middle or end of the line. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
  /** Measured width. */
  readonly width: number;
}

/** An opaque label; on a wire it hides that wire and no other. */
export interface Tag extends Rect {
  readonly type: 'tag';
  readonly wire?: string;
  readonly ink?: Ink;
  readonly texts: readonly Text[];
}

/** A socket as one sees it in the face of a device. */
export interface PortGlyph extends Rect {
  readonly type: 'port';
  readonly shape: 'rj45' | 'sfp' | 'lc';
  /** On which side the latch is. */
  readonly latch: 'up' | 'down';
  readonly served: boolean;
  readonly number: Text;
}

/** A sign in a cell of 4 × 3.2 (times `scale`), by its name in `symbols`. */
export interface SymbolMark extends Point {
  readonly type: 'symbol';
  readonly name: string;
  readonly stroke: string;
  readonly scale?: number;
}

/** Straight lines from point to point, in any direction: a room on a floor plan, an arrow. Not a cable. */
export interface Polygon {
  readonly type: 'polygon';
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly ink?: Ink;
  readonly fill?: string;
}

/** A circle around its point. */
export interface Circle extends Point {
  readonly type: 'circle';
  readonly radius: number;
  readonly ink?: Ink;
  readonly fill?: string;
}

/** A picture from outside, the plan of a floor: its bytes travel with the scene. */
export interface Picture extends Rect {
  readonly type: 'picture';
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** A square code (QR): rows of `1` (dark) and `0`, without the quiet zone, which the one who draws it leaves free. */
export interface Code extends Point {
  readonly type: 'code';
  readonly size: number;
  readonly modules: readonly string[];
}

export type SceneNode =
  Group | Box | Rule | Wire | Text | Tag | PortGlyph | SymbolMark | Polygon | Circle | Picture | Code;

/** All nodes in drawing order, groups left out. */
export function* flatten(nodes: readonly SceneNode[]): Generator<Exclude<SceneNode, Group>> {
  for (const node of nodes) {
    if (node.type === 'group') yield* flatten(node.nodes);
    else yield node;
  }
}

/** Every line of text, those of tags and ports too. */
export function* textsOf(scene: Scene): Generator<Text> {
  for (const node of flatten(scene.nodes)) {
    if (node.type === 'text') yield node;
    else if (node.type === 'tag') yield* node.texts;
    else if (node.type === 'port') yield node.number;
  }
}
