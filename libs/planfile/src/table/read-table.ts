import { changed, added, sameJson, type Id } from '#changes';
import type { Finding, Place } from '#findings';
import type { PlanChange, PlanObjects } from '#plan';
import { Names } from '../names.js';
import type { Node } from '../node/node.js';
import { defaults, type Fields } from '../read/record.js';
import { Report } from '../read/report.js';
import type { Row } from '../read/row.js';
import { cellNode } from '../sheets/cell-node.js';
import { columnsOf } from '../sheets/columns.js';
import { columnName, type CellValue, type StrangeCell } from '../sheets/sheet.js';
import { AddressingRows, recordWithout, type ReadCells } from './addressing-rows.js';
import { headRowOf, shownCell } from './head.js';
import { identityOf } from './identity.js';
import { spanOf } from './ip-cells.js';
import { neededRoles, type TableKind } from './roles.js';
import { isSumRow } from './sums.js';
import { tidied } from './tidied.js';

/** A table as it came; what stands above its headings is not read. */
export interface TableInput {
  readonly file: string;
  /** Name of the sheet; null for a text file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly (CellValue | StrangeCell)[])[];
  /** The row of the headings, from 0; absent: the one that tells most (`headRowOf`). */
  readonly headRow?: number;
}

export interface TableRead {
  /** None while there is any fault: a table comes in whole or not at all. */
  readonly changes: readonly PlanChange[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Lines of rows that sum up the table, which are not read. */
  readonly sums: readonly number[];
  /** All faults of all rows. */
  readonly findings: readonly Finding[];
}

/**
 * Reads rows of one kind. `roles` says what each column gives (null: nothing). References are names or paths of what is
 * there; a row that names something there changes it, all others add.
 */
export function readTable(
  { file, sheet, rows, headRow }: TableInput,
  {
    kind,
    roles,
    present,
    newId,
  }: {
    readonly kind: TableKind;
    readonly roles: readonly (string | null)[];
    readonly present: PlanObjects;
    readonly newId: () => Id;
  },
): TableRead {
  const report = new Report();
  const head = headRow ?? headRowOf(kind, rows);
  const [headings = [], ...body] = rows.slice(head);
  const place = (row: number, column: number): Place =>
    sheet === null
      ? { file, line: row + 1, column: column + 1 }
      : { file, sheet, cell: `${columnName(column)}${row + 1}` };
  const filled = body
    .map((cells, index) => ({ cells, row: head + index + 1 }))
    .filter(({ cells }) => cells.some((cell) => shownCell(cell).trim() !== ''));
  const sums = filled.filter(({ cells }) => isSumRow(cells)).map(({ row }) => row);
  if (filled.length === sums.length) report.error('TABLE_EMPTY', { file }, { file });
  checkRoles(kind, roles, headings, report, (row, column) => place(head + row, column));
  const names = new Names(present);
  const addressing = new AddressingRows(present, names);
  // The schema makes its own lists of what it is given, so that rows may share what is empty.
  const empty = defaults(kind);
  const left = new Set(sums);
  const made = new Map<string, { object: Fields; row: number }>();
  for (const { cells, row } of report.failed ? [] : filled) {
    if (left.has(row)) continue;
    const at = place(row, 0);
    const read = cellsOf(kind, cells, roles, (column) => place(row, column), report);
    const bad = addressing.faults(kind, read, report);
    const table: Row = {
      kind,
      op: 'add',
      step: 0,
      place: at,
      cells: read.cells,
      parent: null,
      subject: null,
      absent: false,
    };
    const there = addressing.covers(kind) ? null : knownObject(kind, table, names);
    const base = there ?? { ...empty, id: newId() };
    const object = addressing.known(kind, table, recordWithout(bad, table, base, names, report));
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
    rows: filled.length - sums.length,
    added: fresh,
    changed: changes.length - fresh,
    sums: sums.map((row) => row + 1),
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
    if (other !== undefined)
      report.error('TABLE_COLUMN_TWICE', place(0, column), {
        column: textOf(headings[column] ?? null),
        other: textOf(headings[other] ?? null),
        field: role,
      });
    seen.set(role, column);
  });
  for (const ways of neededRoles[kind])
    if (!ways.some((role) => seen.has(role)))
      report.error('TABLE_COLUMN_NEEDED', place(0, 0), { field: ways[0]! });
}

