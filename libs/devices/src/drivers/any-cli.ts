import { configurationAfter } from '../answer.js';
import type { Driver } from '../driver.js';
import { morePager } from './cisco-like.js';

/**
 * A command line that we have no definition of: any short line that ends as prompts do. Good enough to run commands that
 * change nothing and to keep what they answer; never for a push.
 */
export const anyCli: Driver = {
  name: 'any-cli',
  title: 'Any command line (reading only)',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 1000, lineEnd: '\n' },
  prompts: {
    privileged: /^[\^* ]{0,2}(?<host>[(<[]?[\w#][\w.@|/:+~#-]{0,62})[^\n"'{}=;]{0,60}?[#>$%\]]\s{0,2}$/,
  },
  hostLength: 63,
  arrivesAt: ['privileged'],
  raise: [],
  prepare: [],
  echo: true,
  replies: [morePager, { when: /^\s*lines \d+-\d+\s*(\(END\))?\s*$/i, send: ' ', times: 100_000 }],
  failures: [/^\s*% ?(Invalid|Unknown|Unrecognized|Incomplete|Ambiguous|Bad)/i, /^(Error|ERROR): /],
  harmless: [],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => configurationAfter(answer, /^\s*$/),
    enter: [],
    leave: [],
    commands: () => [],
    at: 'privileged',
    save: [],
  },
  farewell: ['exit'],
};
