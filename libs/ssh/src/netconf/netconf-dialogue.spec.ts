import { Duplex } from 'node:stream';
import { driverOf } from '#devices';
import { eventually } from '../../../../test/support/eventually.js';
import { FakeDevice } from '../../../../test/support/fakes/fake-device.js';
import { serveFake } from '../../../../test/support/fakes/fake-server.js';
import { netconfChannel } from '../../../../test/support/fakes/netconf-dialects.js';
import { trials } from '../../../../test/support/fakes/trials.js';
import { loginSecrets } from '../dialogue/secrets.js';
import { resumePush, type PushHands } from '../push/push.js';
import { openSession, sessionOn, defaultSessionTiming, type CliSession } from '../session.js';
import { NetconfDialogue } from './netconf-dialogue.js';

/** [dialogue] --in memory-- [a server that says what the test wants] */

const netconf = driverOf('netconf')!;
const timing = { silenceMs: 40, answerMs: 400, settleMs: 0, strangeMs: 0, maxLength: 100_000 };
const MARK = ']]>]]>';
const hello = (...uris: readonly string[]): string =>
  `<hello xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><capabilities>${uris
    .map((uri) => `<capability>urn:ietf:params:netconf:${uri}</capability>`)
    .join('')}</capabilities><session-id>7</session-id></hello>${MARK}`;
const reply = (id: number, inner: string): string =>
  `<rpc-reply message-id="${id}">${inner}</rpc-reply>${MARK}`;

/** A server that answers each message of ours (the hello is the first) with the next of these texts. */
class Script extends Duplex {
  readonly heard: string[] = [];
  /** Times that it was given something to read that asks for nothing. */
  nudges = 0;

  constructor(private readonly answers: (string | null)[]) {
    super({ read: () => undefined });
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    if (bytes.toString() === '\n') {
      this.nudges += 1;
      return done();
    }
    this.heard.push(bytes.toString());
    const answer = this.answers.shift();
    if (answer === null) this.push(null);
    else if (answer !== undefined) this.push(answer);
    done();
  }
}

async function opened(...answers: (string | null)[]): Promise<{ dialogue: NetconfDialogue; server: Script }> {
  const server = new Script([hello('base:1.0'), ...answers]);
  const secrets = loginSecrets(
    'pass-word',
    undefined,
    (mark) => (mark.includes('secret:a') ? 'x<&>"y' : mark),
    ['x<&>"y'],
  );
  const dialogue = new NetconfDialogue('sw1', server, netconf, secrets, timing);
  await dialogue.open();
  return { dialogue, server };
}
const ask = { send: '<get/>', at: 'privileged' } as const;

describe('hello', () => {
  it.each([
    ['another version', hello('base:2.0'), 'SSH_UNEXPECTED'],
    ['no XML', `login incorrect${MARK}`, 'SSH_UNEXPECTED'],
    ['entities that expand', `<!DOCTYPE h [<!ENTITY a "aaaa">]><hello>&a;</hello>${MARK}`, 'SSH_UNEXPECTED'],
    ['nothing', undefined, 'SSH_TIMEOUT'],
    ['an end', null, 'SSH_CLOSED'],
    ['more than allowed', 'x'.repeat(100_001), 'SSH_TOO_LARGE'],
  ])('%s is an error', async (_title, text, code) => {
    const server = new Script(text === undefined ? [] : [text]);
    const dialogue = new NetconfDialogue('sw1', server, netconf, loginSecrets('pw', undefined), timing);
    await expect(dialogue.open()).rejects.toMatchObject({ code, device: 'sw1' });
    expect(server.destroyed).toBe(true);
  });

  it('a server of version 1.0 is spoken to with marks', async () => {
    const { dialogue, server } = await opened(reply(1, '<ok/>'));
    expect(await dialogue.run(ask)).toBe('ok\n');
    expect(server.heard[1]).toContain(`<get/></rpc>${MARK}`);
    expect(dialogue.session).toBe('7');
  });
});

