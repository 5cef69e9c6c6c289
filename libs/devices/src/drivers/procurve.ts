import { commandLines, configurationAfter } from '../answer.js';
import type { Driver } from '../driver.js';
import { configureTerminal, morePager } from './cisco-like.js';

/** The stored configuration and the job that restores it. */
const NAME = 'brassage';

/**
 * HPE AOS-S (ProVision, ProCurve): the running configuration is stored in flash, and a delayed job restores it without a
 * restart. The screen is redrawn with VT100 sequences, and the login asks for a key.
 */
export const procurve: Driver = {
  name: 'procurve',
  title: 'HPE AOS-S (ProCurve)',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 1000, lineEnd: '\r' },
  prompts: {
    user: /^(?<host>[\w.-]{1,32})>\s?$/,
    privileged: /^(?<host>[\w.-]{1,32})#\s?$/,
    configuration: /^(?<host>[\w.-]{1,32})\((?<mode>[^()]{1,60})\)#\s?$/,
  },
  hostLength: 32,
  arrivesAt: ['privileged', 'user'],
  raise: [
    {
      send: 'enable',
      at: 'user',
      to: 'privileged',
      replies: [
        { when: /^(Username|Login):\s?$/i, send: '', times: 1 },
        { when: /^Password:\s?$/i, send: { secret: 'enable' }, times: 1 },
      ],
    },
  ],
  prepare: [
    { send: 'no page', at: 'privileged' },
    { send: 'terminal width 1920', at: 'privileged' },
  ],
  echo: true,
  replies: [
    { when: /Press any key to continue\s*$/i, send: ' ', times: 3 },
    { when: /^Enter switch number.*:\s?$/i, send: '1', times: 1 },
    morePager,
  ],
  failures: [
    /^(Invalid input|Ambiguous input|Incomplete input|Unknown)\b/i,
    /^(Error|Failed|Cannot|Unable)\b/i,
    /not (found|allowed|supported|defined)\b/i,
    /^Module not present/i,
    /^Duplicate /i,
  ],
  harmless: [/^Warning/i],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => configurationAfter(answer, /^\s*(Running configuration|;)/i),
    enter: [{ send: 'configure terminal', at: 'privileged', to: 'configuration' }],
    leave: configureTerminal.leave,
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'write memory', at: 'privileged' }],
  },
  safety: {
    technique: 'scheduled-restore',
    over: 'cli',
    leastS: 60,
    mostS: 7200,
    arm: ({ afterS }) => [
      ...configureTerminal.enter,
      { send: `cfg-backup running-config config ${NAME}`, at: 'configuration' },
      {
        send: `job ${NAME} delay ${Math.max(1, Math.ceil(afterS / 60))} "cfg-restore flash ${NAME}"`,
        at: 'configuration',
      },
      ...configureTerminal.leave,
    ],
    confirm: [
      ...configureTerminal.enter,
      { send: `no job ${NAME}`, at: 'configuration' },
      ...configureTerminal.leave,
    ],
    revert: [
      ...configureTerminal.enter,
      {
        send: `cfg-restore flash ${NAME}`,
        at: 'configuration',
        replies: [{ when: /\(y\/n\)\??\s*$/i, send: 'y', times: 2 }],
      },
      { send: `no job ${NAME}`, at: 'configuration' },
      ...configureTerminal.leave,
    ],
    pending: {
      ask: { send: 'show job', at: 'privileged' },
      yes: new RegExp(`^\\s*${NAME}\\b`, 'm'),
      no: /job|^\s*$/im,
    },
  },
  farewell: ['exit', 'exit', 'y'],
};
