import { arubaSecrets, comwareSecrets, fortiosSecrets, panOsSecrets } from '#devices';
import type { ConfigRules } from '../rules.js';
import { bannersByName, ciscoLike, generic, withoutText } from './base.js';
import { setStyle } from './set-style.js';

/** Fortinet FortiOS: `config` and `edit` blocks. */
export const fortios: ConfigRules = {
  ...generic,
  platform: 'fortios',
  ranked: [
    {
      in: [
        /^config firewall (?:policy6?|proxy-policy|shaping-policy|local-in-policy6?|DoS-policy6?|central-snat-map)$/,
      ],
      line: /^edit() (\S+|"[^"]*")$/,
      move: (_, name, before) => `move ${name} before ${before}`,
      typed: /^move (?<list>)(?<name>\S+) (?<side>before|after) (?<other>\S+)$/,
    },
  ],
  syntax: 'blocks',
  negation: 'unset',
  statement: 'set',
  ignored: [/^\s*#/],
  // A quoted value may have line breaks: certificates, pages.
  blocks: [{ start: /^set \S+ "(?:[^"\\]|\\.)*$/, end: /(?:^|[^\\])"\s*$/ }],
  single: [{ line: /^(?!(?:edit|config|delete|rename|clone|move|append|unselect|select) )(\S+) / }],
  neverShown: [/^delete /],
  negateWith: [
    { line: /^config .*/, with: null },
    { line: /^edit /, with: 'delete ' },
    { line: /^unset (\S+)$/, with: null },
    { line: /^set (\S+) ?[\s\S]*/, with: 'unset $1' },
  ],
  implied: [{ line: /^config / }],
  exits: [
    { line: /^edit /, exit: 'next' },
    { line: /^config /, exit: 'end' },
  ],
  secrets: fortiosSecrets,
};

/** HPE Comware. */
export const comware: ConfigRules = {
  ...generic,
  platform: 'comware',
  negation: 'undo',
  ignored: [/^\s*#/, /^return$/, /^\s*(quit|peer-public-key end)$/],
  sectionBreak: /^#/,
  blocks: [{ start: /^header \S+ (\^C|\S)$/ }],
  single: [
    { in: [], line: /^sysname\b/ },
    { in: [/^vlan /], line: /^name\b/ },
    {
      in: [/^interface /],
      line: /^(description|port link-mode|port link-type|port access vlan|port default vlan|port trunk pvid vlan|voice-vlan \d+ enable|ip address\b(?!.* sub)|mtu|shutdown)/,
    },
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
    { in: [/^vlan /], line: /^name .*/, with: 'undo name' },
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
  order: [
    { in: [], line: /^undo (interface|vlan) /, weight: 100 },
    { in: [/^interface /], line: /^(undo )?shutdown$/, weight: 50 },
    // A port changes its type from its defaults ("Please renew the default configurations"), and takes VLANs after that.
    { in: [/^interface /], line: /^undo port (?:hybrid|trunk|access|default)(?!.* vlan 1$) /, weight: -20 },
    {
      in: [/^interface /],
      line: /^port (?:trunk (?:permit|allow-pass) vlan 1|hybrid vlan 1 untagged|hybrid untagged vlan 1)$/,
      weight: -20,
    },
    { in: [/^interface /], line: /^(?:undo )?port link-type\b/, weight: -10 },
  ],
  hidden: [{ in: [/^interface /], line: /^undo shutdown$/ }],
  vlanSets: [{ words: /^port trunk permit vlan(?= )/, typed: 'adds', list: 'to', apart: [1] }],
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
  hidden: [...comware.hidden, { in: [/^interface /], line: /^poe enable$/ }],
  vlanSets: [
    { words: /^port trunk allow-pass vlan(?= )/, typed: 'adds', list: 'to', apart: [1] },
    { words: /^vlan batch(?= )/, typed: 'adds', list: 'to', apart: [] },
  ],
  negateWith: [
    { in: [/^interface /], line: /^(port (?:trunk|hybrid) pvid vlan) .*/, with: 'undo $1' },
    { in: [/^interface /], line: /^port hybrid (?:tagged|untagged) (vlan .*)$/, with: 'undo port hybrid $1' },
    { in: [/^interface /], line: /^undo port hybrid vlan 1$/, with: 'port hybrid untagged vlan 1' },
    ...comware.negateWith,
    { in: [], line: /^(snmp-agent community (?:read|write) cipher \S+).*/, with: 'undo $1' },
  ],
};

/** HPE ProCurve and AOS-S. Some settings cannot be taken back, only set to their default. */
export const procurve: ConfigRules = {
  ...ciscoLike,
  platform: 'procurve',
  // Quoted; a line break is written `\\n`, or stands in the quotes.
  blocks: [{ start: /^banner \S+ "(?:[^"\\]|\\.)*$/, end: /"\s*$/ }],
  ignored: [...ciscoLike.ignored, /^;/],
  // A VLAN lists its ports; a port that is typed joins them.
  vlanSets: [
    { words: /^untagged(?= (?!vlan ))/, typed: 'adds', list: 'ports', apart: [], exclusive: true },
    { words: /^tagged(?= (?!vlan ))/, typed: 'adds', list: 'ports', apart: [] },
  ],
  vlanLists: false,
  single: [
    { in: [], line: /^hostname\b/ },
    {
      in: [],
      line: /^(aaa port-access \S+ \S+ (?:tx-period|supplicant-timeout|client-limit|addr-limit|logoff-period|quiet-period|auth-vid|unauth-vid))\b/,
    },
    { in: [], line: /^(aaa port-access \S+ (?:critical-auth user-role|controlled-direction))\b/ },
    { in: [/^interface /], line: /^(untagged vlan|name|speed-duplex)\b/ },
    { in: [/^interface /], line: /^(?:enable|disable)$/ },
    { in: [/^vlan /], line: /^(name|ip address)\b/ },
    { line: /^description\b/ },
  ],
  negateWith: [
    ...bannersByName,
    ...withoutText,
    { in: [/^interface /], line: /^name .*/, with: 'no name' },
    { in: [], line: /^(aaa port-access authenticator \S+ tx-period) .*/, with: '$1 30' },
    { in: [], line: /^(aaa port-access authenticator \S+ supplicant-timeout) .*/, with: '$1 30' },
    { in: [], line: /^(aaa port-access authenticator \S+ client-limit) .*/, with: 'no $1' },
    { in: [], line: /^(aaa port-access mac-based \S+ addr-limit) .*/, with: '$1 1' },
    { in: [], line: /^(aaa port-access mac-based \S+ logoff-period) .*/, with: '$1 300' },
    { in: [], line: /^(aaa port-access \S+ critical-auth user-role) .*/, with: 'no $1' },
    { in: [/^interface /], line: /^disable$/, with: 'enable' },
    { in: [/^interface /], line: /^enable$/, with: 'disable' },
  ],
  hidden: [
    { in: [/^interface /], line: /^(?:enable|power-over-ethernet)$/ },
    { in: [/^vlan /], line: /^no ip(?:v6)? address$/ },
    { in: [], line: /^service dhcp$/ },
  ],
  resets: [],
  secrets: arubaSecrets,
};

/** HPE Aruba AOS-CX. */
export const aosCx: ConfigRules = {
  ...ciscoLike,
  platform: 'aos-cx',
  blocks: [{ start: /^banner \S+ (\S)$/ }],
  vlanSets: [{ words: /^vlan trunk allowed(?= )/, typed: 'adds', list: 'commas', apart: [] }],
  // It says of every port and LAG whether it is open; a configuration that is silent leaves it as it is.
  negateWith: [
    ...bannersByName,
    ...withoutText,
    { in: [/^interface (?!vlan )/], line: /^no shutdown$/, with: null },
  ],
  hidden: [
    { in: [/^interface vlan /], line: /^no shutdown$/ },
    { in: [/^interface /], line: /^power-over-ethernet$/ },
  ],
  secrets: arubaSecrets,
};

/** Palo Alto PAN-OS: set lines, or braces that say the same. */
export const panOs: ConfigRules = {
  ...setStyle,
  platform: 'pan-os',
  // A banner has line breaks, with quotes only where it has spaces.
  blocks: [{ start: /^set (?:[^"]|"[^"]*")*"[^"]*$/, end: /"\s*$/ }],
  statementStart: /^(set|delete|rename|move|copy) /,
  // The braces show the document; the commands begin at the device.
  wrapper: /^config (?:devices \S+ )?/,
  secrets: panOsSecrets,
};

/** The canonical text of Open vSwitch ports (`ovs/text.ts` in #devices). */
export const linuxOvs: ConfigRules = {
  ...generic,
  platform: 'linux-ovs',
  single: [
    { in: [/^bridge /, /^port /], line: /^(mode|tag|trunks|type|description)\b/ },
    { in: [/^bridge /], line: /^vlan (\d+) / },
  ],
  vlanSets: [],
  order: [{ in: [/^bridge /], line: /^no port /, weight: 100 }],
  exits: [],
  secrets: [],
};

/** The text that we make of the data of a NETCONF server (`xml/config-text.ts` in #devices). No element begins with `-`. */
export const netconf: ConfigRules = {
  ...generic,
  platform: 'netconf',
  negation: '-',
  ignored: [/^\s*$/],
  blocks: [],
  single: [],
  exits: [],
};
