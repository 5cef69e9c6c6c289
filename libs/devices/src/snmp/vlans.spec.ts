import { bytes, table, text } from './table.fixture.js';
import { vlanStates } from './vlans.js';

const PORTS = table('1.3.6.1.2.1.17.1.4.1', { 1: { 2: 101 }, 2: { 2: 102 } });
const STATIC = '1.3.6.1.2.1.17.7.1.4.3.1';
const CURRENT = '1.3.6.1.2.1.17.7.1.4.2.1';
const USERS = { vid: 20, name: 'USERS', configured: true, members: [101, 102], untagged: [102] };

describe('the same VLAN 20 on [101] tagged and [102] untagged, as', () => {
  it.each([
    [
      'Q-BRIDGE, static',
      [
        ...PORTS,
        ...table(STATIC, { 20: { 1: text('USERS'), 2: bytes(0b1100_0000), 4: bytes(0b0100_0000) } }),
      ],
    ],
    [
      'Q-BRIDGE, current',
      [
        ...PORTS,
        ...table(STATIC, { 20: { 1: text('USERS\0\0') } }),
        ...table(CURRENT, { '0.20': { 4: bytes(0b1100_0000), 5: bytes(0b0100_0000) } }),
      ],
    ],
    [
      'Q-BRIDGE, repeated while it grew: the last time mark counts',
      [
        ...PORTS,
        ...table(STATIC, { 20: { 1: text('USERS') } }),
        ...table(CURRENT, {
          '900.20': { 4: bytes(0b1000_0000), 5: bytes(0) },
          '950.20': { 4: bytes(0b1100_0000), 5: bytes(0b0100_0000) },
        }),
      ],
    ],
    [
      'Q-BRIDGE with a bridge port 8 that is no interface',
      [
        ...PORTS,
        ...table(STATIC, { 20: { 1: text('USERS'), 2: bytes(0b1100_0001), 4: bytes(0b0100_0001) } }),
      ],
    ],
    [
      'IEEE8021-Q-BRIDGE',
      [
        ...PORTS,
        ...table('1.3.111.2.802.1.1.4.1.4.3.1', {
          '1.20': { 3: text('USERS'), 4: bytes(0b1100_0000), 6: bytes(0b0100_0000) },
        }),
      ],
    ],
    [
      'Cisco VTP, trunk and access port',
      [
        ...table('1.3.6.1.4.1.9.9.46.1.3.1.1', { '1.20': { 3: 1, 4: text('USERS') } }),
        // The first bit is VLAN 0, so VLAN 20 is bit 3 of octet 2.
        ...table('1.3.6.1.4.1.9.9.46.1.6.1.1', { 101: { 4: bytes(0, 0, 0b0000_1000), 5: 1, 14: 1 } }),
        ...table('1.3.6.1.4.1.9.9.68.1.2.2.1', { 102: { 2: 20 } }),
      ],
    ],
    [
      'RAPID-CITY, whose first bit is ifIndex 0',
      [
        ...table('1.3.6.1.4.1.2272.1.3.2.1', {
          20: { 2: text('USERS'), 11: bytes(...Array.from({ length: 12 }, () => 0), 0b0000_0110) },
        }),
        ...table('1.3.6.1.4.1.2272.1.3.3.1', { 101: { 7: 1, 8: 4 }, 102: { 7: 20, 8: 4 } }),
      ],
    ],
    [
      'AOS of OmniSwitch',
      [
        ...table('1.3.6.1.4.1.6486.801.1.2.1.3.1.1.1.1.1', { 20: { 2: text('USERS') } }),
        ...table('1.3.6.1.4.1.6486.801.1.2.1.3.1.1.2.1.1', { '20.101': { 3: 2 }, '20.102': { 3: 1 } }),
      ],
    ],
    [
      'TP-Link, with port lists in text',
      [
        ...table('1.3.6.1.4.1.11863.6.14.1.2.1.1', {
          20: { 2: text('USERS'), 3: text('1/0/1'), 4: text('1/0/2-3,LAG1') },
        }),
        ...table('1.3.6.1.4.1.11863.6.14.1.1.1.1', {
          101: { 1: text('1/0/1'), 2: 1 },
          102: { 1: text('1/0/2'), 2: 20 },
        }),
      ],
    ],
  ])('%s', (_, varbinds) => {
    expect(vlanStates(varbinds).vlans).toEqual([USERS]);
  });
});

