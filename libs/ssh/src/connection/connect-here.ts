import { createConnection, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Client, type ClientChannel, type ConnectConfig } from 'ssh2';
import { SshError, type SshErrorCode } from '../ssh-error.js';
import { algorithmsFor } from './algorithms.js';
import type { SshCredentials } from './credentials.js';
import type { SshConnection, TerminalSize } from './connection.js';
import { hostKeyOf, verdictOn, type HostKey } from './host-key.js';
import type { SshTarget } from './target.js';

/** How long a device may take to close its side of a connection that we have ended. */
const GOODBYE_MS = 2000;

/**
 * Logs in on this thread.
 * @param groupExchange - Whether the group exchange is offered too: only where nobody waits for this thread.
 * @throws SshError
 */
export async function connectHere(
  target: SshTarget,
  credentials: SshCredentials,
  connectMs: number,
  groupExchange = false,
): Promise<SshConnection> {
  const jumps: SshConnection[] = [];
  const closeJumps = (): void => {
    for (const jump of jumps.toReversed()) jump.close();
  };
  try {
    const first = promptSocket(target.via?.[0]?.target ?? target);
    let socket: Duplex = first;
    for (const [index, { target: jump, credentials: login }] of (target.via ?? []).entries()) {
      const connection = await connectOver(socket, jump, login, connectMs, groupExchange);
      jumps.push(connection);
      socket = await connection.forward(target.via?.[index + 1]?.target ?? target);
    }
    const connection = await connectOver(socket, target, credentials, connectMs, groupExchange);
    return {
      ...connection,
      close: () => {
        connection.close();
        closeJumps();
      },
      abort: () => {
        first.resetAndDestroy();
        connection.abort();
        for (const jump of jumps) jump.abort();
      },
    };
  } catch (error) {
    closeJumps();
    throw error;
  }
}

function connectOver(
  socket: Duplex,
  target: SshTarget,
  credentials: SshCredentials,
  connectMs: number,
  groupExchange: boolean,
): Promise<SshConnection> {
  const client = new Client();
  let hostKey: HostKey = { type: 'unknown', fingerprint: '' };
  let verdict: ReturnType<typeof verdictOn> = 'unknown';
  let end: (cause: Error | null) => void = () => undefined;
  const ended = new Promise<Error | null>((resolve) => (end = resolve));
  const config: ConnectConfig = {
    sock: socket,
    readyTimeout: connectMs,
    keepaliveInterval: 10_000,
    keepaliveCountMax: 3,
    algorithms: algorithmsFor(target.legacyAlgorithms ?? false, groupExchange),
    hostVerifier: (blob: Buffer) => {
      hostKey = hostKeyOf(blob);
      verdict = verdictOn(hostKey, target.acceptedKeys);
      return verdict === 'accepted';
    },
    ...identity(credentials),
  };
  return new Promise((resolve, reject) => {
    let open = false;
    // ssh2 leaves a socket alone that it has written its last to.
    const drop = (): void => {
      client.destroy();
      socket.destroy();
    };
    const fail = (cause: Error): void => {
      end(cause);
      if (!open) reject(errorFrom(cause, target, hostKey, verdict));
      drop();
    };
    client.on('error', fail);
    client.on('close', () => fail(new Error('the device closed the connection')));
    client.on('keyboard-interactive', (_name, _text, _lang, prompts, answer) =>
      answer(prompts.map(() => credentials.password ?? '')),
    );
    client.on('ready', () => {
      open = true;
      resolve({
        device: target.device,
        hostKey,
        ended,
        shell: (terminal) => shellOn(client, target.device, terminal),
        exec: (command) => execOn(client, target.device, command),
        subsystem: (name) => subsystemOn(client, target.device, name),
        forward: (to) => forwardOn(client, target.device, to),
        close: () => {
          end(null);
          client.end();
          // A device that hangs never closes its side.
          const late = setTimeout(drop, GOODBYE_MS).unref();
          socket.once('close', () => clearTimeout(late));
        },
        abort: () => {
          end(null);
          drop();
        },
      });
    });
    try {
      client.connect(config);
    } catch (cause) {
      // An unreadable private key is thrown at once.
      fail(cause instanceof Error ? cause : new Error(String(cause)));
    }
  });
}

