import type { Point, Rect } from '../scene.js';

/**
 * A diagram in columns: clusters (rooms) hold bands (racks), bands hold items (devices). Clusters of a tier stand one
 * above the other, as do the bands of a cluster; items stand in their column. Edges run from column to column.
 *
 *     tier 0                      tier 1
 *     ┌ cluster ─────────────┐    ┌ cluster ─────────┐
 *     │ ┌ band ────────────┐ │    │ ┌ band ───┐      │
 *     │ │ item ── item     │─┼────┼─│ item    │ aside│
 *     │ └──────────────────┘ │    │ └─────────┘      │
 *     └──────────────────────┘    └──────────────────┘
 *       column 0  column 1          column 2  column 3
 */
export interface LayeredInput {
  readonly clusters: readonly LayeredCluster[];
  readonly edges: readonly LayeredEdge[];
  /** Height to fill when the content is lower. */
  readonly height: number;
}

export interface LayeredCluster {
  readonly id: string;
  readonly tier: number;
  /** Room for its name at the top; 0 for a cluster without frame. */
  readonly header: number;
  readonly bands: readonly LayeredBand[];
  /** Items beside the bands, over the whole height of the cluster. */
  readonly aside: readonly LayeredItem[];
  /** True when the frame goes around `aside` too. */
  readonly asideInside: boolean;
}

export interface LayeredBand {
  readonly id: string;
  readonly header: number;
  readonly items: readonly LayeredItem[];
}

export interface LayeredItem {
  readonly id: string;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

export interface LayeredEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Size of the tag on the wire. */
  readonly label: { readonly width: number; readonly height: number };
}

/** Where everything stands, origin top left. */
export interface Layered {
  readonly width: number;
  readonly height: number;
  readonly items: ReadonlyMap<string, Rect>;
  /** Frames of clusters and bands by id. */
  readonly frames: ReadonlyMap<string, Rect>;
  readonly wires: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label: Point }>;
}

/** An item, or the place where a long edge passes a column (`pass`). */
export interface Cell {
  readonly id: string;
  readonly column: number;
  readonly width: number;
  height: number;
  readonly pass: boolean;
  /** Upper edge; set by stacking, moved by placing. */
  y: number;
}

/** A stack of cells per column that share a band of height: the inside of a rack, or what stands beside the racks. */
export interface Group {
  readonly id: string;
  readonly header: number;
  cells: Cell[];
  top: number;
  height: number;
}

export interface Room {
  readonly id: string;
  readonly tier: number;
  readonly header: number;
  readonly asideInside: boolean;
  groups: Group[];
  readonly aside: Group;
  top: number;
  height: number;
}

/** A piece of an edge between neighbouring columns, or (`bend`) between two cells of the same column. */
export interface Piece {
  readonly edge: LayeredEdge;
  readonly left: Cell;
  readonly right: Cell;
  readonly bend: boolean;
  /** True for the piece that carries the label. */
  readonly labelled: boolean;
  leftY: number;
  rightY: number;
}

export interface Graph {
  readonly rooms: Room[];
  readonly pieces: readonly Piece[];
  /** Pieces of each edge, from its left end. */
  readonly chains: ReadonlyMap<string, readonly Piece[]>;
}

/** Free space between things, in millimetres. */
export const gaps = { cell: 4, band: 5, room: 6, bandFoot: 4, roomFoot: 4, pitch: 1.0 } as const;

export const middle = (cell: Cell): number => cell.y + cell.height / 2;
