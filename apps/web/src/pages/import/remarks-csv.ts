import type { RenderedFinding } from '#findings';

/** The headings of the columns, in the reader's language. */
export interface RemarkHeads {
  readonly severity: string;
  readonly place: string;
  readonly whatAndWhy: string;
  readonly toDo: string;
  readonly rule: string;
}

/**
 * Remarks as CSV for a spreadsheet (RFC 4180, byte order mark): a text that would be taken for a formula gets an apostrophe
 * in front, for places and texts hold what strangers wrote.
 */
export function remarksCsv(
  findings: readonly RenderedFinding[],
  heads: RemarkHeads,
  severities: Readonly<Record<RenderedFinding['severity'], string>>,
): string {
  const rows = findings.map(({ severity, place, title, text, hint, code }) => [
    severities[severity],
    place,
    [title, text].filter(Boolean).join(': '),
    hint,
    code,
  ]);
  const head = [heads.severity, heads.place, heads.whatAndWhy, heads.toDo, heads.rule];
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
