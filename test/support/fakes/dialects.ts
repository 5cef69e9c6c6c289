import { driverOf, type Driver } from '#devices';
import { FakeConfig } from './fake-config.js';
import type { Dialect, FakeDevice, FakeSession } from './fake-device.js';

export const driver = (name: string): Driver => driverOf(name)!;

/** The lines that configure, common to command lines that look like Cisco's. */
export function configure(command: string, session: FakeSession, to: FakeConfig): boolean {
  const text = command.trim();
  // The control character aborts, in a text too.
  if (command.includes('\u0003')) return leaveConfiguration(session) !== '';
  if (typeText(command, session, to)) return true;
  if (text === 'exit') session.section = '';
  else if (/^(no )?(vlan \d+|interface \S+)$/.test(text)) {
    if (text.startsWith('no ')) to.close(text.slice(3));
    else {
      to.open(text);
      session.section = text;
    }
  } else if (text.startsWith('no ')) return to.remove(session.section, text.slice(3));
  else if (/^(name|description|hostname|switchport|untagged|tagged|ip) /.test(text))
    to.add(session.section, text);
  else return false;
  return true;
}

/** `banner login ^` and what follows, up to its end: the device is silent until then, and shows `^`, or `^C` for what else was typed. */
function typeText(command: string, session: FakeSession, to: FakeConfig): boolean {
  const [, first = '', end = 'EOF'] = /^(banner (?:login|motd))(?: ([^\w\s]))?$/.exec(command.trim()) ?? [];
  if (session.text === undefined) {
    if (first !== '') session.text = { first, end, lines: [] };
    return first !== '';
  }
  const { text } = session;
  if (command.trim() !== text.end) text.lines.push(command);
  else {
    const shown = text.end === 'EOF' ? ['', 'EOF'] : text.end === '^' ? [' ^', '^'] : [' ^C', '^C'];
    to.removeWith('', 'banner');
    to.add('', [`${text.first}${shown[0]}`, ...text.lines, shown[1]].join('\n'));
    session.text = undefined;
  }
  return true;
}

export const block =
  (indent: string, end: string) =>
  (section: string, lines: readonly string[]): string =>
    section === ''
      ? lines.map((line) => `${line}\n`).join('')
      : `${section}\n${lines.map((line) => `${indent}${line}\n`).join('')}${end}`;

/** The name that prompts show: the one that runs. */
export const hostOf = (device: FakeDevice): string =>
  /^(?:host-?name|sysname|set hostname) "?([\w-]+)/m.exec(
    device.running.text((_, lines) => `${lines.join('\n')}\n`),
  )?.[1] ?? 'sw1';

export const ciscoPrompt = ({ mode, section, text }: FakeSession, device: FakeDevice): string => {
  if (text) return '';
  const below = section === '' ? mode : `${mode}-${section.split(' ')[0]}`;
  return mode === '' ? `${hostOf(device)}#` : `${hostOf(device)}(${below})#`;
};

export function leaveConfiguration(session: FakeSession): string {
  session.mode = '';
  session.section = '';
  return '';
}

/** IOS-XE: `configure terminal revert timer`, `configure confirm`. */
export const iosXeDialect: Dialect = {
  driver: driver('ios-xe'),
  greeting: '',
  error: "                ^\n% Invalid input detected at '^' marker.\n",
  prompt: ciscoPrompt,
  answer(command, session, device) {
    const timer = /^configure terminal revert timer (\d+)$/.exec(command);
    if (session.mode !== '') {
      if (command === 'end') return leaveConfiguration(session);
      return configure(command, session, device.running) ? '' : this.error;
    }
    if (timer) {
      const before = device.running.copy();
      device.stored.set('archive', before);
      device.setTimer('archive', Number(timer[1]) * 60, () => device.restore(before));
      session.mode = 'config';
      return `Rollback Confirmed Change: Backing up current running config to flash:archive-1\nEnter configuration commands, one per line.  End with CNTL/Z.\n`;
    }
    switch (command) {
      case 'show running-config':
        return `Building configuration...\n\nCurrent configuration : 4213 bytes\n!\nversion 17.9\n${device.running.text(block(' ', '!\n'))}end\n\n`;
      case 'show archive config rollback timer':
        return device.timers.has('archive')
          ? 'Time configured(or reconfigured): 12:00:00 UTC\nTimer type: absolute timer\nTimer value: 2 min\n'
          : '%No Rollback Confirmed Change pending\n';
      case 'configure confirm':
        return device.timers.delete('archive') ? '' : '%No Rollback Confirmed Change pending\n';
      case 'configure revert now':
        device.timers.delete('archive');
        device.restore(device.stored.get('archive'));
        return 'Rollback Confirmed Change: rolling to:flash:archive-1\nTotal number of passes: 1\nRollback Done\n';
      case 'write memory':
        device.startup = device.running.copy();
        return 'Building configuration...\n[OK]\n';
      default:
        return /^terminal |^no terminal/.test(command) ? '' : this.error;
    }
  },
};

