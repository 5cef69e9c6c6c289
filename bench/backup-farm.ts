import { newestConfigs, Vault } from '#persistence';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { backUpFarm, openDescriptors } from '../test/support/farm/back-up-farm.js';
import type { Farm, FarmAddress } from '../test/support/farm/farm.js';
import { plantedIn } from '../test/support/farm/farm.js';
import { seedFarm, type Planted } from '../test/support/farm/seed-farm.js';
import type { BenchRow } from './row.js';
import { onFreshDatabase } from './scratch-database.js';

const DEVICES = 2000;
const LINES = 600;
const DEADLINE_S = 10;
/** What may hold up everything else: a pause that nobody at a page notices. */
const GOAL_MS = 250;

/**
 * Backups of 2,000 devices of which 5 % hang and 5 % refuse the connection, and some are slow: how long the worker's loop
 * stood still at most. Met only where every device that answers was kept, every other one is listed, no session and no
 * descriptor is left, and the git export is equal to what was kept, without a secret.
 */
export async function backupFarm(): Promise<BenchRow> {
  const thread = new Worker(new URL('./config/farm-thread.js', import.meta.url), {
    workerData: { lines: LINES },
  });
  const folder = mkdtempSync(join(tmpdir(), 'brassage-bench-git-'));
  try {
    const [address] = (await once(thread, 'message')) as [FarmAddress];
    return await onFreshDatabase(async ({ db }) => {
      const vault = Vault.fromText('a text of more than thirty-two characters');
      const planted = await seedFarm(db, vault, DEVICES, address);
      const before = openDescriptors();
      const run = await backUpFarm(db, vault, { deadlineS: DEADLINE_S, gitFolder: folder });
      const bad = planted.filter(({ behaviour }) => ['silent', 'stalling', 'refusing'].includes(behaviour));
      const listed = new Set(run.failures.map(({ device }) => device));
      const versions = await newestConfigs(
        db,
        planted.map(({ id }) => id),
        'running',
      );
      const faults = [
        ...(listed.size === bad.length && bad.every(({ name }) => listed.has(name)) ? [] : ['failures']),
        ...(versions.size === DEVICES - bad.length ? [] : ['versions']),
        ...exportFaults(folder, planted, new Map([...versions].map(([id, { text }]) => [id, text]))),
        ...(await leftOpen(thread, before)),
      ];
      const rate = ((DEVICES - bad.length) / run.seconds).toFixed(1);
      return {
        id: 'backup-stall',
        value: run.longestStallMs,
        unit: 'ms',
        goal: GOAL_MS,
        better: 'lower',
        met: run.longestStallMs <= GOAL_MS && faults.length === 0,
        reference: null,
        ratio: null,
        note: `${DEVICES} devices of ${LINES} lines in ${run.seconds.toFixed(0)} s (${rate}/s), ${bad.length} of them hang or refuse; ${faults.length === 0 ? 'the rest kept and exported, nothing left open' : `wrong: ${faults.join(', ')}`}`,
      };
    });
  } finally {
    await thread.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}

function exportFaults(
  folder: string,
  planted: readonly Planted[],
  kept: ReadonlyMap<string, string>,
): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cfg'));
  const equal = planted.every(
    ({ id, name }) => !kept.has(id) || readFileSync(join(folder, `${name}.cfg`), 'utf8') === kept.get(id),
  );
  const objects = execFileSync('git', ['-C', folder, 'cat-file', '--batch-all-objects', '--batch'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const secret = planted.some(({ name }) => objects.includes(plantedIn(name)));
  return [
    ...(files.length === kept.size && equal ? [] : ['export']),
    ...(secret ? ['secret in the export'] : []),
  ];
}

/** Sessions that the devices still see, and descriptors that we still hold, once every wait must be over. */
async function leftOpen(thread: Worker, before: number): Promise<string[]> {
  const LAST_S = 40;
  for (let second = 0; ; second += 1) {
    thread.postMessage('');
    const [{ open }] = (await once(thread, 'message')) as [ReturnType<Farm['connections']>];
    // The pool of the database may have opened a few of its connections meanwhile.
    const descriptors = openDescriptors() - before;
    if (open === 0 && descriptors <= 12) return [];
    if (second === LAST_S) return [`${open} sessions and ${descriptors} descriptors left`];
    await later(1000);
  }
}
