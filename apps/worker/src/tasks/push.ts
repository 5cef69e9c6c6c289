import { approvalOf, endWaiting, pushesOfRun, type PushRow } from '#persistence';
import type { PlanObjects } from '#plan';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { inTurns } from '../in-turns.js';
import { objectsOf } from '../push/resume.js';
import { pushDevice, type PushResult } from '../push/push-device.js';
import type { Task, TaskContext } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid().nullable(),
  runId: z.uuid(),
  dryRun: z.boolean(),
  timerS: z.int().min(30).max(3600),
  acceptLockout: z.boolean().default(false),
  /** The hash of the changes that were approved when it was asked for. */
  approvedHash: z.string().nullable().default(null),
  /** How long a wave is watched before the next begins. */
  soakS: z.int().min(0).max(86_400).default(0),
  /** A run with more failures than this stops. */
  maxFailures: z.int().min(0).default(0),
});
type Request = z.infer<typeof payloadSchema>;

/** Devices of a wave that are pushed to at the same time. */
const AT_ONCE = 8;
/** How often a wait looks whether somebody cancelled. */
const LOOK_MS = 500;

/**
 * Pushes to devices wave by wave. A run that fails more often than it may, that is cancelled or that loses its approval
 * stops: devices that did not begin stay as they are, and those that did come to their end.
 */
export const push: Task = async (payload, context) => {
  const request = payloadSchema.parse(payload);
  const rows = await pushesOfRun(context.db, request.runId);
  const objects = await objectsOf(context, request);
  const ends: Record<string, string> = {};
  let stopped = await whyNot(context, request);
  let failures = 0;
  let done = 0;
  for (const wave of wavesIn(rows)) {
    stopped ??= done === 0 ? null : await soak(context, request);
    if (stopped !== null) break;
    await inTurns(wave, request.dryRun ? AT_ONCE : Math.min(AT_ONCE, wave.length), async (row) => {
      const name = nameOf(objects, row);
      // Asked before every device: a run ends where it stands, not where its wave ends.
      stopped ??= (await context.isCancelled()) ? 'the run was cancelled' : null;
      if (stopped !== null) return;
      await context.progress(done, rows.length, name);
      const result: PushResult = await pushDevice(context, objects, row, request);
      ends[name] = result.end;
      done += 1;
      if (result.failed) failures += 1;
      if (failures > request.maxFailures)
        stopped ??= `${failures} of ${done} devices did not end well: the run stopped`;
    });
  }
  if (stopped !== null) await endWaiting(context.db, request.runId, stopped, context.now());
  for (const row of rows) ends[nameOf(objects, row)] ??= 'not-started';
  await context.progress(rows.length, rows.length, '');
  return { ends, run: request.runId, stopped, failures };
};

const nameOf = (objects: PlanObjects, { deviceId }: PushRow): string =>
  objects.device.get(deviceId)?.name ?? deviceId;

function wavesIn(rows: readonly PushRow[]): PushRow[][] {
  const waves = new Map<number, PushRow[]>();
  for (const row of rows) waves.set(row.wave, [...(waves.get(row.wave) ?? []), row]);
  return [...waves].toSorted(([a], [b]) => a - b).map(([, wave]) => wave);
}

/** Why nothing may be sent now; null: it may. An edit may have ended the approval. */
async function whyNot(
  { db, isCancelled }: TaskContext,
  { projectId, dryRun, approvedHash }: Request,
): Promise<string | null> {
  if (await isCancelled()) return 'the run was cancelled';
  if (dryRun || projectId === null) return null;
  const now = await approvalOf(db, projectId);
  if (now?.state !== 'approved' && now?.state !== 'in-progress')
    return `the project is ${now?.state ?? 'gone'}: only an approved one is pushed`;
  // Edited and approved again while the run went on: these are other changes than those that it began with.
  return now.approvedHash === approvedHash ? null : 'the project was approved anew with other changes';
}

/** Waits between two waves; a reason to stop ends it. */
async function soak(context: TaskContext, request: Request): Promise<string | null> {
  const until = context.now().getTime() + (request.dryRun ? 0 : request.soakS * 1000);
  while (context.now().getTime() < until) {
    if (await context.isCancelled()) return 'the run was cancelled';
    await wait(Math.min(LOOK_MS, Math.max(1, until - context.now().getTime())));
  }
  return whyNot(context, request);
}
