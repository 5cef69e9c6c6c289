import { arubaSecrets } from '#devices';
import type { ConfigRules } from '../rules.js';
import { bannersByName, ciscoLike, withoutText } from './base.js';
import { numberedEntries } from './cisco.js';

/** HPE ProCurve and AOS-S. Some settings cannot be taken back, only set to their default. */
export const procurve: ConfigRules = {
  ...ciscoLike,
  platform: 'procurve',
  takenFirst: [numberedEntries.first],
  // Quoted; a line break is written `\\n`, or stands in the quotes.
  blocks: [{ start: /^banner \S+ "(?:[^"\\]|\\.)*$/, end: /"\s*$/ }],
  ignored: [...ciscoLike.ignored, /^;/],
  // A VLAN lists its ports; a port that is typed joins them.
  vlanSets: [
    { words: /^untagged(?= (?!vlan ))/, typed: 'adds', list: 'ports', apart: [], exclusive: true },
    { words: /^tagged(?= (?!vlan ))/, typed: 'adds', list: 'ports', apart: [] },
    // A port that leaves its trunk is in VLAN 1 at once: nothing is typed anew that stays in it.
    {
      words: /^trunk(?= )/,
      typed: 'adds',
      list: 'ports',
      apart: [],
      shared: { tail: / trk\d+(?: \S+)?$/i, back: ['trunk', ''], leavesFirst: true },
    },
  ],
  vlanLists: false,
  single: [
    { in: [], line: /^hostname\b/ },
    {
      in: [],
      line: /^(aaa port-access \S+ \S+ (?:tx-period|supplicant-timeout|client-limit|addr-limit|logoff-period|quiet-period|auth-vid|unauth-vid))\b/,
    },
    { in: [], line: /^(aaa port-access \S+ (?:critical-auth user-role|controlled-direction))\b/ },
    {
      in: [],
      line: /^(ip default-gateway|banner \S+|snmp-server (?:location|contact)|timesync|spanning-tree (?:mode|priority|config-name|config-revision)|snmpv3 user \S+)/,
    },
    { in: [/^ip access-list /], line: /^(\d+)\b/ },
    { in: [/^interface /], line: /^(untagged vlan|name|speed-duplex|broadcast-limit)\b/ },
    { in: [/^interface /], line: /^(?:enable|disable)$/ },
    { in: [/^vlan /], line: /^(name|ip address)\b/ },
    { line: /^description\b/ },
  ],
  negateWith: [
    ...bannersByName,
    ...withoutText,
    { in: [/^interface /], line: /^name .*/, with: 'no name' },
    { in: [/^interface /], line: /^broadcast-limit .*/, with: 'broadcast-limit 0' },
    numberedEntries.negate,
    {
      in: [],
      line: /^(snmp-server (?:location|contact)|ip default-gateway|snmpv3 user "[^"]*"|snmpv3 user [^\s"]+) .*/,
      with: 'no $1',
    },
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
    { in: [/^interface /], line: /^(?:enable|power-over-ethernet|broadcast-limit 0)$/ },
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
  single: [
    ...ciscoLike.single,
    {
      in: [],
      line: /^(snmp-server system-(?:location|contact|description)|spanning-tree priority|snmpv3 user \S+|user \S+(?= group))\b/,
    },
    {
      in: [/^interface /],
      line: /^(vlan access|vlan trunk native|lacp mode|lacp rate|vrf attach|rate-limit (?:broadcast|multicast|unknown-unicast))\b/,
    },
  ],
  blocks: [{ start: /^banner \S+ (\S)$/ }],
  vlanSets: [{ words: /^vlan trunk allowed(?= )/, typed: 'adds', list: 'commas', apart: [] }],
  // It says of every port and LAG whether it is open; a configuration that is silent leaves it as it is.
  negateWith: [
    ...bannersByName,
    ...withoutText,
    numberedEntries.negate,
    { in: [/^interface /], line: /^(rate-limit \S+) .*/, with: 'no $1' },
    { in: [], line: /^(snmpv3 user \S+) .*/, with: 'no $1' },
    { in: [], line: /^(snmp-server system-(?:location|contact|description)) .*/, with: 'no $1' },
    { in: [/^interface (?!vlan )/], line: /^no shutdown$/, with: null },
  ],
  hidden: [
    { in: [/^interface vlan /], line: /^no shutdown$/ },
    { in: [/^interface /], line: /^power-over-ethernet$/ },
  ],
  secrets: arubaSecrets,
};
