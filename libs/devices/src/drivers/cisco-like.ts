import type { Driver, Reply, Step } from '../driver.js';

/** Prompts of command lines that look like Cisco's: `sw1>`, `sw1#`, `sw1(config-if)#`. */
export const ciscoPrompts: Driver['prompts'] = {
  user: /^(?<host>[\w.-]{1,63})>\s?$/,
  privileged: /^(?<host>[\w.-]{1,63})#\s?$/,
  configuration: /^(?<host>[\w.-]{1,63})\((?<mode>[^()]{1,60})\)#\s?$/,
};

/** `enable`, with its password where the device asks for one. */
export const enable: readonly Step[] = [
  {
    send: 'enable',
    at: 'user',
    to: 'privileged',
    replies: [{ when: /^Password:\s?$/i, send: { secret: 'enable' }, times: 1 }],
  },
];

/** Pagers that come although paging was switched off: roles that may not switch it, commands that do not care. */
export const morePager: Reply = { when: /-{1,3} ?\(?more\b[^-]{0,60}-{0,3}\s*$/i, send: ' ', times: 100_000 };

/** What these systems answer to a line that they do not take. */
export const ciscoFailures: readonly RegExp[] = [
  /^\s*%/,
  /^Command rejected/i,
  /^Command authorization failed/i,
  /^\s*(\^|ERROR:)\s/i,
  /\boverlaps with\b/i,
  /^Bad (mask|secret)/i,
  /^Cannot /i,
  /^(Invalid|Ambiguous|Incomplete) (input|command|parameter)/i,
];

/** A log line that the console prints, and warnings: they begin with a percent sign and refuse nothing. */
export const ciscoHarmless: readonly RegExp[] = [/^\s*%[A-Z0-9_]+-\d-[A-Z0-9_]+:/, /^\s*% ?Warning\b/i];

/** `configure terminal` … `end`. */
export const configureTerminal = {
  enter: [{ send: 'configure terminal', at: 'privileged', to: 'configuration' }],
  leave: [{ send: 'end', at: 'configuration', to: 'privileged' }],
} as const satisfies Partial<Driver['configuration']>;
