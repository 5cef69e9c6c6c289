import { everything, newestConfigs, presentPlan, plannedDevices } from '#persistence';
import { managedDevices, type ManagedDevice } from '#plan';
import type { TaskContext } from '../task.js';
import { exportToGit } from './git-export.js';

/**
 * Writes the newest masked configuration of every device of the present, and of those that were just read, to a git
 * repository. Devices that an open project adds keep their files; those that are nowhere any more lose them. One export
 * at a time, whichever worker does it.
 *
 * @returns whether something had changed
 */
export async function exportBackups(
  { db, now }: TaskContext,
  folder: string,
  read: readonly ManagedDevice[],
): Promise<boolean> {
  return db.transaction(async (sql) => {
    await sql.execute(`SELECT pg_advisory_xact_lock(hashtext('brassage.git-export'))`);
    const { present } = await presentPlan(db, everything);
    const devices = [...read, ...managedDevices(present).values()];
    const planned = await plannedDevices(db);
    return exportToGit(
      folder,
      {
        names: new Map(devices.map(({ deviceId, name }) => [deviceId, name])),
        keeps: (id) => planned.has(id),
        texts: async (ids) => {
          const versions = await newestConfigs(db, ids, 'running');
          return new Map([...versions].map(([id, { text }]) => [id, text]));
        },
      },
      now(),
    );
  });
}
