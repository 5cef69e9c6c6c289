import { commandLines, configurationIn } from '../answer.js';
import type { Driver } from '../driver.js';
import { morePager } from './cisco-like.js';

/** Where the configuration before a push is kept. */
const FILE = 'flash:/brassage.cfg';

/** HPE Comware 7: `configuration commit delay` goes back by itself, `configuration replace` at once. */
export const comware: Driver = {
  name: 'comware',
  title: 'HPE Comware',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: {
    privileged: /^<(?<host>[\w.-]{1,64})>\s?$/,
    configuration: /^\[(?<host>[\w.-]{1,64}?)(-(?<mode>[\w/.:-]+))?\]\s?$/,
  },
  // The mode follows the name without a mark of its own, so that only the beginning can be compared.
  hostLength: 1,
  arrivesAt: ['privileged'],
  raise: [],
  prepare: [{ send: 'screen-length disable', at: 'privileged' }],
  echo: true,
  replies: [morePager],
  failures: [
    /^\s*% ?(Unrecognized|Incomplete|Ambiguous|Too many|Wrong|Invalid)/i,
    /^\s*\^\s*$/,
    /^\s*(Error|Failed|Cannot|Permission denied|Can't)\b/i,
    /^The (VLAN|interface|command|specified) .*(not exist|not supported|invalid)/i,
  ],
  harmless: [/^%[A-Z][a-z]{2} +\d+ /, /^Warning/i],
  configuration: {
    show: [{ send: 'display current-configuration', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => configurationIn(answer, /^(#|\s*$)/, /^return\s*$/),
    enter: [{ send: 'system-view', at: 'privileged', to: 'configuration' }],
    leave: [{ send: 'return', at: 'configuration', to: 'privileged' }],
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'save force', at: 'privileged', expect: /success/i }],
  },
  safety: {
    technique: 'native-timer',
    over: 'cli',
    leastS: 60,
    mostS: 3600,
    arm: ({ afterS }) => [
      {
        send: `save ${FILE}`,
        at: 'privileged',
        replies: [{ when: /\[Y\/N\]:?\s*$/i, send: 'y', times: 2 }],
      },
      { send: 'system-view', at: 'privileged', to: 'configuration' },
      { send: `configuration commit delay ${Math.ceil(afterS / 60)}`, at: 'configuration' },
    ],
    confirm: [
      { send: 'system-view', at: 'privileged', to: 'configuration' },
      { send: 'configuration commit', at: 'configuration' },
      { send: 'return', at: 'configuration', to: 'privileged' },
      {
        send: `delete /unreserved ${FILE}`,
        at: 'privileged',
        replies: [{ when: /\[Y\/N\]:?\s*$/i, send: 'y', times: 1 }],
      },
    ],
    revert: [
      { send: 'system-view', at: 'privileged', to: 'configuration' },
      {
        send: `configuration replace file ${FILE}`,
        at: 'configuration',
        replies: [{ when: /\[Y\/N\]:?\s*$/i, send: 'y', times: 2 }],
      },
      { send: 'configuration commit', at: 'configuration' },
      { send: 'return', at: 'configuration', to: 'privileged' },
      {
        send: `delete /unreserved ${FILE}`,
        at: 'privileged',
        replies: [{ when: /\[Y\/N\]:?\s*$/i, send: 'y', times: 1 }],
      },
    ],
    // While the file of a push stands, one is under way.
    pending: {
      ask: { send: 'dir flash:/', at: 'privileged' },
      yes: /\bbrassage\.cfg\b/,
      no: /Directory of/i,
    },
  },
  farewell: ['quit'],
};
