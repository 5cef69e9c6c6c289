import { configureView, viewPrompt } from './comware.js';
import { block, driver, leaveConfiguration } from './dialects.js';
import type { Dialect } from './fake-device.js';

const TRIAL = 'trial';

/** VRP 8 in two-phase mode: a candidate of each session, `commit trial`. */
export const vrpDialect: Dialect = {
  driver: driver('vrp'),
  greeting: 'Info: The max number of VTY users is 5.\n[V200R022C00]\n',
  error: "            ^\nError: Unrecognized command found at '^' position.\n",
  prompt: viewPrompt('~'),
  answer(command, session, device) {
    const trial = /^commit trial (\d+)$/.exec(command);
    if (session.mode !== '') {
      const candidate = (session.candidate ??= device.running.copy());
      if (trial) {
        if (device.timers.has(TRIAL)) return 'Error: A trial is in progress.\n';
        const before = device.running.copy();
        device.stored.set('before', before);
        device.running = candidate.copy();
        device.setTimer(TRIAL, Number(trial[1]), () => device.restore(before));
        return 'Info: The trial configuration is effective.\n';
      }
      switch (command) {
        case 'return':
          session.candidate = null;
          return leaveConfiguration(session);
        case 'clear configuration candidate':
          session.candidate = null;
          return '';
        case 'commit':
          if (!device.timers.delete(TRIAL)) device.running = candidate.copy();
          return '';
        case 'abort trial':
          if (!device.timers.delete(TRIAL)) return 'Error: No trial is in progress.\n';
          device.restore(device.stored.get('before'));
          session.candidate = null;
          return '';
        default:
          return configureView(command, session, candidate) ? '' : this.error;
      }
    }
    switch (command) {
      case 'system-view':
        session.mode = 'system';
        session.candidate = null;
        return 'Enter system view, return user view with return command.\n';
      case 'display configuration candidate':
      case 'display current-configuration':
        return `!Software Version V200R022C00\n#\n${device.running.text(block(' ', '#\n'))}return\n`;
      case 'display configuration trial status':
        return device.timers.has(TRIAL)
          ? 'Trial status              : Active\nRemaining time            : 100 s\n'
          : 'Trial status              : Inactive\n';
      case 'save':
        device.startup = device.running.copy();
        return 'Info: Save the configuration successfully.\n';
      default:
        return /^screen-(length|width) /.test(command) ? '' : this.error;
    }
  },
};
