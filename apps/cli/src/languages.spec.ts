import type { Command } from 'commander';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectGolden } from '../../../test/support/golden.js';
import { commandLine } from './brassage.fixture.js';
import { helpTexts } from './french/help.js';
import { createProgram } from './program.js';

const brassage = commandLine('2026-03-16T12:00:00Z');
const silent = {
  out: () => {},
  talk: () => {},
  now: () => new Date(0),
  colour: false,
  language: 'en',
  render: () => Promise.reject(new Error('not here')),
} as const;

/** Every command that does something, with the words that lead to it. */
function commandsOf(command: Command, path: readonly string[] = []): { path: string[]; command: Command }[] {
  const own = command.commands.length === 0 ? [{ path: [...path], command }] : [];
  return [...own, ...command.commands.flatMap((inner) => commandsOf(inner, [...path, inner.name()]))];
}
const program = createProgram(silent, () => {});
const commands = commandsOf(program).map(({ path, command }) => ({ words: path.join(' '), path, command }));

/** English that commander or we would say; `error` is a value of options too, and _usage_ a word of both. */
const ENGLISH =
  /\b(?:error:|unknown|missing|required|argument missing|too many|expected|invalid\b|allowed|did you mean|add --help|cannot|there is|usage:|options:|commands:|default:|choices:)/i;

describe('help in French', () => {
  const said = new Set<string>();
  const gather = (command: Command): void => {
    said.add(command.summary()).add(command.description());
    for (const one of [...command.options, ...command.registeredArguments]) said.add(one.description);
    command.commands.forEach(gather);
  };
  gather(program);
  said.delete('');
  said.add('show help for a command');

  it('has a text for every command, option and argument, and no other', () => {
    expect([...said].filter((text) => !(text in helpTexts))).toEqual([]);
    expect(Object.keys(helpTexts).filter((text) => !said.has(text))).toEqual([]);
  });

  it.each(commands)('$words', async ({ path }) => {
    const { code, out, talk } = await brassage(...path, '--help', '--lang', 'fr');
    expect([code, talk]).toEqual([0, '']);
    expect(out).toContain('Utilisation :');
    expect(ENGLISH.exec(out)?.[0]).toBeUndefined();
  });

  it.each([
    ['help.fr', ['--help']],
    ['help-plan-check.fr', ['plan', 'check', '--help']],
  ])('%s as a whole', async (name, args) => {
    expectGolden(`cli/${name}.txt`, (await brassage(...args, '--lang', 'fr')).out);
  });
});

describe.each([
  ['en', /^error: /],
  ['fr', /^erreur : /],
])('a wrong command line in %s', (lang, begins) => {
  const refused = async (...args: string[]): Promise<string> => {
    const { code, out, talk } = await brassage(...args, '--lang', lang);
    expect([code, out]).toEqual([2, '']);
    expect(talk).toMatch(begins);
    if (lang === 'fr') expect(ENGLISH.exec(talk)?.[0]).toBeUndefined();
    return talk;
  };

  // An option that must be there is missed first.
  it.each(commands)('$words: an option that is none', async ({ path, command }) => {
    const wanted = command.options.find(({ mandatory }) => mandatory)?.flags ?? '--sideways';
    expect(await refused(...path, '--sideways')).toContain(wanted);
  });

  it.each(commands)('$words: too many arguments, or too few', async ({ path, command }) => {
    const takes = command.registeredArguments;
    const isOpen = takes.some(({ variadic }) => variadic);
    if (takes.some(({ required }) => required)) await refused(...path);
    else if (!isOpen) await refused(...path, ...takes.map(() => 'x'), 'x');
  });

  it.each([
    ['a command that is none', ['plan', 'chek']],
    ['a group that is none', ['plans']],
    ['an option like another', ['plan', 'check', 'p.yaml', '--jsn']],
    ['an option without its value', ['plan', 'check', 'p.yaml', '--layer']],
    ['an option that must be there', ['devices', 'parse', 'x.txt']],
    ['a value that is no choice', ['plan', 'check', 'p.yaml', '--fail-on', 'much']],
    ['a value that is no number', ['plan', 'route', 'p.yaml', 'a', 'b', '--count', 'many']],
    ['a layer that is none', ['plan', 'trace', 'p.yaml', 'a', '--layer', 'never']],
    ['one argument too many', ['plan', 'check', 'p.yaml', 'q.yaml']],
  ])('%s', async (_, args) => {
    await refused(...args);
  });
});

describe('what cannot be read, in French', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-french-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const given = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const empty = given('empty.txt', '');
  const odd = given('odd.txt', 'nobody prints this\n');
  const NORD = 'examples/atelier-nord/plan.yaml';

  it.each([
    ['a file that is not there', ['plan', 'check', join(folder, 'none.yaml')], 'ce fichier n’existe pas'],
    ['a folder', ['config', 'parse', folder, '--platform', 'ios-xe'], 'c’est un dossier'],
    [
      'a plan that is none',
      ['plan', 'check', given('plan.yaml', 'sites: 7\n')],
      'ne peut être lu comme un plan',
    ],
    [
      'a device that is not there',
      ['plan', 'render', NORD, 'acc-99'],
      'il n’y a pas d’équipement « acc-99 »',
    ],
    ['a port that is not there', ['plan', 'trace', NORD, 'nowhere'], 'il n’y a ni port'],
    ['two sides', ['plan', 'connect', NORD, 'P1:1'], 'n’a pas deux côtés'],
    [
      'a command without grammar',
      ['devices', 'parse', empty, '--platform', 'ios-xe', '--command', 'show moon'],
      'aucune grammaire',
    ],
    [
      'an answer not understood',
      ['devices', 'parse', odd, '--platform', 'ios-xe', '--command', 'show lldp neighbors'],
      'non compris',
    ],
    [
      'variables that are none',
      ['config', 'render', given('v.json', '{}'), '--platform', 'ios-xe'],
      'attendu',
    ],
    ['variables that are not JSON', ['config', 'render', odd, '--platform', 'ios-xe'], 'n’est pas du JSON'],
    ['no server', ['devices', 'collect', 'NORD'], 'il faut un serveur'],
    ['a language that is none', ['plan', 'check', NORD, '--lang', 'de'], '--lang de'],
  ])('%s', async (_, args, says) => {
    const { code, talk } = await brassage('--lang', 'fr', ...args);
    expect(code).toBe(2);
    expect(talk).toContain(says);
    if (!says.startsWith('--lang')) expect(ENGLISH.exec(talk)?.[0]).toBeUndefined();
  });
});
