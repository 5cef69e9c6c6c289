import type { Finding } from '#findings';
import { fileFault } from '../model/read-result.js';
import { figureColumn, type FigureColumn } from './figure-columns.js';
import type { CsvProfile } from './profile.js';
import { headerKey, roleOfHeader, type ColumnRole } from './roles.js';
import type { CsvRow } from './rows.js';

/** Where everything stands in a table. */
export interface Layout {
  /** Column index by role. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of a wide table that hold one figure each. */
  readonly figures: readonly { readonly index: number; readonly column: FigureColumn }[];
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly lengthUnit: 'm' | 'ft';
}

/** Lines above the header that a tester may write: customer, site, software. */
export const PREAMBLE = 30;

export type LayoutRead =
  { readonly ok: true; readonly layout: Layout } | { readonly ok: false; readonly finding: Finding };

/** Finds the header among the first lines and the role of each column. */
export function readLayout(rows: Iterable<CsvRow>, profile: CsvProfile, file: string): LayoutRead {
  const head = firstOf(rows);
  const best = bestLayout(head, profile);
  if (head.length === 0) return { ok: false, finding: fileFault('CERT_FILE_EMPTY', { file }) };
  for (const [role, column] of REQUIRED) {
    if (best?.columns.has(role) || (role === 'result' && hasMargins(best))) continue;
    const where = { file, line: best?.headerLine ?? 1 };
    const headers = best?.headers.filter((header) => header.trim() !== '') ?? [];
    return { ok: false, finding: fileFault('CERT_COLUMN_MISSING', where, { column, headers }) };
  }
  return best ? { ok: true, layout: best } : { ok: false, finding: fileFault('CERT_FILE_EMPTY', { file }) };
}

function firstOf(rows: Iterable<CsvRow>): CsvRow[] {
  const head: CsvRow[] = [];
  for (const row of rows) if (head.push(row) >= PREAMBLE) break;
  return head;
}

/** The row among the first that names most columns, as the header; null when none names any. */
export function bestLayout(rows: readonly CsvRow[], profile: CsvProfile): Layout | null {
  let best: Layout | null = null;
  for (const row of rows.slice(0, PREAMBLE)) {
    const layout = layoutOf(row, profile);
    if (layout.columns.size > (best?.columns.size ?? 0)) best = layout;
  }
  return best;
}

const REQUIRED: readonly (readonly [ColumnRole, string])[] = [
  ['identifier', 'Cable ID'],
  ['result', 'Result'],
];

/** Without a result a table of margins still says who failed. */
function hasMargins(layout: Layout | null): boolean {
  if (!layout) return false;
  return layout.columns.has('figureMargin') || layout.columns.has('margin') || layout.figures.some(({ column }) => column.field === 'margin'); // prettier-ignore
}

function layoutOf({ cells, line }: CsvRow, profile: CsvProfile): Layout {
  const own = new Map(Object.entries(profile.columns).map(([header, role]) => [headerKey(header), role]));
  const columns = new Map<ColumnRole, number>();
  const figures: { index: number; column: FigureColumn }[] = [];
  for (const [index, header] of cells.entries()) {
    const said = own.get(headerKey(header));
    const role = said === 'ignore' ? null : (said ?? roleOfHeader(header));
    // The first of two columns with the same words counts: testers put the summary before the details.
    if (role && !columns.has(role)) columns.set(role, index);
    const column = role || said ? null : figureColumn(header);
    if (column) figures.push({ index, column });
  }
  if (columns.has('parameter')) asOneFigurePerLine(columns, cells);
  const length = cells[columns.get('length') ?? -1] ?? '';
  const lengthUnit = profile.lengthUnit ?? (/\b(ft|feet|pieds|fuss|fuß)\b/i.test(length) ? 'ft' : 'm');
  return { columns, figures, headers: cells, headerLine: line, lengthUnit };
}

/** In a table of one figure per line, margin and limit are those of the figure. */
function asOneFigurePerLine(columns: Map<ColumnRole, number>, cells: readonly string[]): void {
  const margin = columns.get('margin');
  if (margin !== undefined && !columns.has('figureMargin')) {
    columns.delete('margin');
    columns.set('figureMargin', margin);
  }
  const limit = columns.get('limitName');
  if (limit !== undefined && !columns.has('limit') && /\b(db|ns|ohm)\b/i.test(cells[limit] ?? '')) {
    columns.delete('limitName');
    columns.set('limit', limit);
  }
}
