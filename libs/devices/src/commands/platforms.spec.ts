import { drivers } from '../drivers/index.js';
import { grammarPlatform } from '../state/questions.js';
import { grammarOf, readAnswer } from './index.js';

/** Typed for these tests in the form that each platform prints; the recorded answers of real devices are judged as acceptance. */
// prettier-ignore
const answers = [
  ['ios-xe', 'show interfaces status', 'Port      Name               Status       Vlan       Duplex  Speed Type\nGi1/0/1   SR2/P1:07          connected    160        a-full a-1000 10/100/1000BaseTX\n',
    { interface: 'Gi1/0/1', description: 'SR2/P1:07', status: 'connected', vlan: '160', duplex: 'a-full', speed: 'a-1000', type: '10/100/1000BaseTX' }],
  ['ios-xe', 'show lldp neighbors', 'Device ID           Local Intf     Hold-time  Capability      Port ID\nacc-n2              Te1/1/1        120        B,R             Te1/1/1\n\nTotal entries displayed: 1\n',
    { neighbour: 'acc-n2', localInterface: 'Te1/1/1', holdS: '120', capabilities: 'B,R', neighbourInterface: 'Te1/1/1' }],
  ['ios-xe', 'show mac address-table', '          Mac Address Table\n-------------------------------------------\n\nVlan    Mac Address       Type        Ports\n----    -----------       --------    -----\n 160    0012.3456.789a    DYNAMIC     Gi1/0/1\nTotal Mac Addresses for this criterion: 1\n',
    { vlan: '160', macAddress: '0012.3456.789a', type: 'DYNAMIC', ports: ['Gi1/0/1'] }],
  ['ios-xe', 'show mac address-table', 'Unicast Entries\n vlan   mac address     type        protocols               port\n-------+---------------+--------+---------------------+--------------------\n 160    0012.3456.789a   dynamic ip                    Port-channel1\n',
    { vlan: '160', macAddress: '0012.3456.789a', type: 'dynamic', protocols: 'ip', ports: ['Port-channel1'] }],
  ['nx-os', 'show ipv6 interface', 'IPv6 Interface Status for VRF "default"\nVlan160, Interface status: protocol-up/link-up/admin-up, iod: 13\n  IPv6 address: none\n  IPv6 link-local address: 0:: (default) [NONE]\n  IPv6 MTU: 1500 (using link MTU)\n',
    { vrf: 'default', interface: 'Vlan160', operStatus: 'up', linkStatus: 'up', adminStatus: 'up', mtuBytes: '1500' }],
  ['nx-os', 'show vlan', 'VLAN Name                             Status    Ports\n---- -------------------------------- --------- -------------------------------\n160  VIDEO                            active    Po12, Eth1/7,\n                                                Eth1/8\n\nVLAN Type         Vlan-mode\n---- -----        ----------\n160  enet         CE\n',
    { vlanId: '160', name: 'VIDEO', status: 'active', interfaces: ['Po12', 'Eth1/7', 'Eth1/8'] }],
  ['eos', 'show ip arp', 'Address         Age (min)  Hardware Addr   Interface\n192.0.2.7               0  0012.3456.789a  Vlan160, Ethernet7\n',
    { ipAddress: '192.0.2.7', ageMin: '0', macAddress: '0012.3456.789a', interface: 'Vlan160, Ethernet7' }],
  ['junos', 'show lldp neighbors', 'Local Interface    Parent Interface    Chassis Id          Port info          System Name\nxe-0/0/1           ae1                 00:12:34:56:78:9a   xe-0/0/9           core-1\n\n{master:0}\n',
    { localInterface: 'xe-0/0/1', parentInterface: 'ae1', chassisId: '00:12:34:56:78:9a', neighbourInterface: 'xe-0/0/9', neighbour: 'core-1' }],
  ['aos-cx', 'show mac-address-table', 'MAC age-time            : 300 seconds\nNumber of MAC addresses : 1\n\nMAC Address          VLAN     Type                      Port\n--------------------------------------------------------------\n00:12:34:56:78:9a    160      dynamic                   1/1/7\n',
    { macAddress: '00:12:34:56:78:9a', vlan: '160', type: 'dynamic', interface: '1/1/7' }],
  ['procurve', 'show vlans', ' Status and Counters - VLAN Information\n\n  VLAN ID Name                             | Status     Voice Jumbo\n  ------- -------------------------------- + ---------- ----- -----\n  160     Video hall 2                     | Port-based No    No   \n',
    { vlanId: '160', name: 'Video hall 2', status: 'Port-based', voice: 'No', jumbo: 'No' }],
  ['vrp', 'display mac-address', '-------------------------------------------------------------------------------\nMAC Address    VLAN/VSI/BD                       Learned-From        Type\n-------------------------------------------------------------------------------\n0012-3456-789a 160/-/-                           GE0/0/7             dynamic\n-------------------------------------------------------------------------------\nTotal items displayed = 1\n',
    { macAddress: '0012-3456-789a', vlan: '160', interface: 'GE0/0/7', type: 'dynamic' }],
  ['comware', 'display lldp neighbor-information list', 'System Name          Local Interface Chassis ID      Port ID\ncore-1               XGE1/0/1        0012-3456-789a  Ten-GigabitEthernet1/0/9\n',
    { neighbour: 'core-1', localInterface: 'XGE1/0/1', chassisId: '0012-3456-789a', neighbourInterface: 'Ten-GigabitEthernet1/0/9' }],
  ['routeros', 'ip address print', 'Flags: X - disabled, I - invalid, D - dynamic\n #   ADDRESS            NETWORK         INTERFACE\n 0   ;;; cameras\n     192.0.2.1/24       192.0.2.0       vlan160\n',
    { number: '0', comment: 'cameras', ipAddress: '192.0.2.1', prefixLength: '24', network: '192.0.2.0', interface: 'vlan160' }],
  ['linux', 'ip link show', '2: eth0@if3: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP mode DEFAULT group default qlen 1000\n    link/ether 00:12:34:56:78:9a brd ff:ff:ff:ff:ff:ff link-netnsid 0\n',
    { index: '2', interface: 'eth0', parent: 'if3', flags: 'BROADCAST,MULTICAST,UP,LOWER_UP', mtuBytes: '1500', qdisc: 'noqueue', state: 'UP', mode: 'DEFAULT', group: 'default', queueLength: '1000', type: 'ether', macAddress: '00:12:34:56:78:9a', broadcast: 'ff:ff:ff:ff:ff:ff' }],
  ['ios-xr', 'show ip interface brief', 'Interface                      IP-Address      Status          Protocol Vrf-Name\nTenGigE0/0/0/6                 192.0.2.1       Up              Up       default\n',
    { interface: 'TenGigE0/0/0/6', ipAddress: '192.0.2.1', adminStatus: 'Up', operStatus: 'Up', vrf: 'default' }],
  ['ios-xe', 'show inventory', 'NAME: "Switch 1", DESCR: "C9300-48P"\nPID: C9300-48P         , VID: V02  , SN: FCW2233A5ZV\n',
    { name: 'Switch 1', description: 'C9300-48P', model: 'C9300-48P', version: 'V02', serial: 'FCW2233A5ZV' }],
  ['comware', 'display mac-address', 'MAC Address      VLAN ID    State            Port/Nickname            Aging\n0012-3456-789a   160        Learned          GE1/0/7                  Y\n',
    { macAddress: '0012-3456-789a', vlan: '160', type: 'Learned', interface: 'GE1/0/7', aging: 'Y' }],
  ['comware', 'display arp', '  Type: S-Static   D-Dynamic   O-Openflow   R-Rule   M-Multiport  I-Invalid\nIP address      MAC address    VLAN/VSI name Interface                Aging Type\n192.0.2.7       0012-3456-789a 160           GE1/0/7                  17    D\n',
    { ipAddress: '192.0.2.7', macAddress: '0012-3456-789a', vlan: '160', interface: 'GE1/0/7', aging: '17', type: 'D' }],
  ['procurve', 'show mac-address', ' Status and Counters - Port Address Table\n\n  MAC Address   Port  VLAN\n  ------------- ----- ----\n  001234-56789a 7     160\n',
    { macAddress: '001234-56789a', interface: '7', vlan: '160' }],
  ['aos-cx', 'show vlan', '-----------------------------------------------------------------\nVLAN  Name              Status  Reason          Type        Interfaces\n-----------------------------------------------------------------\n160   VIDEO             up      ok              static      1/1/7,lag1\n',
    { vlanId: '160', name: 'VIDEO', status: 'up', reason: 'ok', type: 'static', interfaces: ['1/1/7', 'lag1'] }],
  ['junos', 'show vlans', 'Routing instance        VLAN name             Tag          Interfaces\ndefault-switch          VIDEO                 160\n                                                           ge-0/0/7.0*\n                                                           xe-0/2/0.0*\n',
    { instance: 'default-switch', name: 'VIDEO', vlanId: '160', interfaces: ['ge-0/0/7.0', 'xe-0/2/0.0'] }],
  ['ios-xe', 'show interfaces description', 'Interface                      Status         Protocol Description\nGi1/0/7                        admin down     down     camera 7, hall\n',
    { interface: 'Gi1/0/7', adminStatus: 'admin down', operStatus: 'down', description: 'camera 7, hall' }],
  ['comware', 'display version', 'HPE Comware Software, Version 7.1.070, Release 2609\nCopyright (c) 2010-2018 Hewlett Packard Enterprise Development LP\nHPE 5130 24G uptime is 2 weeks, 1 day, 3 hours, 4 minutes\nLast reboot reason : User reboot\n',
    { version: '7.1.070', release: 'Release 2609', model: 'HPE 5130 24G', uptime: '2 weeks, 1 day, 3 hours, 4 minutes', lastResetReason: 'User reboot' }],
  ['vrp', 'display lldp neighbor brief', 'Local Intf       Neighbor Dev             Neighbor Intf             Exptime\nGE0/0/24         core-1                   XGE0/0/9                  107\n',
    { localInterface: 'GE0/0/24', neighbour: 'core-1', neighbourInterface: 'XGE0/0/9', holdS: '107' }],
  ['aos-cx', 'show lldp neighbor-info', '\nLLDP Neighbor Information\n=========================\n\nTotal Neighbor Entries          : 1\nTotal Neighbor Entries Deleted  : 0\n\nLOCAL-PORT  CHASSIS-ID         PORT-ID     PORT-DESC    TTL      SYS-NAME\n-------------------------------------------------------------------------\n1/1/49      00:12:34:56:78:9a  1/1/9       to acc-1     120      core-1\n',
    { localInterface: '1/1/49', chassisId: '00:12:34:56:78:9a', neighbourInterface: '1/1/9', portDescription: 'to acc-1', holdS: '120', neighbour: 'core-1' }],
  ['aos-cx', 'show version', '-----------------------------\nArubaOS-CX\n-----------------------------\nVersion      : FL.10.04.0003\nBuild Date   : 2019-12-06 10:49:10 PST\nActive Image : primary\n',
    { version: 'FL.10.04.0003', builtAt: '2019-12-06 10:49:10 PST', activeImage: 'primary' }],
  ['procurve', 'show modules', ' Status and Counters - Module Information\n\n  Chassis: 5406zl J8697A         Serial Number:   SG123AB456\n\n  Slot  Module Description                        Serial Number    Status\n  ----- ----------------------------------------- ---------------- -------\n  A     HP J9550A 24p Gig-T v2 zl Module          SG234BC567       Up\n',
    { chassis: '5406zl J8697A', chassisSerial: 'SG123AB456', slot: 'A', description: 'HP J9550A 24p Gig-T v2 zl Module', serial: 'SG234BC567', status: 'Up' }],
  ['junos', 'show interfaces terse', 'Interface               Admin Link Proto    Local                 Remote\nirb.10                  up    up   inet     192.0.2.1/24    \n                                   inet6    2001:db8::1/64  \n',
    { interface: 'irb.10', adminStatus: 'up', operStatus: 'up', families: ['inet', 'inet6'], addresses: ['192.0.2.1/24', '2001:db8::1/64'] }],
  ['junos', 'show interfaces descriptions', 'Interface       Admin Link Description\nge-0/0/7        up    down camera 7, hall\n',
    { interface: 'ge-0/0/7', adminStatus: 'up', operStatus: 'down', description: 'camera 7, hall' }],
  ['fortios', 'get system arp', 'Address           Age(min)   Hardware Addr      Interface\n192.0.2.7         0          00:12:34:56:78:9a  port1\n',
    { ipAddress: '192.0.2.7', ageMin: '0', macAddress: '00:12:34:56:78:9a', interface: 'port1' }],
  ['linux', 'bridge vlan show', 'port              vlan-id  \nswp1              10 PVID Egress Untagged\n                  20-22\n                  30 Egress Untagged\n',
    { interface: 'swp1', nativeVlan: '10', taggedVlans: ['20-22'], untaggedVlans: ['30'] }],
  ['linux', 'bridge fdb show', '00:12:34:56:78:9a dev swp1 vlan 10 master br0 permanent\n',
    { macAddress: '00:12:34:56:78:9a', interface: 'swp1', vlan: '10', flags: 'master br0 permanent' }],
  ['linux', 'cat /etc/os-release', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nHOME_URL="https://www.debian.org/"\n',
    { description: 'Debian GNU/Linux 12 (bookworm)', system: 'Debian GNU/Linux', version: '12' }],
  ['routeros', 'interface bridge vlan print detail', 'Flags: X - disabled, D - dynamic \n 0   bridge=bridge vlan-ids=160 tagged=bridge,sfp-sfpplus1 untagged=ether7 current-tagged=bridge \n',
    { number: '0', bridge: 'bridge', vlanIds: '160', tagged: 'bridge,sfp-sfpplus1', untagged: 'ether7', currentTagged: 'bridge' }],
] as const;

