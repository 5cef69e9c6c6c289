import {
  commandText,
  configText,
  futureOf,
  parseConfig,
  remediationFor,
  rollbackFor,
  rulesOf,
  sameLines,
} from './index.js';

/** running → remediation → intended → rollback → running, on the prediction. */
function expectCircle(platform: string, running: string, intended: string): string {
  const rules = rulesOf(platform);
  const [from, to] = [parseConfig(running, rules), parseConfig(intended, rules)];
  const remediation = remediationFor(from, to, rules);
  const future = futureOf(from, remediation, rules);
  expect(configText(future).split('\n').toSorted()).toEqual(configText(to).split('\n').toSorted());
  expect(sameLines(future, to)).toBe(true);
  const back = futureOf(future, rollbackFor(from, to, rules), rules);
  expect(sameLines(back, from)).toBe(true);
  // Idempotent: nothing is left to do, and a second sending does no harm.
  expect(remediationFor(future, to, rules)).toEqual([]);
  return configText(remediation);
}

const cases: readonly [string, string, string, string, string][] = [
  [
    'a description is replaced, not taken away first',
    'ios-xe',
    'interface GigabitEthernet1/0/1\n description old\n',
    'interface GigabitEthernet1/0/1\n description new\n',
    'interface GigabitEthernet1/0/1\n description new\n',
  ],
  [
    'one list in two lines is the same list',
    'ios-xe',
    'interface Gi1/0/48\n switchport trunk allowed vlan 10,20\n switchport trunk allowed vlan add 21,22\n',
    'interface Gi1/0/48\n switchport trunk allowed vlan 10,20-22\n',
    '',
  ],
  [
    'a trunk gains 30 and loses 10',
    'ios-xe',
    'interface Gi1/0/48\n switchport trunk allowed vlan 10,20-22\n',
    'interface Gi1/0/48\n switchport trunk allowed vlan 20-22,30\n',
    'interface Gi1/0/48\n switchport trunk allowed vlan add 30\n switchport trunk allowed vlan remove 10\n',
  ],
  [
    'a trunk is not negotiated while its mode is said, no longer and no sooner',
    'ios-xe',
    'interface Gi1/0/1\n switchport mode trunk\n switchport nonegotiate\ninterface Gi1/0/2\n switchport mode dynamic desirable\n',
    'interface Gi1/0/1\n description x\ninterface Gi1/0/2\n switchport nonegotiate\n switchport mode access\n',
    'interface Gi1/0/1\n no switchport nonegotiate\n no switchport mode trunk\n description x\ninterface Gi1/0/2\n switchport mode access\n switchport nonegotiate\n',
  ],
  [
    'an unrestricted trunk becomes a list, and back',
    'ios-xe',
    'interface Gi1/0/48\n switchport mode trunk\n',
    'interface Gi1/0/48\n switchport mode trunk\n switchport trunk allowed vlan 20,30\n',
    'interface Gi1/0/48\n switchport trunk allowed vlan 20,30\n',
  ],
  [
    'AOS-CX adds what is typed, and takes away what is negated',
    'aos-cx',
    'interface lag 1\n vlan trunk native 10\n vlan trunk allowed 10,20-22\n',
    'interface lag 1\n vlan trunk native 10\n vlan trunk allowed 20-22,30\n',
    'interface lag 1\n vlan trunk allowed 30\n no vlan trunk allowed 10\n',
  ],
  [
    'VRP lists VLANs with spaces and “to”, in lines that add up',
    'vrp',
    'interface Eth-Trunk1\n port trunk allow-pass vlan 10 20 to 22\n port trunk allow-pass vlan 40\n',
    'interface Eth-Trunk1\n port trunk allow-pass vlan 20 to 22 30 40\n',
    'interface Eth-Trunk1\n port trunk allow-pass vlan 30\n undo port trunk allow-pass vlan 10\n',
  ],
  [
    'VLAN 1, which VRP has by default, is taken away in a line of its own',
    'vrp',
    'interface Eth-Trunk1\n port trunk allow-pass vlan 10\n',
    'interface Eth-Trunk1\n undo port trunk allow-pass vlan 1\n port trunk allow-pass vlan 10\n',
    'interface Eth-Trunk1\n undo port trunk allow-pass vlan 1\n',
  ],
  [
    'VLAN 1 in a list says nothing that the default does not say',
    'comware',
    'interface Bridge-Aggregation1\n port trunk permit vlan 1 10\n',
    'interface Bridge-Aggregation1\n port trunk permit vlan 10\n undo shutdown\n',
    '',
  ],
  [
    'a batch of VLANs grows by what is missing',
    'vrp',
    'vlan batch 10 20\n',
    'vlan batch 10 20 30 to 33\n',
    'vlan batch 30 to 33\n',
  ],
  [
    'Comware: a trunk is emptied by name, not by “none”',
    'comware',
    'interface Bridge-Aggregation1\n port link-type trunk\n port trunk permit vlan 10 to 12\n',
    'interface Bridge-Aggregation1\n port link-type trunk\n',
    'interface Bridge-Aggregation1\n undo port trunk permit vlan 10 to 12\n',
  ],
  [
    'a VLAN goes after its last port has left it',
    'ios-xe',
    'vlan 30\n name OLD\ninterface Gi1/0/1\n switchport access vlan 30\n',
    'vlan 40\n name NEW\ninterface Gi1/0/1\n switchport access vlan 40\n',
    'vlan 40\n name NEW\ninterface Gi1/0/1\n switchport access vlan 40\nno vlan 30\n',
  ],
  [
    'VLANs of a list are renamed one by one',
    'ios-xe',
    'vlan 10,20-21\n',
    'vlan 10,21\nvlan 20\n name VOICE\n',
    'vlan 20\n name VOICE\n',
  ],
  [
    'a physical interface goes back to its defaults',
    'ios-xe',
    'interface GigabitEthernet1/0/1\n description a\ninterface Vlan30\n ip address 10.0.0.1 255.255.255.0\n',
    'hostname A\n',
    'hostname A\ndefault interface GigabitEthernet1/0/1\nno interface Vlan30\n',
  ],
  [
    'a port is opened by the line that takes shutdown back',
    'ios-xe',
    'interface Gi1/0/1\n shutdown\n',
    'interface Gi1/0/1\n no shutdown\n description a\n',
    'interface Gi1/0/1\n description a\n no shutdown\n',
  ],
  [
    'a new VRF drops the address, so it is said again',
    'ios-xe',
    'interface Vlan10\n ip address 10.0.0.1 255.255.255.0\n',
    'interface Vlan10\n vrf forwarding MGMT\n ip address 10.0.0.1 255.255.255.0\n',
    'interface Vlan10\n vrf forwarding MGMT\n ip address 10.0.0.1 255.255.255.0\n',
  ],
  [
    'two addresses of an FRR interface are two lines',
    'frr',
    'interface vlan10\n ip address 10.0.0.1/24\n ip address 10.0.1.1/24\nexit\n',
    'interface vlan10\n ip address 10.0.0.1/24\n ip address 10.0.2.1/24\nexit\n',
    'interface vlan10\n no ip address 10.0.1.1/24\n ip address 10.0.2.1/24\n',
  ],
  [
    'an FRR interface that is gone is emptied',
    'frr',
    'interface vlan30\n description x\n ip address 10.0.0.1/24\n',
    'hostname core1\n',
    'interface vlan30\n no description\n no ip address 10.0.0.1/24\nhostname core1\n',
  ],
  [
    'a static route changes',
    'frr',
    'ip route 10.1.0.0/16 10.0.0.254\n',
    'ip route 10.2.0.0/16 10.0.0.254\n',
    'no ip route 10.1.0.0/16 10.0.0.254\nip route 10.2.0.0/16 10.0.0.254\n',
  ],
  [
    'an Open vSwitch port moves to another VLAN, another one goes',
    'linux-ovs',
    'bridge br0\n port ge1\n  mode access\n  tag 10\n port ge7\n  mode trunk\n',
    'bridge br0\n port ge1\n  mode access\n  tag 20\n',
    'bridge br0\n port ge1\n  tag 20\n no port ge7\n',
  ],
  [
    'Junos statements, from braces to set lines',
    'junos',
    'system {\n    host-name a;\n    ntp { server 10.0.0.1; }\n}\n',
    'set system host-name b\nset system ntp server 10.0.0.1\n',
    'delete system host-name a\nset system host-name b\n',
  ],
  [
    'FortiOS blocks',
    'fortios',
    'config system interface\n edit "port1"\n set alias "a"\n set status up\n next\n edit "port2"\n set alias "b"\n next\nend\n',
    'config system interface\n edit "port1"\n set alias "c"\n next\nend\n',
    'config system interface\n delete "port2"\n edit "port1"\n  unset status\n  set alias "c"\n',
  ],
  [
    'Comware',
    'comware',
    'interface GigabitEthernet1/0/1\n description a b\n port access vlan 10\n',
    'interface GigabitEthernet1/0/1\n port access vlan 20\n',
    'interface GigabitEthernet1/0/1\n undo description\n port access vlan 20\n',
  ],
  [
    'an IOS-XR policy is entered as a whole, lines that repeat included',
    'ios-xr',
    'route-policy P\n  if a then\n    drop\n  endif\n  drop\nend-policy\n',
    'route-policy P\n  if a then\n    pass\n  endif\n  drop\nend-policy\n',
    'route-policy P\n if a then\n  pass\n endif\n drop\n',
  ],
  [
    'a banner is one line of several',
    'ios-xe',
    'banner motd ^C\nno entry\n!\n^C\nhostname A\n',
    'banner motd ^C\nno entry for\nvisitors\n^C\nhostname A\n',
    'banner motd ^C\nno entry for\nvisitors\n^C\n',
  ],
];

it.each(cases)('%s (%s)', (_, platform, running, intended, remediation) => {
  expect(expectCircle(platform, running, intended)).toBe(remediation);
});

it('leaves every section explicitly when the lines are typed', () => {
  const rules = rulesOf('frr');
  const tree = parseConfig(
    'router bgp 1\n address-family ipv4 unicast\n  network 10.0.0.0/8\n exit-address-family\nexit\nip route 10.0.0.0/8 Null0\n',
    rules,
  );
  expect(commandText(tree, rules)).toBe(
    'router bgp 1\n address-family ipv4 unicast\n  network 10.0.0.0/8\n exit-address-family\nexit\nip route 10.0.0.0/8 Null0\n',
  );
});
