import { generateKeyPairSync } from 'node:crypto';
import { createConnection, type AddressInfo } from 'node:net';
import ssh2, { type Connection, type ServerChannel } from 'ssh2';
import type { Driver } from '#devices';
import { hostKeyOf } from './connection/host-key.js';

/**
 * An SSH server on loopback that behaves like a switch, with faults on order. It is the other side of the wire, made of
 * the same library; what real devices do is tested in the lab.
 */
export interface Behaviour {
  /** Configuration at the start: one line each. */
  readonly configuration?: readonly string[];
  /** Answers to other commands. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Called for each command; `close`: the session ends instead of an answer, `silent`: no answer at all. */
  readonly fault?: (command: string, session: number) => 'close' | 'silent' | null;
  /** Sent before the first prompt. */
  readonly banner?: string;
  readonly enablePassword?: string;
  /** Writes the answer in pieces of this many characters. */
  readonly pieces?: number;
  readonly hostName?: string;
  /** Answers of bytes that are no UTF-8. */
  readonly bytes?: Readonly<Record<string, Buffer>>;
  /** Every answer stops before its prompt with a pager, and goes on this long after a key. */
  readonly pagerMs?: number;
  readonly refuseLogin?: boolean;
  /** Leads connections on, as a jump host does. */
  readonly forwards?: boolean;
  /** Asks for the password in a dialogue of its own (RFC 4256) instead of the password method. */
  readonly keyboardOnly?: boolean;
}

/** The imaginary platform's driver: like IOS, with a rollback timer of its own in seconds. */
export const imaginary: Driver = {
  name: 'imaginary',
  title: 'Imaginary switch',
  account: 'cli',
  terminal: { type: 'vt100', columns: 200, rows: 0, lineEnd: '\n' },
  prompts: {
    user: /^(?<host>[\w-]+)>$/,
    privileged: /^(?<host>[\w-]+)#$/,
    configuration: /^(?<host>[\w-]+)\(config\)#$/,
  },
  hostLength: 63,
  arrivesAt: ['user', 'privileged'],
  raise: [
    {
      send: 'enable',
      at: 'user',
      to: 'privileged',
      replies: [{ when: /^Password:\s?$/, send: { secret: 'enable' }, times: 1 }],
    },
  ],
  prepare: [{ send: 'no paging', at: 'privileged' }],
  echo: true,
  replies: [{ when: /^--more--$/, send: ' ', times: 1000 }],
  failures: [/^%/],
  harmless: [/^% note/],
  configuration: {
    show: [{ send: 'show configuration', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => answer,
    enter: [{ send: 'configure', at: 'privileged', to: 'configuration' }],
    leave: [{ send: 'end', at: 'configuration', to: 'privileged' }],
    commands: (remediation) => remediation.split('\n').filter((line) => line.trim() !== ''),
    at: 'configuration',
    save: [{ send: 'save', at: 'privileged', expect: /saved/ }],
  },
  safety: {
    technique: 'native-timer',
    over: 'cli',
    leastS: 1,
    mostS: 600,
    arm: ({ afterS }) => [{ send: `revert in ${afterS}`, at: 'privileged', expect: /armed/ }],
    confirm: [{ send: 'confirm', at: 'privileged', expect: /confirmed/ }],
    revert: [{ send: 'revert now', at: 'privileged', expect: /reverted/ }],
    pending: { ask: { send: 'show revert', at: 'privileged' }, yes: /pending/, no: /none/ },
  },
  farewell: ['exit'],
};

/** A running imaginary device. */
export interface ImaginaryDevice {
  readonly port: number;
  readonly fingerprint: string;
  /** The running configuration now, and what would survive a restart. */
  readonly running: () => readonly string[];
  readonly saved: () => readonly string[];
  readonly timerRuns: () => boolean;
  /** What the timer would do when it runs out. */
  readonly expire: () => void;
  readonly commands: () => readonly string[];
  /** Keys that pagers were answered with. */
  readonly keys: () => readonly string[];
  /** Ports that it led connections on to. */
  readonly forwarded: () => readonly number[];
  readonly openSessions: () => number;
  readonly close: () => Promise<void>;
}

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs1',
  format: 'pem',
});

