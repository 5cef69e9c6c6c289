import { driverOf, type Step } from '#devices';
import type { CliSession } from '../session.js';
import { typeLines } from './type-lines.js';

/** A session that stands in the mode that the last line led to. */
function session(modes: Readonly<Record<string, string>>): { typed: string[]; cli: CliSession } {
  const typed: string[] = [];
  const cli: Partial<CliSession> = {
    mode: 'config',
    level: 'configuration',
    run({ send }: Step) {
      typed.push(send);
      (this as { mode: string }).mode = modes[send] ?? this.mode!;
      return Promise.resolve('');
    },
  };
  return { typed, cli: cli as CliSession };
}
const iosXe = driverOf('ios-xe')!;
const lines = [
  'interface Vlan30',
  'ip address 10.3.0.1 255.255.255.0',
  'exit',
  'vlan 30',
  'name GUEST',
  'exit',
];
const sections = new Set(['interface Vlan30', 'vlan 30']);

it('a section is opened, filled and left', async () => {
  const { typed, cli } = session({
    'interface Vlan30': 'config-if',
    'vlan 30': 'config-vlan',
    exit: 'config',
  });
  await typeLines(cli, iosXe, lines, sections);
  expect(typed).toEqual(lines);
});

it('a heading that is passed over without a word: nothing of its section is typed', async () => {
  const { typed, cli } = session({ 'interface Vlan30': 'config-if', exit: 'config' });
  await expect(typeLines(cli, iosXe, lines, sections)).rejects.toThrow(
    /“vlan 30” was taken and opened no section/,
  );
  expect(typed.at(-1)).toBe('vlan 30');
});

it('a platform whose prompt names no mode is believed', async () => {
  const { typed, cli } = session({});
  await typeLines(cli, driverOf('junos')!, ['set vlans a vlan-id 1'], new Set(['set vlans a vlan-id 1']));
  expect(typed).toHaveLength(1);
});
