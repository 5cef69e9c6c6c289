import type { Kind } from '#plan';
import { schemas } from '#plan';
import type { z } from 'zod';
import { fieldsOf, identityField, type FileField } from '../fields.js';
import { isNull, type Node } from '../node/node.js';
import type { Names } from '../names.js';
import { coerce, FAILED, itemsOf, knownEntries, textOf } from './coerce.js';
import { expandTemplates } from './collect.js';
import { reportIssue } from './issues.js';
import { nearest } from './nearest.js';
import type { Report } from './report.js';
import type { Cell, Row } from './row.js';

/** An object as far as it could be made; faults are in the report. */
export type Fields = Record<string, unknown> & { id: string };

/**
 * The fields that a row's cells give, over what the object is without them. Fields in `later` are left for another
 * pass (a reference to an object of the same kind). Whatever cannot be read keeps its base, with a finding.
 */
export function recordOf(
  row: Row,
  base: Readonly<Record<string, unknown>>,
  names: Names,
  report: Report,
  later: ReadonlySet<string> = new Set(),
): Fields {
  const made: Record<string, unknown> = { ...base };
  const failed = new Set<string>();
  for (const field of fieldsOf[row.kind]) {
    const cell = row.cells.get(field.name);
    if (!cell || later.has(field.name)) continue;
    const value = fieldValue(row.kind, field, cell, names, report);
    if (value === FAILED) failed.add(field.key);
    else made[field.key] = value;
  }
  check(row, made, failed, report);
  if (failed.size > 0) report.incomplete.add(String(made['id']));
  return made as Fields;
}

/** What an object has when its row says nothing: the schema's defaults. */
export function defaults(kind: Kind): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf[kind]
      .filter(({ required }) => !required)
      .map(({ key, fallback }) => [key, structuredClone(fallback)]),
  );
}

function fieldValue(kind: Kind, field: FileField, { node }: Cell, names: Names, report: Report): unknown {
  if (kind === 'cable' && (field.key === 'a' || field.key === 'b')) return cableEnd(node, names, report);
  const isType = kind === 'deviceType' || kind === 'moduleType';
  if (isType && field.key === 'ports')
    return coerce(expandTemplates(node, 'name', report), field.schema, report);
  if (isType && field.key === 'maps')
    return coerce(expandTemplates(node, 'front', report), field.schema, report);
  if (!field.refersTo) return coerce(node, field.schema, report);
  if (!field.key.endsWith('Ids')) {
    if (isNull(node) && !field.required) return null;
    return resolve(field.refersTo, node, names, report);
  }
  const ids = itemsOf(node).map((item) => resolve(field.refersTo!, item, names, report));
  return ids.includes(FAILED) ? FAILED : ids;
}

/** `SR2/P1:07`, several of them (one per connector), or `{port, connector, position}` where that is not enough. */
function cableEnd(node: Node, names: Names, report: Report): unknown {
  const ends = itemsOf(node).map((item, index) => termination(item, index + 1, names, report));
  return ends.includes(FAILED) ? FAILED : ends;
}

function termination(node: Node, connector: number, names: Names, report: Report): unknown {
  if (node.type !== 'map') {
    const portId = resolve('port', node, names, report);
    return portId === FAILED ? FAILED : { portId, connector, position: null };
  }
  const known = knownEntries(node, ['port', 'connector', 'position'], report);
  const port = known.find(({ key }) => key === 'port');
  if (!port) {
    report.error('PLANFILE_MISSING', node.place, { field: 'port' });
    return FAILED;
  }
  const numbers = known
    .filter(({ key, value }) => key !== 'port' && !isNull(value))
    .map(({ key, value }) => [key, wholeNumber(value, report)] as const);
  const portId = resolve('port', port.value, names, report);
  if (portId === FAILED || numbers.some(([, value]) => value === FAILED)) return FAILED;
  return { connector, position: null, ...Object.fromEntries(numbers), portId };
}

function wholeNumber(node: Node, report: Report): number | typeof FAILED {
  if (node.type === 'scalar' && /^\d{1,5}$/.test(node.text)) return Number(node.text);
  report.error('PLANFILE_NUMBER', node.place, { value: node.type === 'scalar' ? node.text : '' });
  return FAILED;
}

/** The id of the one object that a path means. */
export function resolve(kind: Kind, node: Node, names: Names, report: Report): string | typeof FAILED {
  const text = textOf(node, report);
  if (text === FAILED) return FAILED;
  const found = names.find(kind, text);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const candidates = found.map((id) => names.fullPath(kind, id)).slice(0, 10);
    report.error('PLANFILE_AMBIGUOUS', node.place, { kind, reference: text, candidates });
  } else if (!names.devicesIn(kind, text).some((id) => report.incomplete.has(id))) {
    const near = nearest(text, names.known(kind, text));
    report.error(near.length > 0 ? 'PLANFILE_UNKNOWN_NEAR' : 'PLANFILE_UNKNOWN', node.place, {
      kind,
      reference: text,
      near,
    });
  }
  return FAILED;
}

/** Says what the schema has against the object, at the cell that holds it. */
function check(row: Row, made: Record<string, unknown>, failed: ReadonlySet<string>, report: Report): void {
  const supplied = row.parent && fieldsOf[row.kind].find(({ name }) => name === row.parent?.field)?.key;
  for (const field of fieldsOf[row.kind]) {
    if (!field.required || made[field.key] !== undefined || failed.has(field.key) || field.key === supplied)
      continue;
    report.error('PLANFILE_MISSING', row.place, { field: field.name });
  }
  const schema: z.ZodType = schemas[row.kind];
  const result = schema.safeParse(made, { reportInput: true });
  if (result.success) {
    Object.assign(made, result.data);
    return;
  }
  for (const issue of result.error.issues) {
    const key = String(issue.path[0] ?? '');
    if (failed.has(key) || made[key] === undefined) continue;
    const field = fieldsOf[row.kind].find((it) => it.key === key)?.name ?? key;
    reportIssue(issue, fieldPath(field, issue.path), placeOf(row, field, issue.path), report);
  }
}

function fieldPath(field: string, path: readonly PropertyKey[]): string {
  return [field, ...path.slice(1).map(String)].join('.');
}

/** The innermost place that the path of an issue leads to. */
function placeOf(row: Row, field: string, path: readonly PropertyKey[]): Row['place'] {
  const cell = row.cells.get(field);
  if (!cell) return row.place;
  let node: Node = cell.node;
  for (const part of path.slice(1)) {
    const inner: Node | undefined =
      node.type === 'list'
        ? node.items[Number(part)]
        : node.type === 'map'
          ? node.entries.find(({ key }) => key === part)?.value
          : undefined;
    if (!inner) break;
    node = inner;
  }
  return node === cell.node ? cell.place : node.place;
}

/** What the row calls its object. */
export function nameInRow(row: Row): string {
  const node = row.cells.get(identityField[row.kind])?.node;
  return node?.type === 'scalar' ? node.text : '';
}
