import {
  between,
  type Change,
  type ChangeOf,
  type ChangeSet,
  type Kinds,
  type Objects,
  type Recorded,
} from './change.js';
import { sameJson } from './json.js';

/**
 * The change set that leads from one state to another. Kinds in the given order (referenced kinds first): additions and
 * changes forwards, then removals backwards, so that no step refers to an object that is not there.
 */
export function difference<M extends Kinds>(
  from: Objects<M>,
  to: Objects<M>,
  kindsInOrder: readonly (keyof M & string)[],
): ChangeSet<M> {
  const writes: Change[] = [];
  const removals: Change[] = [];
  for (const kind of kindsInOrder) {
    const before: ReadonlyMap<string, Recorded> = from[kind];
    const after: ReadonlyMap<string, Recorded> = to[kind];
    for (const [id, object] of after) {
      const old = before.get(id) ?? null;
      if (!sameJson(old, object)) writes.push(between(kind, old, object)!);
    }
    for (const [id, object] of before) if (!after.has(id)) removals.push(between(kind, object, null)!);
  }
  return [...writes, ...removals.toReversed()] as ChangeOf<M>[];
}
