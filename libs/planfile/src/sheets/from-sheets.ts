import type { Place } from '#findings';
import { kinds, projectHeadSchema, waiverSchema, type Kind, type Step } from '#plan';
import { sections } from '../fields.js';
import type { Entry, ListNode, MapNode, Node } from '../node/node.js';
import { collectBlock } from '../read/collect.js';
import { nearest } from '../read/nearest.js';
import {
  fromMap,
  planOf,
  policyValue,
  type Frame,
  type PlanRead,
  type ReadOptions,
} from '../read/read-plan.js';
import { Report } from '../read/report.js';
import type { Row } from '../read/row.js';
import { cellNode, jsonNode } from './cell-node.js';
import { objectSheets, type Column } from './columns.js';
import {
  columnName,
  FIRST_SHEETS,
  isTypeKind,
  LEAD,
  POLICY,
  PROJECT,
  sheetOf,
  STEPS,
  typeSheets,
  WAIVERS,
  type ReadSheet,
  type TypeKind,
} from './sheet.js';

/** Reads a plan from the sheets of a workbook: the mirror of `planToSheets`. All faults are told at once, by cell. */
export function sheetsToPlan(sheets: readonly ReadSheet[], { file, newId }: ReadOptions): PlanRead {
  const report = new Report();
  const tables = tablesOf(sheets, file, report);
  const rows: Row[] = [];
  const types = typeParts(tables);
  for (const kind of kinds)
    for (const line of tables.get(sheetOf[kind]) ?? []) collectLine(kind, line, types, report, rows);
  const frame = frameOf(tables, file, newId, report, rows);
  return planOf(frame, rows, newId, report);
}

/** One row of a sheet: its cells that say something, by the title of their column. */
interface Line {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Entry>;
}

const plainColumn = (name: string): Column => ({
  name,
  title: name,
  type: 'text',
  choices: [],
  nullable: true,
  numberAllowed: false,
});

const frameSheets: ReadonlyMap<string, readonly Column[]> = new Map([
  [PROJECT, [plainColumn('field'), plainColumn('value')]],
  [STEPS, [{ ...plainColumn('number'), type: 'number' }, plainColumn('title')]],
  [WAIVERS, Object.keys(waiverSchema.shape).map(plainColumn)],
  [POLICY, [plainColumn('name'), { ...plainColumn('value'), numberAllowed: true, nullable: false }]],
]);

const allSheets: ReadonlyMap<string, readonly Column[]> = new Map([...frameSheets, ...objectSheets]);

function tablesOf(sheets: readonly ReadSheet[], file: string, report: Report): Map<string, Line[]> {
  const tables = new Map<string, Line[]>();
  for (const sheet of sheets) {
    const columns = allSheets.get(sheet.name);
    if (columns) tables.set(sheet.name, linesOf(sheet, columns, file, report));
    else {
      const near = nearest(sheet.name, allSheets.keys());
      report.error(
        'PLANFILE_SHEET_UNKNOWN',
        { file, sheet: sheet.name },
        { sheet: sheet.name, known: near.length > 0 ? near : [...allSheets.keys()] },
      );
    }
  }
  for (const name of allSheets.keys())
    if (!tables.has(name) && FIRST_SHEETS.has(name))
      report.error('PLANFILE_SHEET_MISSING', { file, sheet: name }, { sheet: name });
  return tables;
}

function linesOf(sheet: ReadSheet, columns: readonly Column[], file: string, report: Report): Line[] {
  const at = (row: number, column: number): Place => ({
    file,
    sheet: sheet.name,
    cell: `${columnName(column)}${row + 1}`,
  });
  const [header = [], ...body] = sheet.rows;
  const known = header.map((title, index) => columnAt(title, columns, at(0, index), report));
  return body.flatMap((cells, row) => {
    const entries = cells.flatMap((cell, index): [string, Entry][] => {
      const column = known[index];
      const place = at(row + 1, index);
      const value = column && cellNode(cell, column, place, report);
      return value ? [[column.title, { key: column.name, keyPlace: place, value }]] : [];
    });
    return entries.length === 0 ? [] : [{ place: at(row + 1, 0), cells: new Map(entries) }];
  });
}

function columnAt(
  title: ReadSheet['rows'][number][number] | undefined,
  columns: readonly Column[],
  place: Place,
  report: Report,
): Column | undefined {
  if (title === null || title === undefined || title === '') return undefined;
  const written = typeof title === 'object' ? title.shown : String(title);
  const column = columns.find(({ title: known }) => known === written);
  if (column) return column;
  const known = columns.map(({ title: known }) => known);
  const [near] = nearest(written, known);
  report.error(near === undefined ? 'PLANFILE_KEY' : 'PLANFILE_KEY_NEAR', place, {
    key: written,
    near: near ?? '',
    known,
  });
  return undefined;
}

/** Ports and maps of types, by the kind, step, action and name of their type. */
type TypeParts = ReadonlyMap<string, ListNode>;

function typeParts(tables: ReadonlyMap<string, readonly Line[]>): TypeParts {
  const parts = new Map<string, { type: 'list'; items: Node[]; place: Place }>();
  const all = Object.entries(typeSheets).flatMap(([kind, { owner, ports, maps }]) => [
    { kind: kind as TypeKind, owner, section: 'ports', sheet: ports },
    { kind: kind as TypeKind, owner, section: 'maps', sheet: maps },
  ]);
  for (const { kind, owner, section, sheet } of all) {
    for (const line of tables.get(sheet) ?? []) {
      const object = textIn(line, 'object');
      const key = partKey(kind, section, line, object === '' ? textIn(line, owner) : object);
      const list = parts.get(key) ?? { type: 'list', items: [], place: line.place };
      const entries = fieldsIn(line, [...LEAD, owner]);
      const emptied = entries.some(({ value }) => value.type === 'scalar' && value.text === '');
      if (!emptied) list.items.push({ type: 'map', entries, place: line.place });
      parts.set(key, list);
    }
  }
  return parts;
}

