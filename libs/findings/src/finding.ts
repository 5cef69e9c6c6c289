/** How grave a finding is: an error blocks approval, a warning wants a decision, an info is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Severities, gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/**
 * Where a finding stands: an object of the plan (`path` is what a person reads: `SR2/P1:07`), or a place in a file
 * (line and column from 1, or sheet and cell, or a JSON path).
 */
export type Place =
  | { readonly kind: string; readonly id: string; readonly path: string }
  | {
      readonly file: string;
      readonly line?: number;
      readonly column?: number;
      readonly sheet?: string;
      readonly cell?: string;
      readonly path?: string;
    };

/** A value that a text shows. Lists are joined in the reader's language. */
export type Param = string | number | readonly string[];

/** Something that one click may do to the plan: a change set with a sentence (a text key of its own). */
export interface Fix {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
  /** A change set as `#changes` defines it; this lib does not look inside. */
  readonly changes: readonly unknown[];
}

/** What a rule or a reader says. Pure data: the text is made at the edge, in the reader's language, and never stored. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The subject first, then what else takes part. */
  readonly where: readonly Place[];
  readonly params: Readonly<Record<string, Param>>;
  readonly fixes?: readonly Fix[];
  /** Codes that follow from this one and need not be mended separately. */
  readonly implies?: readonly string[];
}

/** The place as one short text: `SR2/P1:07`, `plan.yaml:12:3`, `plan.xlsx › Cables!B7`. */
export function placeText(place: Place): string {
  if (!('file' in place)) return place.path;
  if (place.sheet !== undefined) {
    return `${place.file} › ${place.sheet}${place.cell === undefined ? '' : `!${place.cell}`}`;
  }
  const position = [place.line, place.column]
    .filter((number) => number !== undefined)
    .map((number) => `:${number}`);
  return `${place.file}${position.join('')}${place.path ? ` (${place.path})` : ''}`;
}

/** Gravest first; then by code and place, so that the same findings always come in the same order. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const key = (finding: Finding): string =>
    [severities.indexOf(finding.severity), finding.code, ...finding.where.map(placeText)].join('\0');
  return findings
    .map((finding) => [key(finding), finding] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, finding]) => finding);
}