/** EOS: a configuration session, `commit timer`. */
export const eosDialect: Dialect = {
  driver: driver('eos'),
  greeting: 'Last login: Sun Nov 22 18:00:00 2026 from 10.7.0.9\n',
  error: '% Invalid input\n',
  prompt: ciscoPrompt,
  answer(command, session, device) {
    const name = 'brassage';
    if (session.mode !== '') {
      if (command === 'end') return leaveConfiguration(session);
      const candidate = device.stored.get(name);
      return candidate && configure(command, session, candidate) ? '' : this.error;
    }
    const timer = /^configure session brassage commit timer (\d+):(\d+):(\d+)$/.exec(command);
    if (timer) {
      const candidate = device.stored.get(name);
      if (!candidate) return '% Session does not exist\n';
      const before = device.running.copy();
      device.stored.set('before', before);
      device.running = candidate.copy();
      const [, hours, minutes, seconds] = timer.map(Number);
      device.setTimer(name, hours! * 3600 + minutes! * 60 + seconds!, () => {
        device.stored.delete(name);
        device.restore(before);
      });
      return '';
    }
    switch (command) {
      case 'configure session brassage':
        if (!device.stored.has(name)) device.stored.set(name, device.running.copy());
        session.mode = 'config-s-brassa';
        return '';
      case 'configure session brassage commit':
        if (!device.timers.delete(name)) return '% Session is not pending commit\n';
        device.stored.delete(name);
        return '';
      case 'configure session brassage abort':
        if (device.timers.delete(name)) device.restore(device.stored.get('before'));
        device.stored.delete(name);
        return '';
      case 'show configuration sessions detail':
        return `Maximum number of completed sessions: 1\nMaximum number of pending sessions: 5\n${
          device.timers.has(name)
            ? '\n  Name      State               User\n  brassage  pendingCommitTimer  admin\n'
            : ''
        }`;
      case 'show running-config':
        return `! Command: show running-config\n! device: sw1 (DCS-7050, EOS-4.29.2F)\n!\n${device.running.text(block('   ', '!\n'))}end\n`;
      case 'write memory':
        device.startup = device.running.copy();
        return 'Copy completed successfully.\n';
      default:
        return command.startsWith('terminal ') ? '' : this.error;
    }
  },
};

/** AOS-CX: a checkpoint of our own to go back to, and `checkpoint auto`, which goes back by itself. */
export const aosCxDialect: Dialect = {
  driver: driver('aos-cx'),
  greeting: '',
  error: 'Invalid input: nonsense\n',
  prompt: ciscoPrompt,
  answer(command, session, device) {
    const auto = /^checkpoint auto (\d+)$/.exec(command);
    const [, verb, name = ''] =
      /^(copy running-config checkpoint|checkpoint rollback|erase checkpoint) (\S+)$/.exec(command) ?? [];
    if (session.mode !== '') {
      if (command === 'end') return leaveConfiguration(session);
      return configure(command, session, device.running) ? '' : this.error;
    }
    if (auto) {
      const before = device.running.copy();
      device.setTimer('auto', Number(auto[1]) * 60, () => device.restore(before));
      return `Auto checkpoint: the configuration is reverted in ${auto[1]} minutes\n`;
    }
    if (verb?.startsWith('copy')) {
      device.stored.set(name, device.running.copy());
      return '';
    }
    if (verb !== undefined) {
      const checkpoint = device.stored.get(name);
      if (!checkpoint) return `Checkpoint ${name} does not exist\n`;
      if (verb.startsWith('erase')) device.stored.delete(name);
      else device.restore(checkpoint);
      return '';
    }
    switch (command) {
      case 'configure terminal':
        session.mode = 'config';
        return '';
      case 'checkpoint auto confirm':
        return device.timers.delete('auto') ? '' : 'Error: no auto checkpoint is running\n';
      case 'show checkpoint':
        return `NAME                 TYPE        WRITER  DATE(YYYY/MM/DD)\n${[...device.stored.keys()]
          .map((it) => `${it}    checkpoint  User    2026-11-22T18:00:00Z\n`)
          .join('')}`;
      case 'show running-config':
        return `Current configuration:\n!\n!Version ArubaOS-CX FL.10.13\n!export-password: default\n${device.running.text(block('    ', ''))}`;
      case 'write memory':
        device.startup = device.running.copy();
        return 'Copying configuration: [Success]\n';
      default:
        return command === 'no page' ? '' : this.error;
    }
  },
};

