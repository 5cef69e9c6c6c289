import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDeviceType } from '#cabling';
import { parse } from 'yaml';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { expectedOf, summaryOf } from './devicetypes/summary.js';

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
  judges: {
    devicetypes: async ({ file }, { folder, emit }) => {
      const text = await readFile(join(folder, file), 'utf8');
      // Every scalar as text: port 01 must not become port 1.
      const value: unknown = parse(text, { schema: 'failsafe' });
      const read = readDeviceType(value, file, 'type');
      emit(read);
      const type = read.deviceType ?? read.moduleType;
      if (!type) return read.findings.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
      const actual = summaryOf(type);
      const expected = expectedOf(value as Record<string, unknown>);
      return Object.keys(expected).flatMap((key) =>
        JSON.stringify(actual[key]) === JSON.stringify(expected[key])
          ? []
          : [`${key}: ${JSON.stringify(actual[key])} instead of ${JSON.stringify(expected[key])}`],
      );
    },
  },
});
