import { driver, hostOf } from './dialects.js';
import type { FakeConfig } from './fake-config.js';
import type { Dialect, FakeDevice, FakeSession } from './fake-device.js';

/** `config A`, then `edit B` below it, kept as one section: `config A`, `config A › edit B`. */
const BELOW = ' › ';
const GLOBAL = 'config system global';

function text(config: FakeConfig): string {
  const parts = new Map<string, string[]>();
  config.text((section, lines) => {
    const [heading = '', entry] = section.split(BELOW);
    const part = parts.get(heading) ?? [];
    const indent = entry === undefined ? '    ' : '        ';
    const inner = lines.map((line) => `${indent}${line}`);
    parts.set(heading, [...part, ...(entry === undefined ? inner : [`    ${entry}`, ...inner, '    next'])]);
    return '';
  });
  return [...parts].map(([heading, lines]) => `${[heading, ...lines, 'end'].join('\n')}\n`).join('');
}

const lineOf = (config: FakeConfig, start: string): string =>
  new RegExp(`^ *${start} (\\S+)$`, 'm').exec(text(config))?.[1] ?? '';

/** Takes a setting of that name away, whatever it is. */
function unset(config: FakeConfig, section: string, name: string): void {
  config.remove(section, `set ${name}`);
}

/** FortiOS: changes are saved at once, or with `cfg-save revert` taken back by a reload when nobody saves them. */
export const fortiosDialect: Dialect = {
  driver: driver('fortios'),
  greeting: '',
  error: "command parse error before 'nonsense'\nCommand fail. Return code -61\n",
  prompt: ({ section }, device) => {
    const at = section.split(BELOW).at(-1)!.split(' ').at(-1)!.replaceAll('"', '');
    return section === '' ? `${hostOf(device)} # ` : `${hostOf(device)} (${at}) # `;
  },
  answer(command, session, device) {
    const line = command.trim();
    if (session.section !== '' || line.startsWith('config '))
      return configure(line, session, device) ? '' : this.error;
    switch (line) {
      case 'show':
        return `#config-version=FG100F-7.4.3\n#conf_file_ver=1718\n${text(device.running)}`;
      case 'get system global | grep cfg-save':
        return `cfg-save            : ${isReverting(device.running) ? 'revert' : 'automatic'} \n`;
      case 'execute cfg save':
        device.startup = device.running.copy();
        device.timers.delete('revert');
        return '';
      case 'execute cfg reload':
        device.reboot();
        return '';
      default:
        return this.error;
    }
  },
};

const isReverting = (config: FakeConfig): boolean => lineOf(config, 'set cfg-save') === 'revert';

function configure(line: string, session: FakeSession, device: FakeDevice): boolean {
  const { running } = device;
  const [verb = '', name = ''] = line.split(' ');
  const wasReverting = isReverting(device.startup);
  if (verb === 'config') session.section = line;
  else if (verb === 'edit') {
    session.section = `${session.section}${BELOW}${line}`;
    running.open(session.section);
  } else if (verb === 'delete') running.close(`${session.section}${BELOW}edit ${line.slice(7)}`);
  else if (verb === 'next') session.section = session.section.split(BELOW)[0]!;
  else if (verb === 'end') {
    if (session.section === GLOBAL && isReverting(running) && !wasReverting) {
      device.setTimer('revert', Number(lineOf(running, 'set cfg-revert-timeout') || 600), () =>
        device.reboot(),
      );
      device.startup = running.copy();
    }
    session.section = '';
    if (!isReverting(running)) device.startup = running.copy();
  } else if (verb === 'set') {
    unset(running, session.section, name);
    // The default is not shown.
    if (line !== 'set cfg-save automatic') running.add(session.section, line);
    else device.timers.delete('revert');
  } else if (verb === 'unset') unset(running, session.section, name);
  else return false;
  return true;
}
