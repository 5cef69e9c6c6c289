import { told, toldBy, type Told } from '#findings';
import { eventually } from '../../../../test/support/eventually.js';
import {
  imaginary,
  imaginaryDevice,
  type Behaviour,
  type ImaginaryDevice,
} from '../imaginary-device.fixture.js';
import { openSession, type SessionTiming } from '../session.js';
import type { PushCheck, PushEnd, PushFinding, PushStage } from './outcome.js';
import { pushConfiguration, type PushHands, type PushOptions } from './push.js';

/**
 * [push] --SSH over loopback-- [imaginary switch with a rollback timer]
 *
 * One fault at each step of the protocol; after each the device is either as wanted and confirmed, or as before.
 */

const timing: SessionTiming = {
  connectMs: 60_000,
  dialogue: { silenceMs: 150, answerMs: 1000, settleMs: 5, strangeMs: 40, maxLength: 20_000 },
};
const BEFORE = ['vlan 10', 'vlan 99'];
const wanted = { intended: 'vlan 10\nvlan 30\n', owned: [{ line: /^vlan [13]0$/, whole: true }] };
const AFTER = ['vlan 10', 'vlan 99', 'vlan 30'];
const options: PushOptions = {
  timerS: 60,
  dryRun: false,
  driftOf: null,
  wayIn: null,
  acceptLockout: false,
};
const devices: ImaginaryDevice[] = [];

async function device(behaviour: Behaviour = {}): Promise<ImaginaryDevice> {
  const made = await imaginaryDevice({ configuration: BEFORE, ...behaviour });
  devices.push(made);
  return made;
}

function hands(at: ImaginaryDevice, more: Partial<PushHands> = {}): PushHands {
  return {
    open: () =>
      openSession(
        { device: 'sw1', address: '127.0.0.1', port: at.port, acceptedKeys: [at.fingerprint] },
        { user: 'admin', password: 'login-pass' },
        imaginary,
        timing,
      ),
    check: () => Promise.resolve([]),
    record: () => undefined,
    // The device's own timer runs out while we wait for it.
    wait: async () => at.expire(),
    ...more,
  };
}

afterEach(async () => {
  await Promise.all(devices.splice(0).map((it) => it.close()));
});

const failedCheck: PushCheck = {
  name: 'neighbours',
  passed: false,
  told: toldBy('core2 is not seen on ge23'),
};

describe('a push that works', () => {
  it('reads, arms, sends, verifies over a fresh session, confirms and saves', async () => {
    const at = await device();
    const seen: string[] = [];
    const outcome = await pushConfiguration(
      imaginary,
      wanted,
      options,
      hands(at, { record: ({ stage, state }) => seen.push(`${stage} ${state}`) }),
    );
    expect(outcome).toMatchObject({ end: 'confirmed', remediation: 'vlan 30\n' });
    expect([at.running(), at.saved(), at.timerRuns()]).toEqual([AFTER, AFTER, false]);
    expect(seen.filter((it) => it.endsWith('done')).map((it) => it.replace(' done', ''))).toEqual<
      PushStage[]
    >(['read', 'read', 'plan', 'pending', 'arm', 'send', 'verify', 'confirm', 'save', 'read back']);
  });

  it('the second time there is nothing to do', async () => {
    const at = await device();
    await pushConfiguration(imaginary, wanted, options, hands(at));
    const sent = at.commands().length;
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at));
    expect(outcome).toMatchObject({ end: 'unchanged', reason: 'the device already has what is wanted' });
    expect(at.commands().slice(sent)).toEqual(['no paging', 'show configuration']);
  });

  it('tells all that was said, with what it types for a secret hidden and long answers shortened', async () => {
    const at = await device({
      configuration: [
        ...BEFORE,
        'snmp-server community planted-word RO',
        ...Array.from({ length: 60 }, (_, i) => `ip host h${i} 10.0.0.1`),
      ],
    });
    const cisco = { ...imaginary, name: 'ios-xe' };
    const outcome = await pushConfiguration(cisco, wanted, options, hands(at));
    const said = outcome.events.flatMap((event) =>
      event.said.map(({ by, text }) => `${event.stage} ${by}: ${text}`),
    );
    expect(said).toContain('send us: vlan 30');
    expect(said.join('\n')).toMatch(/community <masked>[^]*… \d+ lines …/);
    expect(said.join('\n')).not.toContain('planted-word');
  });

  it('leaves no session open', async () => {
    const at = await device();
    await pushConfiguration(imaginary, wanted, options, hands(at));
    await eventually(
      () => at.openSessions(),
      (open) => expect(open).toBe(0),
    );
  });
});

