import { configurationAfter } from '../answer.js';
import type { Driver } from '../driver.js';

/** The backup file and the scheduler entry that loads it. */
const NAME = 'brassage-rollback';

/**
 * The lines of a remediation as full commands: `/ip address` with ` add …` below it is `/ip address add …`, because each
 * command travels over a channel of its own that remembers no section.
 */
function fullCommands(remediation: string): string[] {
  let section = '';
  return remediation.split('\n').flatMap((line) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return [];
    if (!text.startsWith('/')) return [`${section} ${text}`.trim()];
    section = /\s(add|set|remove|disable|enable)\s/.test(` ${text} `) ? '' : text;
    return section === '' ? [text] : [];
  });
}

/**
 * MikroTik RouterOS, one command per channel: its terminal redraws lines, its exec channel does not. Safe mode is not
 * used: it forgets after 100 actions and then keeps the changes. Instead the device loads a backup of the moment before,
 * from its own scheduler; loading restarts it.
 */
export const routeros: Driver = {
  name: 'routeros',
  title: 'MikroTik RouterOS',
  account: 'cli',
  channel: 'exec',
  terminal: { type: 'dumb', columns: 511, rows: 1000, lineEnd: '\n' },
  prompts: { privileged: /^\[(?<host>[^\]\s]+)\] (?<mode>[^>]*)>\s?$/ },
  hostLength: 63,
  arrivesAt: ['privileged'],
  raise: [],
  prepare: [],
  echo: false,
  replies: [],
  failures: [
    /^(failure|error)\b/i,
    /^(expected|syntax error|bad command name|no such (item|command)|input does not match|invalid (value|internal))/i,
    /^(ambiguous value|missing value|value of .* (expects|must|out of range)|not enough permissions|duplicate)/i,
    /\(line \d+ column \d+\)\s*$/,
  ],
  harmless: [],
  configuration: {
    show: [{ send: '/export show-sensitive', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => configurationAfter(answer, /^# \d{4}-\d\d-\d\d |^# [a-z]{3}\/\d\d\/\d{4} /),
    enter: [],
    leave: [],
    commands: fullCommands,
    at: 'privileged',
    save: [],
  },
  safety: {
    technique: 'scheduled-restore',
    over: 'cli',
    leastS: 30,
    mostS: 7200,
    arm: ({ afterS }) => [
      { send: `/system backup save name=${NAME} dont-encrypt=yes`, at: 'privileged', expect: /saved/i },
      {
        send: `/system scheduler add name=${NAME} interval=${Math.ceil(afterS)}s on-event="/system scheduler remove [find name=${NAME}]; /system backup load name=${NAME}.backup password=\\"\\""`,
        at: 'privileged',
      },
    ],
    confirm: [
      { send: `/system scheduler remove [find name=${NAME}]`, at: 'privileged' },
      { send: `/system scheduler print count-only where name=${NAME}`, at: 'privileged', expect: /^0\s*$/m },
    ],
    revert: [{ send: `/system scheduler set [find name=${NAME}] interval=1s`, at: 'privileged' }],
    pending: {
      ask: { send: `/system scheduler print count-only where name=${NAME}`, at: 'privileged' },
      yes: /^[1-9]\d*\s*$/m,
      no: /^0\s*$/m,
    },
  },
  farewell: ['/quit'],
};