/** Junos: an exclusive candidate, `commit confirmed`. */
export const junosDialect: Dialect = {
  driver: driver('junos'),
  greeting: '--- JUNOS 22.4R3 built 2024-05-10\n',
  error: '                ^\nsyntax error.\n',
  // What is committed is stored.
  keepsRunning: true,
  timersSurvive: true,
  prompt: ({ mode }, device) =>
    mode === '' ? `\nnetops@${hostOf(device)}> ` : `\n[edit]\nnetops@${hostOf(device)}# `,
  answer(command, session, device) {
    const commit = (): void => {
      device.stored.set('rollback 1', device.running.copy());
      if (session.candidate) device.running = session.candidate.copy();
    };
    if (session.mode !== '') {
      const candidate = session.candidate!;
      const edit = /^(set|delete) (.+) (\S+)$/.exec(command);
      if (edit) {
        const [, verb, path = '', value = ''] = edit;
        const words = path.split(' ');
        const key = words.pop() ?? '';
        if (verb === 'set') candidate.add(words.join(' '), `${key} ${value}`);
        else if (key === 'vlans') candidate.close(`vlans ${value}`);
        else candidate.remove(words.join(' '), `${key} ${value}`);
        return '';
      }
      const confirmed = /^commit confirmed (\d+)$/.exec(command);
      if (confirmed) {
        commit();
        const before = device.stored.get('rollback 1')!;
        device.setTimer('commit', Number(confirmed[1]) * 60, () => device.restore(before));
        return `commit confirmed will be automatically rolled back in ${confirmed[1]} minutes unless confirmed\ncommit complete\n\n# commit confirmed will be rolled back in ${confirmed[1]} minutes`;
      }
      switch (command) {
        case 'commit check':
          return 'configuration check succeeds\n';
        case 'commit':
          if (
            device.timers.delete('commit') &&
            session.candidate?.text(String) === device.running.text(String)
          ) {
            return 'commit complete\n';
          }
          commit();
          device.restore(undefined);
          return 'commit complete\n';
        case 'rollback 0':
          session.candidate = device.running.copy();
          return 'load complete\n';
        case 'rollback 1':
          session.candidate = device.stored.get('rollback 1')?.copy() ?? session.candidate;
          return 'load complete\n';
        case 'exit configuration-mode':
          session.candidate = null;
          return `${leaveConfiguration(session)}Exiting configuration mode\n`;
        default:
          return this.error;
      }
    }
    switch (command) {
      case 'configure exclusive':
        session.mode = 'edit';
        session.candidate = device.running.copy();
        return 'warning: uncommitted changes will be discarded on exit\nEntering configuration mode\n';
      case 'show configuration | no-more':
        return `## Last commit: 2026-11-22 18:00:00 UTC by netops\n${device.running.text(braces)}`;
      case 'show system commit':
        return `0   2026-11-22 18:00:00 UTC by netops via cli${device.timers.has('commit') ? ' commit confirmed, rollback in 2mins' : ''}\n1   2026-11-21 18:00:00 UTC by netops via cli\n`;
      default:
        return command.startsWith('set cli ') ? '' : this.error;
    }
  },
};

