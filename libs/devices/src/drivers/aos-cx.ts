import { commandLines, configurationAfter } from '../answer.js';
import type { Driver } from '../driver.js';
import { configureTerminal, enable, morePager } from './cisco-like.js';

/** The checkpoint that a push leads back to; while it stands, a push is under way. */
const CHECKPOINT = 'brassage';

/** HPE Aruba AOS-CX: `checkpoint auto` goes back by itself, our own checkpoint at once. */
export const aosCx: Driver = {
  name: 'aos-cx',
  title: 'Aruba AOS-CX',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 1000, lineEnd: '\r' },
  prompts: {
    user: /^(?<host>[\w. -]{1,63})>\s?$/,
    privileged: /^(?<host>[\w.-][\w. -]{0,62})#\s?$/,
    configuration: /^(?<host>[\w. -]{1,63})\((?<mode>[^()]{1,60})\)#\s?$/,
  },
  hostLength: 63,
  arrivesAt: ['privileged', 'user'],
  raise: enable,
  prepare: [{ send: 'no page', at: 'privileged' }],
  echo: true,
  replies: [morePager],
  failures: [
    /^\s*%/,
    /^Invalid input:/i,
    /^(Ambiguous|Incomplete|Unknown) command/i,
    /^(Error|Failed|Failure|Cannot|Unable)\b/i,
    /doesn't exist/i,
    /does not exist/i,
    /already (exists|in use)/i,
  ],
  harmless: [/^% ?(Warning|Note)\b/i, /^Warning:/i],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => configurationAfter(answer, /^(Current configuration|!|!Version|!export)/),
    ...configureTerminal,
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'write memory', at: 'privileged', expect: /success|Copying|^\s*$/i }],
  },
  safety: {
    technique: 'native-timer',
    over: 'cli',
    leastS: 60,
    mostS: 3600,
    arm: ({ afterS }) => [
      { send: `copy running-config checkpoint ${CHECKPOINT}`, at: 'privileged' },
      { send: `checkpoint auto ${Math.max(1, Math.ceil(afterS / 60))}`, at: 'privileged' },
    ],
    confirm: [
      { send: 'checkpoint auto confirm', at: 'privileged' },
      { send: `erase checkpoint ${CHECKPOINT}`, at: 'privileged' },
    ],
    revert: [
      { send: `checkpoint rollback ${CHECKPOINT}`, at: 'privileged' },
      // Where the timer has run out already, there is nothing to confirm.
      { send: 'checkpoint auto confirm', at: 'privileged', mayRefuse: true },
      { send: `erase checkpoint ${CHECKPOINT}`, at: 'privileged' },
    ],
    pending: {
      ask: { send: 'show checkpoint', at: 'privileged' },
      yes: new RegExp(`^${CHECKPOINT}\\b`, 'm'),
      no: /checkpoint|^NAME|^\s*$/im,
    },
  },
  farewell: ['exit'],
};
