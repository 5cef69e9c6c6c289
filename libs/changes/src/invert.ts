import { between, type Change, type ChangeOf, type ChangeSet, type Kinds } from './change.js';

/** The change set that undoes another: last change first, before and after swapped. */
export function invert<M extends Kinds>(changes: ChangeSet<M>): ChangeSet<M> {
  return (changes as readonly Change[])
    .toReversed()
    .map((change) => between(change.kind, change.after, change.before) as ChangeOf<M>);
}
