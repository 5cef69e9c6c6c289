import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../database/open-database.js';
import { startEmbedded } from './start-embedded.js';

let folder: string;

/** A new data folder below one of the given mode. */
function home(mode = 0o755): string {
  const parent = mkdtempSync(join(folder, 'parent-'));
  chmodSync(parent, mode);
  return join(parent, 'data');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-embedded-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed under a client tells it so.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as Row[];
}

const postmaster = (at: string): number =>
  Number(readFileSync(join(at, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded server', () => {
  it('starts on an empty folder, keeps its data, and hides its password', async () => {
    const at = home();
    const first = await startEmbedded(at, { durable: false });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    await first.stop();
    const second = await startEmbedded(at, { durable: false });
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    await expect(ask(second.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    expect(statSync(join(at, 'postgres.password')).mode & 0o777).toBe(0o600);
    await second.stop();
    expect(existsSync(join(at, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('refuses a second instance on the same folder, and says who has it', async () => {
    const at = home();
    const first = await startEmbedded(at, { durable: false });
    await expect(startEmbedded(at, { durable: false })).rejects.toMatchObject({
      code: 'DATABASE_FOLDER_IN_USE',
      params: { pid: process.pid },
    });
    expect(await ask(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await first.stop();
  });

  it('starts again after kill -9 of the server, with everything that was acknowledged', async () => {
    const at = home();
    const first = await startEmbedded(at);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    process.kill(postmaster(at), 'SIGKILL');
    await first.stop();
    const second = await startEmbedded(at);
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  it('takes over from an owner that was killed while its server lives on', async () => {
    const at = home();
    const first = await startEmbedded(at, { durable: false });
    const orphan = postmaster(at);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(at, 'owner.json'), JSON.stringify({ pid: dead, began: '1' }));
    const second = await startEmbedded(at, { durable: false });
    expect(postmaster(at)).not.toBe(orphan);
    await second.stop();
    await first.stop();
  });

  it('is not deceived by a stale lock whose number another program has now', async () => {
    const at = home();
    await (await startEmbedded(at, { durable: false })).stop();
    const other = spawn('sleep', ['30']);
    writeFileSync(join(at, 'postgres/postmaster.pid'), `${other.pid}\n${join(at, 'postgres')}\n`);
    const server = await startEmbedded(at, { durable: false });
    await server.stop();
    other.kill();
  });

  it('works below a folder that only its owner may enter, and starts afresh when that was removed', async () => {
    const at = home(0o700);
    for (const round of [1, 2]) {
      const server = await startEmbedded(at, { durable: false });
      await ask(server.url, `CREATE TABLE kept AS SELECT ${round} AS n`);
      await server.stop();
      const again = await startEmbedded(at, { durable: false });
      expect(await ask(again.url, 'SELECT n FROM kept')).toEqual([{ n: round }]);
      await again.stop();
      const cluster = realpathSync(join(at, 'postgres'));
      rmSync(at, { recursive: true });
      if (!existsSync(cluster)) continue;
      // As root the cluster lies elsewhere: the server's account cannot pass the closed folder.
      expect(readFileSync(`${cluster}.home`, 'utf8')).toBe(`${at}\n`);
      for (const path of [cluster, `${cluster}.home`]) rmSync(path, { recursive: true });
    }
  });

  // Needs a small file system, which only root can make, and not in every container.
  (maySetUpDisks() ? describe : describe.skip)('on a full disk', () => {
    it('says so instead of starting', async () => {
      const at = smallDisk(16);
      await expect(startEmbedded(at, { durable: false })).rejects.toMatchObject({
        code: 'DATABASE_DISK_FULL',
      });
      spawnSync('umount', [at]);
    });

    it('refuses to write while it runs, loses nothing, and goes on when there is space again', async () => {
      const at = smallDisk(256);
      const server = await startEmbedded(at, { durable: false });
      await ask(server.url, 'CREATE TABLE kept AS SELECT 1 AS n');
      const ballast = join(at, 'ballast');
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']);
      await expect(
        ask(server.url, "CREATE TABLE big AS SELECT repeat('x', 900) AS x FROM generate_series(1, 10000)"),
      ).rejects.toThrow('No space left');
      rmSync(ballast);
      expect(await ask(server.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
      await ask(server.url, "CREATE TABLE big AS SELECT repeat('x', 900) AS x FROM generate_series(1, 1000)");
      await server.stop();
      spawnSync('umount', [at]);
    });
  });
});

function smallDisk(sizeMb: number): string {
  const at = home();
  mkdirSync(at, { recursive: true });
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=755`, 'tmpfs', at]);
  return at;
}

function maySetUpDisks(): boolean {
  if (process.getuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), 'brassage-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0;
  if (mounted) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true, force: true });
  return mounted;
}

describe('a server that cannot be used', () => {
  it('is named without its password', async () => {
    const opened = openDatabase({ url: 'postgres://someone:secret@127.0.0.1:1/plan' });
    await expect(opened).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      params: { server: '127.0.0.1:1/plan' },
    });
    await opened.catch((error: Error) => expect(error.message).not.toContain('secret'));
  });
});
