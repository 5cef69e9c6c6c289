import { z } from 'zod';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';

const indexSchema = z.object({ devices: z.array(z.looseObject({ name: z.string() })) });

/** Recordings of real devices, with the rows that another collector makes of them. */
export const snmp = acceptanceSet({
  name: 'snmp',
  discover: async (folder) => {
    const { devices } = await readJson(folder, 'index.json', indexSchema);
    return devices.map((device) => ({ id: device.name, kind: 'snmp', device }));
  },
  judges: {},
});
