import { hasGuest, trials, type Trial } from '../../../../test/support/fakes/trials.js';
import {
  FakeDevice,
  fakeFaults,
  type FakeFault,
  type FakeManners,
} from '../../../../test/support/fakes/fake-device.js';
import { eventually } from '../../../../test/support/eventually.js';
import { expectGolden } from '../../../../test/support/golden.js';
import {
  commandOf,
  faultCases,
  openFake,
  options,
  playFault,
  pushOnFake,
  steps,
  type Failing,
  type FaultCase,
  type Step,
} from './fault-case.fixture.js';
import type { PushMemory, PushOutcome } from './outcome.js';
import { pushConfiguration, resumePush, type PushHands } from './push.js';

/**
 * [push] --- [a device that keeps a configuration, with the timers of its platform]
 *
 * Every platform × every step of the protocol × every fault. Whatever happens, the end that is told is the one that the
 * device is in.
 */

/**
 * The worker is killed at a step, and another one takes the push over from what was remembered. `heard`: the device does
 * what the last command asked for, else it never came to it. Null where nothing was remembered yet, so nothing was sent.
 */
async function pushOfTheDead(
  trial: Trial,
  step: Failing,
  heard: boolean,
): Promise<{ outcome: PushOutcome | null; device: FakeDevice }> {
  const device = new FakeDevice(trial.dialect, trial.before);
  const never = new Promise<never>(() => undefined);
  const wanted = { intended: trial.intended, owned: [{ line: trial.owned, whole: true }] };
  const state: { memory: PushMemory | null; isDead: boolean } = { memory: null, isDead: false };
  const hands = (isDead: () => boolean): PushHands => ({
    open: (_account, driver) => (isDead() ? never : openFake(device, driver)),
    check: () => (isDead() ? never : Promise.resolve([])),
    record: () => undefined,
    remember: (memory) => (isDead() ? never : Promise.resolve(void (state.memory = memory))),
    wait: (ms) => (isDead() ? never : Promise.resolve(device.advance(ms))),
    now: () => 0,
  });
  await new Promise<void>((resolve) => {
    let left = step.nth;
    device.failAt(
      (command) => {
        if (state.isDead || !step.when(command) || (left -= 1) !== 0) return false;
        state.isDead = true;
        setImmediate(() => {
          device.hangUp();
          resolve();
        });
        return true;
      },
      heard ? 'mute' : 'drop',
    );
    // A dead one tells nobody how it ended; a step that a platform does not have leaves it alive.
    void pushConfiguration(
      trial.dialect.driver,
      wanted,
      options,
      hands(() => state.isDead),
    ).then(() => resolve());
  });
  if (!state.isDead || state.memory === null) return { outcome: null, device };
  const memory = { ...state.memory, owned: wanted.owned };
  const another = hands(() => false);
  return { outcome: await resumePush(trial.dialect.driver, memory, { timerS: 120 }, another), device };
}

/** What is true of the device an hour later, when every timer has run out. */
function endsWithGuest(device: FakeDevice): boolean {
  device.advance(3_600_000);
  return hasGuest(device);
}

/** Answers in which nothing is wrong, and that are hard to read. With the text that the device shows of its own. */
const oddities: readonly (readonly [string, FakeManners, string])[] = [
  ['UTF-8, each byte in a packet of its own', { packet: 1 }, 'Salle d’accès 2, 東'],
  ['ISO 8859-1, in packets of three bytes', { latin1: true, packet: 3 }, 'Salle accès'],
  ['a line of 746 characters', {}, 'x'.repeat(746)],
  ['a pager, although paging is off', { pager: true }, 'MGMT'],
  ['a line that looks like the prompt of another device', { log: 'sw9#' }, 'MGMT'],
  ['a line that looks like our prompt in another mode', { log: 'sw1(config)#' }, 'MGMT'],
];

/** Cases that run at the same time: most of one is waiting for a device that does not answer. */
const AT_ONCE = 12;
/** Faults after which nobody can say what became of the device: it is not reached any more, or is another one. */
const UNKNOWABLE: readonly FakeFault[] = ['lose-address', 'new-key'];

