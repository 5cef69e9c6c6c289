import type { Point } from '../scene.js';

/** A line of a drawing, in the units of the drawing, y upwards. */
export interface UnderlayLine {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** A word of a drawing, from its lower left corner. */
export interface UnderlayText {
  readonly at: Point;
  readonly height: number;
  readonly text: string;
}

/** What a drawing from outside shows, fit to lie under one of ours. */
export interface Underlay {
  /** Metres in a unit; null where the drawing does not say. */
  readonly unitM: number | null;
  readonly lines: readonly UnderlayLine[];
  readonly texts: readonly UnderlayText[];
  readonly low: Point;
  readonly high: Point;
  /** Kinds of entities that are not drawn, with their numbers: hatches, splines, solids of three dimensions. */
  readonly skipped: Readonly<Record<string, number>>;
}

/** Why a file is no underlay. */
export type DxfFault = 'binary' | 'not-dxf' | 'empty' | 'too-large';

export type ReadDxf =
  { readonly ok: true; readonly underlay: Underlay } | { readonly ok: false; readonly fault: DxfFault };
