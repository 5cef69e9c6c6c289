import type { Driver } from '#devices';
import { driverOf } from '#devices';
import { maskSecrets, rulesOf } from '#netconfig';
import {
  addPushStep,
  appendEvent,
  configHash,
  everything,
  keepConfigVersion,
  planOf,
  pushById,
  updatePush,
  type PushRow,
} from '#persistence';
import { layerOf, type PlanObjects, type ProjectState } from '#plan';
import { defaultTemplateFolder, renderIntended, type IntendedConfiguration } from '#rendering';
import { pushConfiguration, type PushOutcome } from '#ssh';
import { secretsIn } from '#templating';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { managedDevices, type ManagedDevice } from '../devices/managed-device.js';
import { neighbourCheck } from '../devices/neighbour-check.js';
import type { Task, TaskContext } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid(),
  pushIds: z.array(z.uuid()).min(1),
  dryRun: z.boolean(),
  timerS: z.int().min(30).max(3600),
});

/**
 * Pushes to devices one after another. The first that does not end well stops the rest: what went wrong on one switch
 * would go wrong on the next.
 */
export const push: Task = async (payload, context) => {
  const request = payloadSchema.parse(payload);
  const plan = await planOf(context.db, everything, request.projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  if (!target?.ok) throw new Error('the project does not fit the present any more: rebase it first');
  const ends: Record<string, string> = {};
  // Asked again here, with the plan that is pushed: an edit may have ended the approval while the job waited.
  let stopped = request.dryRun ? null : notApproved(plan?.project?.state);
  for (const [index, id] of request.pushIds.entries()) {
    const row = await pushById(context.db, id);
    if (!row) continue;
    const name = target.objects.device.get(row.deviceId)?.name ?? row.deviceId;
    await context.progress(index, request.pushIds.length, name);
    const end: string =
      stopped === null
        ? await pushOne(context, target.objects, row, request.dryRun, request.timerS)
        : await notStarted(context, row, stopped);
    ends[name] = end;
    if (end === 'rolled-back' || end === 'needs-person') stopped = 'a push before it did not end well';
  }
  return { ends };
};

/** Why a project in that state must not be pushed; null: it may (docs/security.md). */
function notApproved(state: ProjectState | undefined): string | null {
  if (state === 'approved' || state === 'in-progress') return null;
  return `the project is ${state ?? 'gone'}: only an approved one is pushed`;
}

async function notStarted({ db, now }: TaskContext, row: PushRow, reason: string): Promise<string> {
  await updatePush(db, row.id, {
    ...row,
    state: 'not-started',
    endedAt: now(),
    proof: { ...row.proof, outcome: reason },
  });
  return 'not-started';
}

async function pushOne(
  context: TaskContext,
  objects: PlanObjects,
  row: PushRow,
  dryRun: boolean,
  timerS: number,
): Promise<string> {
  const { db, now } = context;
  await updatePush(db, row.id, { ...row, state: 'running' });
  const prepared = await prepare(objects, row.deviceId);
  if (typeof prepared === 'string') {
    await updatePush(db, row.id, {
      ...row,
      state: 'unchanged',
      endedAt: now(),
      proof: { ...row.proof, outcome: prepared },
    });
    return 'unchanged';
  }
  try {
    const outcome = await converse(context, prepared, row, dryRun, timerS);
    await keepOutcome(context, row, prepared, outcome);
    return outcome.end;
  } catch (error) {
    // Something of ours failed, not the device: what it has now was not recorded.
    const reason = error instanceof Error ? error.message : String(error);
    const proof = { ...row.proof, outcome: `the push could not be recorded: ${reason}` };
    await updatePush(db, row.id, { ...row, state: 'needs-person', endedAt: now(), proof });
    throw error;
  }
}

interface Prepared {
  readonly device: ManagedDevice;
  readonly driver: Driver;
  readonly intended: IntendedConfiguration;
}

/** What a push needs to know; a text says why there can be none. */
async function prepare(objects: PlanObjects, deviceId: string): Promise<Prepared | string> {
  const device = managedDevices(objects).get(deviceId);
  if (!device) return 'the plan gives this device no management address';
  const driver = device.platform === null ? null : driverOf(device.platform);
  if (!driver) return `the platform ${device.platform ?? '(none)'} cannot be spoken to`;
  const [intended] = await renderIntended(objects, [deviceId], defaultTemplateFolder());
  if (!intended) return `there are no templates for ${driver.title}`;
  const faults = intended.findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    return `the configuration cannot be rendered: ${faults.map(({ code }) => code).join(', ')}`;
  const secrets = secretsIn(intended.text);
  if (secrets.length > 0) return `the configuration names secrets that are not stored: ${secrets.join(', ')}`;
  return { device, driver, intended };
}

async function converse(
  { db, now, reach }: TaskContext,
  { device, driver, intended }: Prepared,
  row: PushRow,
  dryRun: boolean,
  timerS: number,
): Promise<PushOutcome> {
  const rules = rulesOf(driver.name);
  const base = typeof row.proof['baseSha256'] === 'string' ? row.proof['baseSha256'] : null;
  const neighbours = neighbourCheck(reach, device);
  if (!dryRun) await neighbours.before();
  let ordinal = 0;
  const written: Promise<unknown>[] = [];
  const outcome = await pushConfiguration(
    driver,
    { intended: intended.text, owned: intended.owned },
    {
      dryRun,
      timerS,
      isApproved: base === null ? null : (running) => configHash(maskSecrets(running, rules)) === base,
    },
    {
      open: (account, led) => reach.cli(device, account, led),
      check: () => neighbours.after(),
      record: ({ stage, state, detail }) => {
        const step = {
          ordinal: (ordinal += 1),
          at: now(),
          action: stage,
          ok: state !== 'failed',
          transcript: detail,
        };
        if (state !== 'started' || detail !== '')
          written.push(addPushStep(db, row.id, step).catch((error: unknown) => error));
      },
      wait: (ms) => wait(ms),
    },
  );
  // A step that could not be written must not end the conversation with the device; it is told when that is over.
  const failed = (await Promise.all(written)).find((result) => result !== undefined);
  if (failed !== undefined) throw new Error('a step of the push was not written', { cause: failed });
  return outcome;
}

async function keepOutcome(
  { db, now, newId }: TaskContext,
  row: PushRow,
  { device, driver }: Prepared,
  outcome: PushOutcome,
): Promise<void> {
  const masked = (text: string): string => maskSecrets(text, rulesOf(driver.name));
  const versions = [outcome.before, outcome.after].filter((text) => text !== null).map(masked);
  await db.transaction(async (sql) => {
    for (const text of versions) {
      await keepConfigVersion(sql, {
        id: newId(),
        deviceId: row.deviceId,
        kind: 'running',
        takenAt: now(),
        source: `push ${row.id}`,
        text,
      });
    }
    await updatePush(sql, row.id, {
      state: outcome.end,
      reason: row.reason,
      diff: masked(outcome.remediation),
      endedAt: now(),
      proof: {
        ...row.proof,
        outcome: outcome.reason,
        checks: outcome.checks,
        sha256: versions.map(configHash),
      },
    });
    const detail = { push: row.id, device: device.name, end: outcome.end, reason: outcome.reason };
    await appendEvent(
      sql,
      {
        id: newId(),
        at: now(),
        actor: row.author,
        action: row.proof['dryRun'] === true ? 'configuration.dry-run' : 'configuration.pushed',
        reason: row.reason,
        projectId: row.projectId,
        detail,
      },
      [],
    );
  });
}
