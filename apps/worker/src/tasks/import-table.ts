import { everything, planOf, presentPlan } from '#persistence';
import { tableKinds } from '#planfile';
import { layerOf, type PlanChange, type PlanObjects } from '#plan';
import { z } from 'zod';
import { record } from '../imports/record.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import { TaskFault } from '../task-fault.js';
import type { Task, TaskContext } from '../task.js';

const choice = {
  uploadId: z.uuid(),
  kind: z.enum(tableKinds),
  sheet: z.string().nullable(),
  /** The row of the headings, from 0; null: the one that tells most. */
  headRow: z.int().min(0).nullable().default(null),
};
const lookSchema = z.looseObject(choice);
const payloadSchema = z.looseObject({
  ...choice,
  /** What each column gives; null: as the headings propose. */
  roles: z.array(z.string().nullable()).nullable(),
  reason: z.string(),
  dry: z.boolean(),
  projectId: z.uuid().nullable(),
  step: z.int().optional(),
  author: z.string(),
});
type Request = z.infer<typeof payloadSchema>;

/** The headings of a table, what they seem to give, and its first rows. */
export const lookAtTable: Task = async (payload, context) => {
  const { uploadId, kind, sheet, headRow } = lookSchema.parse(payload);
  const { name, bytes } = await uploadedFile(context, uploadId);
  const look = await readInThread({ task: 'look', name, bytes, kind, sheet, headRow });
  if ('headings' in look) return look;
  throw new TaskFault('IMPORT_REFUSED', { file: name, count: look.length }, look);
};

/** Brings a table that people keep in: all rows as one change set, or every fault of every row and nothing. */
export const importTable: Task = async (payload, context) => {
  const request = payloadSchema.parse(payload);
  const { author, dry, projectId, step, kind, sheet, headRow, roles } = request;
  await goOn(context, 'reading');
  const { name, bytes } = await uploadedFile(context, request.uploadId);
  const present = await objectsOf(context, request);
  await goOn(context, 'comparing');
  const read = await readInThread({ task: 'table', name, bytes, kind, sheet, headRow, roles, present });
  const { rows, added, changed, sums, findings } = read;
  if (findings.length > 0)
    throw new TaskFault('TABLE_REFUSED', { file: name, rows, count: findings.length }, findings);
  if (dry || read.changes.length === 0) return { rows, added, changed, sums, event: null };
  await goOn(context, 'writing', { rows, changes: read.changes.length });
  const changes = read.changes.map((change) => withId(change, context));
  const entry = {
    author,
    reason: request.reason || name,
    projectId,
    ...(step === undefined ? {} : { step }),
  };
  const event = await record(context, entry, changes);
  await letGo(context, request.uploadId);
  return { rows, added, changed, sums, event };
};

async function objectsOf({ db }: TaskContext, { projectId, step }: Request): Promise<PlanObjects> {
  if (projectId === null) return (await presentPlan(db, everything)).present;
  const plan = await planOf(db, everything, projectId);
  if (!plan) throw new TaskFault('NOT_FOUND', { what: 'project', id: projectId });
  const layer = layerOf(plan, step ?? 'after');
  if (!layer.ok) throw new TaskFault('PROJECT_MISFIT', { count: layer.conflicts.length });
  return layer.objects;
}

/** The thread has no clock: what it adds gets its identity here. */
function withId(change: PlanChange, { newId }: TaskContext): PlanChange {
  if (change.op !== 'add') return change;
  const id = newId();
  return { ...change, id, after: { ...change.after, id } } as PlanChange;
}
