import { block, ciscoPrompt, configure, driver, leaveConfiguration } from './dialects.js';
import type { Dialect } from './fake-device.js';

const NAME = 'brassage-rollback';
const ABSENT = `ERROR: Checkpoint ${NAME} does not exist\n`;

/** NX-OS: checkpoints, and a scheduler whose jobs and schedules stand in the running configuration. */
export const nxOsDialect: Dialect = {
  driver: driver('nx-os'),
  greeting: 'Cisco Nexus Operating System (NX-OS) Software\n',
  error: "                ^\n% Invalid command at '^' marker.\n",
  prompt: ciscoPrompt,
  answer(command, session, device) {
    const rollBack = (): void => device.restore(device.stored.get(NAME));
    const start = /^time start \+(\d\d):(\d\d)$/.exec(command);
    if (session.mode !== '') {
      if (command === 'end') return leaveConfiguration(session);
      if (command === 'feature scheduler') device.running.add('', command);
      else if (command === 'no scheduler schedule name ' + NAME) {
        device.timers.delete(NAME);
        device.running.close(command.slice(3));
      } else if (command === 'no scheduler job name ' + NAME) device.running.close(command.slice(3));
      else if (/^scheduler (job|schedule) name /.test(command)) {
        device.running.open(command);
        session.section = command;
      } else if (session.section.startsWith('scheduler ') && command !== 'exit') {
        if (start) {
          device.setTimer(NAME, Number(start[1]) * 3600 + Number(start[2]) * 60, rollBack);
          device.running.add(session.section, 'time start 2026:11:22:18:02');
        } else device.running.add(session.section, command);
      } else return configure(command, session, device.running) ? '' : this.error;
      return '';
    }
    switch (command) {
      case 'configure terminal':
        session.mode = 'config';
        return 'Enter configuration commands, one per line. End with CNTL/Z.\n';
      case `checkpoint ${NAME}`:
        device.stored.set(NAME, device.running.copy());
        return '...Done\n';
      case `no checkpoint ${NAME}`:
        return device.stored.delete(NAME) ? '' : ABSENT;
      case `rollback running-config checkpoint ${NAME} atomic`:
        if (!device.stored.has(NAME)) return ABSENT;
        rollBack();
        device.timers.delete(NAME);
        return 'Collecting Running-Config\nGenerating Rollback Patch\nExecuting Rollback Patch\nRollback completed successfully.\n';
      case 'show scheduler schedule':
        return device.timers.has(NAME)
          ? `Schedule Name       : ${NAME}\n-----------------------------\nUser Name           : netops\nSchedule Type       : Run on Sun Nov 22 18:02:00 2026\n`
          : '';
      case 'show running-config':
        return `\n!Command: show running-config\n!Time: Sun Nov 22 18:00:00 2026\n\nversion 9.3(8)\n${device.running.text(block('  ', '\n'))}`;
      case 'copy running-config startup-config':
        device.startup = device.running.copy();
        return '[########################################] 100%\nCopy complete.\n';
      default:
        return command.startsWith('terminal ') ? '' : this.error;
    }
  },
};
