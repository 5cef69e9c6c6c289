import { futureOf, parseConfig, remediationFor, rulesOf } from '#netconfig';
import { lockoutsOf, type LockoutKind, type WayIn } from './lockouts.js';

/** [us] --SSH-- [uplink][switch 10.7.0.2, VLAN 99] : a change that saws at the branch it sits on */

const IOS = `hostname acc1
aaa new-model
aaa authentication login default local
username netops privilege 15 secret 9 abc
vlan 99
 name MGMT
vlan 10
interface GigabitEthernet1/0/1
 switchport access vlan 10
interface GigabitEthernet1/0/24
 switchport trunk allowed vlan 10,99
 switchport mode trunk
interface Vlan99
 ip address 10.7.0.2 255.255.255.0
ip default-gateway 10.7.0.1
ip ssh version 2
ip access-list standard VTY
 permit 10.0.0.0 0.255.255.255
line vty 0 4
 access-class VTY in
 transport input ssh
end
`;
const CX = `hostname acc1
ssh server vrf default
vlan 10,99
interface 1/1/1
    vlan access 10
interface 1/1/24
    vlan trunk native 1
    vlan trunk allowed 10,99
interface vlan 99
    ip address 10.7.0.2/24
ip route 0.0.0.0/0 10.7.0.1
user netops group administrators password ciphertext abc
`;
const AOSS = `hostname "acc1"
ip default-gateway 10.7.0.1
ip ssh
vlan 10
   untagged 1-20
   exit
vlan 99
   tagged 24,Trk1
   ip address 10.7.0.2 255.255.255.0
   exit
aaa authentication ssh login radius local
`;
const JUNOS = `set system host-name acc1
set system login user netops class super-user
set system services ssh
set system authentication-order password
set interfaces ge-0/0/0 unit 0 family ethernet-switching vlan members office
set interfaces ge-0/0/47 unit 0 family ethernet-switching interface-mode trunk
set interfaces ge-0/0/47 unit 0 family ethernet-switching vlan members mgmt
set interfaces irb unit 99 family inet address 10.7.0.2/24
set routing-options static route 0.0.0.0/0 next-hop 10.7.0.1
set vlans mgmt vlan-id 99
set vlans mgmt l3-interface irb.99
set vlans office vlan-id 10
`;
const VRP = `sysname acc1
vlan batch 10 99
stelnet server enable
interface Vlanif99
 ip address 10.7.0.2 255.255.255.0
interface GigabitEthernet0/0/24
 port link-type trunk
 port trunk allow-pass vlan 10 99
ip route-static 0.0.0.0 0.0.0.0 10.7.0.1
aaa
 local-user netops password irreversible-cipher abc
return
`;

type Edit = (text: string) => string;
const without =
  (...lines: readonly string[]): Edit =>
  (text) => {
    const kept = text.split('\n').filter((line) => !lines.includes(line.trim()));
    if (kept.length === text.split('\n').length) throw new Error(`no such line: ${lines.join(', ')}`);
    return kept.join('\n');
  };
const instead =
  (old: string, fresh: string): Edit =>
  (text) => {
    if (!text.includes(old)) throw new Error(`no such text: ${old}`);
    return text.replace(old, fresh);
  };

const wayIn = (uplinks: readonly string[]): WayIn => ({ address: '10.7.0.2', user: 'netops', uplinks });

function kinds(platform: string, text: string, edit: Edit, uplinks: readonly string[]): LockoutKind[] {
  const rules = rulesOf(platform);
  const running = parseConfig(text, rules);
  const change = remediationFor(running, parseConfig(edit(text), rules), rules);
  return [
    ...new Set(lockoutsOf(running, futureOf(running, change, rules), wayIn(uplinks)).map(({ kind }) => kind)),
  ];
}