describe('answers', () => {
  it('a notification in between is passed over', async () => {
    const { dialogue } = await opened(`<notification><eventTime/></notification>${MARK}${reply(1, '<ok/>')}`);
    expect(await dialogue.run(ask)).toBe('ok\n');
  });

  it('a warning beside ok is no failure; an error says tag, message and place', async () => {
    const error = (severity: string): string =>
      `<rpc-error><error-type>application</error-type><error-tag>invalid-value</error-tag><error-severity>${severity}</error-severity><error-path>/vlans</error-path><error-message>5000 is\n too high</error-message></rpc-error>`;
    const { dialogue } = await opened(
      reply(1, `${error('warning')}<ok/>`),
      reply(2, error('error')),
      reply(3, `<load-configuration-results>${error('error')}<ok/></load-configuration-results>`),
    );
    expect(await dialogue.run(ask)).toBe('ok\n');
    for (const _ of [2, 3])
      await expect(dialogue.run(ask)).rejects.toMatchObject({
        code: 'SSH_REFUSED',
        facts: { command: '<get/>', said: 'invalid-value: 5000 is too high (at /vlans)' },
      });
  });

  it.each([
    ['to another question', reply(9, '<ok/>'), 'SSH_UNEXPECTED'],
    ['that are no XML', `<rpc-reply message-id="1"><ok>${MARK}`, 'SSH_UNEXPECTED'],
    ['that do not come', undefined, 'SSH_TIMEOUT'],
    ['that are cut', null, 'SSH_CLOSED'],
    ['without end', 'x'.repeat(100_001), 'SSH_TOO_LARGE'],
  ])('answers %s end the session: nothing is sent after them', async (_title, text, code) => {
    const { dialogue, server } = await opened(...(text === undefined ? [] : [text]));
    await expect(dialogue.run(ask)).rejects.toMatchObject({ code });
    const { length } = server.heard;
    await expect(dialogue.run(ask)).rejects.toMatchObject({ code: 'SSH_CLOSED' });
    expect(server.heard).toHaveLength(length);
  });

  it('text in ISO 8859-1 is read as such', async () => {
    const { dialogue, server } = await opened();
    const answer = dialogue.run(ask);
    server.push(Buffer.from(reply(1, '<data><n>Salle accès</n></data>'), 'latin1'));
    expect(await answer).toContain('Salle accès');
  });
});

/**
 * A server that keeps its first answer for itself until it hears anything more, as netconfd 2.13 does with one that it read in one
 * piece with our hello. It is strict about what it hears.
 */
class Keeper extends Duplex {
  private heard = '';
  private kept = '';
  private id = 0;