type Ended = { readonly outcome: PushOutcome; readonly isNew: boolean };
const ended = new Map<FaultCase, Ended>();

type Death = { readonly trial: Trial; readonly step: Step; readonly heard: boolean };
type Buried = { readonly outcome: PushOutcome | null; readonly device: FakeDevice; readonly isNew: boolean };
const deaths = trials.flatMap((trial) =>
  steps.flatMap((step) => [false, true].map((heard): Death => ({ trial, step, heard }))),
);
const buried = new Map<Death, Buried>();

async function play(it: FaultCase): Promise<Ended | null> {
  const end = await playFault(it);
  return end && { outcome: end.outcome, isNew: endsWithGuest(end.device) };
}

async function bury({ trial, step, heard }: Death): Promise<Buried | null> {
  const failing = commandOf(step, trial);
  if (failing === null) return null;
  const { outcome, device } = await pushOfTheDead(trial, failing, heard);
  return { outcome, device, isNew: endsWithGuest(device) };
}

/** Plays all, some at once, and keeps how each ended. */
async function playAll<C, E>(
  all: readonly C[],
  into: Map<C, E>,
  one: (it: C) => Promise<E | null>,
): Promise<void> {
  const left = [...all];
  const take = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const end = await one(next);
      if (end !== null) into.set(next, end);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

beforeAll(async () => {
  await playAll(faultCases, ended, play);
  await playAll(deaths, buried, bury);
}, 600_000);

const readable: string[] = [];

describe.each(trials.map((trial) => [trial.dialect.driver.title, trial] as const))('%s', (title, trial) => {
  it('without a fault: confirmed, and still there an hour later', async () => {
    const { outcome, device } = await pushOnFake(trial, null);
    expect(outcome).toMatchObject({ end: 'confirmed', failed: false });
    expect(endsWithGuest(device)).toBe(true);
    await eventually(
      () => device.openChannels,
      (open) => expect(open).toBe(0),
    );
  });

  it.each(oddities)('%s: confirmed, and the text is kept', async (name, manners, text) => {
    const { channel = 'shell', account } = trial.dialect.driver;
    if (channel !== 'shell' && (manners.pager === true || manners.log !== undefined)) {
      readable.push(`| ${title} | ${name} | (no terminal) |`);
      return;
    }
    if (account === 'shell' && manners.pager === true) {
      readable.push(`| ${title} | ${name} | (nothing pages) |`);
      return;
    }
    const before = trial.before.copy();
    before.add(...trial.remark(text));
    const { outcome, device } = await pushOnFake({ ...trial, before }, null, manners);
    const isSeen = trial.isFile && manners.log !== undefined;
    expect([outcome.end, outcome.reason]).toEqual([isSeen ? 'unchanged' : 'confirmed', expect.anything()]);
    if (!isSeen) expect(outcome.after).toContain(text);
    expect(endsWithGuest(device)).toBe(!isSeen);
    readable.push(`| ${title} | ${name} | ${outcome.end} |`);
  });

  it('the push changes the host name that every prompt shows', async () => {
    const { renamed } = trial;
    if (renamed === undefined) {
      readable.push(`| ${title} | the push changes the host name | (no prompt shows it) |`);
      return;
    }
    const { outcome, device } = await pushOnFake({ ...trial, ...renamed }, null);
    expect([outcome.end, outcome.reason]).toEqual(['confirmed', expect.anything()]);
    expect(outcome.after).toContain('sw2');
    expect(endsWithGuest(device)).toBe(true);
    readable.push(`| ${title} | the push changes the host name | ${outcome.end} |`);
  });

  it('a banner of several lines', async () => {
    const { banner } = trial;
    if (banner === undefined) {
      readable.push(`| ${title} | a banner of several lines | (not typed in lines) |`);
      return;
    }
    const owned = new RegExp(`^banner |${trial.owned.source}`);
    const { outcome, device } = await pushOnFake(
      { ...trial, intended: `${banner}${trial.intended}`, owned },
      null,
    );
    expect([outcome.end, outcome.reason]).toEqual(['confirmed', expect.anything()]);
    expect(outcome.after).toContain('All is recorded\n%%%%%%%%\nsw9#\n');
    expect(endsWithGuest(device)).toBe(true);
    readable.push(`| ${title} | a banner of several lines | ${outcome.end} |`);
  });

  describe.each(steps)('at %s', (step) => {
    it.each(fakeFaults)('%s', (fault) => {
      const found = ended.get(
        faultCases.find((it) => it.trial === trial && it.step === step && it.fault === fault)!,
      );
      if (!found) return expect(commandOf(step, trial)).toBeNull();
      const { outcome, isNew } = found;
      // An end that is told is true of the device, then and later.
      const truth = { confirmed: true, 'rolled-back': false, unchanged: false, 'needs-person': isNew };
      expect([outcome.end, isNew]).toEqual([outcome.end, truth[outcome.end]]);
      expect(outcome.reason).not.toBe('');
      // A person is called where nobody can tell, and never else.
      if (outcome.end === 'needs-person') expect(UNKNOWABLE).toContain(fault);
    });
  });
});

describe.each(trials.map((trial) => [trial.dialect.driver.title, trial] as const))(
  '%s: the worker is killed, and another one takes over',
  (_, trial) => {
    it.each(steps.flatMap((step) => [[step, false] as const, [step, true] as const]))(
      'at %s (heard by the device: %s)',
      async (step, heard) => {
        const death = deaths.find((it) => it.trial === trial && it.step === step && it.heard === heard)!;
        const found = buried.get(death);
        if (!found) return expect(commandOf(step, trial)).toBeNull();
        const { outcome, device, isNew } = found;
        // Nothing was remembered, so nothing was sent.
        if (outcome === null) return expect(isNew).toBe(false);
        expect([outcome.end, isNew]).toEqual([outcome.end, outcome.end === 'confirmed']);
        expect(['confirmed', 'rolled-back', 'unchanged']).toContain(outcome.end);
        await eventually(
          () => device.openChannels,
          (open) => expect(open).toBe(0),
        );
      },
    );
  },
);

function deathOf(it: Death): string {
  const found = buried.get(it);
  const end = found ? (found.outcome?.end ?? '(nothing was sent)') : '(no such step)';
  return `| ${it.trial.dialect.driver.title} | ${it.step} | ${it.heard ? 'yes' : 'no'} | ${end} |`;
}

function rowOf(it: FaultCase): string {
  const end = ended.get(it)?.outcome.end ?? '(no such step)';
  return `| ${it.trial.dialect.driver.title} | ${it.step} | ${it.fault} | ${end} |`;
}

it('the table of faults in the documentation is what was seen', () => {
  const text = `# Every step, every fault

Each line is a case of \`libs/ssh/src/push/contract.spec.ts\`, which writes this table: a fake device of the platform keeps
a configuration, has the platform's timers, and at the step does what the third column says: *drop* ends the sessions,
*stall* does nothing and never answers, *mute* does what it is told and never answers, *error* refuses the line, *late* answers
when its timers have run out, *reboot* restarts the device, *lose-address* makes it unreachable, *flood*
answers without end, *new-key* shows another host key to whoever comes next. An hour later the device is compared with the
end that was told.

| platform | at | fault | ends |
| -------- | -- | ----- | ---- |
${faultCases.map(rowOf).join('\n')}

## Answers that are hard to read

Nothing is wrong with these, so the push is confirmed; a file that is read with its length is not changed by one who cannot tell what is in it.

| platform | answer | ends |
| -------- | ------ | ---- |
${readable.join('\n')}

## The worker is killed

At the step, before or after the device heard its command; another worker takes the push over from what was remembered, and an
hour later the device is compared with the end that it told.

| platform | at | heard | ends |
| -------- | -- | ----- | ---- |
${deaths.map(deathOf).join('\n')}
`;
  expectGolden('../../docs/push-faults.md', text);
});
