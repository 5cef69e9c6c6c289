import { driverOf, type Driver } from '#devices';
import { Vault } from '#persistence';
import { openSession, pushConfiguration, type CliSession, type PushHands } from '#ssh';
import { Client } from 'ssh2';
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { backupDevice } from '../apps/worker/src/backup/backup-device.js';
import type { TaskContext } from '../apps/worker/src/task.js';
import type { BenchRow } from './row.js';
import { onFreshDatabase } from './scratch-database.js';

const DEVICES = 200;
/** All of them: more than the worker itself takes at a time. */
const AT_ONCE = DEVICES;
const LINES = 1200;

interface Served {
  readonly port: number;
  readonly fingerprint: string;
}

/** Backups of many devices by one process, and what a push adds to the device's own time. The devices are in a thread. */
export async function backupRows(): Promise<BenchRow[]> {
  const thread = new Worker(new URL('./config/fake-switch.js', import.meta.url), {
    workerData: { lines: LINES },
  });
  const served = await new Promise<Served>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  try {
    return [await backupRow(served), await pushRow(served)];
  } finally {
    await thread.terminate();
  }
}

const login = { user: 'netops', password: 'login-pass' };

function open({ port, fingerprint }: Served, driver: Driver): Promise<CliSession> {
  return openSession(
    { device: 'sw1', address: '127.0.0.1', port, acceptedKeys: [fingerprint] },
    login,
    driver,
  );
}

/**
 * The worker's own backup: login, pager off, running configuration, masked, sealed, compared with the last one and kept.
 * Raw limit: login and one command by ssh2 alone, nothing kept.
 */
async function backupRow(served: Served): Promise<BenchRow> {
  const driver = driverOf('ios-xe')!;
  const vault = Vault.fromText('a text of more than thirty-two characters');
  const perSecond = await onFreshDatabase(({ db }) => {
    const context = {
      db,
      vault,
      now: () => new Date(),
      newId: randomUUID,
      reach: { cli: () => open(served, driver) },
    } as unknown as TaskContext;
    const rules = { shrinkLimit: 0.5, deadlineMs: 60_000 };
    return rate(async () => {
      const device = { deviceId: randomUUID(), name: 'sw1', address: '127.0.0.1', platform: 'ios-xe' };
      await backupDevice(context, device, driver, rules, 'bench');
    });
  });
  const raw = await rate(() => rawLogin(served));
  const value = Math.round(perSecond * 3600);
  return {
    id: 'backups',
    value,
    unit: 'devices/h',
    goal: 72_000,
    better: 'higher',
    met: value >= 72_000,
    reference: Math.round(raw * 3600),
    ratio: perSecond / raw,
    note: `${DEVICES} devices of ${LINES} lines, all ${AT_ONCE} at once: ${perSecond.toFixed(1)}/s, kept in the database; raw limit: login and one command by ssh2, nothing kept`,
  };
}

async function rate(work: () => Promise<void>): Promise<number> {
  let left = DEVICES;
  const hand = async (): Promise<void> => {
    while ((left -= 1) >= 0) await work();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return DEVICES / ((performance.now() - start) / 1000);
}

function rawLogin({ port }: Served): Promise<void> {
  return new Promise((resolve, reject) => {
    const client = new Client();
    client.on('error', reject);
    client.on('ready', () => {
      client.exec('show running-config', (error, channel) => {
        if (error) {
          reject(error);
          return;
        }
        channel.on('data', () => undefined);
        channel.on('close', () => {
          client.end();
          resolve();
        });
      });
    });
    client.connect({ host: '127.0.0.1', port, username: login.user, password: login.password });
  });
}

/** Pushes that are timed; the best counts, because what another program held up says nothing of us. */
const PUSHES = 3;

/** A whole push: its sessions, timer, change, verification, confirmation. The device itself takes no time. */
async function pushRow(served: Served): Promise<BenchRow> {
  const driver = driverOf('ios-xe')!;
  let sessions = 0;
  const hands: PushHands = {
    open: (_account, led) => {
      sessions += 1;
      return open(served, led);
    },
    check: () => Promise.resolve([]),
    record: () => undefined,
    wait: () => Promise.resolve(),
  };
  const options = { timerS: 120, dryRun: false, driftOf: null, wayIn: null, acceptLockout: false };
  const ends: string[] = [];
  let value = Infinity;
  for (let push = 1; push <= PUSHES; push += 1) {
    const wanted = {
      intended: `vlan 30\n name GUEST${push}\n`,
      owned: [{ line: /^vlan 30$/, whole: true }],
    };
    const start = performance.now();
    ends.push((await pushConfiguration(driver, wanted, options, hands)).end);
    value = Math.min(value, (performance.now() - start) / 1000);
  }
  return {
    id: 'push-overhead',
    value,
    unit: 's',
    goal: 1,
    better: 'lower',
    met: ends.every((end) => end === 'confirmed') && value <= 1,
    reference: null,
    ratio: null,
    note: `the best of ${PUSHES} pushes of ${sessions / PUSHES} sessions to a device that answers at once, ended ${[...new Set(ends)].join(', ')}; all of it is ours`,
  };
}
