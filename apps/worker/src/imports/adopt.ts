import type { Finding } from '#findings';
import { everything, presentPlan } from '#persistence';
import { overlaid, settleIds } from '#planfile';
import { kinds, type PlanChange, type PlanObjects } from '#plan';
import { TaskFault } from '../task-fault.js';
import type { TaskContext } from '../task.js';
import { record } from './record.js';
import { goOn } from './steps.js';

/** The present as another source of truth has it, and what was left out of it. */
interface Read {
  readonly objects: PlanObjects;
  readonly findings: readonly Finding[];
}

/** What is read is laid over what is there, as one change set. */
export async function adopt(
  context: TaskContext,
  reason: string,
  name: string,
  { objects, findings }: Read,
  { dry, author }: { readonly dry: boolean; readonly author: string },
): Promise<object> {
  const read = kinds.reduce((sum, kind) => sum + objects[kind].size, 0);
  if (read === 0) throw new TaskFault('IMPORT_REFUSED', { file: name, count: findings.length }, findings);
  await goOn(context, 'comparing', { objects: read });
  const { present } = await presentPlan(context.db, everything);
  const changes = overlaid(present, settled(objects, present, context));
  if (dry || changes.length === 0) return { kinds: counted(changes), event: null, findings };
  await goOn(context, 'writing', { objects: read, changes: changes.length });
  const event = await record(context, { author, reason, projectId: null }, changes);
  return { kinds: counted(changes), event, findings };
}

/** What is there under another id (typed in by hand, or read from a file) is recognised by its path. */
function settled(objects: PlanObjects, present: PlanObjects, { newId }: TaskContext): PlanObjects {
  const made = new Set(
    kinds.flatMap((kind) => [...objects[kind].keys()].filter((id) => !present[kind].has(id))),
  );
  const plan = { name: '', present: objects, project: null, waivers: [], policy: {} };
  return settleIds(plan, { present, made, newId }).present;
}

function counted(changes: readonly PlanChange[]): { kind: string; added: number; changed: number }[] {
  return kinds.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const added = own.filter(({ op }) => op === 'add').length;
    return own.length === 0 ? [] : [{ kind, added, changed: own.length - added }];
  });
}
