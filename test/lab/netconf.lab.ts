import { toldBy } from '#findings';
import { openSession, pushConfiguration, type CliSession, type PushHands, type Wanted } from '#ssh';
import { eventually } from '../support/eventually.js';
import { netconfTarget, platform, topology } from './lab.js';

/** [nms] --SSH, port 830, subsystem netconf-- [edge1: netconfd, module lab-vlans] */

const netconf = platform('netconf');
/** A push takes a second or two; the server gives it time for a busy machine. */
const options = { timerS: 120, dryRun: false, driftOf: null, wayIn: null, acceptLockout: false };
const vlans = (...names: readonly string[]): Wanted => ({
  intended: `<config><vlans xmlns="urn:example:lab-vlans">${names
    .map((name, index) => `<vlan><vid>${(index + 1) * 10}</vid><name>${name}</name></vlan>`)
    .join('')}</vlans></config>`,
  owned: [{ line: /^vlans /, whole: true }],
});

const open = async (): Promise<CliSession> =>
  openSession(await netconfTarget(), topology.credentials.shell, netconf);

const hands: PushHands = {
  open,
  check: () => Promise.resolve([]),
  record: () => undefined,
  wait: (ms) => new Promise((later) => setTimeout(later, ms)),
};

const running = async (): Promise<string> => {
  const session = await open();
  try {
    return await session.runningConfiguration();
  } finally {
    session.close();
  }
};

describe('a push through candidate, test, confirmed commit', () => {
  it('is confirmed over another session than the one that sent it, and stays', async () => {
    const seen: string[] = [];
    const counted: PushHands = {
      ...hands,
      open: async () => {
        const session = await open();
        seen.push(session.id);
        return session;
      },
    };
    const outcome = await pushConfiguration(netconf, vlans('STAFF', 'VOICE'), options, counted);
    expect(outcome).toMatchObject({ end: 'confirmed', failed: false });
    expect(new Set(seen).size).toBeGreaterThan(1);
    expect(await running()).toContain(
      'vlans {urn:example:lab-vlans}\n vlan [vid "10"]\n  name "STAFF"\n vlan [vid "20"]\n  name "VOICE"\n',
    );
    const again = await pushConfiguration(netconf, vlans('STAFF', 'VOICE'), options, hands);
    expect(again).toMatchObject({ end: 'unchanged', failed: false, remediation: '' });
  });

  it('a check that fails cancels the commit', async () => {
    const check: PushHands['check'] = () =>
      Promise.resolve([{ name: 'gateway', passed: false, told: toldBy('does not answer') }]);
    const outcome = await pushConfiguration(netconf, vlans('STAFF', 'GUEST'), options, { ...hands, check });
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: 'does not answer' });
    expect(await running()).toContain('name "VOICE"');
  });

  it('what the model does not allow is refused by the server, and nothing is left in the candidate', async () => {
    const outcome = await pushConfiguration(netconf, vlans('x'.repeat(40)), options, hands);
    expect(outcome).toMatchObject({ end: 'rolled-back', failed: true });
    expect(outcome.reason).toMatch(/refused: invalid-value/);
    const session = await open();
    const candidate = await session.run({
      send: '<get-config><source><candidate/></source></get-config>',
      at: 'privileged',
    });
    session.close();
    expect(netconf.configuration.read([candidate])).toBe(await running());
  });

  it('nobody confirms: the server goes back by itself when the time is over', async () => {
    let sessions = 0;
    const cut: PushHands = {
      ...hands,
      open: () =>
        (sessions += 1) > 1 && sessions < 4 ? Promise.reject(new Error('no route to host')) : open(),
    };
    const began = Date.now();
    const outcome = await pushConfiguration(
      netconf,
      vlans('STAFF', 'GUEST'),
      { ...options, timerS: 20 },
      cut,
    );
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: 'no route to host' });
    expect(Date.now() - began).toBeGreaterThan(20_000);
    expect(await running()).toContain('name "VOICE"');
  });

  it('a commit of somebody else that waits is left alone', async () => {
    const other = await open();
    await other.perform([
      {
        send: '<edit-config><target><candidate/></target><config><system xmlns="urn:example:lab-vlans"><location>here</location></system></config></edit-config>',
        at: 'privileged',
      },
      {
        send: '<commit><confirmed/><confirm-timeout>600</confirm-timeout><persist>theirs</persist></commit>',
        at: 'privileged',
      },
    ]);
    const outcome = await pushConfiguration(netconf, vlans('STAFF', 'GUEST'), options, hands);
    expect(outcome).toMatchObject({ end: 'unchanged', failed: true });
    expect(outcome.reason).toMatch(/timer of somebody else/);
    await other.run({
      send: '<cancel-commit><persist-id>theirs</persist-id></cancel-commit>',
      at: 'privileged',
    });
    other.close();
  });
});

it('a session that is cut leaves no lock behind', async () => {
  const session = await open();
  await session.run({ send: '<lock><target><candidate/></target></lock>', at: 'privileged' });
  session.close();
  const next = await open();
  const lock = async (): Promise<string> =>
    next.run({ send: '<lock><target><candidate/></target></lock>', at: 'privileged', mayRefuse: true });
  await eventually(lock, (answer) => expect(answer).not.toMatch(/^error/));
  next.close();
});