describe('Junos', () => {
  const junosPorts = table('1.3.6.1.2.1.17.1.4.1', { 513: { 2: 101 }, 514: { 2: 102 } });

  it('writes port lists in decimal and names its VLANs elsewhere', () => {
    const varbinds = [
      ...junosPorts,
      ...table(STATIC, { 20: { 2: text('513,514'), 4: text('514') } }),
      ...table('1.3.6.1.4.1.2636.3.48.1.3.1.1', { 4: { 2: text('USERS'), 3: 20 } }),
    ];
    expect(vlanStates(varbinds).vlans).toEqual([USERS]);
  });

  it('indexes by an internal id on the EX series', () => {
    const varbinds = [
      ...junosPorts,
      ...table(STATIC, { 7: { 1: text('USERS'), 2: text('513,514'), 4: text('514') } }),
      ...table('1.3.6.1.4.1.2636.3.40.1.5.1.5.1', { 7: { 2: text('USERS'), 5: 20 } }),
    ];
    expect(vlanStates(varbinds).vlans).toEqual([USERS]);
  });
});

it('a VLAN that nobody configured is told apart', () => {
  const varbinds = [...PORTS, ...table(CURRENT, { '0.30': { 4: bytes(0b1000_0000), 5: bytes(0) } })];
  expect(vlanStates(varbinds).vlans).toEqual([
    { vid: 30, name: '', configured: false, members: [101], untagged: [] },
  ]);
});

it('Cisco: the FDDI and Token Ring VLANs are left out; beyond VLAN 1023 the trunk has more columns', () => {
  const varbinds = [
    ...table('1.3.6.1.4.1.9.9.46.1.3.1.1', {
      '1.1002': { 3: 2, 4: text('fddi-default') },
      '1.1030': { 3: 1, 4: text('FAR') },
    }),
    ...table('1.3.6.1.4.1.9.9.46.1.6.1.1', {
      101: { 4: bytes(0), 5: 1, 14: 1, 17: bytes(0b0000_0010) },
      102: { 4: bytes(0), 5: 1, 14: 2, 17: bytes(0b0000_0010) },
    }),
  ];
  expect(vlanStates(varbinds)).toEqual({
    vlans: [{ vid: 1030, name: 'FAR', configured: true, members: [101], untagged: [] }],
    pvids: new Map([[101, 1]]),
  });
});

describe('Cisco without the status and the VLANs of its trunks: [101] up, [102] access, [103] down', () => {
  const ENTRY = '1.3.6.1.4.1.9.9.46.1';
  const varbinds = [
    ...table('1.3.6.1.2.1.2.2.1', { 101: { 8: 1 }, 102: { 8: 1 }, 103: { 8: 2 } }),
    ...table(`${ENTRY}.3.1.1`, { '1.1': { 4: text('default') }, '1.20': { 4: text('USERS') } }),
    ...table(`${ENTRY}.6.1.1`, { 101: { 5: 1 }, 102: { 5: 1 }, 103: { 5: 1 } }),
    ...table('1.3.6.1.4.1.9.9.68.1.2.2.1', { 102: { 2: 20 } }),
  ];
  const membersOf = (...args: Parameters<typeof vlanStates>) =>
    vlanStates(...args).vlans.map(({ vid, members, untagged }) => ({ vid, members, untagged }));

  it('the port that is up and no access port carries its native VLAN', () => {
    expect(membersOf(varbinds)).toEqual([
      { vid: 1, members: [101], untagged: [101] },
      { vid: 20, members: [102], untagged: [102] },
    ]);
  });

  it('the context of a VLAN shows the trunk that carries it', () => {
    const context = table('1.3.6.1.2.1.17.1.4.1', { 1: { 2: 101 }, 2: { 2: 102 } });
    expect(membersOf(varbinds, new Map([[20, context]]))).toEqual([
      { vid: 1, members: [101], untagged: [101] },
      { vid: 20, members: [101, 102], untagged: [102] },
    ]);
  });
});

it('an agent without VLANs has none', () => {
  expect(vlanStates(PORTS)).toEqual({ vlans: [], pvids: new Map() });
});
