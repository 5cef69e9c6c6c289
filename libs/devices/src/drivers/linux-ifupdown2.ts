import { configurationAfter } from '../answer.js';
import type { Driver } from '../driver.js';
import { shellQuote } from '../shell-quote.js';
import { linuxShell } from './linux-shell.js';
import { scheduledRestore } from './scheduled-restore.js';

const FILE = '/etc/network/interfaces';

/** The whole file, line by line, then taken into use; a file that does not parse is put back before anything changes. */
function written(predicted: string): string[] {
  const lines = predicted.trimEnd().split('\n').map(shellQuote);
  return [
    `cp -p ${FILE} ${FILE}.brassage`,
    `printf '%s\\n' ${lines.join(' ')} > ${FILE}`,
    `ifreload -a -s >/dev/null || { mv ${FILE}.brassage ${FILE}; echo 'Error: the file does not parse'; }`,
    'ifreload -a',
  ];
}

/** Linux with ifupdown2 (Debian, Cumulus Linux before NVUE): the file `/etc/network/interfaces`. */
export const linuxIfupdown2: Driver = {
  ...linuxShell,
  name: 'linux-ifupdown2',
  title: 'Linux with ifupdown2',
  failures: [...linuxShell.failures, /^error: /i, /^ifreload: /],
  harmless: [/^warning: /i],
  configuration: {
    show: [{ send: `cat ${FILE}`, at: 'privileged' }],
    endMark: false,
    read: ([answer = '']) => configurationAfter(answer, /^#/),
    enter: [],
    leave: [],
    commands: (_remediation, predicted) => written(predicted),
    at: 'privileged',
    save: [],
  },
  safety: scheduledRestore('sh $1'),
};