const LINK: Readonly<Record<string, readonly [field: string, order: number]>> = {
  portRack: ['port', 0],
  portDevice: ['port', 1],
  portName: ['port', 2],
  vlanGroup: ['vlan', 0],
  span: ['span', 0],
  aRack: ['a', 0],
  aDevice: ['a', 1],
  aPort: ['a', 2],
  bRack: ['b', 0],
  bDevice: ['b', 1],
  bPort: ['b', 2],
  deviceRack: ['device', 0],
};

/** The cells that say something, by field; parts of a path are joined to one. */
function cellsOf(
  kind: TableKind,
  cells: TableInput['rows'][number],
  roles: readonly (string | null)[],
  place: (column: number) => Place,
  report: Report,
): ReadCells {
  const found = new Map<string, { node: Node; place: Place }>();
  const parts = new Map<string, { texts: string[]; place: Place }>();
  let mask: string | null = null;
  roles.forEach((role, column) => {
    const cell = cells[column];
    if (role === null || cell === null || cell === undefined || cell === '') return;
    if (role === 'mask') {
      mask = textOf(cell);
      return;
    }
    const link = LINK[role];
    if (link) {
      const [field, order] = link;
      const own = parts.get(field) ?? { texts: [], place: place(column) };
      own.texts[order] = textOf(cell);
      parts.set(field, own);
      return;
    }
    const definition = columnsOf[kind].find(({ name }) => name === role)!;
    const node = cellNode(tidied(kind, role, definition, cell), definition, place(column), report);
    if (node) found.set(role, { node, place: place(column) });
  });
  for (const [field, { texts, place: at }] of parts) {
    const own = found.get(field)?.node;
    if (field === 'span') {
      for (const [end, text] of spanOf(texts[0] ?? ''))
        found.set(end, { node: { type: 'scalar', text, quoted: true, place: at }, place: at });
      continue;
    }
    const text =
      field === 'device' || field === 'vlan'
        ? [texts[0], own?.type === 'scalar' ? own.text : ''].filter(Boolean).join('/')
        : pathOf(texts);
    if (field === 'vlan' && !own) continue;
    if (text !== '') found.set(field, { node: { type: 'scalar', text, quoted: true, place: at }, place: at });
  }
  return { cells: found, mask };
}

const textOf = (cell: CellValue | StrangeCell): string =>
  (typeof cell === 'object' && cell !== null ? cell.shown : String(cell ?? '')).trim();

function pathOf([rack = '', device = '', port = '']: readonly string[]): string {
  const whole = [rack, device].filter((part) => part !== '').join('/');
  return port === '' ? whole : `${whole}:${port}`;
}

/** The object that a row names, if it is there and the name is clear. */
function knownObject(kind: TableKind, row: Row, names: Names): Readonly<Record<string, unknown>> | null {
  const text = (field: string): string => {
    const node = row.cells.get(field)?.node;
    return node?.type === 'scalar' ? node.text : '';
  };
  const path =
    kind === 'cable'
      ? text('label')
      : kind === 'port'
        ? `${text('device')}:${text('name')}`
        : [text('rack') || text('location'), text('name')].filter(Boolean).join('/');
  const found = names.find(kind, path);
  return found.length === 1 ? { ...names.objects[kind].get(found[0]!)! } : null;
}

function changeTo(kind: TableKind, present: PlanObjects, object: Fields): PlanChange[] {
  const before = present[kind].get(object.id);
  if (!before) return [added(kind, object) as unknown as PlanChange];
  return sameJson(before, object)
    ? []
    : [changed(kind, before, object as unknown as typeof before) as unknown as PlanChange];
}
