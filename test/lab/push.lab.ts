import { toldBy } from '#findings';
import { pushConfiguration, type PushCheck, type PushHands, type Wanted } from '#ssh';
import { openSnmpSession } from '#snmp';
import type { Account, Driver } from '#devices';
import { addressOf, community, platform, session, topology } from './lab.js';

/**
 * [nms] --SSH-- [core1: vtysh] pushes an SVI with its description
 * [nms] --SSH-- [acc1: ovs-vsctl] pushes an access VLAN, read back over --SNMP-- Q-BRIDGE-MIB
 */

/** A push takes a second or two; the device gives it time for a busy machine. */
const options = { timerS: 120, dryRun: false, driftOf: null, wayIn: null, acceptLockout: false };

function hands(device: string, check: () => Promise<readonly PushCheck[]>): PushHands {
  return {
    open: (_account: Account, led: Driver) => session(device, led),
    check,
    record: () => undefined,
    wait: (ms) => new Promise((later) => setTimeout(later, ms)),
  };
}

const allIsWell = (): Promise<readonly PushCheck[]> => Promise.resolve([]);
const refuse = (): Promise<readonly PushCheck[]> =>
  Promise.resolve([{ name: 'gateway', passed: false, told: toldBy('does not answer') }]);

async function runningOf(device: string, driver: Driver): Promise<string> {
  const cli = await session(device, driver);
  try {
    return await cli.runningConfiguration();
  } finally {
    cli.close();
  }
}

describe('core1: an SVI with its description, through vtysh', () => {
  const frr = platform('frr');
  const wanted: Wanted = {
    intended: 'interface vlan30\n description CAMERAS\n ip address 198.18.30.2/24\nexit\n',
    owned: [{ in: [], line: /^interface vlan30$/, whole: true }],
  };

  it('a push whose check fails is rolled back by reading again', async () => {
    const before = await runningOf('core1', frr);
    const outcome = await pushConfiguration(frr, wanted, options, hands('core1', refuse));
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: 'does not answer' });
    expect(outcome.remediation).toContain('description CAMERAS');
    expect((await runningOf('core1', frr)).includes('CAMERAS')).toBe(before.includes('CAMERAS'));
  });

  it('is verified over a fresh session, confirmed and saved', async () => {
    const outcome = await pushConfiguration(frr, wanted, options, hands('core1', allIsWell));
    expect(outcome).toMatchObject({ end: 'confirmed' });
    expect(outcome.after).toContain('interface vlan30\n description CAMERAS\n ip address 198.18.30.2/24');
    const again = await pushConfiguration(frr, wanted, options, hands('core1', allIsWell));
    expect(again).toMatchObject({ end: 'unchanged', remediation: '' });
  });

  it('is taken away by what no longer wants it, so that the next file finds the device as it was', async () => {
    const outcome = await pushConfiguration(
      frr,
      { ...wanted, intended: '' },
      options,
      hands('core1', allIsWell),
    );
    expect(outcome).toMatchObject({ end: 'confirmed' });
    expect(outcome.after).not.toContain('vlan30');
  });
});

describe('acc1: an access VLAN, through ovs-vsctl', () => {
  const ovs = platform('linux-ovs');
  const accessPort = (port: string, vid: number): Wanted => ({
    intended: `bridge br0\n port ${port}\n  mode access\n  tag ${vid}\n`,
    owned: [{ in: [/^bridge br0$/], line: new RegExp(`^port ${port}$`), whole: true }],
  });

  /** dot1qPvid by bridge port name, as snmpd serves it. */
  async function pvidOf(port: string): Promise<number> {
    const snmp = openSnmpSession({ address: addressOf('acc1'), port: 161 }, community);
    try {
      const last = (oid: string): string => oid.slice(oid.lastIndexOf('.') + 1);
      const names = await snmp.walk('1.3.6.1.2.1.31.1.1.1.1');
      const ifIndex = last(names.find(({ value }) => String(value) === port)!.oid);
      const basePorts = await snmp.walk('1.3.6.1.2.1.17.1.4.1.2');
      const basePort = last(basePorts.find(({ value }) => String(value) === ifIndex)!.oid);
      const [pvid] = await snmp.get([`1.3.6.1.2.1.17.7.1.4.5.1.1.${basePort}`]);
      return Number(pvid?.value);
    } finally {
      snmp.close();
    }
  }

  it('is on the port, and Q-BRIDGE-MIB says so', async () => {
    const outcome = await pushConfiguration(ovs, accessPort('ge3', 20), options, hands('acc1', allIsWell));
    expect(outcome).toMatchObject({ end: 'confirmed' });
    expect(await pvidOf('ge3')).toBe(20);
  });

  it('a failed check puts the old VLAN back', async () => {
    const outcome = await pushConfiguration(ovs, accessPort('ge2', 10), options, hands('acc1', refuse));
    expect(outcome).toMatchObject({ end: 'rolled-back' });
    expect(await pvidOf('ge2')).toBe(20);
  });

  it('nobody confirms: the device goes back by itself', async () => {
    const cut = hands('acc1', allIsWell);
    let sessions = 0;
    // The push loses the device after it has sent: neither the fresh session nor the one that would lead back gets through.
    const open: PushHands['open'] = (account, led) =>
      ++sessions > 1 && sessions < 4 ? Promise.reject(new Error('no route to host')) : cut.open(account, led);
    const outcome = await pushConfiguration(
      ovs,
      accessPort('ge2', 10),
      { ...options, timerS: 20 },
      { ...cut, open },
    );
    expect(outcome).toMatchObject({ end: 'rolled-back', reason: 'no route to host' });
    expect(await pvidOf('ge2')).toBe(20);
  });
});

it('the lab is the one that the tests know', () => {
  expect(topology.devices.map(({ name }) => name)).toEqual(expect.arrayContaining(['core1', 'acc1']));
});
