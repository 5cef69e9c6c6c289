import {
  interfaceStates,
  lldpNeighbours,
  lldpSelf,
  systemFacts,
  vlanStates,
  type Varbind,
} from '../index.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const vb = (oid: string, value: Varbind['value']): Varbind => ({ oid, value });

const IF = '1.3.6.1.2.1.2.2.1';
const IFX = '1.3.6.1.2.1.31.1.1.1';
const MAC = [0, 0x1b, 0x21, 0xaa, 0, 1];

const interfaces: readonly Varbind[] = [
  vb(`${IF}.2.3`, text('GigabitEthernet1/0/1')),
  vb(`${IF}.2.10`, text('GigabitEthernet1/0/2\0')),
  vb(`${IF}.3.3`, 6),
  vb(`${IF}.5.3`, 1_000_000_000),
  vb(`${IF}.6.3`, bytes(...MAC)),
  vb(`${IF}.6.10`, bytes()),
  vb(`${IF}.7.3`, 1),
  vb(`${IF}.7.10`, 2),
  vb(`${IF}.8.3`, 1),
  vb(`${IF}.8.10`, 7),
  vb('1.3.6.1.2.1.10.7.2.1.19.3', 3),
  vb(`${IFX}.1.3`, text('Gi1/0/1')),
  vb(`${IFX}.15.3`, 0),
  vb(`${IFX}.18.3`, text('to acc1 ge24')),
];

it('reads the system group', () => {
  const facts = systemFacts([
    vb('1.3.6.1.2.1.1.1.0', text('Example OS 1.2')),
    vb('1.3.6.1.2.1.1.3.0', 123_400),
    vb('1.3.6.1.2.1.1.5.0', text('core1')),
    vb('1.3.6.1.2.1.1.6.0', bytes(0x48, 0xe9)), // Latin-1
  ]);
  expect(facts).toEqual({
    description: 'Example OS 1.2',
    objectId: '',
    uptimeS: 1234,
    contact: '',
    name: 'core1',
    location: 'Hé',
  });
});

it('joins ifTable and ifXTable; what is not said is null', () => {
  expect(interfaceStates(interfaces)).toEqual([
    {
      ifIndex: 3,
      name: 'Gi1/0/1',
      longName: 'GigabitEthernet1/0/1',
      description: 'to acc1 ge24',
      ifType: 6,
      mac: '00:1b:21:aa:00:01',
      speedMbps: 1000,
      duplex: 'full',
      mtu: null,
      enabled: true,
      status: 'up',
    },
    {
      ifIndex: 10,
      name: 'GigabitEthernet1/0/2',
      longName: 'GigabitEthernet1/0/2',
      description: '',
      ifType: null,
      mac: null,
      speedMbps: null,
      duplex: null,
      mtu: null,
      enabled: false,
      status: 'lower-layer-down',
    },
  ]);
});

