import {
  endDeadJobs,
  everything,
  planOf,
  presentPlan,
  pushSteps,
  takeAbandoned,
  type AbandonedPush,
} from '#persistence';
import { told, toldBy, ToldError } from '#findings';
import { layerOf, type PlanObjects } from '#plan';
import { resumePush, type PushMemory } from '#ssh';
import { z } from 'zod';
import { inTurns } from '../in-turns.js';
import { isLostDatabase } from '../persist.js';
import type { TaskContext } from '../task.js';
import { pushWork } from './hands.js';
import { endPush, keepOutcome } from './keep-outcome.js';
import { wantedOn } from './wanted-on.js';

const memorySchema = z.object({
  before: z.string(),
  intended: z.string(),
  /** Of records of before it was kept: what most ask for. */
  timerS: z.number().default(120),
  sessions: z.array(z.string()).default([]),
});

/** Pushes that are ended at the same time: one whose device is away must not hold up the others. */
const AT_ONCE = 16;
const GONE = [told('RUN_WORKER_STOPPED')];

/**
 * Ends the pushes whose workers died: nothing was sent, or the device is asked how it stands and led to one of the ends.
 * What waited behind them will not begin, and says so.
 *
 * @param othersAreGone - whether other workers that do not show are gone
 * @returns the number of them
 */
export async function resumePushes(context: TaskContext, othersAreGone: boolean): Promise<number> {
  const { db, worker, pushing, now } = context;
  const taker = { worker, at: [...pushing], ofOthers: othersAreGone };
  const abandoned = await db.transaction((sql) => takeAbandoned(sql, taker));
  if (othersAreGone) await db.transaction((sql) => endDeadJobs(sql, worker, GONE, now()));
  await inTurns(abandoned, AT_ONCE, async (row) => {
    pushing.add(row.id);
    try {
      await resumeOne(context, row);
    } catch (error) {
      // While the database is away the push stays ours, and is ended when it is back.
      if (isLostDatabase(error)) return;
      await endPush(context, row, 'needs-person', [told('PUSH_WORKER_STOPPED'), ...toldBy(error)]);
    } finally {
      pushing.delete(row.id);
    }
  });
  return abandoned.length;
}

async function resumeOne(context: TaskContext, row: AbandonedPush): Promise<void> {
  if (row.memory === null || row.proof['dryRun'] === true) {
    await endPush(context, row, 'unchanged', [told('PUSH_NOTHING_SENT')]);
    return;
  }
  const memory: PushMemory = memorySchema.parse(JSON.parse(context.vault.open(row.memory, `push ${row.id}`)));
  const objects = await objectsOf(context, row);
  const prepared = await wantedOn(context, objects, row);
  if (!('wanted' in prepared)) throw new ToldError(prepared);
  const { length } = await pushSteps(context.db, row.id);
  const work = pushWork(context, row, prepared, length);
  const { owned } = prepared.wanted;
  const outcome = await resumePush(
    prepared.driver,
    { ...memory, owned },
    { timerS: memory.timerS },
    work.hands,
  );
  await keepOutcome(context, row, prepared, outcome);
  await work.written();
}

/** What the push stands on: the target of its project, or the present. */
export async function objectsOf(
  { db }: TaskContext,
  { projectId }: { projectId: string | null },
): Promise<PlanObjects> {
  if (projectId === null) return (await presentPlan(db, everything)).present;
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  if (!target?.ok) throw new ToldError([told('RUN_MISFIT')]);
  return target.objects;
}
