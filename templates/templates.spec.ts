import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  commandText,
  configText,
  ownedLines,
  ownedPart,
  parseConfig,
  remediationFor,
  rulesOf,
} from '#netconfig';
import { deviceVariablesSchema, renderTemplate, templateSetOf } from '#templating';
import { expectGolden } from '../test/support/golden.js';
import { fullSwitch } from './support/full-switch.js';

const here = import.meta.dirname;
const platforms = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'owned.json')))
  .map(({ name }) => name);

function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe.each(platforms)('templates of %s', (platform) => {
  const folder = join(here, platform);
  const set = templateSetOf(platform, filesBelow(folder));
  const files = existsSync(join(folder, 'examples')) ? readdirSync(join(folder, 'examples')) : [];
  const examples = ['full-switch', ...files.map((file) => file.replace('.json', ''))];
  const rules = rulesOf(platform);
  const owned = ownedLines(JSON.parse(readFileSync(join(folder, 'owned.json'), 'utf8')));
  const variablesOf = (example: string) =>
    example === 'full-switch'
      ? fullSwitch(platform)
      : deviceVariablesSchema.parse(
          JSON.parse(readFileSync(join(folder, 'examples', `${example}.json`), 'utf8')),
        );

  it.each(examples)('render the example %s', (example) => {
    const variables = variablesOf(example);
    const { text, findings } = renderTemplate(set, variables.device.role, variables);
    expect(findings).toEqual([]);
    expectGolden(`templates/${platform}/${example}.txt`, text);
  });

  it.each(examples)('own every line that they write for %s', (example) => {
    const variables = variablesOf(example);
    const { text } = renderTemplate(set, variables.device.role, variables);
    const tree = parseConfig(text, rules);
    expect(tree.length).toBeGreaterThan(0);
    expect(configText(ownedPart(tree, owned))).toBe(configText(tree));
  });

  it.each(examples)(
    'give a configuration that is reached from nothing and needs nothing more for %s',
    (example) => {
      const variables = variablesOf(example);
      const intended = parseConfig(renderTemplate(set, variables.device.role, variables).text, rules);
      const remediation = remediationFor([], intended, rules);
      const typed = parseConfig(commandText(remediation, rules), rules);
      expect(remediationFor(typed, intended, rules)).toEqual([]);
    },
  );
});
