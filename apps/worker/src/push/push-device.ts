import { configHash, takePush, type PushRow, type PushState } from '#persistence';
import type { PlanObjects } from '#plan';
import { pushConfiguration } from '#ssh';
import { storedView } from '../backup/normalise.js';
import { isLostDatabase } from '../persist.js';
import type { TaskContext } from '../task.js';
import { pushWork, type Judge } from './hands.js';
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
    await endPush(context, row, 'unchanged', 'another push to this device is under way');
    return { end: 'unchanged', failed: true };
  }
  const prepared = await wantedOn(context, objects, row).catch(reasonOf);
  if (typeof prepared === 'string') {
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
    await endPush(context, row, 'needs-person', `the push could not be recorded: ${reasonOf(error)}`);
    throw error;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function converse(
  context: TaskContext,
  prepared: Prepared,
  row: PushRow,
  order: PushOrder,
): Promise<PushResult> {
  const { driver, wanted, wayIn } = prepared;
  const base = typeof row.proof['baseSha256'] === 'string' ? row.proof['baseSha256'] : null;
  const work = pushWork(context, row, prepared, 0, order.judge);
  if (!order.dryRun) await work.before();
  const isApproved =
    base === null
      ? null
      : (running: string): boolean => configHash(storedView(running, driver.name)) === base;
  const outcome = await pushConfiguration(driver, wanted, { ...order, wayIn, isApproved }, work.hands);
  await keepOutcome(context, row, prepared, outcome);
  await work.written();
  return { end: outcome.end, failed: outcome.failed };
}
