import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import ssh2 from 'ssh2';
import { connect } from './connect.js';
import type { SshChannel } from './connection.js';

/**
 * [us] --SSH-- [OpenSSH that knows the group exchange alone]: a real server, since ssh2's has none. What its group costs is
 * paid by a thread: our own goes on hearing.
 */
const folder = mkdtempSync(join(tmpdir(), 'brassage-gex-'));
const [hostKey, login] = [0, 1].map(() => ssh2.utils.generateKeyPairSync('ed25519')) as [Pair, Pair];
type Pair = { readonly private: string; readonly public: string };
let server: ChildProcess;
let port: number;

const blob = Buffer.from(hostKey.public.split(' ')[1]!, 'base64');
const fingerprint = `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });

beforeAll(async () => {
  port = await freePort();
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  chmodSync(folder, 0o700);
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${file('host', hostKey.private)}`,
    `AuthorizedKeysFile ${file('authorised', `${login.public}\n`)}`,
    'KexAlgorithms diffie-hellman-group-exchange-sha256',
    'PasswordAuthentication no',
    'PermitRootLogin yes',
    'StrictModes no',
    'UsePAM no',
    'PidFile none',
  ];
  // Where OpenSSH keeps its unprivileged half, if it runs as root.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const settled = file('settings', `${settings.join('\n')}\n`);
  // Pipes that nobody reads would be held open by what its sessions run.
  server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', settled], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('Server listening')) resolve();
    });
    server.on('exit', () => reject(new Error(`sshd ended: ${said}`)));
  });
}, 30_000);

afterAll(() => {
  server?.kill();
  // What its sessions were told to say would keep the pipe open.
  server?.stderr?.destroy();
  rmSync(folder, { recursive: true });
});

const target = (accepted: string) => ({
  device: 'sw1',
  address: '127.0.0.1',
  port,
  acceptedKeys: [accepted],
});
const credentials = { user: userInfo().username, privateKey: login.private };

async function heard(channel: SshChannel): Promise<string> {
  let text = '';
  channel.on('data', (bytes: Buffer) => (text += bytes.toString()));
  await new Promise((resolve) => channel.once('close', resolve));
  return text;
}

it('commands are run and answered, and this thread is not held up', async () => {
  const [start, before] = [performance.now(), performance.eventLoopUtilization()];
  const connection = await connect(target(fingerprint), credentials, 20_000);
  const { active } = performance.eventLoopUtilization(before);
  const elapsed = performance.now() - start;
  expect(connection.hostKey.fingerprint).toBe(fingerprint);
  // Made here, a group of 3072 bits took 3300 ms on a quiet machine, in one piece: nearly all of the login.
  expect(active).toBeLessThan(elapsed / 2);
  expect(await heard(await connection.exec('printf one; printf two >&2'))).toBe('one');
  const shell = await connection.shell({ type: 'vt100', columns: 80, rows: 24 });
  shell.write('printf "%s-%s\\n" over here; exit\n');
  expect(await heard(shell)).toContain('over-here');
  connection.close();
  expect(await connection.ended).toBeNull();
}, 90_000);

it('a key that nobody accepted is named, and nothing secret is sent', async () => {
  await expect(connect(target('SHA256:other'), credentials, 20_000)).rejects.toMatchObject({
    code: 'SSH_HOST_KEY_CHANGED',
    device: 'sw1',
    facts: { hostKey: { fingerprint } },
  });
}, 90_000);

it('what is aborted ends at once, its channels too', async () => {
  const connection = await connect(target(fingerprint), credentials, 20_000);
  const shell = await connection.shell({ type: 'vt100', columns: 80, rows: 24 });
  const closed = new Promise((resolve) => shell.once('close', resolve));
  connection.abort();
  await Promise.race([
    closed,
    later(10_000, undefined, { ref: false }).then(() => Promise.reject(new Error('still open'))),
  ]);
}, 90_000);
