import type { ConfigRules } from '../rules.js';
import { bannersByName, ciscoLike, ROUTE, withoutText } from './base.js';

const SAME_ROUTE = new RegExp(
  ROUTE.line.source.replace('ip(?:v6)?', 'ip').replace('?<for>', '').replace('?<by>', ''),
);

const ACCESS_LIST = /^(?:ip(?:v6)? |mac )?access-list /;

/** An entry of an access list goes by its number, and makes room before another one takes it: "% Duplicate sequence number". */
export const numberedEntries = {
  negate: { in: [ACCESS_LIST], line: /^((?:seq(?:uence)? )?\d+) .*/, with: 'no $1' },
  first: { in: [ACCESS_LIST], line: /^(?:seq(?:uence)? )?\d+ / },
};

const PHYSICAL = /^interface (?!Vlan|Loopback|Port-channel|Tunnel|BDI|.*\.\d+$)/i;

/** Cisco IOS and IOS-XE. */
export const iosXe: ConfigRules = {
  ...ciscoLike,
  platform: 'ios-xe',
  // A certificate is one text, up to `quit`.
  blocks: [
    ...ciscoLike.blocks,
    { start: /^certificate (?:self-signed|ca|rollover)?\b.*$/, end: /^\s*quit$/ },
  ],
  // A numbered list goes as a whole, whatever follows the number.
  renewed: /^((?:access-list|ip as-path access-list|ip community-list(?: standard| expanded)?) \S+) (?!seq )/,
  negateWith: [
    ...bannersByName,
    ...withoutText,
    { line: /^(certificate [^\n]*)\n[\s\S]*/, with: 'no $1' },
    // Terminals cannot be removed; their settings are taken back one by one.
    { in: [], line: /^line /, with: null },
    // A physical interface cannot be removed; it goes back to its defaults.
    { in: [], line: PHYSICAL, with: 'default $&' },
    { in: [], line: /^logging console .*/, with: 'logging console debugging' },
    // Not `ip address`, which is no command.
    { in: [/^interface /], line: /^no (ip address)$/, with: 'default $1' },
    numberedEntries.negate,
  ],
  wordLists: [/^ip name-server (?:vrf \S+ )?(?!vrf )/],
  implied: [{ in: [], line: /^line (?:con|aux|vty) / }],
  takenFirst: [numberedEntries.first],
  // What is typed of a route that is there, or of a time server, replaces what was said of it.
  single: [
    ...ciscoLike.single,
    { in: [], line: SAME_ROUTE },
    { in: [], line: /^(ntp server (?:vrf \S+ )?\S+)/ },
  ],
  hidden: [
    ...ciscoLike.hidden,
    {
      in: [/^interface /],
      line: /^(no shutdown|switchport|switchport mode dynamic auto|power inline auto)$/,
    },
    // The device keeps SNMPv3 users apart and never shows them.
    { in: [], line: /^snmp-server user / },
    { in: [], line: /^service dhcp$/ },
  ],
};

/**
 * Cisco NX-OS. It shows `no shutdown`, and knows no physical interface that can be removed either. A configuration that is
 * silent about a port neither opens nor shuts it; an SVI or tunnel that says nothing is shut.
 */
export const nxos: ConfigRules = {
  ...ciscoLike,
  platform: 'nx-os',
  takenFirst: [numberedEntries.first],
  ignored: [...ciscoLike.ignored, /^version \S+ Bios/],
  hidden: [
    ...ciscoLike.hidden,
    { in: [], line: /^(?:feature ssh|no feature telnet)$/ },
    { in: [/^interface /], line: /^power inline auto$/ },
    { in: [/^interface (?!Ethernet|port-channel|mgmt)/i], line: /^shutdown$/ },
  ],
  negateWith: [
    ...bannersByName,
    ...withoutText,
    numberedEntries.negate,
    { in: [], line: /^(snmp-server user \S+).*/, with: 'no $1' },
    { in: [/^interface (?:Ethernet|port-channel|mgmt)/i], line: /^no shutdown$/, with: null },
    { in: [], line: /^interface (?!Vlan|loopback|port-channel|Tunnel|.*\.\d+$)/i, with: 'default $&' },
  ],
};

