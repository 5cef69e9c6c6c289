import { z } from 'zod';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';

const fileSchema = z.object({ scenarios: z.array(z.looseObject({ id: z.string() })) });

/** Prefixes, addresses, ranges and VLAN groups: hierarchy, free space, utilisation, uniqueness. */
export const ipplan = acceptanceSet({
  name: 'ipplan',
  discover: async (folder) => {
    const { scenarios } = await readJson(folder, 'scenarios.json', fileSchema);
    return scenarios.map((scenario) => ({ id: scenario.id, kind: 'ipplan', scenario }));
  },
  judges: {},
});
