import { z } from 'zod';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';
import { addressDifferences, fdbDifferences, ipNeighbourDifferences } from './snmp/addresses.js';
import { expectedTables, type ExpectedRow, type Source } from './snmp/expected.js';
import { partDifferences } from './snmp/inventory.js';
import { linkDifferences } from './snmp/links.js';
import { portDifferences } from './snmp/ports.js';
import { readRecording, readVlanContexts } from './snmp/recording.js';
import { stateOf, type State } from './snmp/state.js';
import { stpPortDifferences, treeDifferences } from './snmp/stp.js';
import { systemDifferences } from './snmp/system.js';
import { membershipDifferences, vlanDifferences } from './snmp/vlans.js';

const indexSchema = z.object({ devices: z.array(z.looseObject({ name: z.string() })) });

/** The tables that say facts of the device; the others are sensors, routes and that collector's own notions. */
const judgesOfTables: Readonly<
  Record<string, (rows: readonly ExpectedRow[], state: State, source: Source) => readonly string[]>
> = {
  devices: systemDifferences,
  ports: portDifferences,
  vlans: vlanDifferences,
  ports_vlans: membershipDifferences,
  links: linkDifferences,
  entPhysical: partDifferences,
  stp: treeDifferences,
  ports_stp: stpPortDifferences,
  ipv4_addresses: addressDifferences,
  ipv6_addresses: addressDifferences,
  ipv4_mac: ipNeighbourDifferences,
  ipv6_nd: ipNeighbourDifferences,
  ports_fdb: fdbDifferences,
};

/** Recordings of real devices, with the rows that another collector makes of them. */
export const snmp = acceptanceSet({
  name: 'snmp',
  discover: async (folder) => {
    const { devices } = await readJson(folder, 'index.json', indexSchema);
    return devices.map((device) => ({ id: device.name, kind: 'snmp', device }));
  },
  judges: {
    snmp: async ({ id }, { folder, emit }) => {
      const { varbinds, says } = await readRecording(folder, id);
      const state = stateOf(varbinds, await readVlanContexts(folder, id));
      emit({ ...state, bridgePorts: [...state.bridgePorts], pvids: [...state.vlans.pvids] });
      const tables = await expectedTables(folder, id);
      return [...tables].flatMap(
        ([table, rows]) => judgesOfTables[table]?.(rows, state, { tables, says }) ?? [],
      );
    },
  },
});
