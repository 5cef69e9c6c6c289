import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTemplate, templateSetOf, type DeviceVariables } from '#templating';
import { absent, features } from './support/features.js';
import { fullSwitch } from './support/full-switch.js';
import { namesOf } from './support/names.js';

const here = import.meta.dirname;

function setOf(platform: string): ReturnType<typeof templateSetOf> {
  const folder = join(here, platform);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  return templateSetOf(
    platform,
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
  );
}

const known = new Map<string, ReadonlySet<string>>();

/** The features that a platform's templates write something for. */
function written(platform: string): ReadonlySet<string> {
  const found = known.get(platform) ?? find(platform);
  known.set(platform, found);
  return found;
}

function find(platform: string): ReadonlySet<string> {
  const set = setOf(platform);
  const render = (variables: DeviceVariables): string => {
    const { text, findings } = renderTemplate(set, 'switch', variables);
    expect(findings).toEqual([]);
    return text;
  };
  const full = fullSwitch(platform);
  const text = render(full);
  return new Set(features.filter(({ without }) => render(without(full)) !== text).map(({ name }) => name));
}

const platforms = Object.keys(namesOf);

const table = (): string => {
  const said = new Map(platforms.map((platform) => [platform, written(platform)]));
  const rows = features.map(({ name }) =>
    [
      name,
      ...platforms.map((platform) =>
        said.get(platform)?.has(name) ? '✓' : absent[platform]?.[name] ? '–' : '',
      ),
    ].join(' | '),
  );
  return [
    `| | ${platforms.map((name) => `\`${name}\``).join(' | ')} |`,
    `|---|${platforms.map(() => ':-:|').join('')}`,
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
};

/** A table without its padding, which the formatter puts in. */
const plain = (text: string): string[] =>
  text.split('\n').map((line) =>
    line
      .replaceAll(/ +/g, ' ')
      .replaceAll(/:?-+:?/g, '-')
      .replaceAll(' ', ''),
  );

it('the table of README.md says what the templates write', () => {
  const file = join(here, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = readme.split('<!-- features -->\n');
  const [shown = '', after = ''] = rest.split('<!-- /features -->\n');
  if (process.env['BRASSAGE_GOLDEN'] === 'write') {
    writeFileSync(file, `${before}<!-- features -->\n${table()}\n<!-- /features -->\n${after}`);
    return;
  }
  expect(plain(shown.trim())).toEqual(plain(table()));
});

it('nothing is called absent that a template writes', () => {
  for (const [platform, reasons] of Object.entries(absent))
    expect(Object.keys(reasons).filter((name) => written(platform).has(name))).toEqual([]);
});

it.each(platforms)('%s: what is not absent is written', (platform) => {
  const said = written(platform);
  expect(
    features.filter(({ name }) => !said.has(name) && !absent[platform]?.[name]).map(({ name }) => name),
  ).toEqual([]);
});
