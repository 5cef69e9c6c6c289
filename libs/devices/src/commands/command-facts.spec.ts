import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grammar } from './grammar.js';
import { grammars } from './index.js';

const FILE = join(import.meta.dirname, '../../../../docs/command-facts.md');

/** Every field that a grammar may fill, in the order in which it is written. */
function fieldsOf(grammar: Grammar): string[] {
  const { carries = [], heralds = [], begins = [], fills = [], after = {}, each = {}, tables = [] } = grammar;
  const patterns = [
    ...carries,
    ...heralds,
    ...begins,
    ...fills,
    ...Object.values(after),
    ...Object.values(each),
    ...tables.flatMap((table) => Object.values(table.each ?? {})),
  ];
  const slots = patterns.flatMap((pattern) =>
    [...pattern.matchAll(/(?<!\\)<([a-zA-Z]\w*)(?: [^>]+)?>/g)].map(([, name = '']) => name),
  );
  const cells = tables.flatMap(({ columns, adds = {} }) => [...Object.values(columns), ...Object.keys(adds)]);
  return [...new Set([...cells, ...slots])].filter((name) => name !== '');
}

const line = (grammar: Grammar): string => {
  const facts = fieldsOf(grammar).map((name) => (name === 'pairs' ? '_every `name=value`_' : `\`${name}\``));
  return `| ${grammar.commands.map((command) => `\`${command}\``).join('<br>')} | ${facts.join(' ')} |`;
};

function text(): string {
  const platforms = [...new Set(grammars.map(({ platform }) => platform))];
  const sections = platforms.map((platform) => {
    const own = grammars.filter((grammar) => grammar.platform === platform);
    const rows = own.map(line).toSorted().join('\n');
    return `## ${platform}\n\n${own.length} commands.\n\n| command | facts of a row |\n|---|---|\n${rows}\n`;
  });
  return `# What commands tell

\`brassage devices parse --platform <platform> --command '<command>' <file>\` reads the answer of a command into rows; so does
\`readAnswer\` of \`libs/devices\`. This list is made from the grammars and checked by a test
(\`BRASSAGE_GOLDEN=write npm test -- command-facts\` writes it anew).

A row has a fact when the device said it. The same fact has the same name on every platform:

| fact | meaning |
|---|---|
| \`interface\`, \`localInterface\`, \`neighbourInterface\` | a port as the device names it; ours and the neighbour's |
| \`adminStatus\`, \`operStatus\` | what was set, and what became of it |
| \`macAddress\`, \`chassisId\`, \`ipAddress\`, \`prefixLength\` | addresses as written; lengths without the stroke |
| \`vlanId\`, \`vlan\`, \`name\`, \`interfaces\`, \`ports\` | a VLAN by its number, its name and what carries it |
| \`neighbour\`, \`description\`, \`capabilities\` | what a neighbour says of itself |
| \`version\`, \`model\`, \`hardware\`, \`serial\`, \`hostname\`, \`uptime\` | what the device is |
| names with a unit at the end | \`…S\` seconds, \`…Min\` minutes, \`…Bytes\`, \`…Mbps\`, \`…Kbps\`, \`…W\`, \`…Mw\`, \`…Percent\` |

${sections.join('\n')}`;
}

/** Without the padding that the formatter puts in. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/ +/g, ' ')
    .replaceAll(/\| ?:?-+:? ?(?=\|)/g, '|---')
    .trim();

it('docs/command-facts.md lists every command and the facts that it gives', () => {
  if (process.env['BRASSAGE_GOLDEN'] === 'write') writeFileSync(FILE, text());
  expect(plain(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '')).toBe(plain(text()));
});

it.each(grammars.map((grammar) => [`${grammar.platform} ${grammar.commands[0]}`, grammar] as const))(
  '%s gives facts',
  (_, grammar) => expect(fieldsOf(grammar).length).toBeGreaterThan(0),
);
