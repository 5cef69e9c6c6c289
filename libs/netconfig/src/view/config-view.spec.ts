import { configView, rulesOf, type ConfigView, type InterfaceView } from '../index.js';

function viewOf(platform: string, text: string): ConfigView {
  const view = configView(text, rulesOf(platform));
  if (!view) throw new Error(`no view of ${platform}`);
  return view;
}

/** The view of the only interface of a configuration that consists of its lines. */
function portOf(platform: string, name: string, ...lines: string[]): InterfaceView {
  const text = [`interface ${name}`, ...lines.map((line) => ` ${line}`)].join('\n');
  const found = viewOf(platform, text).interfaces.find((one) => one.name === name);
  if (!found) throw new Error(`no interface ${name}`);
  return found;
}

const IOS = 'ios-xe';
const GIG = 'GigabitEthernet1/0/1';

describe('VLANs of a port', () => {
  it.each<[string, string, string, string[], Partial<InterfaceView>]>([
    ['switches in VLAN 1 without a word', IOS, GIG, [], { mode: 'access', accessVlan: 1 }],
    [
      'access with voice',
      IOS,
      GIG,
      ['switchport mode access', 'switchport access vlan 20', 'switchport voice vlan 120'],
      { mode: 'access', accessVlan: 20, voiceVlan: 120, taggedVlans: [] },
    ],
    [
      'a trunk that nothing restricts',
      IOS,
      GIG,
      ['switchport mode trunk'],
      { mode: 'trunk', accessVlan: null, nativeVlan: null, taggedVlans: 'all' },
    ],
    [
      'the native VLAN of a trunk is not tagged, and lists add up',
      IOS,
      GIG,
      [
        'switchport mode trunk',
        'switchport trunk native vlan 99',
        'switchport trunk allowed vlan 10,20-22',
        'switchport trunk allowed vlan add 99',
      ],
      { mode: 'trunk', nativeVlan: 99, taggedVlans: [10, 20, 21, 22] },
    ],
    [
      'a trunk for no VLAN',
      IOS,
      GIG,
      ['switchport mode trunk', 'switchport trunk allowed vlan none'],
      { mode: 'trunk', taggedVlans: [] },
    ],
    [
      'what a trunk would carry does not count on an access port',
      IOS,
      GIG,
      ['switchport mode access', 'switchport trunk allowed vlan 10'],
      { mode: 'access', taggedVlans: [] },
    ],
    [
      'lines of a trunk alone make none',
      IOS,
      GIG,
      ['switchport trunk allowed vlan 10'],
      { mode: 'dynamic', accessVlan: 1, taggedVlans: [10] },
    ],
    [
      'a list that is none names no VLAN',
      IOS,
      GIG,
      ['switchport mode trunk', 'switchport trunk allowed vlan 20-10'],
      { mode: 'trunk', taggedVlans: [] },
    ],
    ['routed', IOS, GIG, ['no switchport', 'no ip address'], { mode: 'routed', accessVlan: null }],
    [
      'a sub-interface and its tag',
      IOS,
      'GigabitEthernet0/0.100',
      ['encapsulation dot1Q 50'],
      { mode: 'routed', parent: 'GigabitEthernet0/0', subinterface: 100, encapsulationVlan: 50 },
    ],
    ['a router does not switch', 'ios-xr', 'TenGigE0/0/0/1', [], { mode: 'routed', accessVlan: null }],
    [
      'AOS-CX trunk',
      'aos-cx',
      '1/1/1',
      ['no shutdown', 'no routing', 'vlan trunk native 1', 'vlan trunk allowed 10,20'],
      { mode: 'trunk', nativeVlan: 1, taggedVlans: [10, 20] },
    ],
    ['AOS-CX trunk for all', 'aos-cx', '1/1/1', ['vlan trunk allowed all'], { taggedVlans: 'all' }],
    [
      'ProCurve, said in the port',
      'procurve',
      '1/1',
      ['untagged vlan 5', 'tagged vlan 10'],
      { mode: 'trunk', nativeVlan: 5, taggedVlans: [10] },
    ],
    ['ProCurve, nothing said', 'procurve', '1/1', [], { mode: null, accessVlan: null }],
  ])('%s', (_, platform, name, lines, expected) => {
    expect(portOf(platform, name, ...lines)).toMatchObject(expected);
  });
});

