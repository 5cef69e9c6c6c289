import { z } from 'zod';
import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';
import { caseSchema } from './netconfig/case.js';
import { circular, future, remediation, unifiedDiff } from './netconfig/changes.js';
import { viewOfConfig } from './netconfig/config-view.js';
import { deviceDiff } from './netconfig/device-diff.js';
import { getter } from './netconfig/getter.js';
import { parse } from './netconfig/parse.js';
import { realConfig } from './netconfig/real-configs.js';
import { prompt, session } from './netconfig/session.js';
import { compliance, configTree, diff, sanitize, vlanList } from './netconfig/netutils.js';

const indexSchema = z.object({ entries: z.array(caseSchema) });

/** Configurations and command output of real platforms; `index.json` says what each case asks for. */
export const netconfig = acceptanceSet({
  name: 'netconfig',
  discover: async (folder) => (await readJson(folder, 'index.json', indexSchema)).entries,
  judges: {
    remediation,
    circular,
    future,
    unified_diff: unifiedDiff,
    'device-diff': deviceDiff,
    diff,
    'config-tree': configTree,
    'config-view': viewOfConfig,
    compliance,
    sanitize,
    'vlan-list': vlanList,
    config: realConfig,
    // Hosts and databases beside the configurations: no expected value either.
    topology: realConfig,
    parse,
    getter,
    session,
    prompt,
  },
});
