import type { Driver } from '../driver.js';
import { ovsCommands } from '../ovs/commands.js';
import { ovsShow, readOvs } from '../ovs/read.js';
import { linuxShell } from './linux-shell.js';
import { scheduledRestore } from './scheduled-restore.js';

/**
 * Ports of an Open vSwitch, over a shell of a user who may run `ovs-vsctl`. Its configuration is a database, so we read
 * it into a canonical text (`ovs/text.ts`) and turn remediations into commands. What is set is kept: nothing to save.
 */
export const linuxOvs: Driver = {
  ...linuxShell,
  name: 'linux-ovs',
  title: 'Open vSwitch on Linux',
  failures: [...linuxShell.failures, /^(ovs-vsctl|ovs-appctl): /, /\|(ERR|EMER)\|/, /Alarm clock\)?$/],
  configuration: {
    show: ovsShow.map((send) => ({ send, at: 'privileged' as const })),
    endMark: false,
    read: readOvs,
    enter: [],
    leave: [],
    commands: ovsCommands,
    at: 'privileged',
    save: [],
  },
  safety: scheduledRestore('sh $1'),
};
