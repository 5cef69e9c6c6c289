import { matchOf, type LineMatch } from './rules.js';
import type { OwnedLines } from './owned.js';
import type { ConfigTree } from './tree.js';

/** What a plan may say about a device, or nothing at all. */
interface Topic {
  readonly name: string;
  /** The lines that speak of it, on any platform. */
  readonly lines: readonly LineMatch[];
}

/** A line at any depth that starts with one of the words, taken back or not. */
const starting = (words: string): LineMatch => ({ line: new RegExp(`^(?:no |undo )?(?:${words})`) });
/** Everything in a menu. */
const menu = (path: string): LineMatch => ({ line: new RegExp(`^/${path}$`) });
/** A property of a `set` or an `add` in a menu. */
const property = (path: string, name: string, verb = 'set'): LineMatch => ({
  in: [new RegExp(`^/${path}$`), new RegExp(`^${verb}\\b`)],
  line: new RegExp(`^${name}=`),
});
const topic = (name: string, ...lines: LineMatch[]): Topic => ({ name, lines });

/**
 * The topics of the field, each in the words of every platform. Where the intended configuration has no line of a topic,
 * the plan does not know about it, and what the device has stays: a site whose OSPF, RADIUS or NTP was never recorded
 * must not lose it because of a change of a VLAN. No line belongs to two topics.
 */
