import { grammarOf, readAnswer } from './index.js';

/** Typed for these tests in the form that each platform prints; the recorded answers of real devices are judged as acceptance. */
const answers = [
  ['ios-xe', 'show interfaces status', 'Port      Name               Status       Vlan       Duplex  Speed Type\nGi1/0/1   SR2/P1:07          connected    160        a-full a-1000 10/100/1000BaseTX\n',
    { interface: 'Gi1/0/1', description: 'SR2/P1:07', status: 'connected', vlan: '160', duplex: 'a-full', speed: 'a-1000', type: '10/100/1000BaseTX' }],
  ['ios-xe', 'show lldp neighbors', 'Device ID           Local Intf     Hold-time  Capability      Port ID\nacc-n2              Te1/1/1        120        B,R             Te1/1/1\n\nTotal entries displayed: 1\n',
    { neighbour: 'acc-n2', localInterface: 'Te1/1/1', holdS: '120', capabilities: 'B,R', neighbourInterface: 'Te1/1/1' }],
  ['ios-xe', 'show mac address-table', '          Mac Address Table\n-------------------------------------------\n\nVlan    Mac Address       Type        Ports\n----    -----------       --------    -----\n 160    0012.3456.789a    DYNAMIC     Gi1/0/1\nTotal Mac Addresses for this criterion: 1\n',
    { vlan: '160', macAddress: '0012.3456.789a', type: 'DYNAMIC', ports: ['Gi1/0/1'] }],
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
] as const; // prettier-ignore

describe('one answer of each platform', () => {
  it.each(answers)('%s: %s', (platform, command, text, row) => {
    const grammar = grammarOf(platform, command);
    expect(grammar && readAnswer(text, grammar)).toEqual({ state: 'rows', rows: [row] });
  });
});