describe('other lines of a port', () => {
  it.each<[string, string, string, Partial<InterfaceView>]>([
    [IOS, GIG, 'description Uplink to core', { description: 'Uplink to core' }],
    [IOS, GIG, 'shutdown', { enabled: false }],
    [IOS, GIG, 'channel-group 5 mode active', { lag: 'Port-channel5' }],
    ['nx-os', 'Ethernet1/1', 'channel-group 5 mode active', { lag: 'port-channel5' }],
    ['ios-xr', 'TenGigE0/0/0/1', 'bundle id 7 mode active', { lag: 'Bundle-Ether7' }],
    ['aos-cx', '1/1/1', 'lag 3', { lag: 'lag 3' }],
    [IOS, GIG, 'speed auto 100 1000', { speedsMbps: [100, 1000] }],
    [IOS, GIG, 'speed auto', { speedsMbps: null }],
    ['procurve', '1/1', 'speed-duplex 100-full', { speedsMbps: [100], duplex: 'full' }],
    ['procurve', '1/1', 'name "to the hall"', { description: 'to the hall' }],
    ['procurve', '1/1', 'disable', { enabled: false }],
    [IOS, GIG, 'power inline never', { power: false }],
    [IOS, GIG, 'vrf forwarding GUEST', { vrf: 'GUEST' }],
    ['nx-os', 'Ethernet1/1', 'vrf member GUEST', { vrf: 'GUEST' }],
    [IOS, 'Vlan10', 'ip address 10.1.1.1 255.255.254.0', { kind: 'svi', addresses: ['10.1.1.1/23'] }],
    ['eos', 'Vlan10', 'ip address 10.1.1.1/23', { kind: 'svi', addresses: ['10.1.1.1/23'] }],
    ['eos', 'Vlan10', 'ipv6 address 2001:db8::1/64', { addresses: ['2001:db8::1/64'] }],
    [IOS, 'Vlan10', 'ip address 10.1.1.1 255.0.255.0', { addresses: [] }],
    [IOS, 'Vlan10', 'ip address dhcp', { addresses: [] }],
    ['ios-xr', 'MgmtEth0/RP0/CPU0/0', 'ipv4 address 10.0.0.1/24', { kind: 'management' }],
  ])('%s %s: %s', (platform, name, line, expected) => {
    expect(portOf(platform, name, line)).toMatchObject(expected);
  });

  it('reads port access control', () => {
    const lines = ['authentication port-control auto', 'authentication host-mode multi-auth', 'mab'];
    expect(portOf(IOS, GIG, ...lines).portAccess).toMatchObject({ controlled: true, hostMode: 'multi-auth' });
    expect(portOf(IOS, GIG).portAccess.controlled).toBe(false);
  });
});

describe('ProCurve names ports elsewhere', () => {
  const text = `
hostname "hall-b"
trunk 1/23-1/24 trk1 lacp
interface 1/1
   name "AP"
   exit
vlan 10
   name "Office"
   untagged 1/1-1/2
   tagged Trk1
   ip address 10.1.10.2 255.255.255.0
   exit
vlan 20
   tagged 1/1,Trk1
   exit
aaa port-access authenticator 1/2
aaa port-access authenticator 1/2 client-limit 4
aaa port-access authenticator active
`;
  const view = viewOf('procurve', text);
  const port = (name: string): InterfaceView | undefined => view.interfaces.find((one) => one.name === name);

  it.each<[string, Partial<InterfaceView>]>([
    ['1/1', { hasSection: true, description: 'AP', mode: 'trunk', nativeVlan: 10, taggedVlans: [20] }],
    ['1/2', { hasSection: false, mode: 'access', accessVlan: 10, taggedVlans: [] }],
    ['1/23', { lag: 'Trk1' }],
    ['1/24', { lag: 'Trk1' }],
    ['Trk1', { kind: 'lag', mode: 'trunk', nativeVlan: null, taggedVlans: [10, 20] }],
    ['vlan 10', { kind: 'svi', addresses: ['10.1.10.2/24'] }],
  ])('%s', (name, expected) => {
    expect(port(name)).toMatchObject(expected);
  });

  it('and nothing else is a port', () => {
    const names = view.interfaces.map(({ name }) => name).toSorted();
    expect(names).toEqual(['1/1', '1/2', '1/23', '1/24', 'Trk1', 'vlan 10']);
  });

  it('who may enter', () => {
    expect(port('1/2')?.portAccess).toMatchObject({ controlled: true, dot1xClients: 4, macClients: 1 });
    expect(port('1/1')?.portAccess.controlled).toBe(false);
  });
});

describe('the device', () => {
  it('has a name, a place, a gateway', () => {
    const text = 'hostname SW1\nsnmp-server location "Hall B, rack 2"\nip default-gateway 10.0.0.1';
    expect(viewOf(IOS, text)).toMatchObject({
      hostname: 'SW1',
      location: 'Hall B, rack 2',
      defaultGateway: '10.0.0.1',
    });
    expect(viewOf(IOS, '')).toMatchObject({ hostname: null, location: null, defaultGateway: null });
  });

  it('declares VLANs, and uses some without', () => {
    const text =
      'vlan 10\n name Office\nvlan 20,30\ninterface Gi0/1\n switchport access vlan 99\ninterface Gi0/2\n switchport mode trunk\n switchport trunk allowed vlan 1-4000';
    expect(viewOf(IOS, text).vlans).toEqual([
      { vid: 10, name: 'Office', declared: true },
      { vid: 20, name: null, declared: true },
      { vid: 30, name: null, declared: true },
      { vid: 99, name: null, declared: false },
    ]);
  });

  it.each([
    ['procurve', 'stacking\n member 1 type "JL1" mac-address aa-bb\n member 1 priority 200', 'aa-bb', 200],
    [IOS, 'switch 1 provision JL1', null, null],
  ])('names the members of its stack (%s)', (platform, text, mac, priority) => {
    expect(viewOf(platform, text).stackMembers).toEqual([{ member: 1, model: 'JL1', mac, priority }]);
  });

  it('has no view where nobody knows the words: an empty one would look like an empty device', () => {
    expect(configView('set interfaces ge-0/0/0 disable', rulesOf('junos'))).toBeNull();
  });
});
