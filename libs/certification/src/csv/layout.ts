import type { Finding } from '#findings';
import { fileFault } from '../model/read-result.js';
import { figureColumn, type FigureColumn } from './figure-columns.js';
import type { CsvProfile } from './profile.js';
import { lengthUnitOf, type LengthUnit } from './numbers.js';
import { headerKey, rankOfHeader, type ColumnRole } from './roles.js';
import type { CsvRow } from './rows.js';

/** Where everything stands in a table. */
export interface Layout {
  /** Column index by role. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of a wide table that hold one figure each. */
  readonly figures: readonly { readonly index: number; readonly column: FigureColumn }[];
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly lengthUnit: LengthUnit;
  /** Columns that claim what another one is read as, and that one: two identifiers, two results. */
  readonly rivals: readonly { readonly used: string; readonly passedOver: string; readonly index: number }[];
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
  return (
    layout.columns.has('figureMargin') ||
    layout.columns.has('margin') ||
    layout.figures.some(({ column }) => column.field === 'margin')
  );
}

function layoutOf({ cells, line }: CsvRow, profile: CsvProfile): Layout {
  const own = new Map(Object.entries(profile.columns).map(([header, role]) => [headerKey(header), role]));
  const claims: Claim[] = [];
  const figures: { index: number; column: FigureColumn }[] = [];
  for (const [index, header] of cells.entries()) {
    const said = own.get(headerKey(header));
    const claim = said === 'ignore' ? null : said ? { role: said, rank: -1 } : rankOfHeader(header);
    if (claim) claims.push({ ...claim, index });
    const column = claim || said ? null : figureColumn(header);
    if (column) figures.push({ index, column });
  }
  const columns = columnsOf(claims);
  if (columns.has('parameter')) asOneFigurePerLine(columns, cells);
  const lengthUnit = profile.lengthUnit ?? lengthUnitOf(cells[columns.get('length') ?? -1] ?? '') ?? 'm';
  return {
    columns,
    figures,
    headers: cells,
    headerLine: line,
    lengthUnit,
    rivals: rivalsOf(claims, columns, cells),
  };
}

/** A column that may hold a role; the smaller the rank, the surer its header says so. */
interface Claim {
  readonly role: ColumnRole;
  readonly rank: number;
  readonly index: number;
}

/** Each role to the header that says it best; of equals to the first: testers put the summary before the details. */
function columnsOf(claims: readonly Claim[]): Map<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>();
  for (const { role, index } of claims.toSorted((a, b) => a.rank - b.rank || a.index - b.index))
    if (!columns.has(role)) columns.set(role, index);
  return columns;
}

/** Roles that decide what a line proves: two columns of one must not go unsaid. */
const DECIDING: ReadonlySet<ColumnRole> = new Set(['identifier', 'result', 'testedAt', 'date', 'length']);

function rivalsOf(
  claims: readonly Claim[],
  columns: ReadonlyMap<ColumnRole, number>,
  cells: readonly string[],
): Layout['rivals'] {
  return claims
    .filter(({ role, index }) => DECIDING.has(role) && columns.get(role) !== index)
    .map(({ role, index }) => ({
      used: cells[columns.get(role) ?? -1]?.trim() ?? '',
      passedOver: cells[index]!.trim(),
      index,
    }));
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
