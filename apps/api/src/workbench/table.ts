import { compareNames } from '#cabling';
import type { Id } from '#changes';
import { references, type Kind, type PlanObjects } from '#plan';
import type { AnyObject } from '../changes/paths.js';
import { indexOf } from './layer-index.js';

/** Which rows of a kind are wanted, and in which order. */
export interface TableQuery {
  readonly kind: Kind;
  /** A field, with `-` before it for the other direction; `path` is what people call the object. */
  readonly sort: string;
  /** Words that the row's texts contain, each somewhere. */
  readonly q: string;
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
  readonly offset: number;
  readonly limit: number;
}

/** What a project makes of an object. */
export type RowState = 'kept' | 'new' | 'changed';

export interface TableRow {
  readonly id: Id;
  readonly path: string;
  readonly state: RowState;
  readonly object: AnyObject;
}

export interface TablePage {
  readonly total: number;
  readonly items: readonly TableRow[];
  /** What the objects that the rows refer to are called, by id. */
  readonly names: Readonly<Record<Id, string>>;
}

type Facts = Readonly<Record<string, unknown>>;
type Row = readonly [path: string, object: AnyObject];

/** Orders and filters of a layer stay as long as the layer: a scrolling reader asks for page after page of one. */
const orders = new WeakMap<PlanObjects, Map<string, readonly Row[]>>();
const MOST_ORDERS = 12;

/** Rows of one kind of a layer; any part of a hundred thousand without sorting them again. */
export function tablePage(objects: PlanObjects, before: PlanObjects, query: TableQuery): TablePage {
  const { kind, offset, limit } = query;
  const rows = chosen(objects, query);
  const items = rows.slice(offset, offset + limit).map(([path, object]) => ({
    id: object.id,
    path,
    state: stateOf(before[kind] as ReadonlyMap<Id, AnyObject>, object),
    object,
  }));
  return { total: rows.length, items, names: namesIn(objects, kind, items) };
}

/** The present's object is the same value where a project leaves it alone. */
function stateOf(present: ReadonlyMap<Id, AnyObject>, object: AnyObject): RowState {
  const was = present.get(object.id);
  if (!was) return 'new';
  return was === object || JSON.stringify(was) === JSON.stringify(object) ? 'kept' : 'changed';
}

function chosen(objects: PlanObjects, { kind, sort, q, filter }: TableQuery): readonly Row[] {
  const known = orders.get(objects) ?? new Map<string, readonly Row[]>();
  orders.set(objects, known);
  const key = JSON.stringify([kind, sort, q, filter]);
  const found = known.get(key);
  if (found) return found;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const fields = Object.entries(filter);
  const rows = sorted(objects, kind, sort, known).filter(
    ([path, object]) =>
      fields.every(([field, value]) => (object as unknown as Facts)[field] === value) &&
      (words.length === 0 || hasAll(path, object, words)),
  );
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MOST_ORDERS) known.delete(oldest);
  known.set(key, rows);
  return rows;
}

function sorted(
  objects: PlanObjects,
  kind: Kind,
  sort: string,
  known: Map<string, readonly Row[]>,
): readonly Row[] {
  const key = `${kind} ${sort}`;
  const found = known.get(key);
  if (found) return found;
  const index = indexOf(objects);
  const paths = index.pathsOf(kind);
  const field = sort.replace(/^-/, '');
  const refers = references[kind][field];
  const named = refers && index.pathsOf(refers);
  const keyOf = ([path, object]: Row): unknown => {
    if (field === 'path') return path;
    const value = (object as unknown as Facts)[field];
    return named && typeof value === 'string' ? (named.get(value) ?? value) : value;
  };
  const sign = sort.startsWith('-') ? -1 : 1;
  const rows = [...(objects[kind] as ReadonlyMap<Id, AnyObject>).values()]
    .map((object): readonly [unknown, Row] => {
      const row: Row = [paths.get(object.id) ?? object.id, object];
      return [keyOf(row), row];
    })
    .sort(([a, [pathA]], [b, [pathB]]) => compareValues(a, b, sign) || compareNames(pathA, pathB))
    .map(([, row]) => row);
  known.set(key, rows);
  return rows;
}

/** Numbers by size, texts as people read them; nothing stands last in either direction. */
function compareValues(a: unknown, b: unknown, sign: number): number {
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  const [x, y] = [textOf(a), textOf(b)];
  if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
  return sign * compareNames(x, y);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

function hasAll(path: string, object: AnyObject, words: readonly string[]): boolean {
  const text = [path, ...Object.values(object).filter((value) => typeof value !== 'object')]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function namesIn(objects: PlanObjects, kind: Kind, rows: readonly TableRow[]): Record<Id, string> {
  const index = indexOf(objects);
  const names: Record<Id, string> = {};
  for (const [path, to] of Object.entries(references[kind])) {
    const paths = index.pathsOf(to);
    for (const { object } of rows)
      for (const id of at(object, path.split('.'))) names[id] = paths.get(id) ?? id;
  }
  return names;
}

/** The ids at a path such as `a.*.portId`. */
function at(value: unknown, [step, ...rest]: readonly string[]): string[] {
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (step === '*') return Array.isArray(value) ? value.flatMap((item) => at(item, rest)) : [];
  return typeof value === 'object' && value !== null ? at((value as Facts)[step], rest) : [];
}
