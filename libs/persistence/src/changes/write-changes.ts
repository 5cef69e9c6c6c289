import { apply, squash, type Change, type Conflict, type Id } from '#changes';
import type { PlanChangeSet } from '#plan';
import type { Database, Sql } from '../database/database.js';
import { appendToProject } from './project-changes.js';
import { appendEvent } from './register.js';
import { lockTouched, storeChanges, type Stored } from './stored-objects.js';
import { refusable } from './structure-fault.js';
import { refuse, type ChangeRequest, type Written } from './written.js';

/**
 * Makes a change set, in the present or in a project: all of it or nothing, with one event in the register.
 *
 * Set-based from end to end: one statement per kind and 5,000 objects, never one per object.
 */
export function writeChanges(db: Database, request: ChangeRequest): Promise<Written> {
  return refusable(() => db.transaction((sql) => writeWithin(sql, db, request)));
}

/**
 * Makes several change sets in one transaction, all or none, each with its event. `prepare` runs first in it, for the
 * rows that the changes need (the project that they are recorded in). Null if there was nothing to make.
 */
export function writeTogether(
  db: Database,
  requests: readonly ChangeRequest[],
  prepare: (sql: Sql) => Promise<void>,
): Promise<Written | null> {
  return refusable(() =>
    db.transaction(async (sql): Promise<Written | null> => {
      await prepare(sql);
      let last: Written | null = null;
      for (const request of requests) last = await writeWithin(sql, db, request);
      return last;
    }),
  );
}

/** `writeChanges` inside a transaction that holds more; a refusal leaves it by an exception. */
export async function writeWithin(
  sql: Sql,
  db: Database,
  request: ChangeRequest,
): Promise<Extract<Written, { ok: true }>> {
  const { actor, reason, changes, projectId, step = 1, expect, undoes, at, newId } = request;
  const versions = projectId
    ? await appendToProject(sql, db.dataSource, { ...request, projectId })
    : await writeToPresent(sql, db, changes, expect);
  const detail = { ...(projectId ? { step } : {}), ...(undoes ? { undoes } : {}) };
  const event = { id: newId(), at, actor, action: 'changes.written', reason, projectId, detail };
  return { ok: true, event: await appendEvent(sql, event, changes), versions };
}

/** Writes to the present in the running transaction. Returns the new versions; removed objects have none. */
export async function writeToPresent(
  sql: Sql,
  db: Database,
  changes: PlanChangeSet,
  expect?: ReadonlyMap<Id, number>,
): Promise<ReadonlyMap<Id, number>> {
  const stored = await lockTouched(sql, db.dataSource, changes);
  if (expect) refuse(staleVersions(changes, stored, expect));
  const applied = apply(stored.objects, changes);
  if (!applied.ok) refuse(applied.conflicts);
  const net = squash(changes) as readonly Change[];
  await storeChanges(sql, db.dataSource, net);
  // Refuses nonsense now, before the register is locked.
  await sql.execute('SET CONSTRAINTS ALL IMMEDIATE');
  return new Map(net.filter(({ after }) => after).map(({ id }) => [id, (stored.versions.get(id) ?? 0) + 1]));
}

/** Objects whose version is not the one that the writer saw. */
function staleVersions(
  changes: readonly Change[],
  stored: Stored,
  expect: ReadonlyMap<Id, number>,
): Conflict[] {
  return changes
    .filter(({ id }) => expect.has(id) && stored.versions.get(id) !== expect.get(id))
    .map(({ kind, id, before }) => {
      const actual = (stored.objects as Record<string, ReadonlyMap<Id, object>>)[kind]?.get(id) ?? null;
      return {
        reason: actual ? 'differs' : 'missing',
        kind,
        id,
        fields: ['version'],
        expected: before,
        actual,
      };
    });
}
