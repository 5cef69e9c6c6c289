import type { Ink, Ref, State } from '#drawing';

/** A stop of a line as it is drawn. */
export interface RowStop {
  /** Longest wording first. */
  readonly name: readonly string[];
  /** Small text under the name of a stop that has no frame. */
  readonly below?: string;
  readonly state: State;
  readonly ref: Ref;
  /** False for what stands at the end of a line: a device on a desk. */
  readonly framed: boolean;
}

/** What joins two stops. */
export interface RowLink {
  /** On the line, longest wording first: end – identifier – end. */
  readonly label: readonly string[];
  /** Under the line. */
  readonly below: readonly string[];
  readonly ink: Ink;
  readonly casing: Ink;
  readonly ref: Ref;
}

/** A path as one line. `links[n]` joins `stops[n]` and `stops[n + 1]`. */
export interface ChainRow {
  readonly stops: readonly RowStop[];
  readonly links: readonly RowLink[];
  /** The stop that stands in the same column in every row. */
  readonly at: number;
  /** Written where the last link would be: what is not plugged. */
  readonly openEnd: string;
  /** Texts of the columns at the right. */
  readonly cells: readonly string[];
  /** True: a box to tick stands at the end of the line. */
  readonly tick: boolean;
  /** A rule above the row parts groups. */
  readonly apart: boolean;
}
