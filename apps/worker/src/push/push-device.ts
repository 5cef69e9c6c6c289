import { takePush, type PushRow, type PushState } from '#persistence';
import { told, toldBy } from '#findings';
import type { PlanObjects } from '#plan';
import { pushConfiguration } from '#ssh';
import { isLostDatabase } from '../persist.js';
import type { TaskContext } from '../task.js';
import { pushWork, type Judge } from './hands.js';
import { driftFrom } from './drift.js';
import { endPush, keepOutcome } from './keep-outcome.js';
import type { Prepared } from './prepare.js';
import { wantedOn } from './wanted-on.js';

/** What holds for all pushes that were asked for together. */
export interface PushOrder {
  readonly dryRun: boolean;
  readonly timerS: number;
  readonly acceptLockout: boolean;
  readonly acceptFindings: boolean;
  /** What the rules find on what the run leads to; null: nothing is judged, it leads back to what was. */
  readonly judge: Judge | null;
}

export interface PushResult {
  readonly end: PushState;
  /** Counts against the failures that a run may have; a device that is not reached is one. */
  readonly failed: boolean;
}

/** Pushes to one device, from taking it to the record of how it ended. */
export async function pushDevice(
  context: TaskContext,
  objects: PlanObjects,
  row: PushRow,
  order: PushOrder,
): Promise<PushResult> {
  const { pushing } = context;
  pushing.add(row.id);
  try {
    return await taken(context, objects, row, order);
  } finally {
    pushing.delete(row.id);
  }
}

async function taken(
  context: TaskContext,
  objects: PlanObjects,
  row: PushRow,
  order: PushOrder,
): Promise<PushResult> {
  if (!(await takePush(context.db, row.id, context.worker))) {
    await endPush(context, row, 'unchanged', [told('PUSH_OTHER_UNDER_WAY')]);
    return { end: 'unchanged', failed: true };
  }
  const prepared = await wantedOn(context, objects, row).catch(toldBy);
  if (!('wanted' in prepared)) {
    // Nothing was said to the device yet.
    await endPush(context, row, 'unchanged', prepared);
    return { end: 'unchanged', failed: true };
  }
  try {
    return await converse(context, prepared, row, order);
  } catch (error) {
    // While the database is away the push stays ours: it is ended by what the device says, when it is back (`resume.ts`).
    if (isLostDatabase(error)) return { end: 'running', failed: true };
    // Something of ours failed, not the device: what it has now was not recorded.
    await endPush(context, row, 'needs-person', [told('PUSH_UNRECORDED'), ...toldBy(error)]);
    throw error;
  }
}

async function converse(
  context: TaskContext,
  prepared: Prepared,
  row: PushRow,
  order: PushOrder,
): Promise<PushResult> {
  const { driver, wanted, wayIn } = prepared;
  const work = pushWork(context, row, prepared, 0, order.judge);
  if (!order.dryRun) await work.before();
  const driftOf = await driftFrom(context, row, prepared);
  const outcome = await pushConfiguration(driver, wanted, { ...order, wayIn, driftOf }, work.hands);
  await keepOutcome(context, row, prepared, outcome);
  await work.written();
  return { end: outcome.end, failed: outcome.failed };
}
