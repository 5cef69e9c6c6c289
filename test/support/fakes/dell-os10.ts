import { block, ciscoPrompt, configure, driver, leaveConfiguration } from './dialects.js';
import type { Dialect } from './fake-device.js';

/** Dell OS10: what is typed is at once so, and it has no timer of its own. */
export const dellOs10Dialect: Dialect = {
  driver: driver('dell-os10'),
  greeting: '',
  error: '% Error: Unrecognized command.\n',
  prompt: ciscoPrompt,
  answer(command, session, device) {
    if (session.mode !== '') {
      if (command === 'end') return leaveConfiguration(session);
      return configure(command, session, device.running) ? '' : this.error;
    }
    switch (command) {
      case 'show running-configuration':
        return `! Version 10.5.4.0\n! Last configuration change at Nov  22 18:00:00 2026\n!\n${device.running.text(block(' ', '!\n'))}`;
      case 'configure terminal':
        session.mode = 'config';
        return '';
      case 'copy running-configuration startup-configuration':
        device.startup = device.running.copy();
        return 'Copy completed\n';
      default:
        return command === 'terminal length 0' || command === 'exit' ? '' : this.error;
    }
  },
};
