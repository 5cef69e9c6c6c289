import type { Change, ChangeSet, Kinds, Objects, Recorded } from './change.js';
import type { Conflict } from './conflict.js';
import { fieldsThatDiffer } from './fields-that-differ.js';
import { WorkingCopy } from './working-copy.js';

export type Applied<M extends Kinds> =
  | { readonly ok: true; readonly objects: Objects<M> }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * The state after a change set. Each change must find exactly its `before`; all that do not are returned together, and
 * then nothing is applied. The given objects are never altered, and kinds that the set does not touch are shared.
 */
export function apply<M extends Kinds>(objects: Objects<M>, changes: ChangeSet<M>): Applied<M> {
  const copy = new WorkingCopy(objects);
  const conflicts: Conflict[] = [];
  for (const change of changes as readonly Change[]) {
    const conflict = conflictWith(change, copy.get(change.kind, change.id) ?? null);
    if (conflict) conflicts.push(conflict);
    else copy.put(change.kind, change.id, change.after);
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, objects: copy.done() };
}

/** What stands against making this change when `actual` is there, or `null` if nothing does. */
export function conflictWith(change: Change, actual: Recorded | null): Conflict | null {
  const { kind, id, before: expected } = change;
  if (!expected) return actual ? { reason: 'exists', kind, id, fields: [], expected, actual } : null;
  if (!actual) return { reason: 'missing', kind, id, fields: [], expected, actual };
  const fields = fieldsThatDiffer(expected, actual);
  return fields.length > 0 ? { reason: 'differs', kind, id, fields, expected, actual } : null;
}
