import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { everybodyMayEnter, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { DatabaseServerError } from './server-error.js';

/** The superuser of the embedded server. */
export const SUPERUSER = 'brassage';

/** The files of one embedded database below the product's data folder (`BRASSAGE_HOME`). */
export interface DataFolder {
  readonly home: string;
  /** PostgreSQL's own folder (PGDATA). */
  readonly cluster: string;
  readonly password: string;
}

/** Opens the data folder; makes the cluster and its password at the first time. */
export function openDataFolder(
  home: string,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): DataFolder {
  const password = passwordOf(home);
  const cluster = clusterFolder(home, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(cluster, password, binaries, account, durable);
  return { home, cluster, password };
}

function passwordOf(home: string): string {
  const file = join(home, 'postgres.password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Where clusters lie that cannot lie in their homes. */
const OUTSIDE = '/var/lib/brassage/data';

/**
 * `home/postgres`. As root below a folder that others cannot enter, the server's account could not reach it: then it is
 * a link to a folder of /var/lib/brassage. A home without the link gets a folder of its own, whatever an earlier home of
 * the same path left behind; the file `NAME.home` beside each says whose it is, so that one without a home can be removed.
 */
function clusterFolder(home: string, account: Account | null): string {
  const inHome = join(home, 'postgres');
  if (!account) {
    mkdirSync(inHome, { recursive: true, mode: 0o700 });
    return inHome;
  }
  if (!existsSync(inHome)) {
    if (everybodyMayEnter(home)) mkdirSync(inHome, { mode: 0o700 });
    else {
      // A link that leads nowhere is of no use.
      rmSync(inHome, { force: true });
      mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
      symlinkSync(mkdtempSync(join(OUTSIDE, 'cluster-')), inHome);
    }
  }
  const cluster = realpathSync(inHome);
  if (dirname(cluster) === OUTSIDE)
    writeFileSync(`${cluster}.home`, `${realpathSync(home)}\n`, { mode: 0o600 });
  chownSync(cluster, account.uid, account.gid);
  chmodSync(cluster, 0o700);
  return cluster;
}

function initialise(
  cluster: string,
  password: string,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): void {
  // In a file of its own: the argument list can be read by everybody on the machine.
  const handover = mkdtempSync(join(tmpdir(), 'brassage-'));
  const file = join(handover, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (account) for (const path of [handover, file]) chownSync(path, account.uid, account.gid);
  const words = [
    '-D',
    cluster,
    '-U',
    SUPERUSER,
    '-A',
    'scram-sha-256',
    `--pwfile=${file}`,
    '-E',
    'UTF8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ];
  const run = spawnSync(binaries.initdb, words, {
    encoding: 'utf8',
    env: serverEnvironment(),
    cwd: '/',
    ...account,
  });
  rmSync(handover, { recursive: true, force: true });
  if (run.status === 0) return;
  const output = `${run.stderr}${run.error?.message ?? ''}`;
  throw output.includes('No space left')
    ? new DatabaseServerError('DATABASE_DISK_FULL', `the disk of ${cluster} is full`, { folder: cluster })
    : new DatabaseServerError('DATABASE_NOT_STARTED', `initdb failed: ${output}`, { reason: output.trim() });
}

/** Messages in English whatever the user's language is, since we read some of them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
}
