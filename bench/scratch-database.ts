import { openDatabase, startEmbedded, writeChanges, type Database } from '#persistence';
import type { PlanChange } from '#plan';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seconds } from './row.js';

/** A database of the bench's own, and how long it took to have it. */
export interface Scratch {
  readonly db: Database;
  readonly url: string;
  /** Folder of the server's data. */
  readonly home: string;
  readonly startSeconds: { readonly server: number; readonly tables: number };
}

/** Starts a server in a folder of its own, makes the tables, does the work, and removes everything. */
export async function onFreshDatabase<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-bench-'));
  // Open, so that as root everything stays in this folder and goes with it.
  chmodSync(folder, 0o755);
  const home = join(folder, 'data');
  let db: Database | undefined;
  let stop: (() => Promise<void>) | undefined;
  let url = '';
  try {
    const server = await seconds(async () => {
      const started = await startEmbedded(home);
      stop = () => started.stop();
      ({ url } = started);
      db = await openDatabase({ url, migrate: false });
    });
    const tables = await seconds(() => db!.dataSource.runMigrations());
    return await work({ db: db!, url, home, startSeconds: { server, tables } });
  } finally {
    await db?.close();
    await stop?.();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Changes per change set, as a large request brings them. */
export const SET = 10_000;

/** Who the bench writes as. */
export const who = { actor: 'bench', reason: 'bench', projectId: null, newId: randomUUID };

/** Writes in change sets of 10,000, each with its register event. */
export async function writeAll(db: Database, changes: readonly PlanChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += SET) {
    const written = await writeChanges(db, { ...who, at: new Date(), changes: changes.slice(at, at + SET) });
    if (!written.ok) throw new Error(`refused: ${JSON.stringify(written).slice(0, 500)}`);
  }
}
