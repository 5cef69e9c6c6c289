import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import ssh2 from 'ssh2';
import { connect } from './connect.js';
import type { SshConnection } from './connection.js';

/**
 * [us] --SSH-- [a device in another process that offers one key exchange]: what it costs us, on the thread that all other
 * devices are spoken to on. The group exchange takes 0.6 s and more of it: a thread of its own pays
 * (`group-exchange.spec.ts`).
 */

const MOST_MS = 300;
/** A busy machine may keep us waiting; a group exchange would on any. */
const MOST_DELAY_MS = 2000;
const folder = mkdtempSync(join(tmpdir(), 'brassage-kex-'));
const key = ssh2.utils.generateKeyPairSync('ed25519').private;
const parsed = ssh2.utils.parseKey(key);
if (parsed instanceof Error) throw parsed;
const digest = createHash('sha256').update(parsed.getPublicSSH()).digest('base64').replace(/=+$/, '');
const children: ChildProcess[] = [];

beforeAll(() => {
  const from = createRequire(import.meta.url).resolve('ssh2');
  const server = `const { Server } = require(${JSON.stringify(from)});
    const server = new Server({ hostKeys: [${JSON.stringify(key)}], algorithms: { kex: [process.argv[2]] } }, (client) => {
      client.on('error', () => undefined);
      client.on('authentication', (context) => context.accept());
    });
    server.listen(0, '127.0.0.1', () => process.send(server.address().port));`;
  writeFileSync(join(folder, 'device.cjs'), server);
});

afterAll(() => {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true });
});

async function deviceWith(kex: string): Promise<number> {
  const child = fork(join(folder, 'device.cjs'), [kex], { execArgv: [] });
  children.push(child);
  return new Promise((resolve) => child.once('message', (port) => resolve(Number(port))));
}

const login = (port: number): Promise<SshConnection> =>
  connect(
    { device: 'sw1', address: '127.0.0.1', port, acceptedKeys: [`SHA256:${digest}`], legacyAlgorithms: true },
    { user: 'admin', password: 'login-pass' },
    20_000,
  );

/** Our own processor time, in which the machine's other work does not count, and the longest time without a turn. */
async function costOf(work: () => Promise<unknown>): Promise<{ cpuMs: number; delayMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  return { cpuMs: (user + system) / 1000, delayMs: delay.max / 1e6 };
}

it.each([
  'curve25519-sha256',
  'ecdh-sha2-nistp521',
  'diffie-hellman-group14-sha256',
  'diffie-hellman-group16-sha512',
  'diffie-hellman-group1-sha1',
])('%s holds nothing up', async (kex) => {
  const port = await deviceWith(kex);
  (await login(port)).close();
  const { cpuMs, delayMs } = await costOf(async () => (await login(port)).close());
  expect(cpuMs).toBeLessThan(MOST_MS);
  expect(delayMs).toBeLessThan(MOST_DELAY_MS);
});
