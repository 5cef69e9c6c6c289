import { Duplex } from 'node:stream';
import { setTimeout as later } from 'node:timers/promises';
import { Dialogue } from './dialogue/dialogue.js';
import { loginSecrets } from './dialogue/secrets.js';
import type { JumpTarget } from './connection/target.js';
import type { SshCredentials } from './connection/credentials.js';
import {
  imaginary,
  imaginaryDevice,
  type Behaviour,
  type ImaginaryDevice,
} from './imaginary-device.fixture.js';
import { openSession, type CliSession, type SessionTiming } from './session.js';

/** [session] --SSH over loopback-- [imaginary switch with faults on order] */

const timing: SessionTiming = {
  connectMs: 60_000,
  dialogue: { silenceMs: 250, answerMs: 1500, settleMs: 5, strangeMs: 60, maxLength: 20_000 },
};
const login: SshCredentials = { user: 'admin', password: 'login-pass', enable: 'enable-pass' };
const devices: ImaginaryDevice[] = [];
const sessions: CliSession[] = [];

async function device(behaviour: Behaviour = {}): Promise<ImaginaryDevice> {
  const made = await imaginaryDevice(behaviour);
  devices.push(made);
  return made;
}

async function open(
  at: ImaginaryDevice,
  credentials = login,
  acceptedKeys = [at.fingerprint],
): Promise<CliSession> {
  const target = { device: 'sw1', address: '127.0.0.1', port: at.port, acceptedKeys };
  const session = await openSession(target, credentials, imaginary, timing);
  sessions.push(session);
  return session;
}

afterEach(async () => {
  for (const session of sessions.splice(0)) session.close();
  await Promise.all(devices.splice(0).map((it) => it.close()));
});

const show = (send: string): { send: string; at: 'privileged' } => ({ send, at: 'privileged' });

describe('login', () => {
  it.each<[string, Behaviour]>([
    ['straight to the privileged prompt', {}],
    ['through enable with its password', { enablePassword: 'enable-pass' }],
    ['after a banner that looks like prompts', { banner: 'Welcome to #\nsw1# is monitored\n' }],
    ['in pieces of one character', { pieces: 1, enablePassword: 'enable-pass' }],
  ])('%s', async (_title, behaviour) => {
    const session = await open(await device({ ...behaviour, configuration: ['vlan 10'] }));
    expect(await session.runningConfiguration()).toBe('vlan 10\n');
  });

  it.each<[string, Behaviour, string]>([
    ['a refused password', { refuseLogin: true }, 'SSH_AUTHENTICATION'],
    ['a wrong enable password', { enablePassword: 'another-pass' }, 'SSH_REFUSED'],
    ['no prompt', { hostName: 'not a host' }, 'SSH_TIMEOUT'],
  ])('%s', async (_title, behaviour, code) => {
    await expect(open(await device(behaviour))).rejects.toMatchObject({ code, device: 'sw1' });
  });

  it('host keys: unknown and changed are two errors, and the password is never offered', async () => {
    const at = await device();
    await expect(open(at, login, [])).rejects.toMatchObject({
      code: 'SSH_HOST_KEY_UNKNOWN',
      facts: { hostKey: { type: 'ssh-rsa', fingerprint: at.fingerprint } },
    });
    await expect(open(at, login, ['SHA256:another'])).rejects.toMatchObject({ code: 'SSH_HOST_KEY_CHANGED' });
    expect(at.openSessions()).toBe(0);
  });

  it('[us] -- [jump 1] -- [jump 2] -- [switch]: each host is asked to lead on, and each key is checked', async () => {
    const [first, second, last] = [
      await device({ forwards: true }),
      await device({ forwards: true }),
      await device({ configuration: ['vlan 10'] }),
    ];
    const hop = (it: ImaginaryDevice, keys = [it.fingerprint]): JumpTarget => ({
      target: { device: 'jump', address: '127.0.0.1', port: it.port, acceptedKeys: keys },
      credentials: login,
    });
    const through = async (...via: readonly JumpTarget[]): Promise<CliSession> => {
      const target = {
        device: 'sw1',
        address: '127.0.0.1',
        port: last.port,
        acceptedKeys: [last.fingerprint],
        via,
      };
      const session = await openSession(target, login, imaginary, timing);
      sessions.push(session);
      return session;
    };
    expect(await (await through(hop(first), hop(second))).runningConfiguration()).toBe('vlan 10\n');
    expect([first.forwarded(), second.forwarded()]).toEqual([[second.port], [last.port]]);
    await expect(through(hop(first, ['SHA256:another']))).rejects.toMatchObject({
      code: 'SSH_HOST_KEY_CHANGED',
      device: 'jump',
    });
    await expect(through(hop(last))).rejects.toMatchObject({ code: 'SSH_UNREACHABLE' });
  });

  it('a device that asks for the password in a dialogue of its own', async () => {
    expect((await open(await device({ keyboardOnly: true }))).level).toBe('privileged');
  });

  it('nobody listens: the address is named', async () => {
    const at = await device();
    await at.close();
    await expect(open(at)).rejects.toMatchObject({
      code: 'SSH_UNREACHABLE',
      message: expect.stringContaining(`127.0.0.1:${at.port}`),
    });
  });
});

