import type { Safety, SafetyJob, Step } from '../driver.js';
import { shellQuote } from '../shell-quote.js';

/** Files of the job. /run is empty after a restart, so a stale process number can never be met. */
const DIR = '/run/brassage-rollback';

const at = (send: string, expect?: RegExp): Step => ({
  send,
  at: 'privileged',
  ...(expect ? { expect } : {}),
});

/**
 * A rollback that the device runs by itself: the lines go into a file, a process of its own session sleeps and then
 * runs them. Confirmation kills the sleeper; only a kill that met its process counts, because a sleeper that is gone has
 * already restored. A restart of the device ends the job without a restore: the caller sees that nothing is pending.
 * A line of the rollback that fails does not stop the others; whether all went back is seen by reading again.
 * @param command runs the file `$1`: `sh $1`.
 */
export function scheduledRestore(command: string): Safety {
  const file = `${DIR}/commands`;
  const pid = `${DIR}/pid`;
  const run = command.replace('$1', file);
  const job = (afterS: number): string =>
    `echo $$ >${pid}; sleep ${Math.ceil(afterS)}; rm -f ${pid}; ${run} >${DIR}/log 2>&1; touch ${DIR}/restored`;
  const kill = (...signal: readonly string[]): string =>
    ['kill', ...signal, `-- "-$(cat ${pid} 2>/dev/null)" 2>/dev/null`].join(' ');
  const stopSleeper = kill();
  return {
    technique: 'scheduled-restore',
    over: 'shell',
    leastS: 5,
    mostS: 7200,
    arm: ({ afterS, rollback }: SafetyJob) => [
      at(`rm -rf ${DIR} && mkdir -m 700 ${DIR} && : >${file} && echo made`, /^made\s*$/m),
      ...rollback.map((line) => at(`printf '%s\\n' ${shellQuote(line)} >>${file}`)),
      at(`setsid sh -c ${shellQuote(job(afterS))} </dev/null >/dev/null 2>&1 &`),
      at(
        `for i in 1 2 3 4 5 6 7 8 9; do [ -s ${pid} ] && break; sleep 0.1; done; [ -s ${pid} ] && echo armed`,
        /^armed\s*$/m,
      ),
    ],
    confirm: [at(`${stopSleeper} && rm -rf ${DIR} && echo confirmed`, /^confirmed\s*$/m)],
    revert: [at(`${stopSleeper}; rm -f ${pid}; ${run}; rm -rf ${DIR}; echo reverted`, /^reverted\s*$/m)],
    pending: {
      // The file alone says little: whoever ends what a user left behind at logout ends the sleeper too.
      ask: at(`${kill('-s 0')} && echo pending || echo none`),
      yes: /^pending\s*$/m,
      no: /^none\s*$/m,
    },
  };
}
