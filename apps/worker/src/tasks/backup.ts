import { managedDevices, type ManagedDevice } from '#plan';
import { toldBy, toldText, type Told } from '#findings';
import { driverOf, type Driver } from '#devices';
import { deviceBackups, backupPolicy, type BackupPolicy } from '#persistence';
import { z } from 'zod';
import { backupDevice } from '../backup/backup-device.js';
import { exportBackups } from '../backup/export-backups.js';
import { inTurns } from '../in-turns.js';
import { objectsOf } from '../push/resume.js';
import type { Task, TaskContext } from '../task.js';

const payloadSchema = z.looseObject({
  /** Only these; absent: all. */
  deviceIds: z.array(z.uuid()).optional(),
  /** Devices of the target of this project; absent: of the present. */
  projectId: z.uuid().nullable().default(null),
  /** Only those whose last backup is older than the policy allows. */
  due: z.boolean().default(false),
  author: z.string().default('schedule'),
});

/** Devices that are read at the same time: one process has the time for far more than these answer. */
const AT_ONCE = 48;

/** Backs up devices of the present, or of what a project makes of it. A device that fails is a line of the result, and never stops the others. */
export const backup: Task = async (payload, context) => {
  const { deviceIds, projectId, due, author } = payloadSchema.parse(payload);
  const policy = await backupPolicy(context.db);
  const devices = await devicesTo(context, policy, { projectId, wanted: deviceIds ?? null, due });
  const failures: { device: string; reason: { told: readonly Told[] } }[] = [];
  let changed = 0;
  let done = 0;
  await inTurns(devices, AT_ONCE, async ({ device, driver }) => {
    try {
      const rules = { shrinkLimit: policy.shrinkPercent / 100, deadlineMs: policy.deadlineS * 1000 };
      const found = await backupDevice(context, device, driver, rules, `backup by ${author}`);
      if (found.changed) changed += 1;
    } catch (error) {
      failures.push({ device: device.name, reason: { told: toldBy(error) } });
    }
    done += 1;
    if (done % 10 === 0 || done === devices.length) await context.progress(done, devices.length, device.name);
  });
  return {
    devices: devices.length,
    changed,
    failures: failures.toSorted((a, b) => (a.device < b.device ? -1 : 1)),
    ...(await exported(context, policy, devices)),
  };
};

interface Spoken {
  readonly device: ManagedDevice;
  readonly driver: Driver;
}

async function devicesTo(
  context: TaskContext,
  { everyHours }: BackupPolicy,
  {
    projectId,
    wanted,
    due,
  }: { readonly projectId: string | null; readonly wanted: readonly string[] | null; readonly due: boolean },
): Promise<Spoken[]> {
  const { db, now } = context;
  if (due && everyHours === 0) return [];
  const objects = await objectsOf(context, { projectId });
  const last = due ? await deviceBackups(db) : new Map<string, { readonly at: Date }>();
  const oldest = now().getTime() - everyHours * 3_600_000;
  return [...managedDevices(objects).values()].flatMap((device) => {
    const driver = device.platform === null ? null : driverOf(device.platform);
    const isWanted = wanted === null || wanted.includes(device.deviceId);
    const isDue = !due || (last.get(device.deviceId)?.at.getTime() ?? 0) <= oldest;
    return driver && driver.configuration.show.length > 0 && isWanted && isDue ? [{ device, driver }] : [];
  });
}

/**
 * `exported`: null where nothing is to be exported, else whether something had changed. A repository that cannot be
 * written to takes nothing from the backups: it is told beside them.
 */
async function exported(
  context: TaskContext,
  { gitFolder }: BackupPolicy,
  devices: readonly Spoken[],
): Promise<{ exported: boolean | null; exportFault?: { told: readonly Told[] } }> {
  if (gitFolder === '' || devices.length === 0) return { exported: null };
  try {
    return {
      exported: await exportBackups(
        context,
        gitFolder,
        devices.map(({ device }) => device),
      ),
    };
  } catch (error) {
    const fault = toldBy(error);
    // What the clock asks for has no record that somebody looks at.
    if (context.job === null) process.stderr.write(`worker: ${toldText(fault, 'en')}\n`);
    return { exported: false, exportFault: { told: fault } };
  }
}