  constructor(private readonly version: '1.0' | '1.1') {
    super({ read: () => undefined });
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.heard += bytes.toString();
    if (this.kept !== '') this.push(this.kept);
    this.kept = '';
    const chunked = this.version === '1.1' && this.id > 0;
    const [whole, message = ''] =
      (chunked ? /^\n#\d+\n([^]*)\n##\n$/ : /^([^]*)\]\]>\]\]>$/).exec(this.heard) ?? [];
    if (whole !== undefined) this.answer(message, chunked);
    done();
  }

  private answer(message: string, chunked: boolean): void {
    this.heard = '';
    const next = (this.id += 1) - 1;
    if (next === 0) this.push(hello('base:1.0', ...(this.version === '1.1' ? ['base:1.1'] : [])));
    // "The XML or text declaration is not at start of entity": a blank line before it is no XML.
    else if (/^\s+<\?xml/.test(message)) this.push(null);
    else {
      const text = `<rpc-reply message-id="${next}"><ok/></rpc-reply>`;
      const reply = chunked ? `\n#${text.length}\n${text}\n##\n` : `${text}${MARK}`;
      if (next === 1) this.kept = reply;
      else this.push(reply);
    }
  }
}

describe.each(['1.0', '1.1'] as const)(
  '[dialogue] -- [netconfd that keeps its answers], version %s',
  (version) => {
    it('is given something to read, answers, and takes the next question for what it is', async () => {
      const slow = { ...timing, silenceMs: 2000, answerMs: 20_000 };
      const dialogue = new NetconfDialogue(
        'sw1',
        new Keeper(version),
        netconf,
        loginSecrets('pw', undefined),
        slow,
      );
      await dialogue.open();
      for (let asked = 0; asked < 3; asked += 1) expect(await dialogue.run(ask)).toBe('ok\n');
      dialogue.close();
    });
  },
);

it('a server that answers at once is given nothing to read in between', async () => {
  const server = new Script([hello('base:1.0'), reply(1, '<ok/>'), reply(2, '<ok/>')]);
  const patient = { ...timing, silenceMs: 60_000 };
  const dialogue = new NetconfDialogue('sw1', server, netconf, loginSecrets('pw', undefined), patient);
  await dialogue.open();
  for (let asked = 0; asked < 2; asked += 1) expect(await dialogue.run(ask)).toBe('ok\n');
  expect(server.nudges).toBe(0);
});

describe('steps', () => {
  it('an operation that needs what the server does not have is not sent', async () => {
    const { dialogue, server } = await opened();
    await expect(dialogue.perform(netconf.safety!.arm({ afterS: 60, rollback: [] }))).rejects.toMatchObject({
      code: 'SSH_REFUSED',
      message: expect.stringContaining('candidate:1.0, confirmed-commit:1.1, validate:1.1'),
    });
    expect(await dialogue.perform(netconf.configuration.save)).toEqual(['']);
    expect(server.heard).toHaveLength(1);
  });

  it('secrets are put in as text, and are in no record', async () => {
    const { dialogue, server } = await opened(reply(1, '<ok/>'));
    await dialogue.run({ ...ask, send: '<edit-config><key>\u27e6secret:a\u27e7</key></edit-config>' });
    expect(server.heard[1]).toContain('<key>x&lt;&amp;&gt;&quot;y</key>');
    expect(JSON.stringify(dialogue.transcript)).not.toMatch(/x&lt;|x</);
  });

  it('of several operations, the first that is refused is the last that is sent', async () => {
    const denied = reply(
      1,
      '<rpc-error><error-tag>lock-denied</error-tag><error-severity>error</error-severity><error-info><session-id>4</session-id></error-info></rpc-error>',
    );
    const { dialogue, server } = await opened(denied);
    const answer = await dialogue.run(netconf.safety!.lock!.ask);
    expect(answer).toBe('error lock-denied (session 4)\n');
    expect(netconf.safety!.lock!.holder.exec('error lock-denied: lock denied (session 4)\n')?.groups).toEqual(
      { session: '4' },
    );
    expect(server.heard).toHaveLength(2);
  });
});

describe('[worker that died] holds the lock -- [fake server]', () => {
  const trial = trials.find(({ dialect }) => dialect.driver.name === 'netconf')!;
  const carrier = { device: 'sw1', hostKey: { type: '', fingerprint: '' }, close: () => undefined };
  const open = async (device: FakeDevice): Promise<CliSession> => {
    const dialogue = new NetconfDialogue(
      'sw1',
      netconfChannel(device),
      netconf,
      loginSecrets('pw', undefined),
      timing,
    );
    await dialogue.open();
    return sessionOn(carrier, dialogue, netconf);
  };

  it.each([
    ['its session is ended, and the candidate is free', true],
    ['a session of somebody else is left alone', false],
  ])('%s', async (_title, ours) => {
    const device = new FakeDevice(trial.dialect, trial.before);
    const dead = await open(device);
    await dead.run({ send: '<lock><target><candidate/></target></lock>', at: 'privileged' });
    const before = await dead.runningConfiguration();
    const hands: PushHands = {
      open: () => open(device),
      check: () => Promise.resolve([]),
      record: () => undefined,
      wait: () => Promise.resolve(),
    };
    const memory = {
      before,
      intended: trial.intended,
      timerS: 120,
      sessions: ours ? [dead.id] : ['99'],
      owned: [{ line: trial.owned, whole: true }],
    };
    const outcome = await resumePush(netconf, memory, { timerS: 60 }, hands);
    expect([outcome.end, device.locks.size]).toEqual(['rolled-back', ours ? 0 : 1]);
  });
});

it('[session] --SSH, subsystem netconf-- [fake server]: read, and nothing is left open', async () => {
  const trial = trials.find(({ dialect }) => dialect.driver.name === 'netconf')!;
  const device = new FakeDevice(trial.dialect, trial.before);
  const server = await serveFake(() => device);
  const target = {
    device: 'sw1',
    address: '127.0.0.1',
    port: server.port,
    acceptedKeys: [server.fingerprint],
  };
  const login = { user: 'admin', password: 'login-pass' };
  const session = await openSession(target, login, netconf, defaultSessionTiming);
  expect(await session.runningConfiguration()).toContain('vlan [vid "10"]\n  name "OFFICE"');
  session.close();
  await eventually(
    () => device.openChannels,
    (open) => expect(open).toBe(0),
  );
  const other = new FakeDevice(trials[0]!.dialect, trial.before);
  const cli = await serveFake(() => other);
  const elsewhere = { ...target, port: cli.port, acceptedKeys: [cli.fingerprint] };
  await expect(openSession(elsewhere, login, netconf)).rejects.toMatchObject({ code: 'SSH_CLOSED' });
  await Promise.all([server.close(), cli.close()]);
});
