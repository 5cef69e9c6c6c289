import { junosSecrets, statementSecrets } from '#devices';
import type { ConfigRules, RankRule } from '../rules.js';
import { generic } from './base.js';

/** One full statement a line, from set lines or braces alike. */
export const setStyle: ConfigRules = {
  ...generic,
  platform: 'set-style',
  syntax: 'set',
  negation: 'delete',
  statement: 'set',
  ignored: [/^\s*#/, /^## /],
  single: [],
  neverShown: [/^(?:delete|activate|unprotect) /],
  blocks: [],
  exits: [],
};

/** A name in a statement: a word, or quoted words. */
const NAME = String.raw`(?:"[^"]*"|\S+)`;

/** An ordered list of Junos by the words before it and the word that stands before each name in it. */
const ranked = (list: string, word: string): RankRule => ({
  in: [],
  line: new RegExp(`^set (${list} ${word}) (${NAME})(?= |$)`),
  move: (words, name, before) => `insert ${words} ${name} before ${word} ${before}`,
  typed: new RegExp(
    `^insert (?<list>${list} ${word}) (?<name>${NAME}) (?<side>before|after) ${word} (?<other>${NAME})$`,
  ),
});

/** Statements that have one value, by their last word before it: what is set replaces what was. */
const VALUED =
  'host-name|domain-name|time-zone|description|mtu|vlan-id|l3-interface|interface-mode|port-mode|native-vlan-id|speed|link-mode|bridge-priority|router-id|autonomous-system|peer-as|local-address|hold-time|metric|preference|local-preference|location|contact|uid|full-name|encrypted-password|authorization|root-login|minimum-links|hello-interval|dead-interval|interface-type|priority|cost|reference-bandwidth|device-count|authentication-key|secret|message|periodic|class';

/** Juniper Junos. */
export const junos: ConfigRules = {
  ...setStyle,
  platform: 'junos',
  single: [
    { in: [], line: new RegExp(`^((?:.* )?(?:${VALUED})) ${NAME}$`) },
    { in: [], line: /^(.* then) (?:accept|reject|discard)$/ },
    { in: [], line: /^(.* lacp) (?:active|passive)$/ },
  ],
  negateWith: [
    { in: [], line: /^deactivate /, with: 'activate ' },
    { in: [], line: /^protect /, with: 'unprotect ' },
  ],
  ranked: [
    ranked(`policy-options policy-statement ${NAME}`, 'term'),
    ranked(`firewall (?:family \\S+ )?filter ${NAME}`, 'term'),
    ranked(`security policies (?:from-zone \\S+ to-zone \\S+|global)`, 'policy'),
    ranked(`security nat (?:source|destination|static) rule-set ${NAME}`, 'rule'),
  ],
  entries: [
    `vlans ${NAME}`,
    `routing-options (?:rib \\S+ )?static route \\S+`,
    `interfaces \\S+ unit \\d+`,
    `interfaces \\S+ unit \\d+ family \\S+`,
    `policy-options policy-statement ${NAME}(?: term ${NAME})?`,
    `policy-options (?:prefix-list|community|as-path) ${NAME}`,
    `firewall (?:family \\S+ )?filter ${NAME}(?: term ${NAME})?`,
    `security policies from-zone \\S+ to-zone \\S+ policy ${NAME}`,
    `system (?:ntp server|syslog (?:host|file)|login user|radius-server|tacplus-server) \\S+`,
    `access radius-server \\S+`,
    `snmp community ${NAME}`,
    `snmp v3 usm local-engine user ${NAME}`,
    `protocols ospf3? area \\S+ interface \\S+`,
    `protocols bgp group ${NAME}(?: neighbor \\S+)?`,
    `forwarding-options storm-control-profiles ${NAME}`,
  ].map((words) => new RegExp(`^${words}(?= |$)`)),
  secrets: junosSecrets,
};

/** Juniper Junos over NETCONF: the same text. */
export const junosNetconf: ConfigRules = { ...junos, platform: 'junos-netconf' };

/** Nokia SR Linux. */
export const srLinux: ConfigRules = { ...setStyle, platform: 'sr-linux', secrets: statementSecrets };

/** VyOS. */
export const vyos: ConfigRules = { ...setStyle, platform: 'vyos', secrets: statementSecrets };
