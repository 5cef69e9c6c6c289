import fc from 'fast-check';
import {
  commandText,
  configText,
  futureOf,
  parseConfig,
  remediationFor,
  rollbackFor,
  rulesOf,
  sameLines,
  type ConfigTree,
} from './index.js';

/**
 * Configurations of every platform are drawn as parts of one that has everything: any lines and sections left out, numbers
 * changed. What holds of them holds of what a device shows.
 */
const whole: Readonly<Record<string, string>> = {
  'ios-xe':
    'hostname a\nenable secret 9 $9$abc\nspanning-tree mode rapid-pvst\nbanner login ^C\nKeep out\n!\n^C\nvrf definition M\n address-family ipv4\n exit-address-family\nvlan 10\n name A\nvlan 20\n name B\ninterface Port-channel1\n switchport trunk allowed vlan 10,20-30\n switchport trunk allowed vlan add 40\n switchport mode trunk\ninterface GigabitEthernet0/0\n no ip address\n shutdown\ninterface GigabitEthernet1/0/1\n description to 7\n switchport access vlan 10\n switchport mode access\n storm-control broadcast level 1.00\n spanning-tree portfast\ninterface TenGigabitEthernet1/1/1\n no switchport\n ip address 10.0.0.1 255.255.255.0\n ip address 10.0.1.1 255.255.255.0 secondary\n ipv6 address 2001:DB8::1/64\nrouter ospf 1\n router-id 1.1.1.1\n passive-interface default\n no passive-interface Vlan10\n area 1 nssa\n area 1 nssa no-summary\nrouter bgp 65000\n no bgp default ipv4-unicast\n neighbor 10.1.1.1 remote-as 65001\n address-family ipv4\n  neighbor 10.1.1.1 activate\n  neighbor 10.1.1.1 route-map IN in\n exit-address-family\nip access-list extended A\n permit tcp any any eq 22\n permit ip any any log\n deny ip any any\nip prefix-list P seq 5 permit 10.0.0.0/8\nip prefix-list P seq 10 deny 0.0.0.0/0 le 32\naccess-list 10 permit 10.1.0.0\naccess-list 10 deny any\nroute-map IN permit 10\n match ip address prefix-list P\n set local-preference 200\nroute-map IN deny 20\nline vty 0 4\n transport input ssh\nline vty 5 15\n transport input none\n',
  eos: 'hostname a\nno spanning-tree vlan-id 4094\nspanning-tree mst 0 priority 4096\nvlan 10,20-22\nvlan 30\n   name C\ninterface Ethernet1\n   switchport trunk allowed vlan 10,20-22\n   switchport mode trunk\ninterface Ethernet2\n   no switchport\n   ip address 10.0.0.1/31\nip routing\nno ip routing vrf M\nrouter bgp 65000\n   neighbor S peer group\n   neighbor S remote-as 65001\n   vlan 10\n      rd 1.1.1.1:10\n   vrf RED\n      address-family ipv4\n         neighbor 10.2.2.2 activate\nbanner login\nKeep out\ninterface Ethernet9\nEOF\nbanner motd\nHi\nEOF\nmanagement ssh\n   idle-timeout 10\n   vrf M\n      no shutdown\n',
  'nx-os':
    'feature interface-vlan\nfeature lacp\nvlan 1,10,20-22\nvlan 10\n  name A\ninterface Vlan10\n  no shutdown\n  ip address 10.0.10.1/24\n  hsrp version 2\n  hsrp 10\n    priority 110\n    ip 10.0.10.254\ninterface port-channel1\n  switchport mode trunk\n  switchport trunk allowed vlan 10,20-22\n  vpc 1\ninterface Ethernet1/1\n  switchport trunk allowed vlan none\n  channel-group 1 mode active\nrouter ospf 1\n  router-id 1.1.1.1\nroute-map R permit 10\n  match ip address prefix-list P\n',
  junos:
    'set system host-name a\nset system ntp server 10.0.0.1\nset system ntp server 10.0.0.2 prefer\nset interfaces ge-0/0/0 mtu 9216\nset interfaces ge-0/0/0 unit 0 family inet address 10.0.0.1/30\nset interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members A\nset interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members 20-22\nset vlans A vlan-id 10\nset vlans A l3-interface irb.10\nset routing-options static route 0.0.0.0/0 next-hop 10.0.0.2\nset policy-options policy-statement P term a from protocol bgp\nset policy-options policy-statement P term a then accept\nset policy-options policy-statement P term b then metric 10\nset policy-options policy-statement P term b then accept\nset policy-options policy-statement P term c then reject\nset firewall family inet filter F term x from protocol tcp\nset firewall family inet filter F term x then accept\nset firewall family inet filter F term y then discard\n',
  fortios:
    'config system global\n    set hostname "a"\n    set admintimeout 30\nend\nconfig system interface\n    edit "wan1"\n        set ip 10.0.0.1 255.255.255.0\n        config ipv6\n            set ip6-address 2001:db8::1/64\n        end\n        set alias "x"\n    next\n    edit "vlan10"\n        set vlanid 10\n        config secondaryip\n            edit 1\n                set ip 10.0.11.1 255.255.255.0\n            next\n        end\n    next\nend\nconfig firewall policy\n    edit 2\n        set comments "one\ntwo"\n        set action accept\n    next\n    edit 1\n        set action deny\n    next\n    edit 3\n        set action accept\n    next\nend\n',
  comware:
    '#\n sysname a\n#\nvlan 10\n name A\n#\ninterface Bridge-Aggregation1\n port link-type trunk\n undo port trunk permit vlan 1\n port trunk permit vlan 10 20 to 22\n#\ninterface GigabitEthernet1/0/1\n port access vlan 10\n stp edged-port\n undo lldp enable\n#\n snmp-agent\n snmp-agent sys-info version v3\n#\nacl number 2000\n rule 0 permit source 10.0.0.0 0.0.0.255\n rule 5 deny\n#\nheader login %\nKeep out\n%\n#\n',
  vrp: '#\nsysname a\n#\nvlan batch 10 20 to 22\n#\naaa\n authentication-scheme default\n  authentication-mode local\n local-user a privilege level 15\n#\ninterface Eth-Trunk1\n port link-type trunk\n undo port trunk allow-pass vlan 1\n port trunk allow-pass vlan 10 20 to 22\n mode lacp\n#\nsnmp-agent\nsnmp-agent sys-info version v3\n#\nospf 1 router-id 1.1.1.1\n area 0.0.0.0\n  network 10.0.10.0 0.0.0.255\n#\n',
  'aos-cx':
    'hostname a\nspanning-tree\nspanning-tree priority 2\nvlan 1\nvlan 10\n    name A\n    dhcpv4-snooping\ninterface lag 1\n    description x\n    no routing\n    vlan trunk native 99\n    vlan trunk allowed 10,20-22\n    lacp mode active\ninterface 1/1/1\n    vlan access 10\n    spanning-tree bpdu-guard\n    aaa authentication port-access dot1x authenticator\n        max-eapol-requests 1\n        enable\ninterface vlan 10\n    ip address 10.0.10.1/24\n    ip helper-address 10.0.0.1\nrouter ospf 1\n    router-id 1.1.1.1\n    area 0.0.0.0\n',
  procurve:
    'hostname "a"\ntrunk 47-48 trk1 lacp\ndhcp-snooping\ndhcp-snooping vlan 10 20\ninterface 1\n   name "x"\n   exit\ninterface 24\n   disable\n   exit\nvlan 10\n   name "A"\n   tagged Trk1\n   untagged 1-10\n   ip address 10.0.10.2 255.255.255.0\n   exit\nvlan 20\n   name "B"\n   tagged 1-10,Trk1\n   voice\n   exit\nspanning-tree\nspanning-tree 1-23 admin-edge-port\n',
  routeros:
    '/interface bridge\nadd name=bridge vlan-filtering=yes\n/interface vlan\nadd interface=bridge name=vlan10 vlan-id=10\n/interface bridge port\nadd bridge=bridge interface=ether2 pvid=10\n/interface bridge vlan\nadd bridge=bridge tagged=bridge,sfp1 vlan-ids=10\n/ip address\nadd address=10.0.10.1/24 interface=vlan10\n/ip firewall filter\nadd action=accept chain=input protocol=icmp\nadd action=drop chain=input comment="all; \\"else\\""\n/ip service\nset telnet disabled=yes\n',
  frr: 'hostname a\nvrf RED\n ip route 10.9.0.0/16 10.1.1.1\nexit-vrf\ninterface eth0\n description x\n ip address 10.0.0.1/30\n ip address 10.0.0.5/30\n ip ospf area 0\nexit\nrouter bgp 65000\n no bgp default ipv4-unicast\n neighbor S peer-group\n neighbor S remote-as external\n address-family ipv4 unicast\n  network 10.0.0.0/8\n  neighbor S activate\n exit-address-family\nexit\nip prefix-list P seq 5 permit 10.0.0.0/8 le 24\nroute-map IN permit 10\n match ip address prefix-list P\n on-match next\nexit\n',
  'dell-os10':
    'hostname a\ninterface vlan10\n description x\n ip address 10.0.10.1/24\n vrrp-group 10\n  virtual-address 10.0.10.254\n!\ninterface port-channel1\n switchport mode trunk\n switchport trunk allowed vlan 10,20-22\n!\ninterface ethernet1/1/1\n channel-group 1 mode active\n no switchport\n!\nntp server 10.0.0.1\n',
};

