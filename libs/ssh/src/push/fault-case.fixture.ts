import { netconfChannel } from '../../../../test/support/fakes/netconf-dialects.js';
import {
  FakeDevice,
  fakeFaults,
  type FakeFault,
  type FakeManners,
} from '../../../../test/support/fakes/fake-device.js';
import { frrShell } from '../../../../test/support/fakes/frr.js';
import { fakeExec } from '../../../../test/support/fakes/fake-session.js';
import { trials, type Trial } from '../../../../test/support/fakes/trials.js';
import type { Driver } from '#devices';
import { Dialogue } from '../dialogue/dialogue.js';
import { ExecDialogue } from '../dialogue/exec-dialogue.js';
import { loginSecrets } from '../dialogue/secrets.js';
import type { DialogueTiming } from '../dialogue/timing.js';
import { NetconfDialogue } from '../netconf/netconf-dialogue.js';
import { SshError } from '../ssh-error.js';
import { sessionOn, type CliSession } from '../session.js';
import type { PushOutcome } from './outcome.js';
import { pushConfiguration, type PushHands, type PushOptions } from './push.js';

/** Pushes to a device that fails at one step of the protocol: what the contract suite and the bench play. */

/**
 * Nobody waits for a device that says nothing any more, and every other one is given all the time that a busy machine takes.
 */
const timingOf = (device: FakeDevice): DialogueTiming => ({
  get silenceMs() {
    return device.isSilent ? 10 : 60_000;
  },
  answerMs: 120_000,
  settleMs: 0,
  strangeMs: 4,
  maxLength: 100_000,
});
export const options: PushOptions = {
  timerS: 120,
  dryRun: false,
  driftOf: null,
  wayIn: null,
  acceptLockout: false,
};

/** The steps of the protocol, by the command that makes each and how often it came before. */
export const steps = [
  'read',
  'pending',
  'arm',
  'send',
  'apply',
  'verify',
  'confirm',
  'save',
  'read back',
] as const;
export type Step = (typeof steps)[number];

/** The command that makes a step: what it is, and the how manieth of its kind. */
export interface Failing {
  readonly when: (command: string) => boolean;
  readonly nth: number;
}

export function commandOf(step: Step, { dialect }: Trial): Failing | null {
  const { configuration, safety, name } = dialect.driver;
  const job = { afterS: 120, rollback: [] };
  const is = (send: string | undefined, nth = 1): Failing | null =>
    send === undefined ? null : { when: (command) => command === send.split('\n')[0], nth };
  const last = (list: readonly { send: string }[] | undefined): string | undefined => list?.at(-1)?.send;
  const committing = (list: readonly { send: string }[] | undefined): string | undefined =>
    list?.find(({ send }) => /^<commit.*(<confirmed|<persist|configuration\/>)/.test(send))?.send;
  const show = configuration.show[0]!.send;
  const found: Record<Step, () => Failing | null> = {
    read: () => is(show),
    pending: () => is(safety?.pending.ask.send),
    arm: () =>
      is(
        last(
          safety?.arm(job).filter(({ send }) => !['end', 'configure terminal', 'system-view'].includes(send)),
        ),
      ),
    // The first that says something of the VLAN that is wanted, and is not written down for going back.
    send: () => ({
      when: (command) => /guest|\b30\b/i.test(command) && !/brassage-rollback/.test(command),
      nth: 1,
    }),
    apply: () =>
      is(
        committing(safety?.apply?.(job)) ??
          last(
            safety?.apply?.(job).filter(({ send }) => !/^(exit|return)/.test(send)) ?? configuration.leave,
          ),
        ['procurve', 'nx-os'].includes(name) ? 2 : 1,
      ),
    verify: () => is(show, 2),
    confirm: () =>
      is(
        committing(safety?.confirm) ??
          safety?.confirm.find(({ send }) => !/^(conf\S* (terminal|exclusive)|system-view)$/.test(send))
            ?.send,
      ),
    save: () => is(configuration.save[0]?.send),
    'read back': () => is(show, 3),
  };
  return found[step]();
}

export async function openFake(device: FakeDevice, driver: Driver): Promise<CliSession> {
  const { dialect } = device;
  if (!device.hasItsKey)
    throw new SshError('SSH_HOST_KEY_CHANGED', 'sw1', 'host key is not the accepted one');
  const secrets = loginSecrets('pass-word', undefined);
  const timing = timingOf(device);
  const carrier = { device: 'sw1', hostKey: { type: '', fingerprint: '' }, close: () => undefined };
  if (driver.channel === 'exec') {
    if (!device.isReachable) throw new Error('no route to host');
    const channels = { device: 'sw1', exec: fakeExec(device) };
    return sessionOn(carrier, new ExecDialogue(channels, driver, secrets, timing), driver);
  }
  if (driver.channel === 'netconf') {
    const dialogue = new NetconfDialogue('sw1', netconfChannel(device), driver, secrets, timing);
    await dialogue.open();
    return sessionOn(carrier, dialogue, driver);
  }
  const shell = driver === dialect.driver ? device.shell() : device.shell(frrShell);
  const dialogue = new Dialogue('sw1', shell, driver, secrets, timing);
  await dialogue.open();
  return sessionOn(carrier, dialogue, driver);
}

export async function pushOnFake(
  trial: Trial,
  failing: { step: Failing; fault: FakeFault } | null,
  manners: FakeManners = {},
): Promise<{ outcome: PushOutcome; device: FakeDevice }> {
  const device = new FakeDevice(trial.dialect, trial.before);
  device.manners = manners;
  if (failing) {
    let left = failing.step.nth;
    device.failAt((command) => failing.step.when(command) && (left -= 1) === 0, failing.fault);
  }
  const hands: PushHands = {
    open: (_account, driver) => openFake(device, driver),
    check: () => Promise.resolve([]),
    record: () => undefined,
    wait: (ms) => Promise.resolve(device.advance(ms)),
    // A push takes no time but what the device's clock is moved by: a machine that is slow tonight is no slow device.
    now: () => 0,
  };
  const wanted = { intended: trial.intended, owned: [{ line: trial.owned, whole: true }] };
  return { outcome: await pushConfiguration(trial.dialect.driver, wanted, options, hands), device };
}

/** A platform, a step of the protocol, and what goes wrong there. */
export interface FaultCase {
  readonly trial: Trial;
  readonly step: Step;
  readonly fault: FakeFault;
}

export const faultCases: readonly FaultCase[] = trials.flatMap((trial) =>
  steps.flatMap((step) => fakeFaults.map((fault): FaultCase => ({ trial, step, fault }))),
);

/** Plays it; null where the platform does not have the step. */
export async function playFault({
  trial,
  step,
  fault,
}: FaultCase): Promise<{ outcome: PushOutcome; device: FakeDevice } | null> {
  const failing = commandOf(step, trial);
  return failing === null ? null : pushOnFake(trial, { step: failing, fault });
}
