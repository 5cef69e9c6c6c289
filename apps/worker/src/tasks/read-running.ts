import { driverOf } from '#devices';
import { maskSecrets, rulesOf } from '#netconfig';
import { everything, keepConfigVersion, planOf } from '#persistence';
import { layerOf } from '#plan';
import { z } from 'zod';
import { managedDevices } from '../devices/managed-device.js';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({ projectId: z.uuid(), deviceId: z.uuid(), author: z.string() });

/** Reads the running configuration of one device and keeps it, secrets masked. */
export const readRunning: Task = async (payload, { db, now, newId, reach }) => {
  const { projectId, deviceId, author } = payloadSchema.parse(payload);
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  const device = target?.ok ? managedDevices(target.objects).get(deviceId) : undefined;
  const driver = device?.platform ? driverOf(device.platform) : null;
  if (!device || !driver)
    throw new Error('the plan gives this device no management address or no platform that we know');
  const session = await reach.cli(device, driver.account, driver);
  try {
    const text = maskSecrets(await session.runningConfiguration(), rulesOf(driver.name));
    const version = {
      id: newId(),
      deviceId,
      kind: 'running',
      takenAt: now(),
      source: `read by ${author}`,
      text,
    } as const;
    await keepConfigVersion(db, version);
    return { device: device.name, lines: text.split('\n').length - 1 };
  } finally {
    session.close();
  }
};
