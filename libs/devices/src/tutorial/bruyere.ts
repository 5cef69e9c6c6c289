import { commandLines, configurationIn } from '../answer.js';
import type { Driver } from '../driver.js';

// Bruyère OS does not exist. It is here to be copied: each entry says where its value is found on a new system.

/** The worked example of a new platform. To add yours: copy this file, record a session, list it in `drivers/index.ts`. */
export const bruyere: Driver = {
  // What `platform` of a device or device type will say.
  name: 'bruyere',
  title: 'Bruyère OS',
  account: 'cli',
  terminal: { type: 'vt100', columns: 200, rows: 0, lineEnd: '\n' },
  // Log in by hand and copy the prompts of each level. They are tested on the last line, so begin with ^ and end with $.
  prompts: {
    user: /^(?<host>[\w-]+)~ $/,
    privileged: /^(?<host>[\w-]+)\* $/,
    configuration: /^(?<host>[\w-]+)\*\[(?<mode>[\w ]+)\] $/,
  },
  // Give the device a long name: does every prompt show all of it?
  hostLength: 63,
  arrivesAt: ['user'],
  raise: [
    {
      send: 'become admin',
      at: 'user',
      to: 'privileged',
      replies: [{ when: /^Secret: $/, send: { secret: 'enable' }, times: 1 }],
    },
  ],
  // What stops the pager. Some roles may not send it, so the pager itself is answered below as well.
  prepare: [{ send: 'screen lines 0', at: 'privileged' }],
  echo: true,
  replies: [{ when: /^-- space for more --$/, send: ' ', times: 100_000 }],
  // Type a wrong command, an incomplete one, an address that overlaps, and a VLAN that does not exist.
  failures: [/^\? /, /^Refused:/],
  // And what looks like a failure and is none.
  harmless: [/^\? note:/],
  configuration: {
    show: [{ send: 'show setup', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => configurationIn(answer, /^(Setup of |;)/, /^over$/),
    enter: [{ send: 'edit setup', at: 'privileged', to: 'configuration' }],
    leave: [{ send: 'done', at: 'configuration', to: 'privileged' }],
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'keep setup', at: 'privileged', expect: /^kept$/m }],
  },
  // What the system does by itself when nobody confirms. Without it, leave `safety` out: pushes are refused then.
  safety: {
    technique: 'native-timer',
    over: 'cli',
    leastS: 10,
    mostS: 600,
    arm: ({ afterS }) => [
      { send: `edit setup trial ${afterS}`, at: 'privileged', to: 'configuration', expect: /^trial runs$/m },
    ],
    confirm: [{ send: 'trial accept', at: 'privileged', expect: /^accepted$/m }],
    revert: [{ send: 'trial abandon', at: 'privileged', expect: /^back to /m }],
    pending: {
      ask: { send: 'show trial', at: 'privileged' },
      yes: /^trial ends in /m,
      no: /^no trial$/m,
    },
  },
  farewell: ['bye'],
};