export async function imaginaryDevice(behaviour: Behaviour = {}): Promise<ImaginaryDevice> {
  const state = {
    running: [...(behaviour.configuration ?? [])],
    saved: [...(behaviour.configuration ?? [])],
    before: null as string[] | null,
    commands: [] as string[],
    keys: [] as string[],
    forwarded: [] as number[],
    sessions: 0,
    open: 0,
  };
  const connections = new Set<Connection>();
  const server = new ssh2.Server({ hostKeys: [key] }, (connection) => {
    connections.add(connection);
    // The types of ssh2 do not know it.
    (connection as Connection & { setNoDelay(on: boolean): void }).setNoDelay(true);
    connection.on('authentication', (context) => {
      if (behaviour.keyboardOnly) {
        if (context.method !== 'keyboard-interactive') return context.reject(['keyboard-interactive']);
        return context.prompt([{ prompt: 'Password: ', echo: false }], ([answer]) =>
          answer === 'login-pass' ? context.accept() : context.reject(['keyboard-interactive']),
        );
      }
      const right = context.method === 'password' && context.password === 'login-pass';
      if (right && !behaviour.refuseLogin) context.accept();
      else context.reject(['password']);
    });
    connection.on('error', () => connections.delete(connection));
    connection.on('close', () => connections.delete(connection));
    // A jump host: it leads on to whatever it is asked for.
    connection.on('tcpip', (accept, reject, { destIP, destPort }) => {
      if (!behaviour.forwards) return reject();
      const onward = createConnection({ host: destIP, port: destPort });
      onward.once('error', () => reject());
      onward.once('connect', () => {
        const channel = accept();
        state.forwarded.push(destPort);
        onward.on('error', () => channel.destroy());
        channel.pipe(onward).pipe(channel);
      });
    });
    connection.on('session', (accept) => {
      const session = accept();
      session.on('pty', (acceptPty) => acceptPty());
      session.on('shell', (acceptShell) => {
        state.sessions += 1;
        state.open += 1;
        const number = state.sessions;
        const channel = acceptShell();
        channel.on('close', () => (state.open -= 1));
        converse(channel, connection, behaviour, state, number);
      });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const parsed = ssh2.utils.parseKey(key);
  if (parsed instanceof Error) throw parsed;
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: hostKeyOf(parsed.getPublicSSH()).fingerprint,
    running: () => state.running,
    saved: () => state.saved,
    timerRuns: () => state.before !== null,
    expire: () => {
      if (state.before) state.running = state.before;
      state.before = null;
    },
    commands: () => state.commands,
    keys: () => state.keys,
    forwarded: () => state.forwarded,
    openSessions: () => state.open,
    close: () => {
      for (const connection of connections) connection.end();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

interface State {
  running: string[];
  saved: string[];
  before: string[] | null;
  commands: string[];
  keys: string[];
}

function converse(
  channel: ServerChannel,
  connection: Connection,
  behaviour: Behaviour,
  state: State,
  number: number,
): void {
  const host = behaviour.hostName ?? 'sw1';
  let mode: 'user' | 'privileged' | 'configuration' | 'password' = behaviour.enablePassword
    ? 'user'
    : 'privileged';
  let typed = '';
  const prompt = (): string =>
    ({ user: `${host}>`, privileged: `${host}#`, configuration: `${host}(config)#`, password: 'Password: ' })[
      mode
    ];
  const say = (text: string): void => {
    const whole = text.replaceAll('\n', '\r\n');
    const size = behaviour.pieces ?? whole.length;
    for (let at = 0; at < whole.length; at += Math.max(1, size))
      channel.write(whole.slice(at, at + Math.max(1, size)));
  };
  const answer = (command: string): string => {
    if (mode === 'password') {
      const right = command === behaviour.enablePassword;
      mode = right ? 'privileged' : 'user';
      return right ? '' : '% bad password\n';
    }
    if (command === 'enable') mode = 'password';
    else if (command === 'configure') mode = 'configuration';
    else if (command === 'end') mode = 'privileged';
    else if (mode === 'configuration') return configure(command, state);
    else return behaviour.answers?.[command] ?? operate(command, state);
    return '';
  };
  say(`${behaviour.banner ?? ''}${prompt()}`);
  let paged: string | null = null;
  channel.on('data', (bytes: Buffer) => {
    if (paged !== null) {
      const rest = paged;
      paged = null;
      state.keys.push(bytes.toString());
      setTimeout(() => say(rest), behaviour.pagerMs);
      return;
    }
    typed += bytes.toString();
    for (let end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
      const command = typed.slice(0, end);
      typed = typed.slice(end + 1);
      if (command === 'exit') {
        channel.end();
        return;
      }
      const echo = mode === 'password' ? '\n' : `${command}\n`;
      if (mode !== 'password') state.commands.push(command);
      const fault = behaviour.fault?.(command, number) ?? null;
      if (fault === 'close') {
        connection.end();
        return;
      }
      if (fault === 'silent') return;
      const raw = behaviour.bytes?.[command];
      if (raw) {
        say(echo);
        channel.write(raw);
        say(`\n${prompt()}`.slice(raw.at(-1) === 10 ? 1 : 0));
        continue;
      }
      const text = answer(command);
      if (behaviour.pagerMs !== undefined && text !== '') {
        say(`${echo}${text}--more--`);
        paged = `\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b${prompt()}`;
      } else say(`${echo}${text}${prompt()}`);
    }
  });
}

function configure(command: string, state: State): string {
  if (command.startsWith('bad')) return `% invalid: ${command}\n`;
  if (command.startsWith('no ')) state.running = state.running.filter((line) => line !== command.slice(3));
  else if (!state.running.includes(command)) state.running.push(command);
  return '';
}

function operate(command: string, state: State): string {
  switch (command.replace(/ \d+$/, '')) {
    case 'show configuration':
      return state.running.map((line) => `${line}\n`).join('');
    case 'save':
      state.saved = [...state.running];
      return 'saved\n';
    case 'revert in':
      state.before = [...state.running];
      return 'armed\n';
    case 'confirm':
      if (!state.before) return '% nothing to confirm\n';
      state.before = null;
      return 'confirmed\n';
    case 'revert now':
      state.running = state.before ?? state.running;
      state.before = null;
      return 'reverted\n';
    case 'show revert':
      return state.before ? 'pending\n' : 'none\n';
    case 'no paging':
      return '';
    default:
      return `% unknown command: ${command}\n`;
  }
}
