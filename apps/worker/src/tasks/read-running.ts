import { told, ToldError } from '#findings';
import { driverOf } from '#devices';
import { everything, planOf, backupPolicy } from '#persistence';
import { layerOf, managedDevices } from '#plan';
import { z } from 'zod';
import { backupDevice } from '../backup/backup-device.js';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({ projectId: z.uuid(), deviceId: z.uuid(), author: z.string() });

/** Reads the running configuration of one device and keeps it, secrets masked. */
export const readRunning: Task = async (payload, context) => {
  const { projectId, deviceId, author } = payloadSchema.parse(payload);
  const plan = await planOf(context.db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  const device = target?.ok ? managedDevices(target.objects).get(deviceId) : undefined;
  const driver = device?.platform ? driverOf(device.platform) : null;
  if (!device || !driver) throw new ToldError([told(device ? 'PUSH_NO_PLATFORM' : 'PUSH_NO_ADDRESS')]);
  const policy = await backupPolicy(context.db);
  const rules = { shrinkLimit: policy.shrinkPercent / 100, deadlineMs: policy.deadlineS * 1000 };
  const { lines } = await backupDevice(context, device, driver, rules, `read by ${author}`);
  return { device: device.name, lines };
};