// prettier-ignore
describe.each<[string, string, readonly string[], readonly [string, Edit, LockoutKind][]]>([
  ['ios-xe', IOS, ['Gi1/0/24'], [
    ['the address changes', instead('10.7.0.2', '10.7.0.3'), 'management-address'],
    ['its interface goes', without('interface Vlan99', 'ip address 10.7.0.2 255.255.255.0'), 'management-address'],
    ['its interface is shut', instead(' ip address 10.7.0.2 255.255.255.0', ' ip address 10.7.0.2 255.255.255.0\n shutdown'), 'management-interface'],
    ['the VLAN goes', without('vlan 99', 'name MGMT'), 'management-vlan'],
    ['the uplink loses the VLAN', instead('allowed vlan 10,99', 'allowed vlan 10'), 'uplink'],
    ['the uplink is shut', instead(' switchport mode trunk', ' switchport mode trunk\n shutdown'), 'uplink'],
    ['the default gateway goes', without('ip default-gateway 10.7.0.1'), 'default-route'],
    ['the default gateway changes', instead('gateway 10.7.0.1', 'gateway 10.7.0.254'), 'default-route'],
    ['the filter of the terminals changes', instead('permit 10.0.0.0 0.255.255.255', 'permit 192.168.0.0 0.0.255.255'), 'access-list'],
    ['a filter comes to the interface', instead(' ip address 10.7.0.2 255.255.255.0', ' ip address 10.7.0.2 255.255.255.0\n ip access-group BLOCK in'), 'access-list'],
    ['SSH leaves the terminals', instead('transport input ssh', 'transport input none'), 'ssh-service'],
    ['the login method goes', without('aaa authentication login default local'), 'login'],
    ['our account goes', without('username netops privilege 15 secret 9 abc'), 'login'],
    [
      'our account loses its rights',
      (text) => text.replace('username netops privilege 15', 'username netops privilege 1'),
      'login',
    ],
  ]],
  ['aos-cx', CX, ['1/1/24'], [
    ['the address changes', instead('10.7.0.2/24', '10.7.0.3/24'), 'management-address'],
    ['its interface is shut', instead('    ip address 10.7.0.2/24', '    ip address 10.7.0.2/24\n    shutdown'), 'management-interface'],
    ['the VLAN goes', instead('vlan 10,99', 'vlan 10'), 'management-vlan'],
    ['the uplink loses the VLAN', instead('trunk allowed 10,99', 'trunk allowed 10'), 'uplink'],
    ['the default route goes', without('ip route 0.0.0.0/0 10.7.0.1'), 'default-route'],
    ['SSH goes', without('ssh server vrf default'), 'ssh-service'],
    ['our account goes', without('user netops group administrators password ciphertext abc'), 'login'],
  ]],
  ['procurve', AOSS, [], [
    ['the address changes', instead('10.7.0.2 ', '10.7.0.3 '), 'management-address'],
    ['the uplinks lose the VLAN', without('tagged 24,Trk1'), 'uplink'],
    ['the default gateway goes', without('ip default-gateway 10.7.0.1'), 'default-route'],
    ['SSH goes', without('ip ssh'), 'ssh-service'],
    ['the login method goes', without('aaa authentication ssh login radius local'), 'login'],
  ]],
  ['junos', JUNOS, ['ge-0/0/47'], [
    ['the address changes', instead('10.7.0.2/24', '10.7.0.3/24'), 'management-address'],
    ['its interface is disabled', (text) => `${text}set interfaces irb disable\n`, 'management-interface'],
    ['the VLAN goes', without('set vlans mgmt vlan-id 99'), 'management-vlan'],
    ['the uplink loses the VLAN', without('set interfaces ge-0/0/47 unit 0 family ethernet-switching vlan members mgmt'), 'uplink'],
    ['the uplink is disabled', (text) => `${text}set interfaces ge-0/0/47 disable\n`, 'uplink'],
    ['the default route goes', without('set routing-options static route 0.0.0.0/0 next-hop 10.7.0.1'), 'default-route'],
    ['a filter comes before the device', (text) => `${text}set interfaces lo0 unit 0 family inet filter input PROTECT\n`, 'access-list'],
    ['SSH goes', without('set system services ssh'), 'ssh-service'],
    ['our account goes', without('set system login user netops class super-user'), 'login'],
  ]],
  ['vrp', VRP, ['GigabitEthernet0/0/24'], [
    ['the address changes', instead('10.7.0.2 ', '10.7.0.3 '), 'management-address'],
    ['the uplink loses the VLAN', instead('allow-pass vlan 10 99', 'allow-pass vlan 10'), 'uplink'],
    ['the default route goes', without('ip route-static 0.0.0.0 0.0.0.0 10.7.0.1'), 'default-route'],
    ['SSH goes', without('stelnet server enable'), 'ssh-service'],
    ['our account goes', without('local-user netops password irreversible-cipher abc'), 'login'],
  ]],
])('%s', (platform, text, uplinks, cases) => {
  it.each(cases)('%s: stopped', (_title, edit, kind) => {
    expect(kinds(platform, text, edit, uplinks)).toContain(kind);
  });

  it('no change, and a description or another VLAN on the uplink, cut nothing', () => {
    expect(kinds(platform, text, (it) => it, uplinks)).toEqual([]);
    expect(kinds(platform, text, instead('acc1', 'acc2'), uplinks)).toEqual([]);
  });
});

it('another VLAN leaves the uplink: nothing is cut', () => {
  expect(kinds('ios-xe', IOS, instead('allowed vlan 10,99', 'allowed vlan 99'), ['Gi1/0/24'])).toEqual([]);
});

it('one of two uplinks stays: nothing is cut', () => {
  const two = IOS.replace(
    'interface Vlan99',
    'interface GigabitEthernet1/0/23\n switchport trunk allowed vlan 99\n switchport mode trunk\ninterface Vlan99',
  );
  const cut = instead('allowed vlan 10,99', 'allowed vlan 10');
  expect(kinds('ios-xe', two, cut, ['Gi1/0/23', 'Gi1/0/24'])).toEqual([]);
  expect(kinds('ios-xe', two, cut, ['Gi1/0/24'])).toEqual(['uplink']);
});

it('the line is named', () => {
  const rules = rulesOf('ios-xe');
  const [first] = lockoutsOf(
    parseConfig(IOS, rules),
    parseConfig(without('ip default-gateway 10.7.0.1')(IOS), rules),
    wayIn([]),
  );
  expect(first).toEqual({ kind: 'default-route', line: 'ip default-gateway 10.7.0.1' });
});
