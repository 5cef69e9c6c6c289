import { commandLines, configurationAfter } from '../answer.js';
import type { Driver } from '../driver.js';
import {
  ciscoFailures,
  ciscoHarmless,
  ciscoPrompts,
  configureTerminal,
  enable,
  morePager,
} from './cisco-like.js';

/** Dell SmartFabric OS10: no timer of its own that we know of, so we lead back ourselves. */
export const dellOs10: Driver = {
  name: 'dell-os10',
  title: 'Dell OS10',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: ciscoPrompts,
  hostLength: 63,
  arrivesAt: ['privileged', 'user'],
  raise: enable,
  prepare: [{ send: 'terminal length 0', at: 'privileged' }],
  echo: true,
  replies: [morePager],
  failures: ciscoFailures,
  harmless: ciscoHarmless,
  configuration: {
    show: [{ send: 'show running-configuration', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => configurationAfter(answer, /^! (Version|Last configuration)/),
    ...configureTerminal,
    commands: commandLines,
    at: 'configuration',
    save: [
      {
        send: 'copy running-configuration startup-configuration',
        at: 'privileged',
        expect: /complete|^\s*$/i,
      },
    ],
  },
  farewell: ['exit'],
};
