import { readFileSync, writeFileSync } from 'node:fs';
import { planSchemaText } from './plan-schema.js';

const file = 'docs/schemas/plan.schema.json';

describe('the published JSON Schema', () => {
  it('is current; BRASSAGE_GOLDEN=write writes it', () => {
    if (process.env['BRASSAGE_GOLDEN'] === 'write') writeFileSync(file, planSchemaText());
    expect(readFileSync(file, 'utf8')).toBe(planSchemaText());
  });
});