export function braces(section: string, lines: readonly string[]): string {
  const words = section.split(' ').filter((word) => word !== '');
  const indent = (depth: number): string => '    '.repeat(depth);
  return [
    ...words.map((word, depth) => `${indent(depth)}${word} {`),
    ...lines.map((line) => `${indent(words.length)}${line};`),
    ...words.map((_, depth) => `${indent(words.length - depth - 1)}}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** AOS-S: a stored configuration and a delayed job that restores it; the screen is redrawn. */
export const procurveDialect: Dialect = {
  driver: driver('procurve'),
  greeting: '\u001b[1;24r\u001b[24;1H\u001b[2K',
  error: 'Invalid input: nonsense\n',
  prompt: (session, device) =>
    `\u001b[24;1H\u001b[2K\u001b[24;1H${ciscoPrompt(session, device)} \u001b[24;6H`,
  answer(command, session, device) {
    const name = 'brassage';
    if (session.mode !== '') {
      const job = /^job brassage delay (\d+) "cfg-restore flash brassage"$/.exec(command);
      if (job) {
        device.setTimer(name, Number(job[1]) * 60, () => device.restore(device.stored.get(name)));
        return '';
      }
      switch (command) {
        case 'end':
          return leaveConfiguration(session);
        case 'cfg-backup running-config config brassage':
          device.stored.set(name, device.running.copy());
          return '';
        case 'cfg-restore flash brassage':
          device.restore(device.stored.get(name));
          return '';
        case 'no job brassage':
          return device.timers.delete(name) ? '' : 'Job brassage not found.\n';
        default:
          return configure(command, session, device.running) ? '' : this.error;
      }
    }
    switch (command) {
      case 'configure terminal':
        session.mode = 'config';
        return '';
      case 'show running-config':
        return `\nRunning configuration:\n\n; J9729A Configuration Editor; Created on release #WB.16.10\n${device.running.text(block('   ', '   exit\n'))}`;
      case 'show job':
        return `\n Job Scheduler Status and Configuration\n\n  Scheduler Status : Running\n${device.timers.has(name) ? `\n  ${name}  Enabled  00:02  cfg-restore flash brassage\n` : ''}`;
      case 'write memory':
        device.startup = device.running.copy();
        return '';
      default:
        return /^(no page|terminal )/.test(command) ? '' : this.error;
    }
  },
};

/** RouterOS: one command per channel, a backup that the scheduler loads; what is set is stored at once. */
export const routerosDialect: Dialect = {
  driver: driver('routeros'),
  greeting: '',
  error: 'syntax error (line 1 column 5)\n',
  prompt: () => '[netops@sw1] > ',
  keepsRunning: true,
  timersSurvive: true,
  answer(command, _session, device) {
    const name = 'brassage-rollback';
    const load = (): void => device.reboot(device.stored.get(name));
    const scheduler = /^\/system scheduler add name=\S+ interval=(\d+)s /.exec(command);
    if (scheduler) {
      device.setTimer(name, Number(scheduler[1]), () => load());
      return '';
    }
    if (command.startsWith('/system backup save')) {
      device.stored.set(name, device.running.copy());
      return 'Saving system configuration\nConfiguration backup saved\n';
    }
    if (command.startsWith('/system scheduler set')) {
      if (device.timers.has(name)) device.setTimer(name, 1, () => load());
      return '';
    }
    if (command.startsWith('/system scheduler remove')) {
      device.timers.delete(name);
      return '';
    }
    if (command.startsWith('/system scheduler print')) return device.timers.has(name) ? '1\n' : '0\n';
    if (command === '/export show-sensitive') {
      return `# 2026-11-22 18:00:00 by RouterOS 7.18.2\n# software id = XX-XX\n${device.running.text(
        (_, lines) => lines.map((line) => `${line}\n`).join(''),
      )}`;
    }
    const [, removed] = /^\/interface vlan remove \[ find name=(\w+) \]$/.exec(command) ?? [];
    if (removed !== undefined) {
      device.running.removeWith('', `name=${removed}`);
      return '';
    }
    const add = /^(\/interface vlan add .*|\/system identity set .*)$/.exec(command);
    if (!add) return this.error;
    device.running.add('', command);
    return '';
  },
};
