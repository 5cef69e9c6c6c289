import { commandLines, configurationIn } from '../answer.js';
import type { Driver } from '../driver.js';
import { scheduledRestore } from './scheduled-restore.js';

/** FRRouting, `vtysh` as login shell. It has no candidate, no lock and no timer of its own. */
export const frr: Driver = {
  name: 'frr',
  title: 'FRRouting',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 1000, lineEnd: '\n' },
  prompts: {
    user: /^(?<host>[\w.-]{1,63})>\s?$/,
    privileged: /^(?<host>[\w.-]{1,63})#\s?$/,
    configuration: /^(?<host>[\w.-]{1,63})\((?<mode>[\w-]+)\)#\s?$/,
  },
  hostLength: 63,
  arrivesAt: ['privileged', 'user'],
  raise: [{ send: 'enable', at: 'user', to: 'privileged' }],
  prepare: [{ send: 'terminal length 0', at: 'privileged' }],
  echo: true,
  replies: [{ when: /^(--More--|\(END\)|:)\s*$/, send: ' ', times: 100_000 }],
  failures: [
    /^%/,
    /^BGP is already running/, // a second AS: refused without a percent sign
    /^Command incomplete/i,
    /^(Error|vtysh:)/i,
    /Failure to communicate/i,
    /^Can't /i,
  ],
  harmless: [/^% ?Warning\b/i],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) =>
      configurationIn(answer, /^(Building configuration|Current configuration|!)/, /^end\s*$/),
    enter: [{ send: 'configure terminal', at: 'privileged', to: 'configuration' }],
    leave: [{ send: 'end', at: 'configuration', to: 'privileged' }],
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'write memory', at: 'privileged', expect: /\[OK\]|saved to/i }],
  },
  safety: scheduledRestore('vtysh -f $1'),
  farewell: ['exit'],
};
