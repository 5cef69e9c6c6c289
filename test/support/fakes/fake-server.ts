import { generateKeyPairSync, createHash } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import ssh2, { type Connection } from 'ssh2';
import type { FakeDevice } from './fake-device.js';
import { netconfChannel } from './netconf-dialects.js';

const newKey = (): string | Buffer =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' });
const key = newKey();
/** What a device shows that has another key since a while. */
const otherKey = newKey();

/** A fake device that answers over SSH on loopback. */
export interface FakeServer {
  readonly port: number;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  /** Sessions that are open. */
  readonly openSessions: () => number;
  /** Most sessions that were open at the same time. */
  readonly mostSessions: () => number;
  close(): Promise<void>;
}

/**
 * Serves a device, or one for each connection: to a test of many devices they differ by the user that logs in.
 * `hasItsKey`: whether who comes now is shown the host key of always.
 */
export async function serveFake(
  deviceOf: (user: string) => FakeDevice,
  host = '127.0.0.1',
  port = 0,
  hasItsKey: () => boolean = () => true,
): Promise<FakeServer> {
  const connections = new Set<Connection>();
  let most = 0;
  const meet = (connection: Connection): void => {
    connections.add(connection);
    most = Math.max(most, connections.size);
    (connection as Connection & { setNoDelay(on: boolean): void }).setNoDelay(true);
    let user = '';
    connection.on('authentication', (context) => {
      user = context.username;
      if (context.method === 'password' && context.password === 'login-pass') context.accept();
      else context.reject(['password']);
    });
    connection.on('error', () => connections.delete(connection));
    connection.on('close', () => connections.delete(connection));
    connection.on('session', (accept) => {
      const session = accept();
      session.on('pty', (acceptPty) => acceptPty());
      session.on('shell', (acceptShell, reject) => {
        const device = deviceOf(user);
        if (!device.isReachable) {
          reject();
          return;
        }
        const inner = device.shell();
        const channel = acceptShell();
        channel.on('error', () => inner.destroy());
        inner.on('close', () => channel.end());
        channel.pipe(inner).pipe(channel);
      });
      session.on('subsystem', (acceptSubsystem, reject, { name }) => {
        const device = deviceOf(user);
        if (!device.isReachable || name !== 'netconf' || device.dialect.driver.channel !== 'netconf') {
          reject();
          return;
        }
        const inner = netconfChannel(device);
        const channel = acceptSubsystem();
        channel.on('error', () => inner.destroy());
        inner.on('close', () => channel.end());
        channel.pipe(inner).pipe(channel);
      });
      session.on('exec', (acceptExec, reject, { command }) => {
        const device = deviceOf(user);
        if (!device.isReachable) {
          reject();
          return;
        }
        const { answer, dropped } = device.exec(command);
        const channel = acceptExec();
        if (answer !== null) {
          channel.write(answer);
          channel.exit(0);
          channel.end();
        } else if (dropped) connection.end();
      });
    });
  };
  const [own, other] = [key, otherKey].map((hostKey) => new ssh2.Server({ hostKeys: [hostKey] }, meet)) as [
    ssh2.Server,
    ssh2.Server,
  ];
  const server = createServer((socket) => (hasItsKey() ? own : other).injectSocket(socket));
  await new Promise<void>((ready) => server.listen(port, host, ready));
  const parsed = ssh2.utils.parseKey(key);
  if (parsed instanceof Error) throw parsed;
  const digest = createHash('sha256').update(parsed.getPublicSSH()).digest('base64').replace(/=+$/, '');
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: `SHA256:${digest}`,
    openSessions: () => connections.size,
    mostSessions: () => most,
    close: () => {
      for (const connection of connections) connection.end();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
