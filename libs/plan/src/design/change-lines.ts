import { apply } from '#changes';
import type { Kind, PlanChange, PlanChangeSet, PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';

/** A change as people read it: what is added, changed or removed, and what a changed thing is called afterwards. */
export interface ChangeLine {
  readonly op: PlanChange['op'];
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** null where the name stays. */
  readonly becomes: string | null;
}

/**
 * The changes of a stage as lines, and the state that they lead to.
 * @throws Error if they do not fit the state
 */
export function changeLines(
  objects: PlanObjects,
  changes: PlanChangeSet,
): { readonly lines: readonly ChangeLine[]; readonly objects: PlanObjects } {
  const applied = apply(objects, changes);
  if (!applied.ok)
    throw new Error(
      `changes do not fit the state: ${applied.conflicts.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`,
    );
  const lines = changes.map(({ op, kind, id }): ChangeLine => {
    const [old, now] = [objects, applied.objects].map((state) => pathOf(state, kind, id)) as [string, string];
    return {
      op,
      kind,
      id,
      name: op === 'add' ? now : old,
      becomes: op === 'change' && old !== now ? now : null,
    };
  });
  return { lines, objects: applied.objects };
}