const topics: readonly Topic[] = [
  topic(
    'OSPF',
    starting(
      'router ospf|ospf\\b|ip(?:v6)? (?:router )?ospf\\b|ip router-id|feature ospf|set protocols ospf|set routing-options router-id',
    ),
    menu('routing ospf (?:instance|area|interface-template)'),
  ),
  topic('IP routing', starting('ip routing$')),
  topic('IPv6 routing', starting('ipv6 unicast-routing$|ipv6$')),
  topic('routes of a VRF', starting('ip(?:v6)? route(?:-static)? (?:vrf|vpn-instance) ')),
  topic(
    'IPv4 routes',
    starting(
      'ip route(?:-static)? (?!vrf |vpn-instance )|ip default-gateway |set routing-options static route ',
    ),
    menu('ip route'),
  ),
  topic(
    'IPv6 routes',
    starting('ipv6 route(?:-static)? (?!vrf |vpn-instance )|set routing-options rib inet6\\.0 static route '),
    menu('ipv6 route'),
  ),
  topic(
    'shared gateways',
    starting(
      'vrrp(?:v3)?\\b|standby\\b|glbp\\b|hsrp\\b|fhrp |feature (?:hsrp|vrrp(?:v3)?)$|router vrrp|set protocols vrrp |set interfaces \\S+ unit \\d+ family inet6? address \\S+ vrrp',
    ),
    menu('interface vrrp'),
  ),
  topic(
    'DHCP snooping',
    starting('ip dhcp snooping|dhcp snooping|dhcp-snooping|dhcpv4-snooping'),
    property('interface bridge', 'dhcp-snooping', 'add'),
  ),
  topic(
    'DHCP relay',
    starting('ip helper-address|ip dhcp relay|dhcp (?:select|relay)|set forwarding-options dhcp-relay'),
    menu('ip dhcp-relay'),
  ),
  topic('DHCP', starting('dhcp enable|feature dhcp')),
  topic(
    'edge ports',
    starting(
      'spanning-tree (?:portfast|bpduguard|bpdu-guard|port type|port-type|\\S+ (?:admin-edge-port|bpdu-protection))|stp (?:edged-port|bpdu-protection)|set protocols [rmv]stp (?:interface \\S+ edge|bpdu-block-on-edge)',
    ),
  ),
  topic(
    'storm control',
    starting(
      'storm-control\\b|rate-limit broadcast|broadcast-(?:limit|suppression)\\b|set forwarding-options storm-control-profiles |set interfaces \\S+ unit \\d+ family ethernet-switching storm-control ',
    ),
  ),
  topic(
    'spanning tree',
    starting(
      'spanning-tree(?:$| mode| priority| mst| vlan| vlan-id)|stp (?:mode|priority|instance|vlan)|set protocols [rmv]stp (?:interface (?!\\S+ edge)|bridge-priority|vlan )',
    ),
    property('interface bridge', '(?:protocol-mode|priority)', 'add'),
  ),
  topic(
    'NTP',
    starting('ntp\\b|sntp\\b|timesync\\b|ntp-service\\b|set system ntp '),
    menu('system ntp client(?: servers)?'),
  ),
  topic(
    'syslog',
    starting('logging\\b|info-center\\b|set system syslog '),
    menu('system logging(?: action)?'),
  ),
  topic('domain', starting('ip domain[- ]name|ip dns domain|dns domain|set system domain-name')),
  topic(
    'name servers',
    starting('ip name-server|ip dns server|dns server|set system name-server'),
    menu('ip dns'),
  ),
  topic(
    'SNMP location',
    starting('snmp-server (?:system-)?location|snmp-agent sys-info location|set snmp location'),
    property('snmp', 'location'),
  ),
  topic(
    'SNMP contact',
    starting('snmp-server (?:system-)?contact|snmp-agent sys-info contact|set snmp contact'),
    property('snmp', 'contact'),
  ),
  topic(
    'SNMPv3',
    starting(
      'snmp-server (?:user|group|vrf)|snmpv3\\b|snmp-agent(?:$| sys-info version| group| usm-user)|set snmp (?:v3|view) ',
    ),
    menu('snmp community'),
    property('snmp', 'enabled'),
  ),
  topic('banner', starting('banner\\b|header\\b|set system login message'), menu('system note')),
  topic(
    '802.1X',
    starting(
      'radius\\b|radius-server\\b|aaa\\b|dot1x\\b|dot1x-access-profile|mac-access-profile|mac-authentication|authentication\\b|authentication-profile|mab$|domain\\b|feature dot1x|set access |set protocols dot1x ',
    ),
    menu('radius'),
    menu('interface dot1x server'),
  ),
  topic(
    'SSH and Telnet',
    starting(
      'ip ssh\\b|ssh server|stelnet server|telnet server|telnet-server|management (?:ssh|telnet)$|feature (?:ssh|telnet)$|transport input|protocol inbound|set system services',
    ),
    menu('ip (?:ssh|service)'),
  ),
  topic('PoE', starting('power inline|poe\\b|power-over-ethernet|set poe |poe-out=')),
  topic(
    'VLANs',
    starting('vlan (?:batch )?\\d|set vlans '),
    menu('interface vlan'),
    menu('interface bridge vlan'),
  ),
  topic('VLAN interfaces', starting('feature interface-vlan')),
  topic(
    'link aggregation',
    starting(
      'channel-group|lag \\d|lacp\\b|mode lacp|eth-trunk|link-aggregation|port link-aggregation|feature lacp|set chassis aggregated-devices |trunk \\S+ trk|set interfaces \\S+ (?:ether-options 802\\.3ad|aggregated-ether-options)',
    ),
    menu('interface bonding'),
  ),
  topic('VRFs', starting('vrf\\b|ip binding')),
  topic(
    'IPv4 addresses',
    starting('ip address|set interfaces \\S+ unit \\d+ family inet address \\S+$'),
    menu('ip address'),
  ),
  topic(
    'IPv6 addresses',
    starting('ipv6 (?:address|enable$)|set interfaces \\S+ unit \\d+ family inet6 address \\S+$'),
    menu('ipv6 address'),
  ),
];

const matchers: readonly (LineMatch & { readonly name: string })[] = topics.flatMap(({ name, lines }) =>
  lines.map((line) => ({ ...line, name })),
);

/**
 * What templates own of a device for which they wrote a configuration: their lines, less those of the topics that the
 * configuration is silent about.
 */
export function ownedWhereSaid(owned: readonly OwnedLines[], intended: ConfigTree): OwnedLines[] {
  const said = topicsIn(intended, []);
  const silent = topics.filter(({ name }) => !said.has(name)).flatMap(({ lines }) => lines);
  return [...silent.map((line): OwnedLines => ({ ...line, whole: true, left: true })), ...owned];
}

function topicsIn(tree: ConfigTree, path: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const { text, children } of tree) {
    const match = matchOf(matchers, path, text);
    if (match) found.add(match.name);
    for (const name of topicsIn(children, [...path, text])) found.add(name);
  }
  return found;
}
