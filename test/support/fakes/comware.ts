import { block, driver, hostOf, leaveConfiguration } from './dialects.js';
import type { FakeConfig } from './fake-config.js';
import type { Dialect, FakeDevice, FakeSession } from './fake-device.js';

/** The lines that configure Comware and VRP. */
export function configureView(command: string, session: FakeSession, to: FakeConfig): boolean {
  const text = command.trim();
  if (text === 'quit') session.section = '';
  else if (/^(undo )?(vlan \d+|interface \S+)$/.test(text)) {
    if (text.startsWith('undo ')) to.close(text.slice(5));
    else {
      to.open(text);
      session.section = text;
    }
  } else if (text.startsWith('undo ')) return to.remove(session.section, text.slice(5));
  else if (/^(name|description|sysname|port) /.test(text)) to.add(session.section, text);
  else return false;
  return true;
}

/** `<sw1>`, `[sw1]`, `[sw1-vlan30]`; `mark` stands before the name in views. */
export const viewPrompt =
  (mark: string) =>
  ({ mode, section }: FakeSession, device: FakeDevice): string => {
    const below = section === '' ? '' : `-${section.replace(' ', '')}`;
    return mode === '' ? `<${hostOf(device)}>` : `[${mark}${hostOf(device)}${below}]`;
  };

const FILE = 'flash:/brassage.cfg';

/** Comware 7: a stored file to go back to, and `configuration commit delay`, which goes back by itself. */
export const comwareDialect: Dialect = {
  driver: driver('comware'),
  greeting:
    '**********************************\n* Copyright (c) 2010-2026 H3C    *\n**********************************\n\n',
  error: "           ^\n % Unrecognized command found at '^' position.\n",
  prompt: viewPrompt(''),
  answer(command, session, device) {
    const delay = /^configuration commit delay (\d+)$/.exec(command);
    if (session.mode !== '') {
      if (command === 'return') return leaveConfiguration(session);
      if (delay) {
        const before = device.running.copy();
        device.setTimer('commit', Number(delay[1]) * 60, () => device.restore(before));
        return 'The configuration will be rolled back unless it is committed in time.\n';
      }
      if (command === 'configuration commit') return device.timers.delete('commit') ? '' : '';
      if (command === `configuration replace file ${FILE}`) {
        if (!device.stored.has(FILE)) return 'Error: the file does not exist.\n';
        device.restore(device.stored.get(FILE));
        return 'Now replacing the current configuration. Please wait...\nSucceeded in replacing current configuration.\n';
      }
      return configureView(command, session, device.running) ? '' : this.error;
    }
    switch (command) {
      case 'system-view':
        session.mode = 'system';
        return 'System View: return to User View with Ctrl+Z.\n';
      case `save ${FILE}`:
        device.stored.set(FILE, device.running.copy());
        return 'Validating file. Please wait...\nSaved the current configuration to device successfully.\n';
      case `delete /unreserved ${FILE}`:
        return device.stored.delete(FILE) ? 'Deleting the file...Done.\n' : 'Error: No such file.\n';
      case 'dir flash:/':
        return `Directory of flash:\n   0 -rw-        4213 Nov 22 2026 18:00:00   startup.cfg\n${device.stored.has(FILE) ? '   1 -rw-        4213 Nov 22 2026 18:00:00   brassage.cfg\n' : ''}\n1048576 KB total\n`;
      case 'save force':
        device.startup = device.running.copy();
        return 'Saved the current configuration to mainboard device successfully.\n';
      case 'display current-configuration':
        return `#\n version 7.1.070, Release 6728\n#\n${device.running.text((section, lines) => block(' ', '#\n')(section, section === '' ? lines.map((line) => ` ${line}`) : lines))}return\n`;
      default:
        return command === 'screen-length disable' ? '' : this.error;
    }
  },
};
