import { block, ciscoPrompt, configure, driver, leaveConfiguration } from './dialects.js';
import type { Dialect, FakeDevice, FakeSession } from './fake-device.js';
import { linuxDialect, ok } from './linux.js';

/** vtysh shows no interface of which nothing is said. */
const shown = (section: string, lines: readonly string[]): string =>
  section !== '' && lines.length === 0 ? '' : block(' ', 'exit\n!\n')(section, lines);

/** FRRouting: `vtysh`, which knows no timer; what leads back is run by the shell of the other login (`frrShell`). */
export const frrDialect: Dialect = {
  driver: driver('frr'),
  greeting: '\nHello, this is FRRouting (version 8.4.4).\nCopyright 1996-2005 Kunihiro Ishiguro, et al.\n\n',
  error: '% Unknown command: nonsense\n',
  prompt: (session, device) => `${ciscoPrompt(session, device)} `,
  answer(command, session, device) {
    if (session.mode !== '') {
      if (command === 'end') return leaveConfiguration(session);
      return configure(command, session, device.running) ? '' : this.error;
    }
    switch (command) {
      case 'configure terminal':
        session.mode = 'config';
        return '';
      case 'show running-config':
        return `Building configuration...\n\nCurrent configuration:\n!\nfrr version 8.4.4\nfrr defaults traditional\n${device.running.text(shown)}end\n`;
      case 'write memory':
        device.startup = device.running.copy();
        return 'Note: this version of vtysh never writes vtysh.conf\nBuilding Configuration...\nIntegrated configuration saved to /etc/frr/frr.conf\n[OK]\n';
      default:
        return command === 'terminal length 0' ? '' : this.error;
    }
  },
};

/** `vtysh -f FILE`: types the lines of a file; a line that is refused does not stop the others. */
function vtysh([, file = '']: readonly string[], device: FakeDevice): ReturnType<typeof ok> {
  const session: FakeSession = { mode: 'config', section: '', candidate: null };
  for (const line of (device.files.get(file) ?? '').split('\n'))
    if (line !== '') configure(line, session, device.running);
  return ok();
}

/** The shell of a device that runs FRRouting. */
export const frrShell: Dialect = linuxDialect('linux-shell', { vtysh });
