import type { RenderedFinding } from '#findings';

/** What came of a device-type library, or would come of it. */
export interface CatalogueImported {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** null when nothing was written. */
  readonly event: string | null;
  readonly findings: readonly RenderedFinding[];
}

/** What came of a NetBox or a phpIPAM, kind by kind. */
export interface KindsImported {
  readonly kinds: readonly { readonly kind: string; readonly added: number; readonly changed: number }[];
  readonly event: string | null;
  readonly findings: readonly RenderedFinding[];
}

/** The first look at an export of phpIPAM: its tables, and what their headings seem to give. */
export interface PhpIpamLook {
  readonly tables: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly headings: readonly string[];
    readonly rows: number;
    readonly sample: readonly (readonly string[])[];
  }[];
  /** Heading → field; null: nothing that is taken over. */
  readonly mapping: Readonly<Record<string, string | null>>;
}

/** The first look at a table: its headings, what they seem to give, its first rows. */
export interface TableLook {
  readonly sheets: readonly string[];
  /** The sheet that was looked at; null for a text file. */
  readonly sheet: string | null;
  /** The row that holds the headings, from 0. */
  readonly headRow: number;
  readonly headings: readonly string[];
  readonly roles: readonly (string | null)[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
}

export interface TableImported {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Lines that sum up the table, which were not read. */
  readonly sums: readonly number[];
  readonly event: string | null;
}
