import type { Command } from 'commander';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { createProgram } from '../apps/cli/src/program.js';

// What a reader may click or type in a page of the project works: links lead somewhere, commands and their options are there.

const FOLDERS = ['apps', 'bench', 'docs', 'examples', 'libs', 'templates', 'test'];
const pages = [
  ...readdirSync('.'),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
].filter((path) => path.endsWith('.md'));
const textOf = (page: string): string => readFileSync(page, 'utf8');

/** Fenced blocks show other programs' text; they hold no links. */
const withoutBlocks = (text: string): string => text.replaceAll(/^ *```.*?^ *```/gms, '');
const blocksIn = (text: string): string[] =>
  [...text.matchAll(/^ *```\w*\n(.*?)^ *```/gms)].map(([, block = '']) => block.replaceAll('\\\n', ' '));

const linksIn = (text: string): string[] =>
  [
    ...withoutBlocks(text)
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, to = '']) => to);

/** The anchors of a page as GitHub makes them: headings in small letters, blanks as hyphens, other signs left out. */
const anchorsOf = (page: string): string[] =>
  [...withoutBlocks(textOf(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );

function leadsNowhere(page: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return false;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (!existsSync(target)) return true;
  if (anchor === undefined) return false;
  return statSync(target).isDirectory() || !anchorsOf(target).includes(anchor);
}

describe('the pages of the project', () => {
  it('are more than thirty, and each link leads somewhere', () => {
    const links = pages.flatMap((page) => linksIn(textOf(page)).map((link) => [page, link] as const));
    expect([pages.length > 30, links.length > 60]).toEqual([true, true]);
    expect(links.filter(([page, link]) => leadsNowhere(page, link))).toEqual([]);
  });

  it('name scripts of npm and programs that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const missing = pages.flatMap((page) => {
      const text = textOf(page);
      const run = [...text.matchAll(/npm run ([\w:]+)/g)].filter(([, name = '']) => !(name in scripts));
      const node = [...text.matchAll(/node (scripts\/[\w-]+\.mjs)/g)].filter(
        ([, path = '']) => !existsSync(path),
      );
      return [...run, ...node].map(([words]) => `${page}: ${words}`);
    });
    expect(missing).toEqual([]);
  });
});

const nothing = (): void => undefined;
const program = createProgram(
  {
    out: nothing,
    talk: nothing,
    now: () => new Date(0),
    colour: false,
    language: 'en',
    render: () => Promise.resolve([]),
  },
  nothing,
);

/** The command lines of a page, by words; what a shell does with the result is left out. */
const commandsIn = (page: string): string[][] =>
  blocksIn(textOf(page))
    .flatMap((block) => block.split('\n'))
    .flatMap((line) => /^\s*(?:\$ )?(?:npx )?brassage (.*)$/.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/ #.*$/, '').replace(/ [|>].*$/, ''))
    .map((line) => [...line.matchAll(/'[^']*'|"[^"]*"|\S+/g)].map(([word]) => word));

/** What a command line says that the program does not know; empty where it could be run. */
function unknownIn(words: readonly string[]): string[] {
  let command: Command = program;
  let at = 0;
  for (let next; (next = command.commands.find((it) => it.name() === words[at])); at += 1) command = next;
  if (command.commands.length > 0) return [`no command ${words[at] ?? ''}`];
  const known = [
    '--help',
    ...[program, command].flatMap(({ options }) => options.flatMap(({ long, short }) => [long, short])),
  ];
  const flags = words
    .slice(at)
    .filter((word) => /^--?[a-z]/.test(word))
    .map((word) => word.split('=')[0]!);
  const given = words.slice(at).filter((word) => !word.startsWith('-')).length;
  const needed = command.registeredArguments.filter(({ required }) => required).length;
  return [
    ...flags.filter((flag) => !known.includes(flag)),
    ...(given < needed && !flags.includes('--help') ? [`${needed} arguments are needed`] : []),
  ];
}

describe('the command line, as the pages have it', () => {
  const lines = pages.flatMap((page) => commandsIn(page).map((words) => [page, words] as const));

  it('knows every command and every option', () => {
    const wrong = lines.flatMap(([page, words]) =>
      unknownIn(words).map((what) => `${page}: ${words.join(' ')}: ${what}`),
    );
    expect(lines.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it('is in the table of docs/cli.md, each command with what its help says', () => {
    const leaves = (command: Command, path: string): [string, string][] =>
      command.commands.length === 0
        ? [[path, command.summary() || command.description()]]
        : command.commands.flatMap((inner) => leaves(inner, `${path} ${inner.name()}`.trim()));
    const table = [...textOf('docs/cli.md').matchAll(/^\| `([\w -]+)` +\| (.*?) +\|$/gm)];
    expect(table.map(([, path, words]) => [path, words])).toEqual(leaves(program, ''));
  });
});
