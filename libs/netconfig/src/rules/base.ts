import { anySecrets, ciscoSecrets } from '#devices';
import type { ConfigRules, LineMatch, NegateWith, VlanSetRule } from '../rules.js';

/** A platform that says nothing special: sections by indentation, `no`, comments with `!`. */
export const generic: ConfigRules = {
  platform: 'generic',
  syntax: 'indented',
  negation: 'no',
  ignored: [/^\s*(!|#|$)/, /^\s*exit$/],
  blocks: [{ start: /^banner \S+ (\^C|\S)$/ }],
  single: [{ in: [], line: /^hostname / }],
  negateWith: [],
  hidden: [],
  shownNegative: [],
  neverShown: [],
  overwritten: [],
  ordered: [],
  appended: [],
  implied: [],
  order: [],
  resets: [],
  vlanSets: [],
  vlanLists: false,
  exits: [{ line: /./, exit: 'exit' }],
  secrets: anySecrets,
};

const INTERFACE = [/^interface /];

/** A banner is taken back by its name, whatever it says. */
export const bannersByName: readonly NegateWith[] = [
  { in: [], line: /^((?:banner|header) \S+)[\s\S]*/, with: 'no $1' },
];

/** Names and descriptions are taken back without their text, which some systems refuse as one word too many. */
export const withoutText: readonly NegateWith[] = [
  { in: [/^interface /], line: /^(storm-control \S+ level) .*/, with: 'no $1' },
  { line: /^description .*/, with: 'no description' },
  { in: [/^vlan /], line: /^name .*/, with: 'no name' },
];

/**
 * Per-VLAN spanning tree: a list of VLANs for each value. A VLAN that is typed with another value leaves the first; were its
 * value taken back before, the tree would be counted anew twice.
 */
const perVlanTree: readonly VlanSetRule[] = ['priority', 'hello-time', 'forward-time', 'max-age'].flatMap(
  (value) =>
    ['vlan', 'vlan-id'].map((word) => ({
      words: new RegExp(`^spanning-tree ${word}(?= )`),
      typed: 'adds',
      list: 'commas',
      apart: [],
      shared: {
        tail: new RegExp(` ${value} \\d+$`),
        back: [`spanning-tree ${word}`, ` ${value}`],
        leavesFirst: false,
      },
    })),
);

/** A static route, by its destination and its next hop: an address, an interface, or both. */
export const ROUTE: LineMatch = {
  line: /^(?<for>ip(?:v6)? route (?:vrf \S+ )?(?:\S+\/\d+|\d+(?:\.\d+){3} \d+(?:\.\d+){3})) (?<by>\S+(?: (?:\d+(?:\.\d+){3}|[\da-f]*:[\da-f:]*)(?= |$))?)/,
};

/** What Cisco's command line and those modelled on it have in common. */
export const ciscoLike: ConfigRules = {
  ...generic,
  ignored: [
    /^\s*!/,
    /^(Building configuration|Current configuration|Load for |Time source |Last configuration change)/,
    /^end$/,
    /^\s*exit(-\S+)?$/,
  ],
  // Shown as `^C`; any character may be typed.
  blocks: [{ start: /^banner \S+ (\^C|\S)/, delimiter: '^C' }],
  single: [
    { in: [], line: /^hostname\b/ },
    {
      in: [],
      line: /^(ip domain[ -]name|ip default-gateway|logging console|logging buffered|logging facility)\b/,
    },
    { in: [], line: /^(logging source-interface|ntp source|snmp-server (?:location|contact))\b/ },
    { in: [], line: /^(spanning-tree mode|vtp (?:mode|domain)|banner \S+)\b/ },
    // A new password replaces the old: the account is not taken away in between.
    { in: [], line: /^(enable (?:password|secret)(?: level \d+)?)\b/ },
    { in: [], line: /^(username \S+)(?= .*\b(?:password|secret)\b)/ },
    { in: [], line: /^((?:radius|tacacs)-server host \S+)\b/ },
    // Which servers ask for the login is exchanged: without the line nobody would get in.
    { in: [], line: /^(aaa (?:authentication|authorization|accounting) (?:commands \d+|\S+) \S+)(?= )/ },
    { in: [/^(?:radius|tacacs) server /], line: /^(address ipv[46]|key)\b/ },
    { in: [], line: /^(snmp-server user \S+)\b/ },
    { in: [/^vlan /], line: /^name\b/ },
    { in: INTERFACE, line: /^ip(?:v4)? address\b(?!.* secondary| virtual)/ },
    {
      in: INTERFACE,
      line: /^(description|switchport mode|switchport access vlan|switchport voice vlan|switchport trunk native vlan|switchport trunk encapsulation|shutdown(?! lan)|mtu|ip mtu|speed|duplex|bandwidth|delay|load-interval(?! counter)|load-interval counter \d+|encapsulation|vrf forwarding|channel-group|spanning-tree cost|spanning-tree port-priority|switchport port-security maximum|power inline|ip ospf (?:cost|priority|network|hello-interval|dead-interval)|storm-control (?:broadcast|multicast|unicast|unknown-unicast) level)\b/,
    },
    { line: /^(neighbor \S+ (?:description|remote-as|update-source|peer-group|local-as|ebgp-multihop))\b/ },
    // What filters is exchanged, not taken away before: in between everything would pass.
    { line: /^(neighbor \S+ (?:prefix-list|route-map|filter-list|distribute-list)) \S+ (in|out)\b/ },
    { in: INTERFACE, line: /^(ip(?:v6)? (?:access-group|traffic-filter)) \S+ (in|out)\b/ },
    {
      in: [/^router /, /^neighbor /],
      line: /^(remote-as|update-source|description|ebgp-multihop|password)\b/,
    },
    { in: [/^route-map /], line: /^(set (?:local-preference|metric|metric-type|weight|tag|origin|level))\b/ },
    {
      in: [/^router /],
      line: /^(bgp router-id|router-id|ospf router-id|distance(?: bgp)?|maximum-paths|auto-cost reference-bandwidth)\b/,
    },
    { in: [/access-list|prefix-list/], line: /^(?:sequence |seq )?(\d+)\b/ },
    {
      in: [/^line /],
      line: /^(exec-timeout|transport input|transport output|login|session-timeout)\b/,
    },
    { in: [/^line /], line: /^(access-class) \S+ (in|out)\b/ },
    { line: /^description\b/ },
  ],
  shownNegative: [
    /^no (switchport|ip address|shutdown|logging console|ip redirects|cdp enable|ip domain[ -]lookup|ip http .*)$/,
  ],
  negateWith: [...bannersByName, ...withoutText],
  hidden: [{ in: [], line: /^ip domain[ -]lookup$/ }],
  neverShown: [
    /^(no|default) (interface|vlan|router|vrf|ntp|ip route|ipv6 route|ip name-server|ip address|logging host|snmp-server|username|access-list|ip access-list|route-map|neighbor (?!.* activate$)|network|name|description|hostname|channel-group|switchport (access|mode|trunk|voice)|spanning-tree (portfast|bpduguard)|banner)\b./,
    /^no (service password-encryption|spanning-tree portfast|description|name)$/,
  ],
  appended: [{ in: [], line: /^(?:ip|ipv6) access-list / }],
  entries: [
    /^(?:ip(?:v6)? prefix-list|route-map) \S+(?= |$)/,
    /^neighbor (?:\d+\.\d+\.\d+\.\d+|[\da-f]*:[\da-f:]*)(?= |$)/,
  ],
  entriesIn: [[], [/^router bgp /], [/^router bgp /, /^address-family \S+(?: \S+)? vrf /]],
  overlapping: [ROUTE, { line: /^(?<for>ip(?:v6)? (?:helper-address|dhcp relay address)) (?<by>\S+)/ }],
  renewed: /^(ip (?:as-path access-list|community-list(?: standard| expanded)?) \S+) (?!seq )/,
  resets: [
    {
      by: { in: INTERFACE, line: /^(ip )?vrf (forwarding|member)\b|^vrf \S+$/ },
      lost: /^ip(v4|v6)? address /,
    },
  ],
  vlanSets: [
    { words: /^switchport trunk allowed vlan(?= )/, typed: 'replaces', list: 'commas', apart: [] },
    { words: /^ip (?:dhcp snooping|arp inspection) vlan(?= )/, typed: 'adds', list: 'commas', apart: [] },
    ...perVlanTree,
  ],
  vlanLists: true,
  order: [
    // VLANs and interfaces go last, when nothing uses them any more.
    { in: [], line: /^(no|default) interface /, weight: 100 },
    { in: [], line: /^(no|default) vlan /, weight: 105 },
    { in: [], line: /^no (?:route-map \S+$|policy-map |aaa group server )/, weight: 108 },
    {
      in: [],
      line: /^no (?:vrf|(?:ip|ipv6|mac) access-list|access-list (?:ip|ipv6|mac)|class-map|(?:radius|tacacs) server) /,
      weight: 110,
    },
    { in: [], line: /^no ip(?:v6)? prefix-list \S+$/, weight: 110 },
    // What cuts or opens comes when the rest of the interface stands.
    { in: INTERFACE, line: /^(no )?shutdown$/, weight: 50 },
    { in: INTERFACE, line: /^(no )?switchport$/, weight: -20 },
    // "Conflict between 'nonegotiate' and 'dynamic' status": only while the mode is said.
    { in: INTERFACE, line: /^no switchport nonegotiate$/, weight: -25 },
    { in: INTERFACE, line: /^switchport nonegotiate$/, weight: 10 },
    { in: INTERFACE, line: /^(no )?(ip )?vrf (forwarding|member)\b/, weight: -10 },
  ],
  exits: [
    { line: /^address-family /, exit: 'exit-address-family' },
    { line: /./, exit: 'exit' },
  ],
  secrets: ciscoSecrets,
};
