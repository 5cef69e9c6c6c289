import { grammarOf, readAnswer, type AnswerRow } from './index.js';

const read = (platform: string, command: string, text: string) => {
  const grammar = grammarOf(platform, command);
  if (!grammar) throw new Error(`no grammar for ${command} of ${platform}`);
  return readAnswer(text, grammar);
};
const rows = (platform: string, command: string, text: string): readonly AnswerRow[] => {
  const answer = read(platform, command, text);
  expect(answer).toMatchObject({ state: 'rows' });
  return answer.state === 'rows' ? answer.rows : [];
};

// What FRRouting 8.4.4 printed, with names and addresses for documentation.
const FRR_INTERFACES = `Interface eth0 is up, line protocol is up
  Link ups:       0    last: (never)
  Link downs:     1    last: 2026/11/22 13:01:54.12
  vrf: default
  Description: to core
  index 3 metric 0 mtu 1500 speed 10000 \n  flags: <UP,BROADCAST,RUNNING,MULTICAST>
  Type: Ethernet
  HWaddr: 02:00:5e:00:53:01
  inet 192.0.2.1/24 broadcast 192.0.2.255
  inet 198.51.100.1/30
  inet6 2001:db8::1/64
  Interface Type VETH
  Interface Slave Type None
  protodown: off \n  Parent interface: eth1
Interface eth9 is administratively down
  vrf: RED
  index 9 metric 0 mtu 1500 speed 0 \n  flags: <BROADCAST,MULTICAST>
  Type: Ethernet
`;
const FRR_CODES = `Codes: K - kernel route, C - connected, S - static, R - RIP,
       O - OSPF, I - IS-IS, B - BGP, E - EIGRP, N - NHRP,
       T - Table, v - VNC, V - VNC-Direct, A - Babel, F - PBR,
       f - OpenFabric,
       > - selected route, * - FIB route, q - queued, r - rejected, b - backup
       t - trapped, o - offload failure

`;

