import { cellText } from './cells.js';
import { datePresent } from './dates.js';
import type { Layout } from './layout.js';
import { cellResult } from './results.js';

/** The header once more: a new page of the report, or two exports behind each other. */
export function isHeaderAgain(cells: readonly string[], { headers, columns }: Layout): boolean {
  const index = columns.get('identifier') ?? 0;
  if (cells[index]?.trim() !== headers[index]?.trim()) return false;
  return headers.every((header, at) => (cells[at] ?? '').trim() === header.trim());
}

/** Words with which a line begins that sums up others, in English, French and German. */
const SUMS =
  /^(grand total|total|totals|subtotal|sub-total|totaux|total général|sous-total|summe|gesamt|gesamtzahl|insgesamt|zwischensumme|somme|number of|nombre d|anzahl|count|average|mean|moyenne|mittelwert|durchschnitt|minimum|maximum|end of (report|file)|fin du |ende des )/i;

/** A line of totals or remarks: its first word says so, and it has neither the date nor the verdict of a test. */
export function isTotal(cells: readonly string[], { columns }: Layout): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (!SUMS.test(first) || /^(total|totals|count|minimum|maximum|gesamt|summe|somme)[-_]?\d/i.test(first))
    return false;
  const text = (index: number | undefined): string => cellText(cells[index ?? -1] ?? '');
  const verdict = cellResult(text(columns.get('result')));
  if (verdict !== null && verdict !== 'unknown') return false;
  return !datePresent(text(columns.get('testedAt') ?? columns.get('date')));
}
