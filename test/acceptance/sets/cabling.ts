import { z } from 'zod';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';

const fileSchema = z.object({ scenarios: z.array(z.looseObject({ id: z.string() })) });

/** Cable paths: topology, actions, and the paths expected after each action. */
export const cabling = acceptanceSet({
  name: 'cabling',
  discover: async (folder) => {
    const { scenarios } = await readJson(folder, 'path-scenarios.json', fileSchema);
    return scenarios.map((scenario) => ({ id: scenario.id, kind: 'cabling', scenario }));
  },
  judges: {},
});
