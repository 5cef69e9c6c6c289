import fc from 'fast-check';
import {
  commandText,
  futureOf,
  parseConfig,
  remediationFor,
  rollbackFor,
  rulesOf,
  sameLines,
  sameTree,
} from './index.js';

/** running → remediation → intended → rollback → running, and the text to type for the first step. */
function circle(platform: string, running: string, intended: string): string {
  const rules = rulesOf(platform);
  const [from, to] = [parseConfig(running, rules), parseConfig(intended, rules)];
  const remediation = remediationFor(from, to, rules);
  const there = futureOf(from, remediation, rules);
  expect(sameLines(there, to)).toBe(true);
  expect(sameLines(futureOf(there, rollbackFor(from, to, rules), rules), from)).toBe(true);
  expect(remediationFor(there, to, rules)).toEqual([]);
  return commandText(remediation, rules);
}

const cases: readonly (readonly [string, string, string, string, string])[] = [
  [
    'an item is changed where it stands, by what names it',
    'routeros',
    '/interface vlan\nadd interface=bridge name=vlan10 vlan-id=10\n',
    '/interface vlan\nadd comment=ADM interface=bridge name=vlan10 vlan-id=11\n',
    '/interface vlan set [ find name=vlan10 ] comment=ADM vlan-id=11\n',
  ],
  [
    'the menu before each statement, and a line that goes on, mean the same',
    'routeros',
    '/ip address add address=10.0.0.1/24 interface=vlan10 network=10.0.0.0\n',
    '/ip address\nadd address=10.0.0.1/24 interface=vlan10 network=\\\n    10.0.0.0\n',
    '',
  ],
  [
    'an address goes when the one in its place stands: the session may run over it',
    'routeros',
    '/ip address\nadd address=10.0.0.1/24 interface=vlan10\n',
    '/ip address\nadd address=10.0.0.2/24 interface=vlan10\n',
    '/ip address add address=10.0.0.2/24 interface=vlan10\n/ip address remove [ find address=10.0.0.1/24 interface=vlan10 ]\n',
  ],
  [
    'what is yes or no goes back to the other, a comment to nothing, a value is unset',
    'routeros',
    '/interface ethernet\nset [ find default-name=ether1 ] comment="to the roof" disabled=yes mtu=1514\n',
    '/interface ethernet\n',
    '/interface ethernet set [ find default-name=ether1 ] comment="" disabled=no !mtu\n',
  ],
  [
    'the ports of a VLAN are a set, whatever their order',
    'routeros',
    '/interface bridge vlan\nadd bridge=bridge tagged=bridge,bonding1 untagged=ether2,ether1 vlan-ids=10\n',
    '/interface bridge vlan\nadd bridge=bridge tagged=bonding1,bridge untagged=ether1,ether2,ether3 vlan-ids=10\n',
    '/interface bridge vlan set [ find bridge=bridge vlan-ids=10 ] untagged=ether1,ether2,ether3\n',
  ],
  [
    'the order of a firewall counts: a rule is placed before the one that follows it',
    'routeros',
    '/ip firewall filter\nadd action=accept chain=input\nadd action=drop chain=input\n',
    '/ip firewall filter\nadd action=drop chain=input\nadd action=accept chain=input\n',
    '/ip firewall filter remove [ find action=accept chain=input ]\n/ip firewall filter add action=accept chain=input\n',
  ],
  [
    'of rules that cannot be told apart by their properties all are entered anew',
    'routeros',
    '/ip firewall filter\nadd action=accept chain=input\nadd action=accept chain=input dst-port=22\nadd action=drop chain=input\n',
    '/ip firewall filter\nadd action=accept chain=input dst-port=22\nadd action=drop chain=input\n',
    '/ip firewall filter remove [ find dynamic=no ]\n/ip firewall filter add action=accept chain=input dst-port=22\n/ip firewall filter add action=drop chain=input\n',
  ],
  [
    'a VLAN lists its ports: one joins, one leaves, the others are not touched',
    'procurve',
    'vlan 10\n   name "ADM"\n   untagged 1-4,A1\n   tagged Trk1\n   exit\n',
    'vlan 10\n   name "ADM"\n   untagged 2-5,A1\n   tagged Trk1-Trk2\n   exit\n',
    'vlan 10\n untagged 5\n no untagged 1\n tagged Trk2\nexit\n',
  ],
  [
    'a port that is untagged elsewhere leaves its VLAN by itself',
    'procurve',
    'vlan 10\n   untagged 1-24\n   exit\nvlan 20\n   no ip address\n   exit\n',
    'vlan 10\n   untagged 1-23\n   exit\nvlan 20\n   untagged 24\n   no ip address\n   exit\n',
    'vlan 20\n untagged 24\nexit\n',
  ],
  [
    'OS10 adds what is typed to the trunk, and takes away what is negated',
    'dell-os10',
    'interface ethernet1/1/1\n no shutdown\n switchport mode trunk\n switchport trunk allowed vlan 10,20-22\n!\n',
    'interface ethernet1/1/1\n no shutdown\n switchport mode trunk\n switchport trunk allowed vlan 20-23\n!\n',
    'interface ethernet1/1/1\n switchport trunk allowed vlan 23\n no switchport trunk allowed vlan 10\nexit\n',
  ],
  [
    'OS10: a VLAN is an interface that goes last, a port goes back to its defaults',
    'dell-os10',
    'interface vlan30\n no shutdown\n!\ninterface ethernet1/1/2\n switchport access vlan 30\n!\n',
    'interface vlan40\n no shutdown\n!\n',
    'interface vlan40\n no shutdown\nexit\nno interface vlan30\ndefault interface ethernet1/1/2\n',
  ],
  [
    'Comware: values are taken back by their words, VLANs of a hybrid port by their number',
    'comware',
    'interface GigabitEthernet1/0/1\n port link-type hybrid\n undo port hybrid vlan 1\n port hybrid vlan 20 tagged\n port hybrid vlan 10 untagged\n port hybrid pvid vlan 10\n ospf cost 10\n#\n stp mode mstp\n#\n',
    'interface GigabitEthernet1/0/1\n',
    'undo stp mode\ninterface GigabitEthernet1/0/1\n port hybrid vlan 1 untagged\n undo port hybrid vlan 20\n undo port hybrid vlan 10\n undo port hybrid pvid\n undo port link-type\n undo ospf cost\nquit\n',
  ],
  [
    'VRP: the same in its words',
    'vrp',
    '#\ninterface GigabitEthernet0/0/1\n port link-type hybrid\n port hybrid pvid vlan 10\n undo port hybrid vlan 1\n port hybrid tagged vlan 20 to 22\n eth-trunk 1\n description x y\n#\nvlan 10\n name A\n#\n',
    '#\ninterface GigabitEthernet0/0/1\n port link-type hybrid\n#\nvlan 10\n description B\n#\n',
    'interface GigabitEthernet0/0/1\n undo port hybrid pvid vlan\n port hybrid untagged vlan 1\n undo port hybrid vlan 20 to 22\n undo eth-trunk\n undo description\nquit\nvlan 10\n undo name\n description B\nquit\n',
  ],
  [
    'a trunk becomes an access port from its defaults',
    'vrp',
    'interface GigabitEthernet0/0/1\n port link-type trunk\n undo port trunk allow-pass vlan 1\n port trunk allow-pass vlan 10 20\n',
    'interface GigabitEthernet0/0/1\n port link-type access\n port default vlan 10\n',
    'interface GigabitEthernet0/0/1\n port trunk allow-pass vlan 1\n undo port trunk allow-pass vlan 10 20\n port link-type access\n port default vlan 10\nquit\n',
  ],
  [
    'terminals are never removed: what is said of them in other groups is taken back',
    'ios-xe',
    'line con 0\nline vty 0 15\n transport input telnet ssh\n',
    'line con 0\nline vty 0 4\n transport input ssh\nline vty 5 15\n transport input ssh\n',
    'line vty 0 15\n no transport input telnet ssh\nexit\nline vty 0 4\n transport input ssh\nexit\nline vty 5 15\n transport input ssh\nexit\n',
  ],
  [
    'AOS-CX and EOS take a description back without its text',
    'aos-cx',
    'interface 1/1/1\n    description to core\nvlan 10\n    name A\n',
    'interface 1/1/1\nvlan 10\n',
    'interface 1/1/1\n no description\nexit\nvlan 10\n no name\nexit\n',
  ],
  [
    'FortiOS: a value is set anew, one that is gone is unset, an entry deleted',
    'fortios',
    'config system interface\n    edit "port1"\n        set alias "wan"\n        set mtu 1400\n    next\n    edit "vlan10"\n        set vlanid 10\n    next\nend\n',
    'config system interface\n    edit "port1"\n        set alias "uplink"\n    next\nend\n',
    'config system interface\n delete "vlan10"\n edit "port1"\n  unset mtu\n  set alias "uplink"\n next\nend\n',
  ],
];

