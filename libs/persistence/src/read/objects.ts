import type { Id } from '#changes';
import type { Kind, PlanKinds } from '#plan';
import { kindTable } from '../changes/kind-table.js';
import { objectSql } from '../changes/object-sql.js';
import type { Database } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';

export interface ObjectQuery<K extends Kind> {
  readonly ids?: readonly Id[];
  /** Fields that must have these values. */
  readonly filter?: { readonly [F in keyof PlanKinds[K]]?: string | number | boolean | null };
  /** Text that one of the fields by which people know an object contains, in any case. */
  readonly contains?: string;
  /** Objects after this id. */
  readonly after?: Id;
  /** Default 100, at most 10,000. */
  readonly limit?: number;
}

export interface ObjectPage<K extends Kind> {
  readonly objects: readonly { readonly object: PlanKinds[K]; readonly version: number }[];
  /** Give it as `after` for the next page; null at the end. */
  readonly next: Id | null;
}

const MOST = 10_000;

/** Fields by which people know an object. */
const SEARCHED = [
  'name',
  'label',
  'manufacturer',
  'model',
  'prefix',
  'address',
  'start',
  'title',
  'description',
];

/** A page of the objects of one kind, in the order of their ids (UUIDv7: the oldest first). */
export async function objectsOf<K extends Kind>(
  db: Database,
  scope: Scope,
  kind: K,
  query: ObjectQuery<K> = {},
): Promise<ObjectPage<K>> {
  const table = kindTable(db.dataSource, kind);
  const limit = Math.min(query.limit ?? 100, MOST);
  const values: unknown[] = [packagesOf(scope), query.ids ?? null, query.after ?? null, limit + 1];
  const conditions = Object.entries(query.filter ?? {}).map(([field, value]) => {
    const column = table.columns.find((known) => known.field === field);
    if (!column) throw new Error(`${kind} has no column for ${field}`);
    values.push(value);
    return `t.${column.column} IS NOT DISTINCT FROM $${values.length}::${column.type}`;
  });
  if (query.contains !== undefined) {
    values.push(`%${query.contains.replaceAll(/[\\%_]/g, '\\$&')}%`);
    const texts = table.columns.filter(({ field }) => SEARCHED.includes(field));
    conditions.push(
      `concat_ws(E'\\n', ${texts.map(({ column }) => `t.${column}`).join(', ')}) ILIKE $${values.length}`,
    );
  }
  const rows = await db.rows<[Id, number, PlanKinds[K]]>(
    `SELECT t.id, t.version, ${objectSql(table)} FROM ${table.table} t
     WHERE ${[
       visibleSql('t.id', '$1'),
       '($2::uuid[] IS NULL OR t.id = ANY ($2::uuid[]))',
       '($3::uuid IS NULL OR t.id > $3::uuid)',
       ...conditions,
     ].join(' AND ')}
     ORDER BY t.id LIMIT $4`,
    values,
  );
  const page = rows.slice(0, limit);
  return {
    objects: page.map(([, version, object]) => ({ object, version })),
    next: rows.length > limit ? page.at(-1)![0] : null,
  };
}
