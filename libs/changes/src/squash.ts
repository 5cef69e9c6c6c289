import { between, type Change, type ChangeSet, type Kinds } from './change.js';
import { sameJson } from './json.js';

/**
 * The shortest change set with the same effect: one change per object, from its first `before` to its last `after`.
 * Objects that end as they began drop out. Order: by the first time each object was touched.
 */
export function squash<M extends Kinds>(changes: ChangeSet<M>): ChangeSet<M> {
  const byObject = new Map<string, Change>();
  for (const change of changes as readonly Change[]) {
    const key = `${change.kind}\0${change.id}`;
    const first = byObject.get(key);
    byObject.set(key, first ? joined(first, change) : change);
  }
  return [...byObject.values()].filter(
    (change) => !sameJson(change.before, change.after),
  ) as unknown as ChangeSet<M>;
}

/** Two changes of one object as one. An object that came and went stays as `null → null`, which squash drops. */
function joined(first: Change, second: Change): Change {
  return (
    between(first.kind, first.before, second.after) ??
    ({ ...first, before: null, after: null } as unknown as Change)
  );
}
