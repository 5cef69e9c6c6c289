import type { Finding, Language } from '#findings';
import type { Orientation, PaperName } from '../paper.js';
import type { Code, Scene } from '../scene.js';

/**
 * A document of text that runs over pages: a dossier, a report, a long table. Blocks follow each other from the top; pages
 * break where a block ends, tables between rows with their header repeated.
 *
 *     head (first page: title block, later ones: a line) ── blocks ── foot (document, index, page n/N)
 */
export interface FlowDocument {
  readonly head: FlowHead;
  readonly lang: Language;
  /** A4 if not said. */
  readonly paper?: PaperName;
  /** Portrait if not said. */
  readonly orientation?: Orientation;
  readonly blocks: readonly FlowBlock[];
}

/** The title block. Empty text leaves a field to be filled by hand. */
export interface FlowHead {
  readonly title: string;
  readonly subtitle?: string;
  readonly document: string;
  readonly client: string;
  readonly site: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly drawn: string;
  readonly checked: string;
  readonly approved: string;
  readonly date: string;
  readonly phase: string;
  readonly index: string;
  /** Short mark of the content, so that two prints can be told apart. */
  readonly model: string;
  /** QR modules beside the title. */
  readonly code?: Code['modules'];
}

export type FlowBlock =
  | FlowHeading
  | FlowParagraph
  | FlowList
  | FlowFacts
  | FlowTable
  | FlowFigure
  | FlowCode
  | FlowSignatures
  | { readonly type: 'space'; readonly heightMm: number }
  | { readonly type: 'page-break' };

/** A heading is also a bookmark of the PDF. It stays with what follows it. */
export interface FlowHeading {
  readonly type: 'heading';
  readonly text: string;
  /** 1 if not said. */
  readonly level?: 1 | 2 | 3;
}

export interface FlowParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly bold?: boolean;
  /** Em in millimetres, 3.2 if not said, at least 2.5. */
  readonly size?: number;
  readonly colour?: string;
}

export interface FlowList {
  readonly type: 'list';
  readonly items: readonly string[];
}

/** Names and values in one, two or three columns. */
export interface FlowFacts {
  readonly type: 'facts';
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly columns?: 1 | 2 | 3;
}

export interface FlowTable {
  readonly type: 'table';
  readonly columns: readonly FlowColumn[];
  readonly rows: readonly (readonly FlowCell[])[];
  /** Text under the table when it has no rows. */
  readonly empty?: string;
}

export interface FlowColumn {
  readonly title: string;
  /** Millimetres; without it, shared out after what stands in the column. */
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
}

export type FlowCell =
  | string
  | number
  | null
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly colour?: string;
      readonly fill?: string;
      /** A drawn sign before the text: the font has no ticks. */
      readonly mark?: 'tick' | 'cross' | 'warning';
      /** A swatch before the text, for a colour that the text names too. */
      readonly swatch?: string;
    };

/** A drawing within the text, made smaller to fit but never larger. */
export interface FlowFigure {
  readonly type: 'figure';
  readonly scene: Scene;
  readonly caption?: string;
  readonly maxHeightMm?: number;
}

/** A QR code with lines of text beside it. */
export interface FlowCode {
  readonly type: 'code';
  readonly modules: Code['modules'];
  readonly sizeMm?: number;
  readonly lines: readonly string[];
}

/** Boxes to sign in: role, name, date, signature. */
export interface FlowSignatures {
  readonly type: 'signatures';
  readonly roles: readonly string[];
}

export interface FlowPage {
  readonly scene: Scene;
  readonly bookmarks: readonly { readonly title: string; readonly level: 1 | 2 | 3 }[];
}

export interface FlowedDocument {
  readonly pages: readonly FlowPage[];
  /** Characters that the font lacks. */
  readonly findings: readonly Finding[];
}
