import { everything, planOf, presentPlan, pushSteps, takeAbandoned, type AbandonedPush } from '#persistence';
import { layerOf, type PlanObjects } from '#plan';
import { resumePush, type PushMemory } from '#ssh';
import { z } from 'zod';
import type { TaskContext } from '../task.js';
import { pushWork } from './hands.js';
import { endPush, keepOutcome } from './keep-outcome.js';
import { wantedOn } from './push-device.js';

const memorySchema = z.object({
  before: z.string(),
  intended: z.string(),
  /** Of records of before it was kept: what most ask for. */
  timerS: z.number().default(120),
  sessions: z.array(z.string()).default([]),
});

/**
 * Ends the pushes whose workers died: nothing was sent, or the device is asked how it stands and led to one of the ends.
 * The number of them.
 */
export async function resumePushes(context: TaskContext): Promise<number> {
  const abandoned = await context.db.transaction((sql) => takeAbandoned(sql, context.worker));
  for (const row of abandoned) {
    try {
      await resumeOne(context, row);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await endPush(context, row, 'needs-person', `the worker stopped during the push; ${reason}`);
    }
  }
  return abandoned.length;
}

async function resumeOne(context: TaskContext, row: AbandonedPush): Promise<void> {
  if (row.memory === null || row.proof['dryRun'] === true) {
    await endPush(context, row, 'unchanged', 'the worker stopped before anything was sent');
    return;
  }
  const memory: PushMemory = memorySchema.parse(JSON.parse(context.vault.open(row.memory, `push ${row.id}`)));
  const objects = await objectsOf(context, row);
  const prepared = await wantedOn(context, objects, row);
  if (typeof prepared === 'string') throw new Error(prepared);
  const { length } = await pushSteps(context.db, row.id);
  const work = pushWork(context, row, prepared, length);
  const { owned } = prepared.wanted;
  const outcome = await resumePush(prepared.driver, { ...memory, owned }, { timerS: memory.timerS }, work.hands);
  await work.written();
  await keepOutcome(context, row, prepared, outcome);
}

/** What the push stands on: the target of its project, or the present. */
export async function objectsOf(
  { db }: TaskContext,
  { projectId }: { projectId: string | null },
): Promise<PlanObjects> {
  if (projectId === null) return (await presentPlan(db, everything)).present;
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  if (!target?.ok) throw new Error('the project does not fit the present any more: rebase it first');
  return target.objects;
}
