import { FakeConfig } from './fake-config.js';
import type { FakeDevice } from './fake-device.js';
import { fails, linuxDialect, ok } from './linux.js';
import type { ShellAnswer } from './mini-shell.js';

/**
 * The database of an Open vSwitch with one bridge, kept as lines: `vlan-name-10 OFFICE` of the bridge, and of each `port ge1`
 * its columns (`tag 10`, `vlan_mode access`, `description pc1`).
 */
type Row = { readonly name: string; readonly lines: readonly string[] };
const BRIDGE = 'br0';

function rowsOf(config: FakeConfig): readonly Row[] {
  return config
    .text((name, lines) => `${JSON.stringify({ name, lines })}\n`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

const valueIn = ({ lines }: Row, column: string): string | undefined =>
  lines.find((line) => line.startsWith(`${column} `))?.slice(column.length + 1);
const uuid = (of: string): readonly string[] => ['uuid', `0000-${of}`];
const set = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : ['set', values]);
const map = (pairs: readonly (readonly [string, string])[]): unknown => ['map', pairs];

/** `ovs-vsctl --format=json … list TABLE`. */
function list(table: string, config: FakeConfig): string {
  const rows = rowsOf(config);
  const ports = rows.filter(({ name }) => name !== '');
  const portOf = (row: Row): readonly unknown[] => {
    const { name } = row;
    const port = name.replace('port ', '');
    const description = valueIn(row, 'description');
    const tag = valueIn(row, 'tag');
    const mode = valueIn(row, 'vlan_mode');
    return [
      uuid(port),
      port,
      set(tag === undefined ? [] : [Number(tag)]),
      set(valueIn(row, 'trunks')?.split(',').map(Number) ?? []),
      set(mode === undefined ? [] : [mode]),
      uuid(`if-${port}`),
      map(description === undefined ? [] : [['description', description]]),
    ];
  };
  const names = (rows.find(({ name }) => name === '')?.lines ?? []).map(
    (line) => [line.split(' ')[0]!, line.split(' ').slice(1).join(' ')] as const,
  );
  const tables: Readonly<Record<string, { headings: readonly string[]; data: unknown }>> = {
    Bridge: {
      headings: ['name', 'ports', 'external_ids'],
      data: [[BRIDGE, set(ports.map((row) => uuid(row.name.replace('port ', '')))), map(names)]],
    },
    Port: {
      headings: ['_uuid', 'name', 'tag', 'trunks', 'vlan_mode', 'interfaces', 'external_ids'],
      data: ports.map(portOf),
    },
    Interface: {
      headings: ['_uuid', 'type'],
      data: ports.map(({ name }) => [uuid(`if-${name.replace('port ', '')}`), '']),
    },
  };
  return `${JSON.stringify(tables[table])}\n`;
}

/** One `ovs-vsctl` is one transaction: all of its parts, or the first that is refused and none. */
function vsctl(words: readonly string[], device: FakeDevice): ShellAnswer {
  if (words.includes('list')) return ok(list(words.at(-1)!, device.running));
  const config = device.running.copy();
  for (const part of splitAt('--', words)) {
    const refusal = apply(part, config);
    if (refusal !== null) return fails(`ovs-vsctl: ${refusal}`);
  }
  device.running = config;
  return ok();
}

function apply(part: readonly string[], config: FakeConfig): string | null {
  const [verb, ...args] = part.filter((word) => !/^--(may-exist|timeout=)/.test(word));
  const [table = '', name = '', what = '', key = ''] = args;
  if (verb === 'add-port') config.open(`port ${name}`);
  else if (verb === 'del-port') config.close(`port ${name}`);
  else if (verb === 'set' && table !== 'interface') {
    const [, column = '', sub = '', value = ''] = /^(\w+)(?::([\w-]+))?=(.*)$/s.exec(what) ?? [];
    const section = table === 'bridge' ? '' : `port ${name}`;
    const word = sub === '' ? column : sub;
    config.remove(section, word);
    config.add(section, `${word} ${value.startsWith('"') ? (JSON.parse(value) as string) : value}`);
  } else if (verb === 'clear') config.remove(`port ${name}`, what);
  else if (verb === 'remove') config.remove(table === 'bridge' ? '' : `port ${name}`, key);
  else return `unknown command '${verb}'; use --help for help`;
  return null;
}

function splitAt(sign: string, words: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const word of words) {
    if (word === sign) found.push([]);
    else found.at(-1)!.push(word);
  }
  return found;
}

/** Open vSwitch on Linux: what is set stands in its database, and outlives a restart. */
export const ovsDialect = linuxDialect(
  'linux-ovs',
  { 'ovs-vsctl': vsctl },
  { keepsRunning: true, error: 'ovs-vsctl: no port named ge9\n' },
);