describe('FRRouting', () => {
  it('interfaces, with all their addresses', () => {
    expect(rows('frr', 'show interface', FRR_INTERFACES)).toEqual([
      expect.objectContaining({
        interface: 'eth0',
        adminStatus: 'up',
        operStatus: 'up',
        vrf: 'default',
        description: 'to core',
        mtuBytes: '1500',
        macAddress: '02:00:5e:00:53:01',
        ipAddresses: ['192.0.2.1/24', '198.51.100.1/30'],
        ipv6Addresses: ['2001:db8::1/64'],
        parent: 'eth1',
      }),
      expect.objectContaining({ interface: 'eth9', adminStatus: 'administratively down', vrf: 'RED' }),
    ]);
  });

  it('interfaces in brief, the second address below', () => {
    const text = `Interface       Status  VRF             Addresses
---------       ------  ---             ---------
eth0            up      default         192.0.2.1/24
eth1            down    default         \nlo              up      default         198.51.100.1/30
                                        2001:db8::1/64

`;
    expect(rows('frr', 'show interface brief', text)).toEqual([
      { interface: 'eth0', operStatus: 'up', vrf: 'default', addresses: ['192.0.2.1/24'] },
      { interface: 'eth1', operStatus: 'down', vrf: 'default' },
      { interface: 'lo', operStatus: 'up', vrf: 'default', addresses: ['198.51.100.1/30', '2001:db8::1/64'] },
    ]);
  });

  it('routes: connected, over two next hops, to nowhere, in a VRF', () => {
    const text = `${FRR_CODES}VRF default:
C>* 192.0.2.0/24 is directly connected, eth0, 00:00:03
S>* 203.0.113.0/25 [1/0] unreachable (blackhole), weight 1, 00:00:01
S>* 203.0.113.128/25 [1/0] via 192.0.2.2, eth0, weight 1, 00:00:01
  *                        via 192.0.2.3, eth0, weight 1, 00:00:01
O   192.0.2.0/24 [110/10] is directly connected, eth0, weight 1, 1d02h03m

VRF RED:
B>* 198.51.100.0/24 [200/0] via 192.0.2.9 (recursive), weight 1, 02w1d03h
  *                           via 192.0.2.2, eth0, weight 1, 02w1d03h
`;
    expect(rows('frr', 'show ip route vrf all', text)).toEqual([
      {
        vrf: 'default',
        code: 'C',
        marks: '>*',
        prefix: '192.0.2.0/24',
        interfaces: ['eth0'],
        age: '00:00:03',
      },
      {
        vrf: 'default',
        code: 'S',
        marks: '>*',
        prefix: '203.0.113.0/25',
        distance: '1',
        metric: '0',
        reason: 'blackhole',
        weight: '1',
        age: '00:00:01',
      },
      {
        vrf: 'default',
        code: 'S',
        marks: '>*',
        prefix: '203.0.113.128/25',
        distance: '1',
        metric: '0',
        nextHops: ['192.0.2.2', '192.0.2.3'],
        interfaces: ['eth0', 'eth0'],
        weight: '1',
        age: '00:00:01',
      },
      expect.objectContaining({ code: 'O', prefix: '192.0.2.0/24', interfaces: ['eth0'] }),
      expect.objectContaining({
        vrf: 'RED',
        code: 'B',
        nextHops: ['192.0.2.9', '192.0.2.2'],
        interfaces: ['eth0'],
      }),
    ]);
  });

  it('version, OSPF neighbours, LLDP neighbours of lldpd, the kernel’s neighbours', () => {
    expect(
      rows(
        'frr',
        'show version',
        "FRRouting 8.4.4 (r1) on Linux(6.1.0-18-amd64).\nCopyright 1996-2005 Kunihiro Ishiguro, et al.\nconfigured with:\n    '--build=x86_64-linux-gnu' '--prefix=/usr'\n",
      ),
    ).toEqual([expect.objectContaining({ version: '8.4.4', hostname: 'r1' })]);
    expect(
      rows(
        'frr',
        'show ip ospf neighbor',
        '\nNeighbor ID     Pri State           Up Time         Dead Time Address         Interface                        RXmtL RqstL DBsmL\n198.51.100.2      1 Full/DR         1m02s             31.234s 192.0.2.2       eth0:192.0.2.1                       0     0     0\n',
      ),
    ).toEqual([
      expect.objectContaining({
        neighbourId: '198.51.100.2',
        state: 'Full/DR',
        interface: 'eth0',
        neighbourAddress: '192.0.2.2',
      }),
    ]);
    const lldp = `-------------------------------------------------------------------------------
LLDP neighbors:
-------------------------------------------------------------------------------
Interface:    eth0, via: LLDP, RID: 1, Time: 0 day, 00:00:10
  Chassis:     \n    ChassisID:    mac 02:00:5e:00:53:09
    SysName:      sw1
    SysDescr:     Example OS
    MgmtIP:       192.0.2.9
    MgmtIP:       2001:db8::9
    Capability:   Bridge, on
    Capability:   Router, off
  Port:        \n    PortID:       ifname Gi1/0/1
    PortDescr:    to r1
    TTL:          120
  VLAN:         10, pvid: yes VLAN10
-------------------------------------------------------------------------------
`;
    for (const platform of ['frr', 'linux'])
      expect(rows(platform, 'show lldp neighbors', lldp)).toEqual([
        expect.objectContaining({
          localInterface: 'eth0',
          chassisId: '02:00:5e:00:53:09',
          neighbour: 'sw1',
          neighbourInterface: 'Gi1/0/1',
          portDescription: 'to r1',
          managementAddresses: ['192.0.2.9', '2001:db8::9'],
          capabilities: ['Bridge'],
          holdS: '120',
          vlanId: '10',
        }),
      ]);
    expect(
      rows(
        'linux',
        'ip neigh show',
        '192.0.2.2 dev eth0 lladdr 02:00:5e:00:53:02 PERMANENT \n192.0.2.3 dev eth0 FAILED \nfe80::1 dev eth0 lladdr 02:00:5e:00:53:03 router STALE \n',
      ),
    ).toEqual([
      { ipAddress: '192.0.2.2', interface: 'eth0', macAddress: '02:00:5e:00:53:02', state: 'PERMANENT' },
      { ipAddress: '192.0.2.3', interface: 'eth0', state: 'FAILED' },
      {
        ipAddress: 'fe80::1',
        interface: 'eth0',
        macAddress: '02:00:5e:00:53:03',
        flags: 'router',
        state: 'STALE',
      },
    ]);
    expect(
      rows(
        'linux',
        'ip route show',
        'default via 192.0.2.254 dev eth0 \n203.0.113.0/24 nhid 15 proto static metric 20 \n\tnexthop via 192.0.2.2 dev eth0 weight 1 \n\tnexthop via 192.0.2.3 dev eth0 weight 1 \n',
      ),
    ).toEqual([
      { prefix: 'default', nextHop: '192.0.2.254', interface: 'eth0' },
      expect.objectContaining({
        prefix: '203.0.113.0/24',
        nextHops: ['192.0.2.2', '192.0.2.3'],
        interfaces: ['eth0', 'eth0'],
      }),
    ]);
  });
});

