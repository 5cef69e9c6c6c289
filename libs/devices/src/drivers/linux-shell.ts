import type { Driver, Step } from '../driver.js';

const PROMPT = 'brassage-shell# ';

/** A prompt of our own that no output contains, in place of whatever the login's profile made. */
const raise: readonly Step[] = [
  // Quoted in two parts, so that the echo of this line does not look like the prompt.
  { send: `unset PROMPT_COMMAND; PS2=; PS1='brassage-''shell# '`, at: 'user', to: 'privileged' },
];

/** A POSIX shell (bash) of a user who may act. Base of Linux platforms, and of scheduled restores. */
export const linuxShell: Driver = {
  name: 'linux-shell',
  title: 'Linux shell',
  account: 'shell',
  terminal: { type: 'dumb', columns: 4000, rows: 1000, lineEnd: '\n' },
  prompts: {
    user: /[$#]\s?$/,
    privileged: new RegExp(`^${PROMPT}$`),
  },
  hostLength: 0,
  arrivesAt: ['user'],
  raise,
  prepare: [
    { send: 'set +o history; export LC_ALL=C TERM=dumb', at: 'privileged' },
    // A tab is a tab, and what is no ASCII stays as it is, whatever the age of its line editor.
    {
      send: `for it in 'disable-completion on' 'convert-meta off' 'input-meta on' 'output-meta on'; do bind "set $it"; done 2>/dev/null`,
      at: 'privileged',
    },
  ],
  echo: true,
  replies: [],
  failures: [
    /^-?(ba|da)?sh: /,
    /^(RTNETLINK answers|Cannot find device|Error:)/,
    /: (command not found|Permission denied)$/,
  ],
  harmless: [],
  configuration: {
    show: [],
    endMark: false,
    read: () => '',
    enter: [],
    leave: [],
    commands: () => [],
    at: 'privileged',
    save: [],
  },
  farewell: ['exit'],
};
