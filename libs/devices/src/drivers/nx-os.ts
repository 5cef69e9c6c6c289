import { commandLines, configurationAfter } from '../answer.js';
import type { Driver, Step } from '../driver.js';
import {
  ciscoFailures,
  ciscoHarmless,
  ciscoPrompts,
  configureTerminal,
  enable,
  morePager,
} from './cisco-like.js';

/** The name under which our checkpoint, job and schedule stand on the switch. */
const NAME = 'brassage-rollback';

const inConfiguration = (...lines: readonly string[]): readonly Step[] => [
  ...configureTerminal.enter,
  ...lines.map((send): Step => ({ send, at: 'configuration' })),
  ...configureTerminal.leave,
];

/** `+hh:mm`, the shortest that a schedule takes being a minute. */
const delay = (afterS: number): string => {
  const minutes = Math.max(1, Math.ceil(afterS / 60));
  return `+${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

const disarm = inConfiguration(`no scheduler schedule name ${NAME}`, `no scheduler job name ${NAME}`);

/**
 * Cisco NX-OS. It has no timer of its own: a scheduled job rolls back to a checkpoint. The scheduler runs jobs of remote
 * users only where `scheduler aaa-authentication` is set; without it the first step is refused and nothing was changed.
 */
export const nxOs: Driver = {
  name: 'nx-os',
  title: 'Cisco NX-OS',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: ciscoPrompts,
  hostLength: 63,
  arrivesAt: ['privileged', 'user'],
  raise: enable,
  prepare: [
    { send: 'terminal length 0', at: 'privileged' },
    { send: 'terminal width 511', at: 'privileged' },
  ],
  echo: true,
  replies: [morePager],
  failures: [...ciscoFailures, /^ERROR\b/, /^Syntax error/i, /^Rollback (failed|aborted)/i],
  harmless: [...ciscoHarmless, /^\s*% ?(Note|Info)\b/i],
  configuration: {
    show: [{ send: 'show running-config', at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) =>
      configurationAfter(answer, /^!(Command|Running configuration|Time|No configuration)/i),
    ...configureTerminal,
    commands: commandLines,
    at: 'configuration',
    save: [{ send: 'copy running-config startup-config', at: 'privileged', expect: /Copy complete|100%/i }],
  },
  safety: {
    technique: 'scheduled-restore',
    over: 'cli',
    leastS: 60,
    mostS: 7200,
    arm: ({ afterS }) => [
      { send: `no checkpoint ${NAME}`, at: 'privileged', mayRefuse: true },
      { send: `checkpoint ${NAME}`, at: 'privileged', expect: /^(Done|\.*Done)/im },
      ...inConfiguration(
        'feature scheduler',
        `scheduler job name ${NAME}`,
        `rollback running-config checkpoint ${NAME} atomic`,
        'exit',
        `scheduler schedule name ${NAME}`,
        `job name ${NAME}`,
        `time start ${delay(afterS)}`,
      ),
    ],
    confirm: [...disarm, { send: `no checkpoint ${NAME}`, at: 'privileged' }],
    revert: [
      {
        send: `rollback running-config checkpoint ${NAME} atomic`,
        at: 'privileged',
        expect: /Rollback (completed|done)|success/i,
      },
      ...disarm,
    ],
    traces: new RegExp(
      `^(feature scheduler|scheduler (job|schedule) name ${NAME}|rollback running-config checkpoint ${NAME}.*|end-job)$`,
    ),
    pending: {
      ask: { send: 'show scheduler schedule', at: 'privileged' },
      yes: new RegExp(`^Schedule Name\\s*:\\s*${NAME}`, 'im'),
      no: /^(Schedule Name|No schedule|\s*$)/im,
    },
  },
  farewell: ['exit'],
};
