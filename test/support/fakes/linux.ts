import { driver } from './dialects.js';
import { FakeConfig } from './fake-config.js';
import type { Dialect, FakeDevice } from './fake-device.js';
import { runShell, SLEEPER, type ShellAnswer, type ShellWorld } from './mini-shell.js';

const JOB = 'sleeper';
export const ok = (out = ''): ShellAnswer => ({ out, err: '', status: 0 });
export const fails = (err: string, out = ''): ShellAnswer => ({ out, err: `${err}\n`, status: 1 });

/** What a shell on the device can do, with the programs of a platform. */
function worldOf(device: FakeDevice, programs: LinuxPrograms): ShellWorld {
  return {
    files: device.files,
    program: ([name = '', ...words]) => programs[name]?.(words, device) ?? null,
    sleep: (seconds, then) =>
      device.setTimer(JOB, seconds, () => {
        then();
        // Whatever cut the address off is taken back.
        device.restore(undefined);
      }),
    kill: (group, asks) => group === SLEEPER && (asks ? device.timers.has(JOB) : device.timers.delete(JOB)),
  };
}

/** Programs by name; what they change is the device. */
export type LinuxPrograms = Readonly<
  Record<string, (words: readonly string[], device: FakeDevice) => ShellAnswer>
>;

/** A login shell (bash), with these programs. */
export function linuxDialect(name: string, programs: LinuxPrograms, more: Partial<Dialect> = {}): Dialect {
  return {
    driver: driver(name),
    greeting: 'Linux sw1 6.1.0-25-amd64 x86_64\n\nLast login: Sun Nov 22 18:00:00 2026 from 10.7.0.9\n',
    error: 'bash: /run/brassage-rollback: Permission denied\n',
    prompt: ({ mode }) => (mode === '' ? '\u001b[?2004hroot@sw1:~# ' : mode),
    answer(command, session, device) {
      const [, first, second] = /PS1='([^']*)''([^']*)'$/.exec(command) ?? [];
      if (first !== undefined) {
        session.mode = `${first}${second}`;
        return '';
      }
      const { out, err } = runShell(command, worldOf(device, programs));
      return `${out}${err}`;
    },
    ...more,
  };
}

const FILE = '/etc/network/interfaces';

/** The file as its owner wrote it, with what is his own in it: a head, blank lines, tabs. */
function interfacesFile(device: FakeDevice): string {
  const stanza = (name: string, lines: readonly string[]): string =>
    `\nauto\t${name}\niface ${name}\n${lines.map((line) => `\t${line}\n`).join('')}`;
  return `# This file is ours: ask before you touch it\n${device.startup.text(stanza)}`;
}

/** What ifupdown2 makes of the file: `iface` and the lines after it. @throws what it says where it cannot */
function ifacesIn(file: string): FakeConfig {
  const sections: Record<string, string[]> = {};
  let open: string[] | null = null;
  for (const line of file.split('\n').map((it) => it.trim())) {
    const [word = '', name = '', ...rest] = line.split(/\s+/);
    if (line === '' || line.startsWith('#')) continue;
    if (word === 'iface') {
      if (name === '') throw new RangeError('error: main exception: list index out of range');
      open = sections[name] ??= [];
    } else if (word === 'auto') open = null;
    else if (open) open.push([word, name, ...rest].join(' '));
    else throw new RangeError(`error: ${FILE}: line: error processing line '${line}'`);
  }
  return FakeConfig.of(sections);
}

function ifreload(words: readonly string[], device: FakeDevice): ShellAnswer {
  try {
    const config = ifacesIn(device.files.get(FILE) ?? '');
    if (words.includes('-s')) return { ...ok(), err: 'warning: vlan30: interface not recognized\n' };
    device.running = config;
    return ok();
  } catch (error) {
    return fails((error as Error).message);
  }
}

/** Linux with ifupdown2: the file is the configuration, and `ifreload` brings it into effect. */
export const ifupdown2Dialect = linuxDialect(
  'linux-ifupdown2',
  { ifreload },
  {
    setUp: (device) => void device.files.set(FILE, interfacesFile(device)),
    atBoot: (device) => ifacesIn(device.files.get(FILE) ?? ''),
  },
);
