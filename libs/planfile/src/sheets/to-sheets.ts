import { kinds, projectHeadSchema, waiverSchema, type Kind, type Plan } from '#plan';
import { escapeRange } from '../ranges.js';
import type { Document, Value, WriteOptions, WrittenRow } from '../write/document.js';
import { toDocument } from '../write/to-document.js';
import { lean, stepsOf } from '../write/write-plan.js';
import { cellOf } from './cell-text.js';
import { columnsOf, typePartColumns, type Column } from './columns.js';
import {
  isTypeKind,
  LEAD,
  POLICY,
  PROJECT,
  sheetOf,
  STEPS,
  typeSheets,
  WAIVERS,
  type CellValue,
  type Sheet,
  type TypeKind,
} from './sheet.js';

/**
 * The plan as the sheets of a workbook: one sheet per kind, one object a row, references by path. `step` 0 is the
 * present; in a step, `action` says whether the row adds, changes or removes, and `object` what.
 */
export function planToSheets(plan: Plan, options: WriteOptions = {}): Sheet[] {
  const document = toDocument(plan, options);
  return [
    projectSheet(document),
    stepsSheet(document),
    ...kinds.flatMap((kind) =>
      isTypeKind(kind) ? sheetsOfType(kind, document) : [kindSheet(kind, document)],
    ),
    waiversSheet(document),
    policySheet(document),
  ];
}

function projectSheet(document: Document): Sheet {
  const keys = Object.keys(projectHeadSchema.shape).filter((key) => key !== 'id' || document.ids);
  const head = document.project as unknown as Readonly<Record<string, Value>> | null;
  const rows = keys.map((key): CellValue[] => [
    `extension.${key}`,
    head && head[key] !== undefined && head[key] !== '' ? cellOf(head[key]) : null,
  ]);
  return {
    name: PROJECT,
    rows: [['field', 'value'], ['name', cellOf(document.name)], ...rows],
    textColumns: [1],
  };
}

function stepsSheet({ project, rows }: Document): Sheet {
  const steps = stepsOf(project?.steps ?? [], rows).map(({ number, title }): CellValue[] => [
    number,
    title ? cellOf(title) : null,
  ]);
  return { name: STEPS, rows: [['number', 'title'], ...steps], textColumns: [1] };
}

function waiversSheet({ waivers, ids }: Document): Sheet {
  const keys = Object.keys(waiverSchema.shape).filter((key) => key !== 'id' || ids);
  const rows = waivers.map((waiver) => {
    const fields = lean({ ...waiver }, ids);
    return keys.map((key) => (fields[key] === undefined ? null : cellOf(fields[key])));
  });
  return { name: WAIVERS, rows: [keys, ...rows], textColumns: keys.map((_, index) => index) };
}

function policySheet({ policy }: Document): Sheet {
  const rows = Object.entries(policy).map(([key, value]): CellValue[] => [cellOf(key), cellOf(value)]);
  return { name: POLICY, rows: [['name', 'value'], ...rows], textColumns: [0] };
}

function kindSheet(kind: Kind, document: Document): Sheet {
  const columns = columnsOf[kind];
  return sheet(
    sheetOf[kind],
    columns,
    document.rows.filter((row) => row.kind === kind),
    (row) => [row.fields],
  );
}

/** Types, and their ports and maps on sheets of their own: a row each, ranges and all. */
function sheetsOfType(kind: TypeKind, document: Document): Sheet[] {
  const { owner, ports, maps } = typeSheets[kind];
  const rows = document.rows.filter((row) => row.kind === kind);
  const inner =
    (key: 'ports' | 'maps') =>
    (row: WrittenRow): Readonly<Record<string, Value>>[] => {
      const list = row.fields[key] as readonly Readonly<Record<string, Value>>[] | undefined;
      const type =
        row.op === 'add' ? `${textOf(row.fields['manufacturer'])} ${textOf(row.fields['model'])}` : null;
      if (list?.length === 0) return [{ ...(type === null ? {} : { [owner]: type }), name: '', front: '' }];
      return (list ?? []).map((fields) => ({ ...(type === null ? {} : { [owner]: type }), ...fields }));
    };
  return [
    kindSheet(kind, document),
    sheet(ports, typePartColumns.ports(owner), rows, inner('ports'), true),
    sheet(maps, typePartColumns.maps(owner), rows, inner('maps'), true),
  ];
}

function sheet(
  name: string,
  columns: readonly Column[],
  rows: readonly WrittenRow[],
  lines: (row: WrittenRow) => readonly Readonly<Record<string, Value>>[],
  inner = false,
): Sheet {
  const header = [...LEAD, ...columns.map(({ title }) => title)];
  const body = rows.flatMap((row) =>
    lines(row).map((fields) => [
      row.step,
      row.step === 0 ? null : row.op,
      row.op === 'add' ? null : cellOf(escapeRange(row.path)),
      inner ? null : cellOrNull(fields['id']),
      ...columns.map(({ name, type }) => cellOrNull(fields[name], type === 'list' || type === 'data')),
    ]),
  );
  const choices = Object.fromEntries(
    columns.flatMap((column, index) =>
      column.choices.length > 0 ? [[index + LEAD.length, column.choices]] : [],
    ),
  );
  const texts = columns.flatMap(({ type }, index) =>
    type === 'number' || type === 'truth' ? [] : [index + LEAD.length],
  );
  return {
    name,
    rows: [header, ...body],
    choices: { 1: ['add', 'change', 'remove'], ...choices },
    textColumns: [2, 3, ...texts],
  };
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function cellOrNull(value: Value | undefined, amongLists = false): CellValue {
  return value === undefined ? null : cellOf(value, amongLists);
}
