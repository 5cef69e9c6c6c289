// node scripts/schemas.mjs: writes docs/schemas/plan.schema.json from the built program (npm run build first).
import { mkdirSync, writeFileSync } from 'node:fs';
import { planSchemaText } from '../dist/libs/planfile/src/index.js';

const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('plan.schema.json', folder), planSchemaText());
