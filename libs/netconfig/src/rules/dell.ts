import type { ConfigRules } from '../rules.js';
import { numberedEntries } from './cisco.js';
import { bannersByName, ciscoLike, withoutText } from './base.js';

/** Dell SmartFabric OS10. It shows `no shutdown`; a typed list of VLANs is added to those of the trunk. */
export const dellOs10: ConfigRules = {
  ...ciscoLike,
  platform: 'dell-os10',
  ignored: [...ciscoLike.ignored, /^! Version /],
  takenFirst: [numberedEntries.first],
  negateWith: [
    ...bannersByName,
    ...withoutText,
    numberedEntries.negate,
    // It says of every port whether it is open; a configuration that is silent leaves it as it is.
    { in: [/^interface /], line: /^no shutdown$/, with: null },
    // Ports and the management port cannot be removed; they go back to their defaults.
    { in: [], line: /^interface (?=ethernet|mgmt)/, with: 'default $&' },
  ],
  single: [
    ...ciscoLike.single,
    {
      in: [/^interface /],
      line: /^(ip vrf forwarding|vlan-id|lacp (?:rate|port-priority)|flowcontrol (?:receive|transmit))\b/,
    },
    { in: [], line: /^(iscsi enable|system-user|logging trap|clock timezone)\b/ },
  ],
  shownNegative: [
    ...ciscoLike.shownNegative,
    /^no (?:ip dhcp|ip address dhcp|multicast snooping|negotiation)$/,
  ],
  hidden: [...ciscoLike.hidden, { in: [/^interface vlan1$/], line: /^Default vlan$/ }],
  vlanSets: [{ words: /^switchport trunk allowed vlan(?= )/, typed: 'adds', list: 'commas', apart: [] }],
  // Every VLAN is an interface.
  vlanLists: false,
};
