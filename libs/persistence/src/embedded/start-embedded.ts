import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { serverAccount } from './account.js';
import { embeddedBinaries, type Binaries } from './binaries.js';
import { openDataFolder, serverEnvironment, SUPERUSER, type DataFolder } from './data-folder.js';
import { freePort } from './free-port.js';
import { isAlive, releaseOwnership, takeOwnership } from './owner.js';
import { DatabaseServerError } from './server-error.js';

/** A running embedded server. */
export interface EmbeddedServer {
  /** Connects as the owner of the database `brassage`. */
  readonly url: string;
  /** Stops it cleanly: clients are cut off, everything acknowledged is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Another PostgreSQL of this machine instead of the one from npm. */
  readonly binaries?: Binaries;
  /** False: nothing is forced to disk. For tests, whose data nobody wants to keep. Default: true. */
  readonly durable?: boolean;
}

const STARTED = 'database system is ready to accept connections';
const LOCKED = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/;
const START_TIMEOUT_MS = 60_000;
const LOCK_RETRIES = 20;

/**
 * Starts the embedded PostgreSQL on a data folder, making the database at the first time. It listens on a free port of
 * the loopback interface and asks for a password that only the data folder knows.
 * @throws DatabaseServerError
 */
export async function startEmbedded(home: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { durable = true } = options;
  const account = serverAccount();
  const at = resolve(home);
  // As root the server's account must pass through it; what is secret in it is closed on its own.
  mkdirSync(at, { recursive: true, mode: account ? 0o711 : 0o700 });
  takeOwnership(at);
  try {
    const binaries = options.binaries ?? embeddedBinaries(account);
    const folder = openDataFolder(at, binaries, account, durable);
    await stopOrphan(folder);
    const { child, port } = await launch(binaries.postgres, folder, account ?? {}, durable);
    const url = `postgres://${SUPERUSER}:${folder.password}@127.0.0.1:${port}/brassage`;
    await ensureDatabase(url);
    // The server is no reason for our process to go on living, and does not outlive it.
    process.once('exit', () => child.kill('SIGINT'));
    child.unref();
    (child.stderr as Socket | null)?.unref();
    return { url, stop: () => stop(child, at) };
  } catch (error) {
    releaseOwnership(at);
    throw error;
  }
}

/** Starts the server; waits and tries again while an old one is still dying after kill -9. */
async function launch(
  postgres: string,
  folder: DataFolder,
  account: { uid?: number; gid?: number },
  durable: boolean,
): Promise<{ child: ChildProcess; port: number }> {
  for (let retry = 0; ; retry += 1) {
    const port = await freePort();
    const settings = [
      `listen_addresses=127.0.0.1`,
      `port=${port}`,
      'unix_socket_directories=',
      'max_connections=100',
      ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
    ];
    const child = spawn(postgres, ['-D', folder.cluster, ...settings.flatMap((setting) => ['-c', setting])], {
      // Its own process group: Ctrl-C is for us, and we stop it when our work is done.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      env: serverEnvironment(),
      ...account,
    });
    const failure = await startFailure(child);
    if (failure === null) return { child, port };
    if (!LOCKED.test(failure) || retry >= LOCK_RETRIES) throw startError(failure, folder);
    removeStaleLock(folder);
    await sleep(250);
  }
}

/** null when it is ready; else what it said before it died. */
function startFailure(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
    const finish = (result: string | null): void => {
      clearTimeout(timer);
      resolve(result);
    };
    child.once('error', (error) => finish(error.message));
    child.once('exit', () => finish(said || 'it ended without a word'));
    child.stderr!.on('data', (chunk: Buffer) => {
      // Keeps reading for the life of the server: a full pipe would stop it.
      said = (said + chunk.toString()).slice(-8000);
      if (said.includes(STARTED)) finish(null);
    });
  });
}

function startError(said: string, folder: DataFolder): DatabaseServerError {
  if (said.includes('No space left')) {
    return new DatabaseServerError('DATABASE_DISK_FULL', `the disk of ${folder.cluster} is full: ${said}`, {
      folder: folder.cluster,
    });
  }
  if (LOCKED.test(said)) {
    return new DatabaseServerError(
      'DATABASE_FOLDER_IN_USE',
      `another server has ${folder.cluster}: ${said}`,
      {
        folder: folder.home,
        pid: postmasterPid(folder) ?? 0,
      },
    );
  }
  if (/Permission denied|libssl|error while loading shared libraries/.test(said)) {
    return new DatabaseServerError(
      'DATABASE_FOLDER_UNREADABLE',
      `the server's account cannot read its files (a folder above is closed to it): ${said}`,
      { folder: folder.home, reason: said.trim() },
    );
  }
  return new DatabaseServerError('DATABASE_NOT_STARTED', `PostgreSQL did not start: ${said}`, {
    reason: said.trim(),
  });
}

/** A server whose owner was killed lives on; the folder is ours now, so it is asked to stop. */
async function stopOrphan(folder: DataFolder): Promise<void> {
  const pid = postmasterPid(folder);
  if (pid === null || !isAlive(pid) || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && isAlive(pid); waited += 1) await sleep(100);
}

/** PostgreSQL believes its lock when any process has that pid, also an unrelated one. */
function removeStaleLock(folder: DataFolder): void {
  const pid = postmasterPid(folder);
  if (pid !== null && isAlive(pid) && !isPostgres(pid)) {
    rmSync(join(folder.cluster, 'postmaster.pid'), { force: true });
  }
}

function postmasterPid(folder: DataFolder): number | null {
  const file = join(folder.cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** Whether that process is a PostgreSQL; true where the system cannot tell. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  return existsSync('/proc/self/comm')
    ? existsSync(file) && readFileSync(file, 'utf8').startsWith('postgres')
    : true;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url.replace(/brassage$/, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'brassage'`);
    if (rowCount === 0) await client.query('CREATE DATABASE brassage');
  } finally {
    await client.end();
  }
}

/** SIGINT is PostgreSQL's fast shutdown. */
async function stop(child: ChildProcess, home: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGINT');
    await ended;
  }
  releaseOwnership(home);
}
