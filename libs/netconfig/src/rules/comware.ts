import { comwareSecrets } from '#devices';
import type { ConfigRules } from '../rules.js';
import { generic } from './base.js';

const LINK_TYPE = /^(?:undo )?port link-type\b/;

/** HPE Comware. */
export const comware: ConfigRules = {
  ...generic,
  platform: 'comware',
  negation: 'undo',
  ignored: [/^\s*#/, /^return$/, /^\s*(quit|peer-public-key end)$/],
  sectionBreak: /^#/,
  blocks: [{ start: /^header \S+ (\^C|[^\s\w"])/ }],
  single: [
    { in: [], line: /^sysname\b/ },
    { in: [/^vlan /], line: /^name\b/ },
    {
      in: [/^interface /],
      line: /^(description|port link-mode|port link-type|port access vlan|port default vlan|port trunk pvid vlan|port hybrid pvid vlan|voice-vlan \d+ enable|ip address\b(?!.* sub)|mtu|shutdown|(?:broadcast|multicast|unicast)-suppression\b)/,
    },
    { in: [/^interface /], line: /^(packet-filter) .* (inbound|outbound)$/ },
    {
      in: [],
      line: /^(header \S+|snmp-agent sys-info (?:location|contact)|stp mode|stp (?:instance \d+ )?priority)\b/,
    },
    // The same destination and next hop is the same route, whatever else is said of it.
    {
      in: [],
      line: /^(ip(?:v6)? route-static (?:vpn-instance \S+ )?\S+ \S+ \S+(?: \d+(?:\.\d+){3})?)(?= |$)/,
    },
    { in: [], line: /^(ntp-service (?:ipv6 )?unicast-server \S+)/ },
    { in: [], line: /^(snmp-agent usm-user v3 \S+ (?:group|authentication-mode|privacy-mode))\b/ },
    {
      in: [],
      line: /^(snmp-agent usm-user v3 \S+) (?!(?:group|authentication-mode|privacy-mode)\b)/,
    },
    { in: [/^bgp /], line: /^(router-id|peer \S+ description)\b/ },
    { in: [/^local-user /], line: /^(password)\b/ },
    { line: /^description\b/ },
    { in: [/^acl /], line: /^rule (\d+) (remark)?/ },
  ],
  negateWith: [
    { in: [], line: /^(header \S+)[\s\S]*/, with: 'undo $1' },
    { line: /^description .*/, with: 'undo description' },
    // A value is taken back by its words alone: "Error: Too many parameters".
    {
      in: [/^interface /],
      line: /^(port link-type|port access vlan|port default vlan|port trunk pvid|port hybrid pvid|port link-mode|port link-aggregation group|link-aggregation mode|eth-trunk|mode|mtu|ospf cost|authentication-profile|vrrp vrid \d+ priority|vrrp version)(?: vlan)? \S+$/,
      with: 'undo $1',
    },
    { in: [/^interface /], line: /^((?:broadcast|multicast|unicast)-suppression) .*/, with: 'undo $1' },
    { in: [/^vlan /], line: /^name .*/, with: 'undo name' },
    { in: [], line: /^(ip(?:v6)? route-static .*?) description .*/, with: 'undo $1' },
    { in: [], line: /^(ntp-service (?:ipv6 )?unicast-server \S+) .*/, with: 'undo $1' },
    { in: [], line: /^(snmp-agent usm-user v3 \S+) .*/, with: 'undo $1 local' },
    { in: [], line: /^(ospf \d+) router-id .*/, with: 'undo $1' },
    // A peer goes with its AS, a group of peers does not.
    { line: /^(peer (?:\d+\.\d+\.\d+\.\d+|[\da-f]*:[\da-f:]*)) as-number .*/, with: 'undo $1' },
    { line: /^(peer \S+ (?:description|as-number)) .*/, with: 'undo $1' },
    { in: [/^bgp /], line: /^(router-id) .*/, with: 'undo $1' },
    {
      in: [],
      line: /^(sysname|stp mode|stp priority|stp instance \d+ priority|snmp-agent sys-info (?:location|contact)|info-center loghost source|ntp-service source(?:-interface)?|dns domain) .*/,
      with: 'undo $1',
    },
    {
      in: [/^(?:line|user-interface) /],
      line: /^(protocol inbound|authentication-mode) .*/,
      with: 'undo $1',
    },
    // Tagged or not, a VLAN leaves a hybrid port by its number.
    { in: [/^interface /], line: /^(port hybrid vlan .*) (?:tagged|untagged)$/, with: 'undo $1' },
    { in: [/^interface /], line: /^undo (port hybrid vlan 1)$/, with: '$1 untagged' },
    { line: /^(rule \d+ remark) .*/, with: 'undo $1' },
    { line: /^(rule \d+) .*/, with: 'undo $1' },
  ],
  entries: [
    /^(?:ip (?:ip-prefix|prefix-list)|route-policy) \S+(?= |$)/,
    /^peer (?:\d+\.\d+\.\d+\.\d+|[\da-f]*:[\da-f:]*)(?= |$)/,
  ],
  entriesIn: [[], [/^bgp /], [/^bgp /, /^(?:ipv[46]-family|ip) vpn-instance /]],
  // A peer keeps the AS that it was made with.
  founders: /^peer \S+ as-number /,
  overlapping: [
    {
      in: [],
      line: /^(?<for>ip(?:v6)? route-static (?:vpn-instance \S+ )?\S+ \S+) (?<by>\S+(?: \d+(?:\.\d+){3})?)(?= |$)/,
    },
    { in: [/^interface /], line: /^(?<for>dhcp relay server-(?:ip|address)) (?<by>\S+)/ },
  ],
  order: [
    { in: [], line: /^undo interface /, weight: 100 },
    { in: [], line: /^undo vlan /, weight: 105 },
    // What uses a thing goes before the thing.
    { in: [], line: /^undo (?:route-policy \S+$|(?:traffic|qos) policy )/, weight: 108 },
    { in: [], line: /^undo traffic (?:classifier|behavior) /, weight: 109 },
    { in: [], line: /^undo (?:acl |ip (?:ip-prefix|prefix-list) \S+$)/, weight: 110 },
    { in: [/^interface /], line: /^(undo )?shutdown$/, weight: 50 },
    // A port changes its type from its defaults ("Please renew the default configurations"), and takes VLANs after that.
    {
      in: [/^interface /],
      line: /^undo (?:port (?:hybrid|trunk|access|default)(?!.* vlan 1$)|voice-vlan) /,
      beside: LINK_TYPE,
      weight: -20,
    },
    {
      in: [/^interface /],
      beside: LINK_TYPE,
      line: /^port (?:trunk (?:permit|allow-pass) vlan 1|hybrid vlan 1 untagged|hybrid untagged vlan 1)$/,
      weight: -20,
    },
    { in: [/^interface /], line: LINK_TYPE, weight: -10 },
  ],
  hidden: [{ in: [/^interface /], line: /^undo shutdown$/ }],
  vlanSets: [
    { words: /^port trunk permit vlan(?= )/, typed: 'adds', list: 'to', apart: [1] },
    {
      words: /^port hybrid vlan(?= )/,
      typed: 'adds',
      list: 'to',
      apart: [1],
      shared: { tail: / (?:tagged|untagged)$/, back: ['port hybrid vlan', ''], leavesFirst: true },
    },
  ],
  exits: [
    { line: /^(?:rsa peer-public-key|public-key peer) /, exit: 'peer-public-key end' },
    // `public-key-code end` is a line of the key itself.
    { line: /^public-key-code begin$/, exit: null },
    { line: /./, exit: 'quit' },
  ],
  secrets: comwareSecrets,
};

/** Huawei VRP. */
export const vrp: ConfigRules = {
  ...comware,
  platform: 'vrp',
  // In quotes, whatever it was typed with.
  blocks: [
    { start: /^header \S+ information ([^\s\w"])/, delimiter: '"' },
    { start: /^header \S+ information "[^"]*$/, end: /"\s*$/ },
    ...comware.blocks,
  ],
  single: [
    ...comware.single,
    {
      in: [/^aaa$/],
      line: /^(local-user \S+ (?:password|privilege level|service-type|access-limit|idle-timeout))\b/,
    },
  ],
  hidden: [...comware.hidden, { in: [/^interface /], line: /^poe enable$/ }],
  vlanSets: [
    { words: /^port trunk allow-pass vlan(?= )/, typed: 'adds', list: 'to', apart: [1] },
    { words: /^vlan batch(?= )/, typed: 'adds', list: 'to', apart: [] },
    {
      words: /^port hybrid (?:tagged|untagged) vlan(?= )/,
      typed: 'adds',
      list: 'to',
      apart: [1],
      shared: { tail: /$/, back: ['port hybrid vlan', ''], leavesFirst: true },
    },
  ],
  negateWith: [
    { in: [/^interface /], line: /^(port (?:trunk|hybrid) pvid vlan) .*/, with: 'undo $1' },
    { in: [/^interface /], line: /^port hybrid (?:tagged|untagged) (vlan .*)$/, with: 'undo port hybrid $1' },
    { in: [/^interface /], line: /^undo port hybrid vlan 1$/, with: 'port hybrid untagged vlan 1' },
    {
      in: [],
      line: /^(snmp-agent usm-user v3 \S+ (?:group|authentication-mode|privacy-mode)) .*/,
      with: 'undo $1',
    },
    { in: [], line: /^(snmp-agent usm-user v3 \S+) .*/, with: 'undo $1' },
    { in: [/^interface /], line: /^(voice-vlan) \d+ enable$/, with: 'undo $1 enable' },
    {
      in: [/^aaa$/],
      line: /^(local-user \S+ (?:privilege level|access-limit|idle-timeout)) .*/,
      with: 'undo $1',
    },
    ...comware.negateWith,
    { in: [], line: /^(snmp-agent community (?:read|write) cipher \S+).*/, with: 'undo $1' },
  ],
};
