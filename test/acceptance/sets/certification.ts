import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { acceptanceSet, type CaseRef } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';

const limitValuesSchema = z.object({
  public_rows: z.array(z.looseObject({})),
  computed_rows: z.array(z.looseObject({})),
});

/** Limits against printed values, and OTDR files against their decoded content. */
export const certification = acceptanceSet<CaseRef>({
  name: 'certification',
  discover: async (folder) => [...(await limitCases(folder)), ...(await sorCases(folder))],
  judges: {},
});

async function limitCases(folder: string): Promise<CaseRef[]> {
  const values = await readJson(folder, 'limit_values.json', limitValuesSchema);
  return [
    ...values.public_rows.map((_, index) => ({ id: `limit-printed/${index}`, kind: 'limit-printed' })),
    ...values.computed_rows.map((_, index) => ({ id: `limit-computed/${index}`, kind: 'limit-computed' })),
  ];
}

async function sorCases(folder: string): Promise<CaseRef[]> {
  const files = (await readdir(join(folder, 'sor'))).filter((file) => file.endsWith('.sor')).toSorted();
  return files.map((file) => ({ id: `sor/${file.slice(0, -'.sor'.length)}`, kind: 'sor' }));
}
