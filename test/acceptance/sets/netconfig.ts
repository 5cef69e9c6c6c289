import { z } from 'zod';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';

const indexSchema = z.object({ entries: z.array(z.looseObject({ id: z.string(), kind: z.string() })) });

/** Configurations and command output of real platforms; `index.json` says what each case asks for. */
export const netconfig = acceptanceSet({
  name: 'netconfig',
  discover: async (folder) => (await readJson(folder, 'index.json', indexSchema)).entries,
  judges: {},
});
