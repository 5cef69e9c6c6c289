import type { Change, Id, Objects, Recorded } from '#changes';
import { kinds, noObjects, type Kind, type PlanKinds } from '#plan';
import type { DataSource } from 'typeorm';
import type { Sql } from '../database/database.js';
import { kindTable, type ListTable } from './kind-table.js';
import { deleteListSql, insertListSql, insertSql, objectSql, updateSql } from './object-sql.js';

/** Objects per statement: large enough to be fast, small enough to keep a statement's text below some megabytes. */
const BATCH = 5000;

/** Objects as they are stored, with their versions. */
export interface Stored {
  readonly objects: Objects<PlanKinds>;
  readonly versions: ReadonlyMap<Id, number>;
}

/** Reads the objects that the changes touch and locks them until the end of the transaction. */
export async function lockTouched(sql: Sql, source: DataSource, changes: readonly Change[]): Promise<Stored> {
  const objects = noObjects();
  const versions = new Map<Id, number>();
  for (const [kind, ids] of idsByKind(changes)) {
    const table = kindTable(source, kind);
    const into = objects[kind] as unknown as Map<Id, Recorded>;
    for (const batch of batches([...ids].toSorted())) {
      const found = await sql.rows<[string, number, Recorded]>(
        `SELECT t.id, t.version, ${objectSql(table)} FROM ${table.table} t WHERE t.id = ANY ($1::uuid[]) ORDER BY t.id FOR NO KEY UPDATE OF t`,
        [batch],
      );
      for (const [id, version, object] of found) {
        into.set(id, object);
        versions.set(id, version);
      }
    }
  }
  return { objects, versions };
}

/**
 * Writes the net effect of a change set, at most one change per object: removals first, since what they free may be
 * taken by what follows; references are checked when all is written.
 */
export async function storeChanges(sql: Sql, source: DataSource, changes: readonly Change[]): Promise<void> {
  const of = (kind: Kind, op: Change['op']): readonly Change[] => groups.get(`${kind} ${op}`) ?? [];
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.kind} ${change.op}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  for (const kind of kinds.toReversed()) {
    const { table } = kindTable(source, kind);
    for (const batch of batches(of(kind, 'remove'))) {
      await sql.execute(`DELETE FROM ${table} WHERE id = ANY ($1::uuid[])`, [batch.map(({ id }) => id)]);
    }
  }
  for (const kind of kinds) {
    const table = kindTable(source, kind);
    const changed = batches(of(kind, 'change').map(({ after }) => after!));
    const added = batches(of(kind, 'add').map(({ after }) => after!));
    for (const objects of changed) {
      await sql.execute(updateSql(table), [JSON.stringify(objects)]);
      for (const list of table.lists) await sql.execute(deleteListSql(list), [objects.map(({ id }) => id)]);
    }
    for (const objects of added) await sql.execute(insertSql(table), [JSON.stringify(objects)]);
    // All lists are empty before any is filled: two cables may change places.
    for (const objects of [...changed, ...added]) {
      for (const list of table.lists) await insertList(sql, list, objects);
    }
  }
}

async function insertList(sql: Sql, list: ListTable, objects: readonly Recorded[]): Promise<void> {
  const rows = objects.flatMap((object) => {
    const items = (object as unknown as Record<string, readonly unknown[]>)[list.field] ?? [];
    return items.map((item, ordinal) => ({
      owner: object.id,
      ordinal,
      ...(typeof item === 'object' ? item : { value: item }),
    }));
  });
  if (rows.length > 0) await sql.execute(insertListSql(list), [JSON.stringify(rows)]);
}

function idsByKind(changes: readonly Change[]): Map<Kind, Set<Id>> {
  const ids = new Map<Kind, Set<Id>>();
  for (const { kind, id } of changes as readonly Change<Kind>[]) {
    const known = ids.get(kind);
    if (known) known.add(id);
    else ids.set(kind, new Set([id]));
  }
  // In the order of kinds, so that two transactions lock in the same order.
  return new Map(kinds.flatMap((kind) => (ids.has(kind) ? [[kind, ids.get(kind)!]] : [])));
}

/** A list in parts of at most `BATCH`. */
export function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, part) =>
    items.slice(part * BATCH, (part + 1) * BATCH),
  );
}
