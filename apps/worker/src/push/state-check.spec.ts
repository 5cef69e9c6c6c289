import { toldText } from '#findings';
import type { PushCheck } from '#ssh';
import { portKey, type ManagedDevice, type SeenNeighbour } from '#plan';
import type { Observed } from '../devices/observe.js';
import type { Reach } from '../devices/reach.js';
import type { Expectation } from './expectation.js';
import { changedPorts, compareStates, stateCheck } from './state-check.js';

/** [acc1 Gi1/0/24] --C1-- [core1 Te1/0/1], and a station on Gi1/0/1; seen before a push and after it. */

const heard: SeenNeighbour = {
  device: 'acc1',
  port: 'GigabitEthernet1/0/24',
  remoteDevice: 'core1',
  remotePort: 'Te1/0/1',
};
const before: Observed = {
  via: 'cli',
  sysName: null,
  uptimeS: null,
  interfaces: [
    { name: 'GigabitEthernet1/0/1', status: 'up', errors: 5 },
    { name: 'GigabitEthernet1/0/24', status: 'up', errors: 0 },
    { name: 'GigabitEthernet1/0/2', status: 'down', errors: 0 },
  ],
  vids: [1, 10, 99],
  seen: [heard],
  state: null,
};
const expectation: Expectation = {
  pairs: [
    {
      cableIds: ['C1'],
      a: { deviceId: 'acc1', portId: 'p1', device: 'acc1', port: 'Gi1/0/24', aliases: [], mac: null },
      b: { deviceId: 'core1', portId: 'p2', device: 'core1', port: 'Te1/0/1', aliases: [], mac: null },
    },
  ],
  vids: [10, 30],
  off: new Set(),
};
const after: Observed = { ...before, vids: [1, 10, 30, 99] };
const worded = (checks: readonly PushCheck[]): object[] =>
  checks.map(({ name, passed, told }) => ({ name, passed, detail: toldText(told, 'en') }));
const failed = (now: Observed, was = before, wanted = expectation): string[] =>
  compareStates(was, now, wanted).flatMap(({ name, passed, told }) =>
    passed ? [] : [`${name}: ${toldText(told, 'en')}`],
  );

it('all is as it was, and the new VLAN is there', () => {
  expect(worded(compareStates(before, after, expectation))).toEqual([
    { name: 'neighbours', passed: true, detail: '1 heard as before, 1 of 1 links as planned' },
    { name: 'ports', passed: true, detail: '2 are up as before' },
    { name: 'VLANs', passed: true, detail: '2 are there' },
    { name: 'counters', passed: true, detail: 'no errors run on 3 interfaces' },
  ]);
});

// prettier-ignore
it.each<[string, Partial<Observed>, string[]]>([
  ['a neighbour is silent', { seen: [] }, ['neighbours: neighbours no longer heard: GigabitEthernet1/0/24 → core1 Te1/0/1']],
  ['another one is heard', { seen: [heard, { ...heard, remoteDevice: 'core9' }] }, ['neighbours: Gi1/0/24 – core1 Te1/0/1 is planned, and GigabitEthernet1/0/24 → core9 Te1/0/1 is heard']],
  ['a port went down', { interfaces: [{ name: 'Gi1/0/1', status: 'down', errors: 5 }, ...before.interfaces.slice(1)] }, ['ports: ports no longer up: GigabitEthernet1/0/1']],
  ['the VLAN is not there', { vids: [1, 10, 99] }, ['VLANs: VLANs not there: 30']],
  ['errors run', { interfaces: before.interfaces.map((it) => ({ ...it, errors: 500 })) }, ['counters: errors run: GigabitEthernet1/0/1 +495, GigabitEthernet1/0/24 +500, GigabitEthernet1/0/2 +500']],
])('%s', (_title, now, faults) => {
  expect(failed({ ...after, ...now })).toEqual(faults);
});

describe('counters of a port that was changed', () => {
  const counting = (errors: number): Observed => ({
    ...after,
    interfaces: after.interfaces.map((it) => (it.name.endsWith('24') ? { ...it, errors } : it)),
  });
  const ports = new Set([portKey('Gi1/0/24')]);
  const counters = (now: Observed, last: Observed | null): readonly [boolean, string] => {
    const { passed, told } = compareStates(before, now, expectation, { ports, last }).at(-1)!;
    return [passed, toldText(told, 'en')];
  };

  it('one that counts since the change is looked at again', () => {
    expect(counters(counting(3), null)).toEqual([false, 'errors run: GigabitEthernet1/0/24 +3']);
  });

  it('and does not stay while it goes on, however slowly', () => {
    expect(counters(counting(4), counting(3))[0]).toBe(false);
  });

  it('one that counted while its link came back is told', () => {
    const rested =
      'no errors run on 3 interfaces, 1 of them changed; at rest again: GigabitEthernet1/0/24 +3';
    expect(counters(counting(3), counting(3))).toEqual([true, rested]);
  });

  it('counters that were cleared meanwhile are no errors', () => {
    expect(compareStates(counting(900), counting(2), expectation, { ports, last: null }).at(-1)!.passed).toBe(
      true,
    );
  });

  it.each([
    ['interface Gi1/0/24\n switchport mode access\nvlan 30\n name A\n', ['Gi1/0/24']],
    ['no interface Vlan30\ninterface 1\n   name "a"\n', ['Vlan30', '1']],
    [
      'set interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members 30\ndelete interfaces ge-0/0/2 disable\n',
      ['ge-0/0/1', 'ge-0/0/2'],
    ],
  ])('%j is sent to %j', (remediation, names) => {
    expect([...changedPorts(remediation)]).toEqual(names.map(portKey));
  });
});

it('a port that the configuration turns off may go down, with its neighbour', () => {
  const interfaces = before.interfaces.map((it) => ({
    ...it,
    status: it.name.endsWith('24') ? 'down' : it.status,
  }));
  const now = { ...after, interfaces, seen: [] };
  expect(failed(now, before, { ...expectation, pairs: [], off: new Set([portKey('Gi1/0/24')]) })).toEqual([]);
});

it('what nobody tells is not checked, and that is said', () => {
  const silent: Observed = { ...before, interfaces: [], vids: null, seen: null };
  const checks = compareStates(silent, silent, expectation);
  expect(checks.every(({ passed, told }) => passed && toldText(told, 'en').startsWith('not checked: '))).toBe(
    true,
  );
});

it('a device that tells nothing before the push is not held to anything', async () => {
  const reach = {
    snmp: () => Promise.reject(new Error('no snmp credential is set')),
    cli: () => Promise.reject(new Error('unused')),
  } as unknown as Reach;
  const device: ManagedDevice = { deviceId: 'd', name: 'core1', address: '198.51.100.11', platform: 'frr' };
  const check = stateCheck(reach, device, expectation);
  await check.before();
  expect(worded(await check.after(new Set()))).toEqual([
    {
      name: 'state',
      passed: true,
      detail: 'not checked: by SNMP: no snmp credential is set; on the command line: unused',
    },
  ]);
});
