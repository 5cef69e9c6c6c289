import { fieldsThatDiffer, rebase, type Conflict, type Recorded } from '#changes';
import { layerOf, pathOf, type Kind, type Plan, type PlanObjects, type StepChange } from '#plan';
import { mapReferences } from '#planfile';

/** One field of a change as a person reads it: ids of other objects are shown as their paths. */
export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangeLine {
  readonly step: number;
  readonly op: 'add' | 'change' | 'remove';
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly fields: readonly FieldDifference[];
}

/** The changes of a plan's project in order, as a person reads them. */
export function changeLines(plan: Plan): ChangeLine[] {
  const after = layerOf(plan, 'after');
  const target = after.ok ? after.objects : plan.present;
  const path = (kind: Kind, id: string): string =>
    pathOf(target[kind].has(id) ? target : plan.present, kind, id);
  return (plan.project?.changes ?? []).map((change) => changeLine(change, path));
}

function changeLine({ step, change }: StepChange, path: (kind: Kind, id: string) => string): ChangeLine {
  const { op, kind, id } = change;
  return {
    step,
    op,
    kind,
    id,
    path: path(kind, id),
    fields: differences(kind, change.before, change.after, path),
  };
}

function differences(
  kind: Kind,
  before: Recorded | null,
  after: Recorded | null,
  path: (kind: Kind, id: string) => string,
): FieldDifference[] {
  if (!after) return []; // all of it ends; its facts are those of the present
  const fields = fieldsThatDiffer(before ?? {}, after).filter((field) => field !== 'id');
  const readable = (object: Recorded | null, field: string): unknown =>
    object ? mapReferences(kind, field, (object as unknown as Record<string, unknown>)[field], path) : null;
  return fields
    .map((field) => ({ field, before: readable(before, field), after: readable(after, field) }))
    .filter((difference) => before !== null || !isNothing(difference.after));
}

/** What a new object says by leaving out. */
function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Facts of the present that others changed since the project was drawn over them. */
export function rebaseConflicts(plan: Plan): readonly (Conflict & { readonly path: string })[] {
  const changes = (plan.project?.changes ?? []).map(({ change }) => change);
  const { conflicts } = rebase(changes, plan.present);
  const objects: PlanObjects = plan.present;
  return conflicts.map((conflict) => ({
    ...conflict,
    path: pathOf(objects, conflict.kind as Kind, conflict.id),
  }));
}
