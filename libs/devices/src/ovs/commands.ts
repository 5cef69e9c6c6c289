import { shellQuote } from '../shell-quote.js';
import { idsOf } from '../vlan-ids.js';

/**
 * It waits until the switch has done what the database says, for ever where none runs: the lines that lead back would stop
 * at the first of them. (Seen on 3.1: the database has the change all the same.)
 */
const VSCTL = 'ovs-vsctl --timeout=10';

/** Words of one `ovs-vsctl` sub-command, unquoted. */
type Words = readonly string[];

/**
 * The `ovs-vsctl` commands that make a remediation of the canonical text happen: one transaction for each port and each
 * bridge, so that a refused one names its port and leaves it as it was.
 *
 *     bridge br0
 *      port ge1          →  ovs-vsctl --may-exist add-port br0 ge1 -- set port ge1 vlan_mode=access tag=20
 *       mode access
 *       tag 20
 *      no port ge7       →  ovs-vsctl del-port br0 ge7
 *
 * @throws RangeError for a line that the canonical text does not have.
 */
export function ovsCommands(remediation: string): string[] {
  const commands: string[] = [];
  const run = (...parts: readonly Words[]): void => {
    commands.push([VSCTL, parts.map((words) => words.map(shellQuote).join(' ')).join(' -- ')].join(' '));
  };
  for (const bridge of sections(remediation.split('\n').filter((line) => line.trim() !== ''))) {
    const name = nameAfter('bridge', bridge.line);
    if (bridge.line.startsWith('no ')) {
      run(['del-br', name]);
      continue;
    }
    for (const part of sections(bridge.body)) {
      const words = part.line.split(' ');
      if (words[0] === 'vlan') run(['set', 'bridge', name, vlanName(words)]);
      else if (words[0] === 'no' && words[1] === 'vlan')
        run(['remove', 'bridge', name, 'external_ids', `vlan-name-${words[2]}`]);
      else if (words[0] === 'no') run(['del-port', name, nameAfter('port', part.line)]);
      else run(...portCommand(name, nameAfter('port', part.line), part.body));
    }
    if (bridge.body.length === 0) run(['--may-exist', 'add-br', name]);
  }
  return commands;
}

/** `vlan 10 STAFF` as the setting that keeps the name. */
function vlanName([, vid, ...name]: Words): string {
  return `external_ids:vlan-name-${vid}=${JSON.stringify(name.join(' '))}`;
}

function portCommand(bridge: string, port: string, lines: readonly string[]): Words[] {
  const parts: Words[] = [['--may-exist', 'add-port', bridge, port]];
  for (const line of lines.map((text) => text.trim())) {
    const [word = '', ...rest] = line.split(' ');
    const value = rest.join(' ');
    if (word === 'no') parts.push(clearing(port, rest[0] ?? ''));
    else parts.push(setting(port, word, value));
  }
  return parts;
}

function setting(port: string, word: string, value: string): Words {
  switch (word) {
    case 'mode':
      return ['set', 'port', port, `vlan_mode=${value}`];
    case 'tag':
      return ['set', 'port', port, `tag=${value}`];
    case 'trunks':
      return ['set', 'port', port, `trunks=${idsOf(value).join(',')}`];
    case 'description':
      return ['set', 'port', port, `external_ids:description=${JSON.stringify(value)}`];
    case 'type':
      return ['set', 'interface', port, `type=${value}`];
    default:
      throw new RangeError(`not a line of a port: ${word} ${value}`);
  }
}

function clearing(port: string, word: string): Words {
  switch (word) {
    case 'mode':
      return ['clear', 'port', port, 'vlan_mode'];
    case 'tag':
    case 'trunks':
      return ['clear', 'port', port, word];
    case 'description':
      return ['remove', 'port', port, 'external_ids', 'description'];
    case 'type':
      return ['set', 'interface', port, 'type=""'];
    default:
      throw new RangeError(`not a line of a port: no ${word}`);
  }
}

interface Section {
  readonly line: string;
  readonly body: string[];
}

/** Lines grouped under those of the smallest indentation. */
function sections(lines: readonly string[]): Section[] {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const top = Math.min(...lines.map(indent));
  const found: Section[] = [];
  for (const line of lines) {
    if (indent(line) === top) found.push({ line: line.trim(), body: [] });
    else found.at(-1)?.body.push(line);
  }
  return found;
}

function nameAfter(word: string, line: string): string {
  const name = new RegExp(`^(?:no )?${word} (\\S+)$`).exec(line)?.[1];
  if (name === undefined) throw new RangeError(`not a line of Open vSwitch: ${line}`);
  return name;
}