/** What every platform that is spoken to is asked on its command line; a text in brackets says why there is no command. */
// prettier-ignore
const asked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ios-xe': { interfaces: 'show interfaces', neighbours: 'show lldp neighbors detail', vlans: 'show vlan', stations: 'show mac address-table', arp: 'show ip arp', version: 'show version', inventory: 'show inventory' },
  'nx-os': { interfaces: 'show interface', neighbours: 'show lldp neighbors detail', vlans: 'show vlan', stations: 'show mac address-table', arp: 'show ip arp', version: 'show version', inventory: 'show inventory' },
  eos: { interfaces: 'show interfaces', neighbours: 'show lldp neighbors detail', vlans: 'show vlan', stations: 'show mac address-table', arp: 'show ip arp', version: 'show version', inventory: 'show inventory' },
  junos: { interfaces: 'show interfaces', neighbours: 'show lldp neighbors', vlans: 'show vlans', stations: 'show ethernet-switching table', arp: 'show arp', version: 'show version', inventory: 'show chassis hardware' },
  'aos-cx': { interfaces: 'show interface', neighbours: 'show lldp neighbor-info detail', vlans: 'show vlan', stations: 'show mac-address-table', arp: 'show arp', version: 'show version', inventory: 'show module' },
  procurve: { interfaces: 'show interfaces brief', neighbours: 'show lldp info remote-device detail', vlans: 'show vlans', stations: 'show mac-address', arp: 'show arp', version: 'show version', inventory: 'show modules' },
  comware: { interfaces: 'display interface', neighbours: 'display lldp neighbor-information list', vlans: 'display vlan all', stations: 'display mac-address', arp: 'display arp', version: 'display version', inventory: 'display device manuinfo' },
  vrp: { interfaces: 'display interface', neighbours: 'display lldp neighbor', vlans: 'display vlan', stations: 'display mac-address', arp: 'display arp', version: 'display version', inventory: 'display device' },
  routeros: { interfaces: 'interface print detail', neighbours: 'ip neighbor print detail', vlans: 'interface bridge vlan print detail', stations: 'interface bridge host print detail', arp: 'ip arp print', version: 'system resource print', inventory: 'system routerboard print' },
  fortios: { interfaces: 'get system interface physical', neighbours: '(no listing was ever recorded; SNMP tells them)', vlans: '(interfaces of its configuration)', stations: '(of its switch alone; SNMP tells them)', arp: 'get system arp', version: 'get system status', inventory: 'get system status' },
  'dell-os10': { interfaces: 'show interface', neighbours: 'show lldp neighbors detail', vlans: 'show vlan', stations: 'show mac address-table', arp: 'show ip arp', version: 'show version', inventory: 'show inventory' },
  frr: { interfaces: 'show interface', neighbours: 'lldpcli show neighbors', vlans: '(bridging is the host’s)', stations: '(bridging is the host’s)', arp: 'show arp', version: 'show version', inventory: '(hardware is the host’s)' },
  linux: { interfaces: 'ip address show', neighbours: 'lldpcli show neighbors', vlans: 'bridge vlan show', stations: 'bridge fdb show', arp: 'ip neigh show', version: 'cat /etc/os-release', inventory: '(a host keeps no list of its parts)' },
};

describe('interfaces, neighbours, VLANs, stations, ARP, version and inventory', () => {
  const subjects = ['interfaces', 'neighbours', 'vlans', 'stations', 'arp', 'version', 'inventory'];

  it.each(Object.entries(asked))('%s: each has a grammar, or a reason', (platform, commands) => {
    expect(Object.keys(commands)).toEqual(subjects);
    for (const command of Object.values(commands).filter((text) => !text.startsWith('(')))
      expect([command, grammarOf(platform, command) !== null]).toEqual([command, true]);
  });

  // [driver] ⇒ [grammars]: whoever adds a platform to speak to meets this list.
  it('every platform that is spoken to is in the list', () => {
    const spoken = [...drivers.keys()]
      .map(grammarPlatform)
      .filter((name) => !name.includes('netconf') && name !== 'any-cli');
    expect([...new Set(spoken)].filter((name) => !(name in asked))).toEqual([]);
  });
});

describe('one answer of each platform', () => {
  it.each(answers)('%s: %s', (platform, command, text, row) => {
    const grammar = grammarOf(platform, command);
    expect(grammar && readAnswer(text, grammar)).toEqual({ state: 'rows', rows: [row] });
  });
});
