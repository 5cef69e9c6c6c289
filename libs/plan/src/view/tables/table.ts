import type { Kind } from '../../value/kinds.js';

/** Tables of a plan, by the name of their file. */
export const tableNames = [
  'patching',
  'cable-schedule',
  'fibre-book',
  'bill-of-materials',
  'reels',
  'pathway-fill',
  'addressing-vlans',
  'addressing-prefixes',
  'addressing-addresses',
  'flow-matrix',
  'openings',
  'acceptance-plan',
  'tester-identifiers',
  'difference',
] as const;
export type TableName = (typeof tableNames)[number];

/** What a person on site fills in; it comes back as a red line on the project. */
export const entries = ['status', 'length', 'remark'] as const;
export type Entry = (typeof entries)[number];

export interface ViewColumn {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly kind?: 'number';
  /** Present in a column that the site fills in and that is read back. */
  readonly entry?: Entry;
  /** What may be chosen in it. */
  readonly choices?: readonly string[];
  /** Carried along for the way back, not shown. */
  readonly hidden?: true;
  /** Share of the width on paper that this column may take when all do not fit; 1 unless said. */
  readonly weight?: number;
}

/** A row: one object, or a sum. Texts are ready to print; empty or null: nothing to say. */
export interface ViewRow {
  readonly cells: readonly (string | number | null)[];
  /** The object that the row is about. */
  readonly ref?: { readonly kind: Kind; readonly id: string };
  /** A line that heads or sums others. */
  readonly strong?: true;
}

/** A list as data: the same rows go to a workbook, to CSV and to paper. */
export interface ViewTable {
  readonly name: TableName;
  readonly title: string;
  /** The one question that it answers. */
  readonly question: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
  /** What one must know to read it: sources, limits, assumptions. */
  readonly notes?: readonly string[];
}
