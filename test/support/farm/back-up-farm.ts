import { OutboundGate } from '#outbound';
import { saveConfigurationSetting, type Database, type Vault } from '#persistence';
import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as later } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { Reach } from '../../../apps/worker/src/devices/reach.js';
import { backup } from '../../../apps/worker/src/tasks/backup.js';

/** What a run of backups came to, and what it cost the process that did it. */
export interface FarmRun {
  readonly devices: number;
  readonly changed: number;
  readonly failures: readonly { readonly device: string; readonly codes: readonly string[] }[];
  readonly exported: boolean | null;
  readonly seconds: number;
  /** The longest that nothing else in the process had its turn. */
  readonly longestStallMs: number;
  /** Descriptors of the process beyond those from before. */
  readonly descriptors: number;
}

/** The worker's own task, over the worker's own way to devices: all of the farm, or these. */
export async function backUpFarm(
  db: Database,
  vault: Vault,
  policy: { readonly deadlineS: number; readonly gitFolder: string },
  deviceIds?: readonly string[],
): Promise<FarmRun> {
  await saveConfigurationSetting(db, 'backup.policy', policy);
  const now = (): Date => new Date();
  const gate = new OutboundGate({
    listed: ['127.0.0.0/8'],
    planned: () => Promise.resolve([]),
    ownDatabase: null,
  });
  const reach = new Reach(db, vault, gate, newId, now);
  const before = openDescriptors();
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  const start = performance.now();
  stalls.enable();
  const result = (await backup(
    { author: 'farm', ...(deviceIds && { deviceIds }) },
    {
      db,
      vault,
      gate,
      reach,
      now,
      newId,
      wait: (ms) => later(ms),
      worker: 'farm',
      pushing: new Set(),
      job: newId(),
      isCancelled: () => Promise.resolve(false),
      progress: () => Promise.resolve(),
    },
  )) as Omit<FarmRun, 'failures'> & { failures: { device: string; reason: { told: { code: string }[] } }[] };
  stalls.disable();
  return {
    ...result,
    failures: result.failures.map(({ device, reason }) => ({
      device,
      codes: reason.told.map(({ code }) => code),
    })),
    seconds: (performance.now() - start) / 1000,
    longestStallMs: stalls.max / 1e6,
    descriptors: openDescriptors() - before,
  };
}

export const openDescriptors = (): number => readdirSync('/proc/self/fd').length;