describe('Dell OS10', () => {
  it('interfaces', () => {
    const text = `Ethernet 1/1/1 is up, line protocol is up
Description: to core
Hardware is Dell EMC Eth, address is 02:00:5e:00:53:01
    Current address is 02:00:5e:00:53:01
Pluggable media present, QSFP28 type is QSFP28 100GBASE-SR4
Interface index is 15
Internet address is 192.0.2.1/24
Mode of IPv4 Address Assignment: MANUAL
MTU 1532 bytes
LineSpeed 100G, Auto-Negotiation on
Flowcontrol rx off tx off
Vlan 10 is up, line protocol is down
Internet address is not set
`;
    expect(rows('dell-os10', 'show interface', text)).toEqual([
      expect.objectContaining({
        interface: 'Ethernet 1/1/1',
        adminStatus: 'up',
        operStatus: 'up',
        description: 'to core',
        ipAddress: '192.0.2.1',
        prefixLength: '24',
        mtuBytes: '1532',
        speed: '100G',
      }),
      expect.objectContaining({ interface: 'Vlan 10', operStatus: 'down' }),
    ]);
    const status = `--------------------------------------------------------------------------------------------------
Port            Description     Status   Speed    Duplex   Mode Vlan Tagged-Vlans
--------------------------------------------------------------------------------------------------
Eth 1/1/1       to core sw      up       40G      full     T    1    10,20-22
Eth 1/1/2                       down     0        auto     A    10   -
Eth 1/1/3                       down     0        auto     -
--------------------------------------------------------------------------------------------------
`;
    expect(rows('dell-os10', 'show interface status', status)).toEqual([
      {
        interface: 'Eth 1/1/1',
        description: 'to core sw',
        status: 'up',
        speed: '40G',
        duplex: 'full',
        mode: 'T',
        vlan: '1',
        trunkVlans: '10,20-22',
      },
      {
        interface: 'Eth 1/1/2',
        status: 'down',
        speed: '0',
        duplex: 'auto',
        mode: 'A',
        vlan: '10',
        trunkVlans: '-',
      },
      { interface: 'Eth 1/1/3', status: 'down', speed: '0', duplex: 'auto', mode: '-' },
    ]);
  });

  it('VLANs, neighbours, MAC table, ARP, version, inventory, LAGs', () => {
    const vlan = `Codes: * - Default VLAN, M - Management VLAN, R - Remote Port Mirroring VLANs,
       @ - Attached to Virtual Network, P - Primary, C - Community, I - Isolated
Q: A - Access (Untagged), T - Tagged
    NUM    Status    Description                     Q Ports
*   1      Active                                    A Eth1/1/1-1/1/25,1/1/29-1/1/31
    10     Active    users here                      T Eth1/1/49
                                                     A Eth1/1/26
    200    Inactive  later
`;
    expect(rows('dell-os10', 'show vlan', vlan)).toEqual([
      { flags: '*', vlanId: '1', status: 'Active', untaggedPorts: ['Eth1/1/1-1/1/25,1/1/29-1/1/31'] },
      {
        vlanId: '10',
        status: 'Active',
        name: 'users here',
        taggedPorts: ['Eth1/1/49'],
        untaggedPorts: ['Eth1/1/26'],
      },
      { vlanId: '200', status: 'Inactive', name: 'later' },
    ]);
    expect(
      rows(
        'dell-os10',
        'show lldp neighbors',
        `Loc PortID          Rem Host Name        Rem Port Id             Rem Chassis Id
-------------------------------------------------------------------------------
ethernet1/1/1       core-1               Ethernet 1/1/7          02:00:5e:00:53:01
mgmt1/1/1           sw                   Gi 1/0/7                02:00:5e:00:53:02
`,
      ),
    ).toEqual([
      {
        localInterface: 'ethernet1/1/1',
        neighbour: 'core-1',
        neighbourInterface: 'Ethernet 1/1/7',
        chassisId: '02:00:5e:00:53:01',
      },
      {
        localInterface: 'mgmt1/1/1',
        neighbour: 'sw',
        neighbourInterface: 'Gi 1/0/7',
        chassisId: '02:00:5e:00:53:02',
      },
    ]);
    expect(
      rows(
        'dell-os10',
        'show mac address-table',
        'VlanId        Mac Address         Type        Interface\n10            02:00:5e:00:53:01   dynamic     ethernet1/1/1\n20            02:00:5e:00:53:02   static      port-channel1\n',
      ),
    ).toHaveLength(2);
    expect(
      rows(
        'dell-os10',
        'show ip arp',
        'Address         Hardware address    Interface                     Egress Interface\n--------------------------------------------------------------------------------\n192.0.2.2       02:00:5e:00:53:01   vlan10                        ethernet1/1/49:1\n',
      ),
    ).toEqual([
      {
        ipAddress: '192.0.2.2',
        macAddress: '02:00:5e:00:53:01',
        interface: 'vlan10',
        physicalInterface: 'ethernet1/1/49:1',
      },
    ]);
    expect(
      rows(
        'dell-os10',
        'show version',
        'Dell EMC Networking OS10 Enterprise\nCopyright (c) 1999-2021 by Dell Inc. All Rights Reserved.\nOS Version: 10.5.2.7\nBuild Version: 10.5.2.7.372\nBuild Time: 2021-07-08T16:22:21+0000\nSystem Type: S5248F-ON\nArchitecture: x86_64\nUp Time: 1 week 2 days 03:41:23\n',
      ),
    ).toEqual([
      expect.objectContaining({ version: '10.5.2.7', model: 'S5248F-ON', uptime: '1 week 2 days 03:41:23' }),
    ]);
    expect(
      rows(
        'dell-os10',
        'show inventory',
        'Product               : S4148F-ON\nDescription           : S4148F-ON 48x10GbE Interface Module\nSoftware version      : 10.5.2.7\n\nUnit Type                     Part Number  Rev  Piece Part ID             Svc Tag  Exprs Svc Code\n--------------------------------------------------------------------------------------------------\n* 1  S4148F-ON               09H9MN       X01  TW-09H9MN-28298-713-0026  9531XC2  198 985 746 26\n  1  S4148F-ON-PWR-1-AC      06FKHH       A00  CN-06FKHH-28298-6B5-03NY\n',
      ),
    ).toEqual([
      {
        flags: '*',
        unit: '1',
        model: 'S4148F-ON',
        partNumber: '09H9MN',
        revision: 'X01',
        serial: 'TW-09H9MN-28298-713-0026',
        serviceTag: '9531XC2',
        expressCode: '198 985 746 26',
      },
      {
        unit: '1',
        model: 'S4148F-ON-PWR-1-AC',
        partNumber: '06FKHH',
        revision: 'A00',
        serial: 'CN-06FKHH-28298-6B5-03NY',
      },
    ]);
    expect(
      rows(
        'dell-os10',
        'show port-channel summary',
        'Flags:  D - Down    I - member up but inactive    P - member up and active\n        U - Up (port-channel)    F - Fallback Activated\n--------------------------------------------------------------------------------\nGroup  Port-Channel           Type     Protocol  Member Ports\n--------------------------------------------------------------------------------\n1    port-channel1    (U)     Eth      DYNAMIC    1/1/1(P) 1/1/2(D)\n',
      ),
    ).toEqual([
      {
        group: '1',
        interface: 'port-channel1',
        flags: 'U',
        type: 'Eth',
        protocol: 'DYNAMIC',
        members: ['1/1/1', '1/1/2'],
        memberFlags: ['P', 'D'],
      },
    ]);
  });
});

