import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openFolder } from '../support/open-folder.js';

// `npm start` as a newcomer types it. The build is up to date or brought up to date by the first start.

const home = openFolder('brassage-start-');
let port = 0;
const running = new Set<ChildProcess>();

interface Started {
  readonly child: ChildProcess;
  /** Everything that it printed so far. */
  text(): string;
  /** Waits for the end; gives the exit code. */
  ended(): Promise<number | null>;
}

function start(env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      BRASSAGE_HOME: home,
      BRASSAGE_PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const end = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, text: () => text, ended: () => end };
}

async function ready(started: Started): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = (): void => (started.text().includes('Ctrl-C stops it.') ? resolve() : undefined);
    for (const stream of [started.child.stdout, started.child.stderr]) stream?.on('data', look);
    started.child.once('close', () => reject(new Error(started.text())));
    look();
  });
}

const health = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/api/v1/health`)).json();

beforeAll(async () => {
  port = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
});
afterAll(() => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

describe('npm start', () => {
  it.each([
    [{ BRASSAGE_PORT: 'http' }, 2, /BRASSAGE_PORT: not a number/],
    [{ BRASSAGE_HOST: '0.0.0.0' }, 2, /clear text.*BRASSAGE_TLS_CERT/],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 3, /127\.0\.0\.1:1/],
  ] satisfies [Record<string, string>, number, RegExp][])(
    'with %j ends with %i and says why',
    async (env, code, message) => {
      const started = start(env);
      expect(await started.ended()).toBe(code);
      expect(started.text()).toMatch(message);
      expect(started.text()).not.toMatch(/^\s+at /m);
    },
  );

  it('serves, tells the first password once, guards its folder and its port, and stops cleanly', async () => {
    const first = start();
    await ready(first);
    expect(first.text()).toMatch(/First sign-in\s+admin\nOne-time password ([a-z2-9]{5}-){3}[a-z2-9]{5}/);
    expect(await health()).toMatchObject({ status: 'ok', database: 'ok' });
    expect(statSync(join(home, 'secret.key')).mode & 0o777).toBe(0o600);

    const inTheFolder = start({ BRASSAGE_PORT: '0' });
    expect(await inTheFolder.ended()).toBe(3);
    expect(inTheFolder.text()).toContain(`Process ${first.child.pid} already works with`);

    const other = openFolder('brassage-start-');
    const onThePort = start({ BRASSAGE_HOME: other });
    expect(await onThePort.ended()).toBe(3);
    expect(onThePort.text()).toContain(`Port ${port} on 127.0.0.1 is in use`);
    rmSync(other, { recursive: true, force: true });

    first.child.kill('SIGINT');
    expect(await first.ended()).toBe(0);
    await expect(health()).rejects.toThrow();
  });

  it('starts a second time without a password, and after kill -9', async () => {
    const second = start();
    await ready(second);
    expect(second.text()).not.toContain('One-time password');
    const postgres = Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    second.child.kill('SIGKILL');
    await second.ended();
    const third = start();
    await ready(third);
    expect(await health()).toMatchObject({ status: 'ok' });
    third.child.kill('SIGTERM');
    expect(await third.ended()).toBe(0);
    expect(() => process.kill(postgres, 0)).toThrow();
  });
});
