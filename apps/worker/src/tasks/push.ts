import { told, toldBy, type Told } from '#findings';
import { approvalOf, endWaiting, pushesOfRun, type PushDecisionRow, type PushRow } from '#persistence';
import type { PlanObjects } from '#plan';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { inTurns } from '../in-turns.js';
import { persist } from '../persist.js';
import { Forecast } from '../push/forecast.js';
import { addRollBack } from '../push/roll-back-run.js';
import { RunDecisions } from '../push/run-decisions.js';
import { objectsOf } from '../push/resume.js';
import { pushDevice, type PushResult } from '../push/push-device.js';
import type { Task, TaskContext } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid().nullable(),
  runId: z.uuid(),
  dryRun: z.boolean(),
  timerS: z.int().min(30).max(3600),
  acceptLockout: z.boolean().default(false),
  acceptFindings: z.boolean().default(false),
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
const ROLLED_BACK: readonly Told[] = [told('RUN_ROLLED_BACK')];
const CANCELLED: readonly Told[] = [told('RUN_CANCELLED')];

/**
 * Pushes to devices wave by wave. A run that fails more often than it may, that is cancelled or that loses its approval
 * stops: devices that did not begin stay as they are, and those that did come to their end. A person who says so in time
 * has all of them led back.
 */
export const push: Task = async (payload, context) => {
  const request = payloadSchema.parse(payload);
  try {
    return await new Run(context, request).go();
  } catch (error) {
    await persist(() => endWaiting(context.db, request.runId, toldBy(error), context.now()));
    throw error;
  }
};

class Run {
  private readonly decisions: RunDecisions;
  private readonly ends: Record<string, string> = {};
  private stopped: readonly Told[] | null = null;
  private failures = 0;
  private done = 0;

  constructor(
    private readonly context: TaskContext,
    private readonly request: Request,
  ) {
    this.decisions = new RunDecisions(context.db, request.runId);
  }

  async go(): Promise<object> {
    const { context, request } = this;
    const rows = await pushesOfRun(context.db, request.runId);
    const objects = await objectsOf(context, request);
    const forecast = new Forecast(context, objects, rows);
    this.stopped = await whyNot(context, request);
    for (const wave of wavesIn(rows)) {
      if (this.done > 0) this.stopped ??= await this.soak();
      if (this.stopped !== null) break;
      await this.wave(objects, wave, rows.length, forecast);
    }
    const back = request.dryRun ? null : await this.decisions.rollBack();
    if (back !== null) this.stopped = ROLLED_BACK;
    if (this.stopped !== null) await endWaiting(context.db, request.runId, this.stopped, context.now());
    if (back !== null) await this.rollBack(objects, back);
    for (const row of rows) this.ends[nameOf(objects, row)] ??= 'not-started';
    await context.progress(rows.length, rows.length, '');
    return {
      ends: this.ends,
      run: request.runId,
      stopped: this.stopped && { told: this.stopped },
      failures: this.failures,
    };
  }

  private async wave(
    objects: PlanObjects,
    wave: readonly PushRow[],
    total: number,
    { judge }: Forecast,
  ): Promise<void> {
    const { context, request } = this;
    await inTurns(wave, AT_ONCE, async (row) => {
      const name = nameOf(objects, row);
      // Asked before every device: a run ends where it stands, not where its wave ends.
      this.stopped ??= await this.whyStop();
      if (this.stopped !== null) return;
      await context.progress(this.done, total, name);
      const result: PushResult = await pushDevice(context, objects, row, { ...request, judge });
      this.ends[name] = result.end;
      this.done += 1;
      if (result.failed) this.failures += 1;
      if (this.failures > request.maxFailures)
        this.stopped ??= [told('RUN_FAILURES', { failures: this.failures, done: this.done })];
    });
  }

  private async whyStop(): Promise<readonly Told[] | null> {
    if (await this.context.isCancelled()) return CANCELLED;
    if (this.request.dryRun) return null;
    return (await this.decisions.rollBack()) === null ? null : ROLLED_BACK;
  }

  /** Watches a wave before the next begins; a reason to stop ends it, and so does somebody who says to go on. */
  private async soak(): Promise<readonly Told[] | null> {
    const { context, request } = this;
    await this.decisions.beginWatching();
    const until = performance.now() + (request.dryRun ? 0 : request.soakS * 1000);
    for (let left = until - performance.now(); left > 0; left = until - performance.now()) {
      const why = await this.whyStop();
      if (why !== null) return why;
      if (await this.decisions.goesOn()) break;
      await wait(Math.min(LOOK_MS, left));
    }
    return (await this.whyStop()) ?? whyNot(context, request);
  }

  /** Leads all devices that were confirmed back to what they had. */
  private async rollBack(objects: PlanObjects, decision: PushDecisionRow): Promise<void> {
    const { context, request } = this;
    const back = await addRollBack(context, await pushesOfRun(context.db, request.runId), decision);
    // What was before is what we came in by, and what the rules of then knew.
    const order = { ...request, acceptLockout: true, acceptFindings: true, judge: null };
    for (const wave of wavesIn(back)) {
      await inTurns(wave, AT_ONCE, async (row) => {
        const result = await pushDevice(context, objects, row, order);
        this.ends[nameOf(objects, row)] = result.end === 'confirmed' ? 'rolled-back' : 'needs-person';
        if (result.failed) this.failures += 1;
      });
    }
  }
}

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
): Promise<readonly Told[] | null> {
  if (await isCancelled()) return CANCELLED;
  if (dryRun || projectId === null) return null;
  const now = await approvalOf(db, projectId);
  if (now?.state !== 'approved' && now?.state !== 'in-progress')
    return [told(now ? 'RUN_NOT_APPROVED' : 'RUN_PROJECT_GONE')];
  // Edited and approved again while the run went on: these are other changes than those that it began with.
  return now.approvedHash === approvedHash ? null : [told('RUN_APPROVED_ANEW')];
}
