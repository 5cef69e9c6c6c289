import { readdir } from 'node:fs/promises';
import { acceptanceSet } from '../harness/acceptance-set.js';

/** Device and module types of many makers, one YAML file each. */
export const deviceTypes = acceptanceSet({
  name: 'devicetypes',
  discover: async (folder) => {
    const files = await readdir(folder, { recursive: true });
    return files
      .filter((file) => /\.ya?ml$/.test(file))
      .toSorted()
      .map((file) => ({ id: file.replace(/\.ya?ml$/, ''), kind: 'devicetypes', file }));
  },
  judges: {},
});
