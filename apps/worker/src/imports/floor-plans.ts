import type { KeptFloorPlan } from '#documents';
import { addFloorPlan, appendEvent, floorPlanName, type Sql } from '#persistence';
import { withFloorPlansNamed, type Plan } from '#plan';
import { createHash } from 'node:crypto';
import type { TaskContext } from '../task.js';

/** A plan of a floor that came with a plan file, under the name that it will have here. */
type Settled = KeptFloorPlan & { readonly sha256: string };

/**
 * The plans of floors that came with a plan, under names that mean nothing else here: other bytes under a known name get
 * another one, and the places of the plan are told.
 */
export async function settleFloorPlans(
  { db }: TaskContext,
  plan: Plan,
  brought: ReadonlyMap<string, KeptFloorPlan>,
): Promise<{ readonly plan: Plan; readonly files: readonly Settled[] }> {
  const names = new Map<string, string>();
  const files: Settled[] = [];
  for (const [named, file] of brought) {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const { name } = await floorPlanName(db, { name: file.name, sha256 });
    names.set(named, name);
    files.push({ ...file, name, sha256 });
  }
  return { plan: withFloorPlansNamed(plan, names), files };
}

/** Keeps them in the running transaction. @throws Error if a name was given away since it was settled */
export async function keepFloorPlans(
  sql: Sql,
  { now, newId }: TaskContext,
  files: readonly Settled[],
  author: string,
): Promise<void> {
  for (const file of files) {
    const { isNew } = await floorPlanName(sql, file);
    const name = await addFloorPlan(sql, { ...file, author, at: now() });
    if (name !== file.name) throw new Error(`${file.name} is another floor plan now; import the file again`);
    const event = { id: newId(), at: now(), actor: author, action: 'floor-plan.brought', reason: '' };
    if (isNew) await appendEvent(sql, { ...event, projectId: null, detail: { name } }, []);
  }
}