describe('LLDP neighbours', () => {
  const LOC = '1.0.8802.1.1.2.1.3.7.1';
  const REM = '1.0.8802.1.1.2.1.4.1.1';
  const remote = (
    time: number,
    port: number,
    chassis: [number, Uint8Array],
    portId: [number, Uint8Array],
    name = '',
  ): Varbind[] => [
    vb(`${REM}.4.${time}.${port}.1`, chassis[0]),
    vb(`${REM}.5.${time}.${port}.1`, chassis[1]),
    vb(`${REM}.6.${time}.${port}.1`, portId[0]),
    vb(`${REM}.7.${time}.${port}.1`, portId[1]),
    vb(`${REM}.9.${time}.${port}.1`, text(name)),
    vb(`${REM}.12.${time}.${port}.1`, bytes(0x28, 0)),
  ];
  const neighbours = (...varbinds: readonly Varbind[]) =>
    lldpNeighbours([...interfaces, ...varbinds], interfaceStates(interfaces));

  it('reads ids by their subtype', () => {
    const ids = (chassis: [number, Uint8Array], port: [number, Uint8Array]) =>
      neighbours(...remote(0, 3, chassis, port)).map((it) => [it.chassis, it.port]);
    expect(ids([4, bytes(...MAC)], [5, text('ge24')])).toEqual([
      [
        { sort: 'mac', text: '00:1b:21:aa:00:01' },
        { sort: 'interface-name', text: 'ge24' },
      ],
    ]);
    expect(ids([5, bytes(1, 192, 0, 2, 7)], [3, bytes(...MAC)])).toEqual([
      [
        { sort: 'address', text: '192.0.2.7' },
        { sort: 'mac', text: '00:1b:21:aa:00:01' },
      ],
    ]);
    expect(
      ids([5, bytes(2, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)], [7, text('12')]),
    ).toEqual([
      [
        { sort: 'address', text: '2001:db8::1' },
        { sort: 'local', text: '12' },
      ],
    ]);
    expect(ids([7, bytes(1, 2, 3)], [9, text('x')])).toEqual([
      [
        { sort: 'local', text: '01:02:03' },
        { sort: 'unknown', text: 'x' },
      ],
    ]);
  });

  it.each([
    [[0xfe80, 0, 0, 0, 0, 0, 0, 1], 'fe80::1'],
    [[0, 0, 0, 0, 0, 0, 0, 0], '::'],
    [[1, 0, 0, 0, 0, 0, 0, 0], '1::'],
    [[0x10, 0, 0, 1, 0, 0, 0, 0x20], '10:0:0:1::20'],
    [[1, 2, 3, 4, 5, 6, 7, 8], '1:2:3:4:5:6:7:8'],
  ])('writes the IPv6 address %j as %s', (groups, address) => {
    const octets = groups.flatMap((group) => [group >> 8, group & 255]);
    const [it] = neighbours(...remote(0, 3, [5, bytes(2, ...octets)], [7, text('1')]));
    expect(it?.chassis.text).toBe(address);
  });

  it('takes the same neighbour under two time marks once, and keeps one without a name', () => {
    const twice = [
      ...remote(0, 3, [4, bytes(...MAC)], [5, text('ge24')]),
      ...remote(900, 3, [4, bytes(...MAC)], [5, text('ge24')]),
    ];
    const [only, ...more] = neighbours(...twice);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ name: '', capabilities: ['bridge', 'router'] });
  });

  it.each([
    [
      'its own id',
      7,
      [vb(`${LOC}.2.7`, 5), vb(`${LOC}.3.7`, text('Gi1/0/1'))],
      { ifIndex: 3, by: 'port-id' },
    ],
    [
      'its MAC address',
      7,
      [vb(`${LOC}.2.7`, 3), vb(`${LOC}.3.7`, bytes(...MAC))],
      { ifIndex: 3, by: 'port-id' },
    ],
    [
      'its description',
      7,
      [vb(`${LOC}.3.7`, text('7')), vb(`${LOC}.4.7`, text('GigabitEthernet1/0/2'))],
      { ifIndex: 10, by: 'description' },
    ],
    ['the bridge port', 7, [vb('1.3.6.1.2.1.17.1.4.1.2.7', 10)], { ifIndex: 10, by: 'bridge-port' }],
    ['the number itself', 10, [], { ifIndex: 10, by: 'if-index' }],
    ['the alias', 7, [vb(`${LOC}.4.7`, text('to acc1 ge24'))], { ifIndex: 3, by: 'alias' }],
    [
      'its own number',
      7,
      [vb(`${LOC}.2.7`, 7), vb(`${LOC}.3.7`, text('10'))],
      { ifIndex: 10, by: 'port-id' },
    ],
    ['nothing', 7, [], { ifIndex: null, by: 'none' }],
  ] as const)('finds the local port by %s', (_, port, more, expected) => {
    expect(neighbours(...more, ...remote(0, port, [4, bytes(...MAC)], [5, text('x')]))[0]?.localPort).toEqual(
      {
        portNumber: port,
        ...expected,
      },
    );
  });

  it.each([
    ['LLDP-V2-MIB', '1.3.111.2.802.1.1.13.1.4.1.1', 5],
    ['TIMETRA-LLDP-MIB', '1.3.6.1.4.1.6527.3.1.2.59.4.1.1', 4],
  ])('%s is indexed by interface', (_, entry, first) => {
    const at = (column: number, value: Varbind['value']) => vb(`${entry}.${first + column}.0.10.1.1`, value);
    expect(
      neighbours(at(0, 4), at(1, bytes(...MAC)), at(2, 5), at(3, text('ge24')), at(5, text('acc1'))),
    ).toMatchObject([
      {
        localPort: { portNumber: 10, ifIndex: 10, by: 'if-index' },
        chassis: { text: '00:1b:21:aa:00:01' },
        port: { text: 'ge24' },
        name: 'acc1',
      },
    ]);
  });

  it('knows what the device calls itself', () => {
    expect(
      lldpSelf([
        vb('1.0.8802.1.1.2.1.3.1.0', 4),
        vb('1.0.8802.1.1.2.1.3.2.0', bytes(...MAC)),
        vb('1.0.8802.1.1.2.1.3.3.0', text('core1')),
      ]),
    ).toEqual({ chassis: { sort: 'mac', text: '00:1b:21:aa:00:01' }, name: 'core1' });
  });
});

describe('VLANs of Q-BRIDGE-MIB', () => {
  const Q = '1.3.6.1.2.1.17.7.1.4';
  it('are read from port lists, bridge ports turned into interfaces', () => {
    const { vlans, pvids } = vlanStates([
      vb('1.3.6.1.2.1.17.1.4.1.2.1', 3),
      vb('1.3.6.1.2.1.17.1.4.1.2.2', 10),
      vb(`${Q}.2.1.4.0.20`, bytes(0b1100_0000)),
      vb(`${Q}.2.1.5.0.20`, bytes(0b0100_0000)),
      vb(`${Q}.3.1.1.20`, text('VOICE')),
      vb(`${Q}.3.1.1.30`, text('CAMERAS')),
      vb(`${Q}.3.1.2.30`, bytes(0b1000_0000)),
      vb(`${Q}.3.1.4.30`, bytes(0)),
      vb(`${Q}.5.1.1.2`, 20),
    ]);
    expect(vlans).toEqual([
      { vid: 20, name: 'VOICE', configured: true, members: [3, 10], untagged: [10] },
      { vid: 30, name: 'CAMERAS', configured: true, members: [3], untagged: [] },
    ]);
    expect([...pvids]).toEqual([[10, 20]]);
  });
});
