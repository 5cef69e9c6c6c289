import { commandLines, configurationIn } from '../answer.js';
import type { Driver } from '../driver.js';
import { ciscoPrompts, configureTerminal, enable, morePager } from './cisco-like.js';

/** `Building configuration...`, `Current configuration : 4213 bytes`, and the comments above `version`. */
const TALK = /^(Building configuration|Current configuration|Load for |Time source |!)/;

/** Cisco IOS and IOS-XE. */
export const iosXe: Driver = {
  name: 'ios-xe',
  title: 'Cisco IOS-XE',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: ciscoPrompts,
  // Configuration prompts show only the first 20 characters of the host name.
  hostLength: 20,
  arrivesAt: ['user', 'privileged'],
  raise: enable,
  prepare: [
    { send: 'terminal length 0', at: 'privileged' },
    { send: 'terminal width 511', at: 'privileged' },
    { send: 'no terminal monitor', at: 'privileged' },
  ],
  echo: true,
  replies: [morePager],
  failures: [
    /^%/,
    /^Command rejected/i,
    /^Command authorization failed/i,
    /^\s*(\^|ERROR:)\s/i,
    /\boverlaps with\b/i,
    /^Bad (mask|secret)/i,
    /^Rollback aborted/i,
    /^VLAN\(?s?\)? .*not (found|valid)/i,
  ],
  harmless: [
    /^%[A-Z0-9_]+-\d-[A-Z0-9_]+:/, // a log line that the console prints
    /^% ?Warning\b/i,
    /^% ?(Access|Voice) VLAN does not exist\. Creating vlan/i,
    /^%Portfast (has been configured|will be configured)/i,
    /^% ?Generating \d+ bit/i,
    /^% ?No Rollback Confirmed Change pending/i,
    /^% ?Applying VLAN changes/i,
    /IPv[46] disabled and address\(es\) removed/i,
  ],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => configurationIn(answer, TALK, /^end\s*$/),
    ...configureTerminal,
    commands: commandLines,
    at: 'configuration',
    save: [
      {
        send: 'write memory',
        at: 'privileged',
        replies: [{ when: /\[confirm\]\s?$/i, send: '', times: 2 }],
        expect: /\[OK\]/,
      },
    ],
  },
  // Needs `archive` with a path on the device; without it the first step is refused and nothing was changed.
  safety: {
    technique: 'native-timer',
    over: 'cli',
    leastS: 60,
    mostS: 7200,
    arm: ({ afterS }) => [
      {
        send: `configure terminal revert timer ${Math.ceil(afterS / 60)}`,
        at: 'privileged',
        to: 'configuration',
      },
    ],
    confirm: [{ send: 'configure confirm', at: 'privileged' }],
    revert: [{ send: 'configure revert now', at: 'privileged' }],
    pending: {
      ask: { send: 'show archive config rollback timer', at: 'privileged' },
      yes: /^Timer value/im,
      no: /No Rollback Confirmed Change pending/i,
    },
  },
  farewell: ['exit'],
};
