import type { ConfigRules } from '../rules.js';
import { generic } from './base.js';

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
