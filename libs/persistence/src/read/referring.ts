import type { Id, Recorded } from '#changes';
import { kinds, noObjects, references, schemas, type Kind, type PlanKinds, type PlanObjects } from '#plan';
import { kindTable, type KindTable } from '../changes/kind-table.js';
import { objectSql } from '../changes/object-sql.js';
import type { Database } from '../database/database.js';

/** Objects of a kind whose reference at this path (`deviceId`, `pathwayIds.*`, `a.*.portId`) is one of the ids. */
export async function objectsReferring<K extends Kind>(
  db: Database,
  kind: K,
  path: string,
  ids: readonly Id[],
): Promise<PlanKinds[K][]> {
  if (ids.length === 0) return [];
  const table = kindTable(db.dataSource, kind);
  const rows = await db.rows<[PlanKinds[K]]>(
    `SELECT ${objectSql(table)} FROM ${table.table} t WHERE ${refersSql(table, path)} ORDER BY t.id`,
    [ids],
  );
  return rows.map(([object]) => object);
}

/** The condition that row `t` refers to one of `$1` at the path. */
function refersSql({ kind, columns, lists }: KindTable, path: string): string {
  const [field = '', , inner = ''] = path.split('.');
  const column = columns.find((known) => known.field === field);
  if (column) return `t.${column.column} = ANY ($1::uuid[])`;
  const list = lists.find((known) => known.field === field);
  const item = list?.columns.find((known) => known.field === inner);
  if (!list || !item) throw new Error(`${kind} has no reference ${path}`);
  const fixed = list.fixed ? ` AND l.${list.fixed.column} = '${list.fixed.value}'` : '';
  return `t.id IN (SELECT l.${list.owner} FROM ${list.table} l WHERE l.${item.column} = ANY ($1::uuid[])${fixed})`;
}

/**
 * The objects of these ids, everything that cannot be without them (ports with their device), and whatever refers to any
 * of that: all that a removal or an exchange touches. A few statements per kind, however many objects there are.
 */
export async function withReferring(
  db: Database,
  roots: ReadonlyMap<Kind, readonly Id[]>,
): Promise<PlanObjects> {
  const found = noObjects();
  const bound = new Map<Kind, Set<Id>>();
  for (const kind of kinds) {
    const table = kindTable(db.dataSource, kind);
    const into = found[kind] as unknown as Map<Id, Recorded>;
    const own = new Set(roots.get(kind));
    if (own.size > 0) {
      const rows = await db.rows<[Id, Recorded]>(
        `SELECT t.id, ${objectSql(table)} FROM ${table.table} t WHERE t.id = ANY ($1::uuid[])`,
        [[...own]],
      );
      for (const [id, object] of rows) into.set(id, object);
    }
    for (const [path, to] of Object.entries(references[kind])) {
      // Within a kind one may belong to the next: a module in a module.
      for (let ids = to === kind ? [...own] : [...(bound.get(to) ?? [])]; ids.length > 0;) {
        const objects = await objectsReferring(db, kind, path, ids);
        for (const object of objects) into.set(object.id, object);
        const fresh = mustHave(kind, path) ? objects.map(({ id }) => id).filter((id) => !own.has(id)) : [];
        for (const id of fresh) own.add(id);
        ids = to === kind ? fresh : [];
      }
    }
    if (own.size > 0) bound.set(kind, own);
  }
  return found;
}

/** True if the kind cannot be without what it refers to at this path. */
function mustHave(kind: Kind, path: string): boolean {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    schemas[kind].shape;
  return !path.includes('.') && shape[path]?.safeParse(null).success === false;
}

/** An object that refers to another. */
export interface User {
  readonly kind: Kind;
  readonly object: PlanKinds[Kind];
}

/** Who refers to these objects of a kind, at most `limit` of each kind and field: why they cannot be removed. */
export async function usersOf(db: Database, kind: Kind, ids: readonly Id[], limit = 20): Promise<User[]> {
  const users: User[] = [];
  for (const user of kinds) {
    for (const [path, to] of Object.entries(references[user])) {
      if (to !== kind) continue;
      const objects = await objectsReferring(db, user, path, ids);
      users.push(...objects.slice(0, limit).map((object) => ({ kind: user, object })));
    }
  }
  return users;
}
