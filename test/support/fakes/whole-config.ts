import { configText, futureOf, parseConfig, rulesOf, type ConfigTree } from '#netconfig';
import { iosXeDialect } from './dialects.js';
import { FakeConfig } from './fake-config.js';
import type { Dialect, FakeSession } from './fake-device.js';

const rules = rulesOf('ios-xe');
/** Lines that open a section when they are typed. */
const OPENS =
  /^(vlan \d|interface |router |line |ip access-list |ip dhcp pool |aaa group |archive$|class-map |policy-map )/;

/** A configuration of any size, as a device shows it, made into what a fake device keeps. */
export function fakeConfigOf(text: string): FakeConfig {
  const tree = parseConfig(text, rules).filter(
    (line) => line.text !== 'end' && !line.text.startsWith('version '),
  );
  const top = tree.filter(({ children }) => children.length === 0).map((line) => line.text);
  const sections = tree
    .filter(({ children }) => children.length > 0)
    .map(({ text: heading, children }) => [heading, configText(children).trimEnd().split('\n')] as const);
  return FakeConfig.of({ '': top, ...Object.fromEntries(sections) });
}

const print = (section: string, lines: readonly string[]): string =>
  section === ''
    ? lines.map((line) => `${line}\n`).join('')
    : `${section}\n${lines.map((line) => ` ${line}\n`).join('')}`;

/** What the configuration becomes by one line, typed below a heading or at the top. */
function typed(running: FakeConfig, heading: string, line: string): FakeConfig {
  const change: ConfigTree =
    heading === ''
      ? [{ text: line, children: [] }]
      : [{ text: heading, children: [{ text: line, children: [] }] }];
  return fakeConfigOf(configText(futureOf(parseConfig(running.text(print), rules), change, rules)));
}

function configure(command: string, session: FakeSession): string | null {
  const line = command.trim();
  if (line === 'exit') session.section = '';
  else if (OPENS.test(line)) session.section = line;
  else return line;
  return null;
}

/** IOS-XE that takes every line: for pushes of whole rendered configurations. */
export const iosXeWhole: Dialect = {
  ...iosXeDialect,
  answer(command, session, device) {
    if (session.mode === '' || command === 'end')
      return iosXeDialect.answer.call(this, command, session, device);
    const line = configure(command, session);
    const heading = line === null ? '' : session.section;
    // A heading alone makes its section; a line that takes one back has no section around it.
    device.running = typed(device.running, heading, line ?? session.section);
    return '';
  },
};
