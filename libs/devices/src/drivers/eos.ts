import { commandLines, configurationIn } from '../answer.js';
import type { Driver } from '../driver.js';
import { ciscoFailures, ciscoHarmless, configureTerminal, enable, morePager } from './cisco-like.js';

/** The configuration session of a push. A session that is left behind is seen as somebody else's. */
const SESSION = 'brassage';

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.ceil(seconds) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** Arista EOS (4.18 and later): a configuration session whose commit carries a timer. */
export const eos: Driver = {
  name: 'eos',
  title: 'Arista EOS',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: {
    user: /^(?<host>[\w.-]{1,63})(\(s\d+\))?>\s?$/,
    privileged: /^(?<host>[\w.-]{1,63})(\(s\d+\))?#\s?$/,
    configuration: /^(?<host>[\w.-]{1,63})(\(s\d+\))?\((?<mode>config[^()]{0,60})\)#\s?$/,
  },
  hostLength: 63,
  arrivesAt: ['user', 'privileged'],
  raise: enable,
  prepare: [
    { send: 'terminal length 0', at: 'privileged' },
    { send: 'terminal width 32767', at: 'privileged' },
  ],
  echo: true,
  replies: [morePager],
  failures: [...ciscoFailures, /^! ?(Error|Commit failed)/i],
  harmless: [...ciscoHarmless, /not found in current VLAN/i, /^! ?Warning/i],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => configurationIn(answer, /^!/, /^end\s*$/),
    enter: [{ send: `configure session ${SESSION}`, at: 'privileged', to: 'configuration' }],
    leave: configureTerminal.leave,
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'write memory', at: 'privileged', expect: /Copy completed|^\s*$/i }],
  },
  safety: {
    technique: 'commit-confirmed',
    over: 'cli',
    leastS: 30,
    mostS: 7200,
    arm: () => [],
    // `end` leaves the session as pending; only the commit makes it run.
    apply: ({ afterS }) => [
      { send: 'end', at: 'configuration', to: 'privileged' },
      { send: `configure session ${SESSION} commit timer ${clock(afterS)}`, at: 'privileged' },
    ],
    abandon: [{ send: `configure session ${SESSION} abort`, at: 'privileged' }],
    confirm: [{ send: `configure session ${SESSION} commit`, at: 'privileged' }],
    revert: [{ send: `configure session ${SESSION} abort`, at: 'privileged' }],
    pending: {
      // 4.32 names the time `commitTimer…`; both show the session's state in the table of all.
      ask: { send: 'show configuration sessions detail', at: 'privileged' },
      yes: /pendingCommitTimer|commit ?timer\w*\s*:?\s*\d/i,
      no: /Maximum number of|sessions?/i,
    },
  },
  farewell: ['exit'],
};
