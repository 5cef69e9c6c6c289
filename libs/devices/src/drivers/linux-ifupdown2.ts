import { UnreadableAnswer, type Driver } from '../driver.js';
import { shellQuote } from '../shell-quote.js';
import { linuxShell } from './linux-shell.js';
import { scheduledRestore } from './scheduled-restore.js';

const FILE = '/etc/network/interfaces';
/** What is written before it takes the place of the file, and what was in its place. */
const [FRESH, OLD] = [`${FILE}.brassage-new`, `${FILE}.brassage-old`];
/** The file as it was before a push, byte by byte. */
const BEFORE = `${FILE}.brassage-before`;
/** The file, and how many lines it has: neither a half of it nor a word that somebody sent to all terminals is the file. */
const SHOW = `cat ${FILE} && echo && echo "$(wc -l <${FILE}) lines in the interfaces file"`;
const COUNT = /^\s*(\d+) lines in the interfaces file$/;

const RELOAD = `ifreload -a || echo 'Error: ifreload ended with a failure'`;

/** Words that begin a part of their own (interfaces(5)); whatever else follows an interface belongs to it. */
const KEYWORD = /^(auto|allow-\S+|iface|vlan|source|source-directory|template)(\s|$)/;
const OPENS = /^(iface|vlan)\s/;

/**
 * The file with one indentation: it says by order alone what belongs to an interface. Blank lines go, tabs become spaces,
 * continued lines are one. A comment belongs to an interface where more of the interface follows it.
 */
function stanzas(file: string): string {
  const lines = file
    .replaceAll('\r', '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');
  let within = false;
  return lines
    .map((line, index) => {
      const said = line.startsWith('#') ? lines.slice(index).find((next) => !next.startsWith('#')) : line;
      const isBelow = within && said !== undefined && !KEYWORD.test(said);
      if (!line.startsWith('#')) within = isBelow || OPENS.test(line);
      return `${isBelow ? ' ' : ''}${line}\n`;
    })
    .join('');
}

/** @throws UnreadableAnswer where the answer was cut, or something else came into it */
function fileIn(answer: string): string {
  const lines = answer.replaceAll('\r', '').split('\n');
  const end = lines.findLastIndex((line) => COUNT.test(line));
  if (end < 0) throw new UnreadableAnswer(`no end of ${FILE} in ${lines.length} lines`);
  const count = Number(COUNT.exec(lines[end]!)![1]);
  if (end - 1 !== count) throw new UnreadableAnswer(`${end - 1} lines of ${FILE}, which has ${count}`);
  return stanzas(lines.slice(0, end).join('\n'));
}

/** Characters of one line that is typed: a shell on a terminal takes more, and shows less of it. */
export const MOST_TYPED = 800;

/** Lines in groups that a terminal shows whole. */
function grouped(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let length = MOST_TYPED;
  for (const line of lines) {
    length += line.length;
    if (length > MOST_TYPED) {
      groups.push([]);
      length = line.length;
    }
    groups.at(-1)!.push(line);
  }
  return groups;
}

/**
 * The whole file, written beside the old one and put in its place; one that does not parse is taken away before anything
 * is done with it.
 * @throws RangeError where the file is made by a template (`%for`, `${…}`): what we would write is not what is there
 */
function written(predicted: string): string[] {
  const template = predicted.split('\n').find((line) => /^\s*%|<%|\$\{/.test(line));
  if (template !== undefined) throw new RangeError(`${FILE} is made by a template: ${template.trim()}`);
  const lines = predicted.trimEnd().split('\n').map(shellQuote);
  return [
    `cp -p ${FILE} ${FRESH}`,
    `: >${FRESH}`,
    ...grouped(lines).map((group) => `printf '%s\\n' ${group.join(' ')} >>${FRESH}`),
    `cp -p ${FILE} ${OLD}`,
    `mv ${FRESH} ${FILE}`,
    `ifreload -a -s >/dev/null || { mv ${OLD} ${FILE}; echo 'Error: the file does not parse'; }`,
  ];
}

const safety = scheduledRestore('sh $1');

/**
 * Linux with ifupdown2 (Debian, Cumulus Linux before NVUE): the file `/etc/network/interfaces`. Files that it draws in
 * (`source`) are not read.
 */
export const linuxIfupdown2: Driver = {
  ...linuxShell,
  name: 'linux-ifupdown2',
  title: 'Linux with ifupdown2',
  failures: [...linuxShell.failures, /^error: /i, /^(ifreload|cat|cp|mv): /],
  harmless: [/^warning: /i],
  configuration: {
    show: [{ send: SHOW, at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => fileIn(answer),
    enter: [],
    // What was written is taken into use when all of it stands.
    leave: [{ send: RELOAD, at: 'privileged' }],
    commands: (_remediation, predicted) => written(predicted),
    at: 'privileged',
    save: [],
  },
  safety: {
    ...safety,
    // Back to the file itself, with what its writer left blank in it.
    arm: ({ afterS }) => [
      { send: `cp -p ${FILE} ${BEFORE}`, at: 'privileged' },
      ...safety.arm({ afterS, rollback: [`cp -p ${BEFORE} ${FILE}`, 'ifreload -a'] }),
    ],
  },
};