describe('a push that must not happen', () => {
  it.each<[string, Partial<PushOptions>, Behaviour, string]>([
    ['dry run', { dryRun: true }, {}, 'dry run'],
    [
      'the device was changed since the approval',
      { driftOf: () => [told('PUSH_DRIFT')] },
      {},
      'no longer the one',
    ],
    ['somebody else’s timer runs', {}, { answers: { 'show revert': 'pending\n' } }, 'somebody else'],
    ['the timer cannot be asked', {}, { answers: { 'show revert': 'what?\n' } }, 'cannot tell'],
    ['the timer is refused', {}, { answers: { 'revert in 60': '% no archive\n' } }, 'no archive'],
    [
      'the session ends while the timer is set',
      {},
      { fault: (it) => (it === 'revert in 60' ? 'close' : null) },
      'closed',
    ],
  ])('%s: nothing is sent', async (_title, more, behaviour, reason) => {
    const at = await device(behaviour);
    const outcome = await pushConfiguration(imaginary, wanted, { ...options, ...more }, hands(at));
    expect(outcome.end).toBe('unchanged');
    expect(outcome.reason).toContain(reason);
    expect(at.running()).toEqual(BEFORE);
    expect(at.commands()).not.toContain('vlan 30');
  });
});

describe('a push that fails on the way', () => {
  it.each<[string, Behaviour, Partial<PushHands>, PushEnd]>([
    ['a line is refused', { fault: () => null }, {}, 'rolled-back'],
    [
      'the session ends while a line is sent',
      { fault: (it) => (it === 'vlan 30' ? 'close' : null) },
      {},
      'rolled-back',
    ],
    [
      'the device falls silent in the middle',
      { fault: (it) => (it === 'vlan 30' ? 'silent' : null) },
      {},
      'rolled-back',
    ],
    ['a check fails', {}, { check: () => Promise.resolve([failedCheck]) }, 'rolled-back'],
    ['a check breaks', {}, { check: () => Promise.reject(new Error('SNMP: no answer')) }, 'rolled-back'],
    ['the confirmation is refused', { answers: { confirm: '% busy\n' } }, {}, 'rolled-back'],
  ])('%s', async (title, behaviour, more, end) => {
    const at = await device(behaviour);
    const refused =
      title === 'a line is refused'
        ? {
            ...wanted,
            intended: 'vlan 10\nvlan 30\nbad line\n',
            owned: [...wanted.owned, { line: /^bad/, whole: true }],
          }
        : wanted;
    const outcome = await pushConfiguration(imaginary, refused, options, hands(at, more));
    expect(outcome.end).toBe(end);
    expect([at.running(), at.timerRuns()]).toEqual([BEFORE, false]);
    expect(at.saved()).toEqual(BEFORE);
  });

  it('a line that is answered after the device has gone back is not followed by another', async () => {
    const at = await device();
    let asked = 0;
    const outcome = await pushConfiguration(imaginary, wanted, options, {
      ...hands(at),
      // The first time is that of arming; by the next one the device's timer has run out.
      now: () => ((asked += 1) === 1 ? 0 : options.timerS * 1000),
    });
    expect(outcome).toMatchObject({ end: 'rolled-back', failed: true });
    expect(outcome.reason).toContain('timer ran out while the change was sent');
    expect(at.running()).toEqual(BEFORE);
  });

  it('the answer to the confirmation is lost: a new session finds out, and it stays', async () => {
    const at = await device({ fault: (it, session) => (it === 'confirm' && session === 2 ? 'close' : null) });
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at));
    expect(outcome.end).toBe('confirmed');
    expect([at.running(), at.saved(), at.timerRuns()]).toEqual([AFTER, AFTER, false]);
  });

  it('the change cuts us off: the device goes back by itself, and is read when it is back', async () => {
    const at = await device();
    let reachable = true;
    const cut = hands(at);
    const outcome = await pushConfiguration(imaginary, wanted, options, {
      ...cut,
      open: async (account, driver) => {
        if (reachable && at.running().includes('vlan 30')) reachable = false;
        if (!reachable) throw new Error('no route to host');
        return cut.open(account, driver);
      },
      wait: async () => {
        at.expire();
        reachable = true;
      },
    });
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: 'no route to host' });
    expect(at.running()).toEqual(BEFORE);
  });

  it('the device never comes back: a person is needed, and the reason says what was seen last', async () => {
    const at = await device();
    const cut = hands(at);
    const outcome = await pushConfiguration(imaginary, wanted, options, {
      ...cut,
      open: (account, driver) =>
        at.running().includes('vlan 30')
          ? Promise.reject(new Error('no route to host'))
          : cut.open(account, driver),
      wait: () => Promise.resolve(),
    });
    expect(outcome.end).toBe('needs-person');
    expect(outcome.reason).toContain('could not be read again: no route to host');
  });

  it('the timer runs out before it is confirmed, and the device says nothing of it: it has gone back, and that is told', async () => {
    // IOS answers `%No Rollback Confirmed Change pending`, which is no refusal.
    const at = await device({ answers: { confirm: 'confirmed\n' } });
    const check = (): Promise<readonly PushCheck[]> => {
      at.expire();
      return Promise.resolve([]);
    };
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at, { check }));
    expect(outcome).toMatchObject({ end: 'rolled-back', failed: true });
    expect(outcome.reason).toContain('its timer was faster');
    expect(at.running()).toEqual(BEFORE);
  });

  it('the confirmation is taken, and the timer runs on: it goes back', async () => {
    const at = await device({ answers: { confirm: 'confirmed\n' } });
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at));
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: expect.stringContaining('timer runs on') });
    expect([at.running(), at.timerRuns()]).toEqual([BEFORE, false]);
  });

  it('the checks take longer than the timer: nothing is confirmed', async () => {
    const at = await device();
    let now = 0;
    const check = (): Promise<readonly PushCheck[]> => {
      now = options.timerS * 1000;
      return Promise.resolve([]);
    };
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at, { check, now: () => now }));
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: expect.stringContaining('was verified') });
    expect(at.commands()).not.toContain('confirm');
  });

  it('somebody else ends this push meanwhile: it does not stay', async () => {
    const at = await device();
    const mayConfirm = (): Promise<readonly Told[]> => Promise.resolve([told('PUSH_TAKEN_OVER')]);
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at, { mayConfirm }));
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: 'another worker has taken this push over' });
    expect(at.commands()).not.toContain('confirm');
  });

  it('the rules are against what it leads to: nothing is sent, unless a person accepts it', async () => {
    const finding = { code: 'IPPLAN_VLAN_INTERRUPTED', text: 'VLAN 30 ends at sw1.', blocks: true };
    const at = await device();
    const judge = (): Promise<readonly PushFinding[]> => Promise.resolve([finding]);
    const refused = await pushConfiguration(imaginary, wanted, options, hands(at, { judge }));
    expect(refused).toMatchObject({ end: 'unchanged', failed: true, findings: [finding] });
    expect(refused.reason).toContain('IPPLAN_VLAN_INTERRUPTED');
    expect(at.running()).toEqual(BEFORE);
    const accepted = { ...options, acceptFindings: true };
    const outcome = await pushConfiguration(imaginary, wanted, accepted, hands(at, { judge }));
    expect(outcome).toMatchObject({ end: 'confirmed', findings: [finding] });
  });

  it('confirmed, and then not saved: a person is needed', async () => {
    const at = await device({ answers: { save: '% disk full\n' } });
    const outcome = await pushConfiguration(imaginary, wanted, options, hands(at));
    expect(outcome).toMatchObject({ end: 'needs-person', reason: expect.stringContaining('disk full') });
    expect([at.running(), at.timerRuns()]).toEqual([AFTER, false]);
  });

  it('a device that does not go back as a whole needs a person', async () => {
    const at = await device({ answers: { 'revert now': 'done in part\n' } });
    const outcome = await pushConfiguration(
      imaginary,
      wanted,
      options,
      hands(at, { check: () => Promise.resolve([failedCheck]), wait: () => Promise.resolve() }),
    );
    expect(outcome.end).toBe('needs-person');
    expect(at.timerRuns()).toBe(true);
  });
});