function partKey(kind: TypeKind, section: string, line: Line, type: string): string {
  return [kind, section, textIn(line, 'step') || '0', textIn(line, 'action') || 'add', type].join('\0');
}

function textIn({ cells }: Line, column: string): string {
  const node = cells.get(column)?.value;
  return node?.type === 'scalar' ? node.text : '';
}

/** The cells of a line but those under these titles. */
function fieldsIn({ cells }: Line, lead: readonly string[]): Entry[] {
  return [...cells].flatMap(([title, entry]) => (lead.includes(title) ? [] : [entry]));
}

/** Hands a line to the reader that YAML uses, as the block that it would be there. */
function collectLine(kind: Kind, line: Line, types: TypeParts, report: Report, rows: Row[]): void {
  const step = Number(textIn(line, 'step') || '0');
  const action = textIn(line, 'action') || 'add';
  const isChange = action === 'change' || action === 'remove';
  if ((action !== 'add' && !isChange) || (isChange && step === 0)) {
    report.error('PLANFILE_ACTION', line.cells.get('action')?.keyPlace ?? line.place, { value: action });
    return;
  }
  const object = line.cells.get('object');
  if (isChange && !object) {
    report.error('PLANFILE_OBJECT_MISSING', line.place, {});
    return;
  }
  const entries = fieldsIn(line, ['step', 'action', 'object']);
  if (isTypeKind(kind)) entries.push(...partsOf(kind, line, types));
  const fields: MapNode = { type: 'map', entries, place: line.place };
  const body: Node = !isChange
    ? { type: 'list', items: [fields], place: line.place }
    : action === 'remove'
      ? object!.value
      : keyed(object!, { ...fields, entries: entries.filter(({ key }) => key !== 'id') });
  collectBlock(alone(sections[kind], body), action, step, report, rows);
}

function partsOf(kind: TypeKind, line: Line, types: TypeParts): Entry[] {
  const object = textIn(line, 'object');
  const name = object === '' ? `${textIn(line, 'manufacturer')} ${textIn(line, 'model')}` : object;
  return ['ports', 'maps'].flatMap((section): Entry[] => {
    const list = types.get(partKey(kind, section, line, name));
    return list ? [{ key: section, keyPlace: list.place, value: list }] : [];
  });
}

function keyed(object: Entry, value: Node): MapNode {
  const key = object.value.type === 'scalar' ? object.value.text : '';
  return { type: 'map', place: object.keyPlace, entries: [{ key, keyPlace: object.keyPlace, value }] };
}

function alone(key: string, value: Node): MapNode {
  return { type: 'map', place: value.place, entries: [{ key, keyPlace: value.place, value }] };
}

function frameOf(
  tables: ReadonlyMap<string, readonly Line[]>,
  file: string,
  newId: ReadOptions['newId'],
  report: Report,
  rows: readonly Row[],
): Frame {
  const fields = new Map((tables.get(PROJECT) ?? []).flatMap((line) => projectField(line, report)));
  const name = fields.get('name')?.value;
  if (!name && tables.has(PROJECT))
    report.error('PLANFILE_MISSING', { file, sheet: PROJECT }, { field: 'name' });
  const keys = Object.keys(projectHeadSchema.shape);
  const entries = keys.flatMap((key) => fields.get(`extension.${key}`) ?? []);
  const extended = entries.length > 0 || rows.some(({ step }) => step > 0);
  const place: Place = { file, sheet: PROJECT };
  const head = extended
    ? fromMap(projectHeadSchema, { type: 'map', entries, place }, keys, newId, report)
    : null;
  return {
    name: name?.type === 'scalar' ? name.text : '',
    project: head && { ...head, steps: stepsIn(tables.get(STEPS) ?? [], report) },
    waivers: (tables.get(WAIVERS) ?? []).flatMap(
      ({ cells, place: at }) =>
        fromMap(
          waiverSchema,
          { type: 'map', entries: [...cells.values()], place: at },
          Object.keys(waiverSchema.shape),
          newId,
          report,
        ) ?? [],
    ),
    policy: Object.fromEntries((tables.get(POLICY) ?? []).flatMap((line) => policyEntry(line, report))),
  };
}

function projectField(line: Line, report: Report): [string, Entry][] {
  const field = textIn(line, 'field');
  const cell = line.cells.get('value');
  // All fields of the sheet are texts but this one, whose cell holds the lines of the title page as JSON.
  const list =
    field === 'extension.revisions' && cell?.value.type === 'scalar'
      ? jsonNode(cell.value.text, cell.value.place, report)
      : cell?.value;
  return cell && list ? [[field, { ...cell, value: list, key: field.replace('extension.', '') }]] : [];
}

function policyEntry(line: Line, report: Report): [string, number | boolean | string][] {
  const value = line.cells.get('value');
  return value ? [[textIn(line, 'name'), policyValue(value.value, report)]] : [];
}

function stepsIn(lines: readonly Line[], report: Report): Step[] {
  const steps = lines.map((line): Step => {
    const number = Number(textIn(line, 'number'));
    if (!Number.isInteger(number) || number < 1)
      report.error('PLANFILE_WHOLE', line.place, { field: 'number' });
    return { number, title: textIn(line, 'title') };
  });
  if (new Set(steps.map(({ number }) => number)).size < steps.length)
    report.error('PLANFILE_STEP_TWICE', lines[0]!.place, {});
  return steps.toSorted((a, b) => a.number - b.number);
}
