import {
  between,
  type Change,
  type ChangeOf,
  type ChangeSet,
  type Kinds,
  type Objects,
  type Recorded,
} from './change.js';
import type { Conflict } from './conflict.js';
import { fieldsThatDiffer } from './fields-that-differ.js';
import { sameJson } from './json.js';
import { WorkingCopy } from './working-copy.js';

export interface Rebased<M extends Kinds> {
  /** The changes as they must be made on the new present: same length and order less those that already hold. */
  readonly changes: ChangeSet<M>;
  /** For each of `changes`, its index in the given set (to carry step numbers along). */
  readonly origins: readonly number[];
  /** Facts that both sides changed differently. Not empty: nothing may be applied. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Carries changes that were made on a baseline over to a present that has moved on (three-way merge).
 *
 *     baseline ──changes──▶ target
 *        │                    ┆
 *     others' work            ┆ rebased
 *        ▼                    ▼
 *     present ┄┄┄┄┄┄┄┄┄┄┄▶ both
 *
 * The baseline of each object is its `before`. Merging is by field: a field that only we changed takes our value, one
 * that only others changed keeps theirs, one that both set to the same value is settled, one that both changed
 * differently is a conflict. Arrays are one field. Rebasing on the unchanged baseline gives the changes back.
 */
export function rebase<M extends Kinds>(changes: ChangeSet<M>, present: Objects<M>): Rebased<M> {
  const copy = new WorkingCopy(present);
  const rebased: Change[] = [];
  const origins: number[] = [];
  const conflicts: Conflict[] = [];
  (changes as readonly Change[]).forEach((change, index) => {
    const theirs = copy.get(change.kind, change.id) ?? null;
    const merged = merge(change, theirs);
    if ('reason' in merged) {
      conflicts.push(merged);
      return;
    }
    const moved = between(change.kind, theirs, merged.result);
    if (!moved || sameJson(theirs, merged.result)) return;
    copy.put(change.kind, change.id, merged.result);
    rebased.push(moved);
    origins.push(index);
  });
  return { changes: rebased as ChangeOf<M>[], origins, conflicts };
}

function merge(change: Change, theirs: Recorded | null): { result: Recorded | null } | Conflict {
  const { kind, id, before: base, after: mine } = change;
  if (sameJson(base, theirs) || sameJson(mine, theirs)) return { result: mine };
  if (!base)
    return {
      reason: 'exists',
      kind,
      id,
      fields: fieldsThatDiffer(mine, theirs!),
      expected: null,
      actual: theirs,
    };
  if (!theirs) return { reason: 'missing', kind, id, fields: [], expected: base, actual: null };
  if (!mine)
    return {
      reason: 'differs',
      kind,
      id,
      fields: fieldsThatDiffer(base, theirs),
      expected: base,
      actual: theirs,
    };
  return mergeFields(change, base, mine, theirs);
}

function mergeFields(
  change: Change,
  base: Recorded,
  mine: Recorded,
  theirs: Recorded,
): { result: Recorded } | Conflict {
  const field = (object: Recorded, name: string): unknown =>
    (object as Recorded & Record<string, unknown>)[name];
  const ours = fieldsThatDiffer(base, mine);
  const clash = ours.filter(
    (name) =>
      !sameJson(field(base, name), field(theirs, name)) && !sameJson(field(mine, name), field(theirs, name)),
  );
  if (clash.length > 0) {
    return {
      reason: 'differs',
      kind: change.kind,
      id: change.id,
      fields: clash,
      expected: base,
      actual: theirs,
    };
  }
  return { result: { ...theirs, ...Object.fromEntries(ours.map((name) => [name, field(mine, name)])) } };
}