describe('commands', () => {
  it('the answer comes without echo and prompt', async () => {
    const session = await open(await device({ answers: { 'show clock': '12:00\n' } }));
    expect(await session.run(show('show clock'))).toBe('12:00\n');
  });

  it('output that looks like another prompt does not end the answer', async () => {
    const session = await open(
      await device({ answers: { 'show log': 'sw1(config)#vlan 10\nother#\nend of log\n' } }),
    );
    expect(await session.run(show('show log'))).toBe('sw1(config)#vlan 10\nother#\nend of log\n');
  });

  it('a prompt that was left over from earlier does not end the answer: the device repeats what it is asked first', async () => {
    // As after a second RETURN in a queue, or behind a log line: [prompt] … [echo] answer [prompt].
    const channel = new Duplex({ read: () => undefined, write: (_bytes, _encoding, done) => done() });
    const { dialogue: fast } = timing;
    const dialogue = new Dialogue(
      'sw1',
      channel,
      { ...imaginary, prepare: [] },
      loginSecrets(undefined, undefined),
      fast,
    );
    channel.push('sw1#');
    await dialogue.open();
    const answer = dialogue.run(show('show clock'));
    channel.push('\r\nsw1#');
    await later(fast.settleMs * 4);
    channel.push('show clock\r\n12:00\r\nsw1#');
    expect(await answer).toContain('12:00');
    dialogue.close();
  });

  it('a pager that comes although paging is off is answered once, however slowly the device goes on', async () => {
    const at = await device({ answers: { 'show log': 'one\n' }, pagerMs: 60 });
    const session = await open(at);
    expect(await session.run(show('show log'))).toBe('one\n');
    expect(at.keys()).toEqual([' ']);
  });

  it.each([
    ['UTF-8', Buffer.from('Salle d’accès é\n', 'utf8'), 'Salle d’accès é\n'],
    ['ISO 8859-1', Buffer.from('Salle accès é\n', 'latin1'), 'Salle accès é\n'],
  ])('text in %s', async (_title, bytes, text) => {
    const session = await open(await device({ bytes: { 'show name': bytes } }));
    expect(await session.run(show('show name'))).toBe(text);
  });

  it('lines of 746 characters and more', async () => {
    const line = `ip access-list extended ${'x'.repeat(746)}`;
    const session = await open(await device({ answers: { 'show long': `${line}\n` } }));
    expect(await session.run(show('show long'))).toBe(`${line}\n`);
  });

  it('a refusal names the line; a harmless note does not fail; the session goes on', async () => {
    const session = await open(await device({ answers: { note: '% note: nothing\n' } }));
    await expect(session.run(show('nonsense'))).rejects.toMatchObject({
      code: 'SSH_REFUSED',
      facts: { command: 'nonsense', said: '% unknown command: nonsense' },
    });
    expect(await session.run(show('note'))).toBe('% note: nothing\n');
  });

  it.each<['close' | 'silent', string]>([
    ['close', 'SSH_CLOSED'],
    ['silent', 'SSH_TIMEOUT'],
  ])('the device falls %s in the middle', async (fault, code) => {
    const session = await open(
      await device({ fault: (command) => (command === 'show clock' ? fault : null) }),
    );
    await expect(session.run(show('show clock'))).rejects.toMatchObject({
      code,
      facts: { command: 'show clock' },
    });
  });

  it('an answer without end is cut off', async () => {
    const session = await open(await device({ answers: { 'show tech': 'x'.repeat(30_000) } }));
    await expect(session.run(show('show tech'))).rejects.toMatchObject({ code: 'SSH_TOO_LARGE' });
  });

  it('a step is refused before it is sent when the session stands elsewhere', async () => {
    const at = await device();
    const session = await open(at);
    await expect(session.run({ send: 'vlan 10', at: 'configuration' })).rejects.toMatchObject({
      code: 'SSH_UNEXPECTED',
    });
    expect(at.commands()).not.toContain('vlan 10');
  });

  it('an answer that is not the expected one fails', async () => {
    const session = await open(await device({ answers: { save: 'disk full\n' } }));
    await expect(session.run({ ...show('save'), expect: /saved/ })).rejects.toMatchObject({
      code: 'SSH_UNEXPECTED',
      facts: { said: 'disk full' },
    });
  });

  it('secrets are in no record', async () => {
    const session = await open(
      await device({ enablePassword: 'enable-pass', answers: { 'show key': 'key login-pass\n' } }),
    );
    await session.run(show('show key'));
    const record = JSON.stringify(session.transcript);
    expect(record).not.toMatch(/enable-pass|login-pass/);
    expect(record).toContain('key ••••');
  });
});