/**
 * A socket that sends small packets at once. ssh2's own waits for the acknowledgement of the last one, which costs 40 ms
 * at every question of a dialogue (measured: a login of 470 ms becomes 30 ms).
 */
function promptSocket({ address, port }: Pick<SshTarget, 'address' | 'port'>): Socket {
  return createConnection({ host: address, port, noDelay: true });
}

/** The methods in the order in which they are tried; never `none`, which devices log as a failed login. */
function identity({ user, password, privateKey, passphrase }: SshCredentials): ConnectConfig {
  const methods: ('publickey' | 'password' | 'keyboard-interactive')[] = [];
  if (privateKey !== undefined) methods.push('publickey');
  if (password !== undefined) methods.push('password', 'keyboard-interactive');
  return {
    username: user,
    authHandler: methods,
    tryKeyboard: password !== undefined,
    ...(password === undefined ? {} : { password }),
    ...(privateKey === undefined ? {} : { privateKey }),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}

function shellOn(
  client: Client,
  device: string,
  { type, columns, rows }: TerminalSize,
): Promise<ClientChannel> {
  return new Promise((resolve, reject) => {
    client.shell({ term: type, cols: columns, rows, width: 0, height: 0 }, (cause, channel) => {
      if (cause) reject(new SshError('SSH_CLOSED', device, `no shell: ${cause.message}`, {}, { cause }));
      else resolve(channel);
    });
  });
}

function forwardOn(
  client: Client,
  device: string,
  { address, port }: { readonly address: string; readonly port: number },
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    client.forwardOut('127.0.0.1', 0, address, port, (cause, stream) => {
      if (cause) {
        const detail = `leads to no ${address}:${port}: ${cause.message}`;
        reject(new SshError('SSH_UNREACHABLE', device, detail, {}, { cause }));
      } else resolve(stream);
    });
  });
}

const execOn = (client: Client, device: string, command: string): Promise<ClientChannel> =>
  channelOn(device, 'channel', (opened) => client.exec(command, opened));

const subsystemOn = (client: Client, device: string, name: string): Promise<ClientChannel> =>
  channelOn(device, `subsystem ${name}`, (opened) => client.subsys(name, opened));

function channelOn(
  device: string,
  what: string,
  open: (opened: (cause: Error | undefined, channel: ClientChannel) => void) => void,
): Promise<ClientChannel> {
  return new Promise((resolve, reject) => {
    const refused = (cause: Error): void =>
      reject(new SshError('SSH_CLOSED', device, `no ${what}: ${cause.message}`, {}, { cause }));
    try {
      open((cause, channel) => (cause ? refused(cause) : resolve(channel)));
    } catch (cause) {
      // A connection that is gone is thrown at once.
      refused(cause instanceof Error ? cause : new Error(String(cause)));
    }
  });
}

function errorFrom(
  cause: Error & { level?: string },
  target: SshTarget,
  hostKey: HostKey,
  verdict: string,
): SshError {
  const make = (code: SshErrorCode, detail: string): SshError =>
    new SshError(
      code,
      target.device,
      detail,
      { address: `${target.address}:${target.port}`, ...(hostKey.fingerprint ? { hostKey } : {}) },
      { cause },
    );
  if (hostKey.fingerprint && verdict === 'unknown') {
    return make(
      'SSH_HOST_KEY_UNKNOWN',
      `host key ${hostKey.type} ${hostKey.fingerprint} is not accepted yet`,
    );
  }
  if (hostKey.fingerprint && verdict === 'changed') {
    return make(
      'SSH_HOST_KEY_CHANGED',
      `host key ${hostKey.type} ${hostKey.fingerprint} is not the accepted one`,
    );
  }
  if (cause.level === 'client-authentication') return make('SSH_AUTHENTICATION', 'user or password refused');
  if (/no matching/i.test(cause.message)) return make('SSH_ALGORITHMS', cause.message);
  if (/privateKey|passphrase/i.test(cause.message)) return make('SSH_AUTHENTICATION', cause.message);
  return make('SSH_UNREACHABLE', `${target.address}:${target.port}: ${cause.message}`);
}
