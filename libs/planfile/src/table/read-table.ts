import { mediaNames } from '#cabling';
import { changed, added, sameJson, type Id } from '#changes';
import type { Finding, Place } from '#findings';
import type { PlanChange, PlanObjects } from '#plan';
import { Names } from '../names.js';
import type { Node } from '../node/node.js';
import { defaults, recordOf, type Fields } from '../read/record.js';
import { Report } from '../read/report.js';
import type { Row } from '../read/row.js';
import { cellNode } from '../sheets/cell-node.js';
import { columnsOf, type Column } from '../sheets/columns.js';
import { columnName, type CellValue, type StrangeCell } from '../sheets/sheet.js';
import { neededRoles, plainHeading, type TableKind } from './roles.js';

/** A table as it came: its first row holds the headings. */
export interface TableInput {
  readonly file: string;
  /** Name of the sheet; null for a text file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly (CellValue | StrangeCell)[])[];
}

export interface TableRead {
  /** None while there is any fault: a table comes in whole or not at all. */
  readonly changes: readonly PlanChange[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** All faults of all rows. */
  readonly findings: readonly Finding[];
}

/**
 * Reads rows of one kind. `roles` says what each column gives (null: nothing). References are names or paths of what is
 * there; a row that names something there changes it, all others add.
 */
export function readTable(
  { file, sheet, rows }: TableInput,
  { kind, roles, present, newId }: { readonly kind: TableKind; readonly roles: readonly (string | null)[]; readonly present: PlanObjects; readonly newId: () => Id }, // prettier-ignore
): TableRead {
  const report = new Report();
  const [headings = [], ...body] = rows;
  const place = (row: number, column: number): Place =>
    sheet === null ? { file, line: row + 1, column: column + 1 } : { file, sheet, cell: `${columnName(column)}${row + 1}` }; // prettier-ignore
  const filled = body.map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')); // prettier-ignore
  if (filled.length === 0) report.error('TABLE_EMPTY', { file }, { file });
  checkRoles(kind, roles, headings, report, place);
  const names = new Names(present);
  const made = new Map<string, { object: Fields; row: number }>();
  for (const { cells, row } of report.failed ? [] : filled) {
    const at = place(row, 0);
    const table: Row = { kind, op: 'add', step: 0, place: at, cells: cellsOf(kind, cells, roles, (column) => place(row, column), report), parent: null, subject: null, absent: false }; // prettier-ignore
    const there = knownObject(kind, table, names);
    const base = there ?? { ...defaults(kind), id: newId() };
    const object = recordOf(table, base, names, report);
    const key = identityOf(kind, object);
    const twin = made.get(key);
    if (twin)
      report.error('TABLE_ROW_TWICE', at, { name: key.split('\n').at(-1) ?? '', other: twin.row + 1 });
    made.set(key, { object, row });
  }
  const changes = report.failed
    ? []
    : [...made.values()].flatMap(({ object }) => changeTo(kind, present, object));
  const fresh = changes.filter(({ op }) => op === 'add').length;
  return {
    changes,
    rows: filled.length,
    added: fresh,
    changed: changes.length - fresh,
    findings: report.findings,
  };
}

function checkRoles(
  kind: TableKind,
  roles: readonly (string | null)[],
  headings: TableInput['rows'][number],
  report: Report,
  place: (row: number, column: number) => Place,
): void {
  const seen = new Map<string, number>();
  roles.forEach((role, column) => {
    if (role === null) return;
    const other = seen.get(role);
    if (other !== undefined) report.error('TABLE_COLUMN_TWICE', place(0, column), { column: textOf(headings[column] ?? null), other: textOf(headings[other] ?? null), field: role }); // prettier-ignore
    seen.set(role, column);
  });
  for (const ways of neededRoles[kind])
    if (!ways.some((role) => seen.has(role)))
      report.error('TABLE_COLUMN_NEEDED', place(0, 0), { field: ways[0]! });
}

const LINK: Readonly<Record<string, readonly [field: string, order: number]>> = {
  aRack: ['a', 0], aDevice: ['a', 1], aPort: ['a', 2], bRack: ['b', 0], bDevice: ['b', 1], bPort: ['b', 2], deviceRack: ['device', 0],
}; // prettier-ignore

/** The cells that say something, by field; parts of a path are joined to one. */
function cellsOf(
  kind: TableKind,
  cells: TableInput['rows'][number],
  roles: readonly (string | null)[],
  place: (column: number) => Place,
  report: Report,
): Row['cells'] {
  const found = new Map<string, { node: Node; place: Place }>();
  const parts = new Map<string, { texts: string[]; place: Place }>();
  roles.forEach((role, column) => {
    const cell = cells[column];
    if (role === null || cell === null || cell === undefined || cell === '') return;
    const link = LINK[role];
    if (link) {
      const [field, order] = link;
      const own = parts.get(field) ?? { texts: [], place: place(column) };
      own.texts[order] = textOf(cell);
      parts.set(field, own);
      return;
    }
    const definition = columnsOf[kind].find(({ name }) => name === role)!;
    const node = cellNode(tidied(role, definition, cell), definition, place(column), report);
    if (node) found.set(role, { node, place: place(column) });
  });
  for (const [field, { texts, place: at }] of parts) {
    const own = found.get(field)?.node;
    const text = field === 'device' ? [texts[0], own?.type === 'scalar' ? own.text : ''].filter(Boolean).join('/') : pathOf(texts); // prettier-ignore
    if (text !== '') found.set(field, { node: { type: 'scalar', text, quoted: true, place: at }, place: at });
  }
  return found;
}

const textOf = (cell: CellValue | StrangeCell): string =>
  (typeof cell === 'object' && cell !== null ? cell.shown : String(cell ?? '')).trim();

function pathOf([rack = '', device = '', port = '']: readonly string[]): string {
  const whole = [rack, device].filter((part) => part !== '').join('/');
  return port === '' ? whole : `${whole}:${port}`;
}

const STATUS: Readonly<Record<string, string>> = {
  installe: 'installed', pose: 'installed', 'en service': 'installed', connected: 'installed', teste: 'tested', recette: 'tested', prevu: 'planned',
  'a poser': 'planned', depose: 'retired', retire: 'retired', stock: 'stock', actif: 'active', active: 'active',
}; // prettier-ignore

/** What people write, as the field has it: `2,50 m`, `Cat. 6A`, `posé`. Identifiers stay to the letter. */
function tidied(role: string, column: Column, cell: CellValue | StrangeCell): CellValue | StrangeCell {
  // A spreadsheet that made a number of an identifier did it before us; digits are still its letters.
  if (typeof cell === 'number' && column.type === 'text' && Number.isSafeInteger(cell) && role !== 'label') return String(cell); // prettier-ignore
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  if (column.type === 'number') return /^-?\d+([.,]\d+)?\s*(m|u|mbit\/s)?$/i.test(text) ? Number.parseFloat(text.replace(',', '.')) : text; // prettier-ignore
  if (role === 'media') return mediaOf(text);
  if (role === 'status') return STATUS[plainHeading(text)] ?? text.toLowerCase();
  return column.choices.length > 0
    ? (column.choices.find((choice) => choice === text.toLowerCase()) ?? text)
    : cell;
}

function mediaOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/categorie|catégorie|category/g, 'cat')
    .replaceAll(/[\s._-]+/g, '');
  return mediaNames.find((name) => name.replaceAll('.', '') === plain) ?? text;
}

/** The object that a row names, if it is there and the name is clear. */
function knownObject(kind: TableKind, row: Row, names: Names): Readonly<Record<string, unknown>> | null {
  const text = (field: string): string => {
    const node = row.cells.get(field)?.node;
    return node?.type === 'scalar' ? node.text : '';
  };
  const path =
    kind === 'cable' ? text('label') : kind === 'port' ? `${text('device')}:${text('name')}` : [text('rack') || text('location'), text('name')].filter(Boolean).join('/'); // prettier-ignore
  const found = names.find(kind, path);
  return found.length === 1 ? { ...names.objects[kind].get(found[0]!)! } : null;
}

function identityOf(kind: TableKind, object: Fields): string {
  if (kind === 'cable') return String(object['label']);
  if (kind === 'port') return [object['deviceId'], object['kind'], object['name']].join('\n');
  return [object['rackId'] ?? object['locationId'], object['name']].join('\n');
}

function changeTo(kind: TableKind, present: PlanObjects, object: Fields): PlanChange[] {
  const before = present[kind].get(object.id);
  if (!before) return [added(kind, object) as unknown as PlanChange];
  return sameJson(before, object) ? [] : [changed(kind, before, object as unknown as typeof before) as unknown as PlanChange]; // prettier-ignore
}