/** Cisco ASA. Its banners are lines like any other. */
export const asa: ConfigRules = {
  ...ciscoLike,
  platform: 'asa',
  ignored: [...ciscoLike.ignored, /^:/],
  blocks: [],
  single: [
    { line: /^(nameif|security-level|description)\b/ },
    ...ciscoLike.single.filter(({ line }) => !line.test('banner motd')),
  ],
  vlanSets: [],
};

/** Arista EOS. */
export const eos: ConfigRules = {
  ...ciscoLike,
  platform: 'eos',
  takenFirst: [numberedEntries.first],
  blocks: [{ start: /^banner (login|motd)$/, end: /^EOF$/ }],
  negateWith: [
    { in: [/^interface /], line: /^(storm-control \S+) level .*/, with: 'no $1' },
    ...bannersByName,
    ...withoutText,
    numberedEntries.negate,
    { in: [], line: /^(snmp-server user \S+ \S+ v\d\w*).*/, with: 'no $1' },
    { in: [], line: /^interface (?=Ethernet|Management)/, with: 'default $&' },
    { in: [/^interface /], line: /^no (ip address)$/, with: 'default $1' },
  ],
  single: [...ciscoLike.single, { in: [], line: /^(ntp server (?:vrf \S+ )?\S+)/ }],
  hidden: [
    ...ciscoLike.hidden,
    { in: [/^interface /], line: /^(no shutdown|switchport|no poe disabled)$/ },
    // SSH listens, Telnet does not, unless something is said of them.
    { in: [/^management ssh$/], line: /^no shutdown$/ },
    { in: [/^management telnet$/], line: /^shutdown$/ },
  ],
  implied: [{ in: [], line: /^management (?:ssh|telnet)$/ }],
};

/** Cisco IOS-XR. Policies and sets are entered as a whole; templates have to be taken away before. */
export const iosXr: ConfigRules = {
  ...ciscoLike,
  platform: 'ios-xr',
  ignored: [...ciscoLike.ignored, /^\s*end-(policy|set|template)$/],
  hidden: [...ciscoLike.hidden, { in: [/^interface /], line: /^no shutdown$/ }],
  // Shown with the delimiter that was typed.
  blocks: [{ start: /^banner \S+ (\^C|\S)/ }],
  overwritten: [
    { in: [], line: /^(template|group) /, negate: true },
    {
      in: [],
      line: /^(as-path-set|prefix-set|route-policy|extcommunity-set|community-set|rd-set|policy-global) ?/,
      negate: false,
    },
  ],
  ordered: [{ in: [], line: /^route-policy / }, { line: /^(if|else|elseif) / }],
  exits: [
    { in: [], line: /^route-policy /, exit: 'end-policy' },
    { in: [], line: /^\S+-set /, exit: 'end-set' },
    { in: [], line: /^template /, exit: 'end-template' },
    // `endif` is a line of the policy itself.
    { line: /^(if|else|elseif)\b/, exit: null },
    { line: /./, exit: 'exit' },
  ],
};

/** FRRouting (vtysh). Its defaults are not shown; an interface that the kernel made cannot be removed. */
export const frr: ConfigRules = {
  ...ciscoLike,
  platform: 'frr',
  ignored: [...ciscoLike.ignored, /^frr (version|defaults) /, /^service integrated-vtysh-config$/],
  blocks: [{ start: /^banner motd line (.)/ }],
  single: [
    // It may have several addresses, none of which replaces another.
    ...ciscoLike.single.filter(({ line }) => !line.test('ip address 192.0.2.1/24')),
    // Seen on 8.4: a route with the same next hop, and a prefix with the same number, replace what was there.
    { in: [], line: SAME_ROUTE },
    { in: [], line: /^(ip(?:v6)? prefix-list \S+ seq \d+)\b/ },
  ],
  negateWith: [...bannersByName, ...withoutText, { in: [], line: /^interface .*/, with: null }],
  implied: [{ in: [], line: /^interface / }],
  hidden: [...ciscoLike.hidden, { in: [/^interface /], line: /^no shutdown$/ }],
  vlanSets: [],
  vlanLists: false,
};
