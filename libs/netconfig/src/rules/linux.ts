import type { ConfigRules } from '../rules.js';
import { generic } from './base.js';

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

/** The file of ifupdown2 (interfaces(5)). It is written whole, so the comments in it are lines as well. */
export const linuxIfupdown2: ConfigRules = {
  ...generic,
  platform: 'linux-ifupdown2',
  ignored: [/^\s*$/],
  blocks: [],
  single: [],
  exits: [],
};
