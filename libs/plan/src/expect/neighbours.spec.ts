import { compareNeighbours, type SeenNeighbour, type Verdict } from './compare-neighbours.js';
import type { ExpectedNeighbour, NeighbourEnd } from './expected-neighbours.js';
import { deviceKey, macKey, portKey } from './port-names.js';

const end = (device: string, port: string, more: Partial<NeighbourEnd> = {}): NeighbourEnd => ({
  deviceId: device,
  portId: `${device}:${port}`,
  device,
  port,
  aliases: [],
  mac: null,
  ...more,
});
const seen = (
  device: string,
  port: string,
  remoteDevice: string,
  remotePort: string,
  more: Partial<SeenNeighbour> = {},
): SeenNeighbour => ({ device, port, remoteDevice, remotePort, ...more });

describe('names as devices write them', () => {
  it.each([
    ['Gi1/0/1', 'GigabitEthernet1/0/1'],
    ['gigabitethernet 1/0/1', 'GigabitEthernet1/0/1'],
    ['Te1/1/1', 'TenGigabitEthernet1/1/1'],
    ['Po12', 'Port-channel12'],
    ['Eth1/3', 'Ethernet1/3'],
    ['ETH0', 'eth0'],
  ])('%s is %s', (a, b) => expect(portKey(a)).toBe(portKey(b)));

  it.each([
    ['Gi1/0/1', 'Te1/0/1'],
    ['Gi1/0/1', 'Gi1/0/11'],
    ['port1', 'port2'],
  ])('%s is not %s', (a, b) => expect(portKey(a)).not.toBe(portKey(b)));

  it('knows devices with and without their domain, and MAC addresses in any form', () => {
    expect(deviceKey('CORE-1.plant.example')).toBe('core-1');
    expect(deviceKey('10.0.0.1')).toBe('10.0.0.1');
    expect(macKey('001B.21AA.0001')).toBe(macKey('00:1b:21:aa:00:01'));
    expect(macKey('Gi1/0/1')).toBeNull();
  });
});

describe('[acc1 Gi1/0/48] --C1-- [panel] --C2-- [core1 Te1/0/1]', () => {
  const a = end('acc1', 'GigabitEthernet1/0/48');
  const b = end('core1', 'TenGigabitEthernet1/0/1', { aliases: ['to acc1'], mac: '00:1b:21:aa:00:01' });
  const expected: ExpectedNeighbour[] = [{ cableIds: ['C1', 'C2'], a, b }];
  // prettier-ignore
  const cases: [string, SeenNeighbour[], Verdict, number][] = [
    ['nobody reports anything', [], 'not-seen', 0],
    ['the access switch sees the core by short name', [seen('acc1', 'Gi1/0/48', 'core1', 'Te1/0/1')], 'as-planned', 0],
    ['the core sees the access switch, with its domain', [seen('CORE1', 'Te1/0/1', 'acc1.plant.example', 'Gi1/0/48')], 'as-planned', 0],
    ['the port id is a MAC address', [seen('acc1', 'Gi1/0/48', '', '00-1B-21-AA-00-01')], 'as-planned', 0],
    ['the port id is a local number, the description tells', [seen('acc1', 'Gi1/0/48', 'core1', '513', { remotePortDescription: 'to acc1' })], 'as-planned', 0],
    ['the cord is in the next port of the core', [seen('acc1', 'Gi1/0/48', 'core1', 'Te1/0/2')], 'different', 0],
    ['the cord leads to another device', [seen('acc1', 'Gi1/0/48', 'core2', 'Te1/0/1')], 'different', 0],
    ['one end agrees and the other contradicts', [seen('acc1', 'Gi1/0/48', 'core1', 'Te1/0/1'), seen('core1', 'Te1/0/1', 'acc9', 'Gi1/0/48')], 'different', 0],
    ['somebody is plugged in where the plan has nobody', [seen('acc1', 'Gi1/0/7', 'phone', 'port1')], 'not-seen', 1],
  ];
  it.each(cases)('%s', (_title, reports, verdict, unplanned) => {
    const result = compareNeighbours(expected, reports);
    expect(result.rows.map((row) => [row.verdict, row.cableIds])).toEqual([[verdict, ['C1', 'C2']]]);
    expect(result.unplanned).toHaveLength(unplanned);
  });
});

it('[core q1] --breakout-- [s1 eth0] [s2 eth0]: each leg has its own verdict', () => {
  const q = end('core', 'q1');
  const legs = ['s1', 's2'].map((device) => ({ cableIds: ['C1'], a: q, b: end(device, 'eth0') }));
  const { rows } = compareNeighbours(legs, [seen('core', 'q1', 's1', 'eth0')]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['as-planned', 'not-seen']);
});
