import { readFileSync } from 'node:fs';
import { planSchemaText } from './plan-schema.js';

describe('the published JSON Schema', () => {
  it('is current; “npm run build && node scripts/schemas.mjs” writes it', () => {
    expect(readFileSync('docs/schemas/plan.schema.json', 'utf8')).toBe(planSchemaText());
  });
});