describe('the circle running → remediation → intended → rollback → running', () => {
  it.each(cases)('%s (%s)', (_, platform, running, intended, typed) => {
    expect(circle(platform, running, intended)).toBe(typed);
  });
});

describe('a text that contradicts itself means what its last word says', () => {
  it.each([
    ['ios-xe', 'aaa new-model\nno aaa new-model\n', ''],
    ['ios-xe', 'interface Gi1/0/1\n description a\n description b\n', 'interface Gi1/0/1\n description b\n'],
    ['ios-xe', 'interface Gi1/0/1\n shutdown\n no shutdown\n', 'interface Gi1/0/1\n'],
    ['eos', 'vlan 6\nno vlan 6\n', ''],
    [
      'nx-os',
      'interface Ethernet1/1\n load-interval counter 1 30\n load-interval counter 2 300\n',
      'interface Ethernet1/1\n load-interval counter 1 30\n load-interval counter 2 300\n',
    ],
    [
      'fortios',
      'config firewall address\n edit a\n  set type ipmask\n  set type iprange\n next\nend\n',
      'config firewall address\n edit a\n  set type iprange\n next\nend\n',
    ],
  ])('%s: %j', (platform, typed, meant) => {
    const rules = rulesOf(platform);
    expect(sameLines(parseConfig(typed, rules), parseConfig(meant, rules))).toBe(true);
  });
});

// Rules of which some have all properties of others, and some stand twice.
it('RouterOS: any firewall becomes any other', () => {
  const rule = fc.constantFrom('a=1', 'a=1 b=2', 'a=2 h=1', 'b=2', 'c="x y"', 'c=!x', 'd=5');
  const firewall = fc
    .array(rule, { maxLength: 6 })
    .map((rules) => `/ip firewall filter\n${rules.map((one) => `add ${one}\n`).join('')}`);
  const rules = rulesOf('routeros');
  fc.assert(
    fc.property(firewall, firewall, (running, intended) => {
      const [from, to] = [parseConfig(running, rules), parseConfig(intended, rules)];
      expect(sameTree(futureOf(from, remediationFor(from, to, rules), rules), to)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
