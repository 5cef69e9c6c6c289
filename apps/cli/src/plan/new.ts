import { type Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlan } from '#planfile';
import { Unreadable, WrongValue } from '../exit.js';
import { bytesOfText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { words } from '../words.js';

interface NewFlags {
  readonly name: string;
  readonly code: string;
}

/** `brassage plan new`: a plan file of one's own to begin with. */
export function newCommand(plan: Command, io: Io): void {
  plan
    .command('new')
    .summary('begin a plan file of your own')
    .description(
      'Writes a small plan with the starter catalogue, in comments that say what to change: a site with a rack, a switch, two VLANs, and an extension of eight outlets. It never writes over a file.',
    )
    .argument('<file>', 'the file to write, .yaml', yamlFile)
    .option('--name <name>', 'the site', 'My site')
    .option('--code <code>', 'the number that people will call the extension by', 'EXT-001')
    .action((file: string, flags: NewFlags) => beginPlan(file, flags, io));
}

function yamlFile(path: string): string {
  if (/\.ya?ml$/i.test(path)) return path;
  throw new WrongValue({ en: 'Its name must end with .yaml.', fr: 'Son nom doit finir par .yaml.' });
}

async function beginPlan(path: string, { name, code }: NewFlags, io: Io): Promise<void> {
  if (existsSync(path))
    throw new Unreadable({
      en: `${path} is there already; give another name`,
      fr: `${path} existe déjà ; donnez un autre nom`,
    });
  const text = starterPlan(name, code, basename(path));
  const { plan, findings } = readPlan(text, { file: basename(path), newId: counter() });
  if (!plan)
    throw new Unreadable(
      {
        en: 'a plan cannot be begun with this name and code',
        fr: 'un plan ne peut commencer avec ce nom et ce numéro',
      },
      findings,
    );
  await writeFiles(dirname(path), [{ name: basename(path), bytes: bytesOfText(text) }]);
  io.talk(`${words(io.language).begun(path)}\n`);
}

/** The starter's site with the catalogue inside its present. Texts are written as JSON, which is YAML whatever they hold. */
function starterPlan(name: string, code: string, file: string): string {
  const catalogue = starterText('catalogue.yaml').replace(/^[\s\S]*?\npresent:\n/, '\n');
  const inComment = name.replaceAll(/\s+/g, ' ');
  return starterText('site.yaml')
    .replace('# {name}:', () => `# ${inComment}:`)
    .replaceAll('{file}', () => file)
    .replace('\nname: {name}', () => `\nname: ${JSON.stringify(name)}`)
    .replace('- name: {name}', () => `- name: ${JSON.stringify(escaped(name))}`)
    .replace('code: {code}', () => `code: ${JSON.stringify(code)}`)
    .replace('{catalogue}', () => catalogue);
}

/** A bracket in the name of an object means itself, not a range. */
const escaped = (name: string): string => name.replaceAll('[', '\\[');

function starterText(name: string): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const root = here.replace(/[\\/](dist[\\/])?apps[\\/]cli[\\/]src[\\/]plan[\\/]$/, '');
  return readFileSync(join(root, 'examples', 'starter', name), 'utf8');
}

function counter(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}