/** Which lines go, and which numbers change: as many decisions as a tree has lines, taken in order. */
const decisions = fc.infiniteStream(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant('keep' as const) },
    { weight: 2, arbitrary: fc.constant('drop' as const) },
    { weight: 1, arbitrary: fc.constant('change' as const) },
  ),
);

function partOf(tree: ConfigTree, taken: Iterator<'keep' | 'drop' | 'change'>): ConfigTree {
  return tree.flatMap(({ text, children }) => {
    const decision = taken.next().value;
    if (decision === 'drop') return [];
    const isLeaf = children.length === 0 && decision === 'change' && !text.includes('\n');
    const changed = isLeaf ? text.replace(/(\d+)(?!.*\d)/, (n) => `${(Number(n) % 200) + 1}`) : text;
    return [{ text: changed, children: partOf(children, taken) }];
  });
}

describe.each(Object.entries(whole))('%s', (platform, text) => {
  const rules = rulesOf(platform);
  const tree = parseConfig(text, rules);
  const config = decisions.map((taken) =>
    parseConfig(commandText(partOf(tree, taken[Symbol.iterator]()), rules), rules),
  );
  const runs = { numRuns: 25 };

  it('printed and read again, as a view and as commands, it is the same', () => {
    fc.assert(
      fc.property(config, (some) => {
        expect(sameLines(parseConfig(commandText(some, rules), rules), some)).toBe(true);
        expect(sameLines(parseConfig(configText(some, rules), rules), some)).toBe(true);
      }),
      runs,
    );
  });

  it('the circle closes, and is at rest where it arrives', () => {
    fc.assert(
      fc.property(config, config, (running, intended) => {
        const there = futureOf(running, remediationFor(running, intended, rules), rules);
        expect(configText(there).split('\n').toSorted()).toEqual(configText(intended).split('\n').toSorted());
        expect(sameLines(there, intended)).toBe(true);
        expect(remediationFor(there, intended, rules)).toEqual([]);
        const back = futureOf(there, rollbackFor(running, intended, rules), rules);
        expect(sameLines(back, running)).toBe(true);
      }),
      runs,
    );
  });
});
