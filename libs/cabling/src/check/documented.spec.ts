import { readFileSync } from 'node:fs';
import { identifierPresets } from '../identifiers/presets.js';
import { cablingPolicySchema } from './policy.js';
import { cablingRules, type CablingRule } from './rule-table.js';

const text = readFileSync('docs/cabling-checks.md', 'utf8');

describe('docs/cabling-checks.md', () => {
  it.each(Object.entries<CablingRule>(cablingRules).filter(([, { rule }]) => rule !== 'M'))(
    'names %s with its rule',
    (code, { rule, severity }) => {
      expect(text).toMatch(new RegExp(`\\| ${rule} +\\| \`${code}\` +\\| ${severity} `));
    },
  );

  it.each(Object.entries(cablingPolicySchema.parse({})))('names %s with its default', (name, value) => {
    if (name.startsWith('identifier') && name !== 'identifierScheme') expect(text).toContain(`\`${name}\``);
    else expect(text).toMatch(new RegExp(`\\| \`${name}\` +\\| ${String(value)} `));
  });

  it.each(Object.keys(identifierPresets))('names the preset %s', (preset) => {
    expect(text).toContain(`\`${preset}\``);
  });
});