/** A command whose header, or a line that says so, proves that there is nothing. */
describe('nothing, refused, and not understood are three answers', () => {
  it.each([
    ['frr', 'show ip route', FRR_CODES],
    [
      'frr',
      'show ip ospf neighbor',
      '\nNeighbor ID     Pri State           Up Time         Dead Time Address         Interface                        RXmtL RqstL DBsmL\n',
    ],
    [
      'frr',
      'show interface brief',
      'Interface       Status  VRF             Addresses\n---------       ------  ---             ---------\n',
    ],
    ['linux', 'lldpctl', '-----------\nLLDP neighbors:\n-----------\n'],
    ['linux', 'ip neigh show', ''],
    [
      'dell-os10',
      'show lldp neighbors',
      'Loc PortID          Rem Host Name        Rem Port Id             Rem Chassis Id\n-----------\n',
    ],
    ['dell-os10', 'show vlan', '    NUM    Status    Description                     Q Ports\n'],
    ['dell-os10', 'show mac address-table', 'VlanId        Mac Address         Type        Interface\n'],
  ])('%s, %s: empty', (platform, command, text) => {
    expect(read(platform, command, text)).toEqual({ state: 'empty' });
  });

  it.each(['frr', 'dell-os10', 'linux'])(
    '%s: every grammar tells garbage and a refusal from nothing',
    (platform) => {
      const commands: Readonly<Record<string, readonly string[]>> = {
        frr: [
          'show interface',
          'show interface brief',
          'show ip route',
          'show version',
          'show ip ospf neighbor',
          'show lldp neighbors',
          'ip neigh show',
        ],
        linux: ['arp -a', 'ip link show', 'ip route show', 'ip neigh show', 'lldpctl'],
        'dell-os10': [
          'show interface',
          'show interface status',
          'show ip interface brief',
          'show vlan',
          'show lldp neighbors',
          'show lldp neighbors detail',
          'show mac address-table',
          'show ip arp',
          'show version',
          'show inventory',
          'show port-channel summary',
        ],
      };
      for (const command of commands[platform] ?? []) {
        expect([command, read(platform, command, 'what is this, then?\nnobody knows :-)\n').state]).toEqual([
          command,
          'unread',
        ]);
        expect([command, read(platform, command, '% Unknown command: show nonsense\n').state]).toEqual([
          command,
          'refused',
        ]);
      }
    },
  );
});
