import { commandLines, configurationIn } from '../answer.js';
import type { Driver } from '../driver.js';
import { morePager } from './cisco-like.js';

/**
 * Huawei VRP 8 in two-phase mode: lines go into a candidate, `commit trial` takes them back when nobody confirms. VRP 5
 * takes every line at once; there the first question (`display configuration candidate`) is refused and nothing is sent.
 */
export const vrp: Driver = {
  name: 'vrp',
  title: 'Huawei VRP',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: {
    privileged: /^<(?<host>[\w.-]{1,64})>\s?$/,
    // `*` and `~`: with and without uncommitted lines. A banner such as [V200R005C00] is no prompt: it has no such mark
    // and does not begin with the host name.
    configuration: /^\[[*~]?(?<host>[\w.-]{1,64}?)(-(?<mode>[\w/.:-]+))?\]\s?$/,
  },
  hostLength: 1,
  arrivesAt: ['privileged'],
  raise: [],
  prepare: [
    { send: 'screen-length 0 temporary', at: 'privileged' },
    {
      send: 'screen-width 200',
      at: 'privileged',
      replies: [{ when: /\[Y\/N\]:?\s*$/i, send: 'y', times: 1 }],
    },
  ],
  echo: true,
  replies: [
    { when: /(change now|password needs to be changed)\?? ?\[Y\/N\]:?\s*$/i, send: 'n', times: 1 },
    morePager,
  ],
  failures: [/^\s*Error\b/i, /^\s*\^\s*$/, /^Failed to /i, /^Unrecognized command/i],
  harmless: [/^(Warning|Info)\b/i],
  configuration: {
    show: [{ send: 'display current-configuration', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => configurationIn(answer, /^(!|#|\s*$)/, /^return\s*$/),
    enter: [{ send: 'system-view', at: 'privileged', to: 'configuration' }],
    leave: [{ send: 'return', at: 'configuration', to: 'privileged' }],
    commands: commandLines,
    at: 'configuration',
    save: [
      {
        send: 'save',
        at: 'privileged',
        replies: [{ when: /\[Y\/N\]:?\s*$/i, send: 'y', times: 2 }],
        expect: /success/i,
      },
    ],
  },
  safety: {
    technique: 'commit-confirmed',
    over: 'cli',
    leastS: 60,
    mostS: 65_535,
    arm: () => [
      { send: 'display configuration candidate', at: 'privileged' },
      { send: 'system-view', at: 'privileged', to: 'configuration' },
    ],
    apply: ({ afterS }) => [
      { send: `commit trial ${Math.ceil(afterS)}`, at: 'configuration' },
      { send: 'return', at: 'configuration', to: 'privileged' },
    ],
    abandon: [
      { send: 'system-view', at: 'privileged', to: 'configuration' },
      { send: 'clear configuration candidate', at: 'configuration' },
      { send: 'return', at: 'configuration', to: 'privileged' },
    ],
    confirm: [
      { send: 'system-view', at: 'privileged', to: 'configuration' },
      { send: 'commit', at: 'configuration' },
      { send: 'return', at: 'configuration', to: 'privileged' },
    ],
    revert: [
      { send: 'system-view', at: 'privileged', to: 'configuration' },
      { send: 'abort trial', at: 'configuration' },
      { send: 'return', at: 'configuration', to: 'privileged' },
    ],
    pending: {
      ask: { send: 'display configuration trial status', at: 'privileged' },
      yes: /trial (status|state)\s*:\s*(active|enabled|running)|remaining/i,
      no: /inactive|no trial|not in|disabled|^\s*$/i,
    },
  },
  farewell: ['quit'],
};
