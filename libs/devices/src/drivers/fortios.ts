import { commandLines, configurationIn } from '../answer.js';
import type { Driver, Step } from '../driver.js';
import { morePager } from './cisco-like.js';

const globalSetting = (...lines: readonly string[]): readonly Step[] => [
  { send: 'config system global', at: 'privileged', to: 'configuration' },
  ...lines.map((send): Step => ({ send, at: 'configuration' })),
  { send: 'end', at: 'configuration', to: 'privileged' },
];

const automatic = globalSetting('unset cfg-revert-timeout', 'set cfg-save automatic');

/**
 * Fortinet FortiOS: with `cfg-save revert` a change that nobody saves is taken back by a reload of the configuration,
 * which cuts all traffic for half a minute and reaches every member of a cluster.
 */
export const fortios: Driver = {
  name: 'fortios',
  title: 'Fortinet FortiOS',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 1000, lineEnd: '\n' },
  prompts: {
    // `(global)`: the part of a system with virtual domains that is not configured but looked at.
    privileged:
      /^(?<host>[\w.-]{1,35})( ?\((global|Primary|Secondary|Interim|standby|\w+ ?vdom)\))? [#$]\s?$/i,
    configuration: /^(?<host>[\w.-]{1,35}) \((?<mode>[^()]{1,60})\) [#$]\s?$/,
  },
  hostLength: 35,
  arrivesAt: ['privileged'],
  raise: [],
  prepare: [],
  echo: true,
  // `set output standard` would switch the pager off for everybody and for ever, so it is answered.
  replies: [morePager, { when: /\(Press '?a'? to accept\):?\s*$/i, send: 'a', times: 1 }],
  failures: [
    /^(Command fail|command parse error|Unknown action|Unknown command)/i,
    /^(entry not found|node_check_object fail|object (set operator|check) error|value parse error|incomplete command)/i,
    /^(attribute|Error:|duplicate)/i,
  ],
  harmless: [],
  configuration: {
    show: [{ send: 'show', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => configurationIn(answer, /^(#conf_file_ver|\s*$)/, /^end\s*$/),
    enter: [],
    leave: [],
    commands: commandLines,
    at: 'privileged',
    anyLevel: true,
    save: [],
  },
  safety: {
    technique: 'native-timer',
    over: 'cli',
    leastS: 10,
    mostS: 3600,
    arm: ({ afterS }) =>
      globalSetting(`set cfg-revert-timeout ${Math.max(10, Math.ceil(afterS))}`, 'set cfg-save revert'),
    confirm: [{ send: 'execute cfg save', at: 'privileged' }, ...automatic],
    // The reload ends all sessions, and what was saved last says `cfg-save revert`: that was set while all was saved.
    revert: [
      {
        send: 'execute cfg reload',
        at: 'privileged',
        replies: [{ when: /\(y\/n\)\s*$/i, send: 'y', times: 1 }],
        endsSession: true,
      },
    ],
    revertsToSaved: true,
    disarm: automatic,
    traces: /^set cfg-(save|revert-timeout) /,
    pending: {
      ask: { send: 'get system global | grep cfg-save', at: 'privileged' },
      yes: /cfg-save\s*:\s*revert/i,
      no: /cfg-save\s*:\s*(automatic|manual)/i,
    },
  },
  farewell: ['exit'],
};
