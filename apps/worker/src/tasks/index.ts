import type { Task } from '../task.js';
import { backup } from './backup.js';
import { acceptanceFile } from './acceptance-file.js';
import { checkProject } from './check-project.js';
import { compareState } from './compare-state.js';
import { documentSet } from './document-set.js';
import { importCatalogue } from './import-catalogue.js';
import { importNetBox, importNetBoxServer } from './import-netbox.js';
import { importPhpIpam, lookAtPhpIpam } from './import-phpipam.js';
import { importPlan } from './import-plan.js';
import { importTable, lookAtTable } from './import-table.js';
import { importTests } from './import-tests.js';
import { push } from './push.js';
import { readRunning } from './read-running.js';
import { remind } from './remind.js';
import { sweep } from './sweep.js';

/** Every task by the name that the queue knows. A new task is a line here. */
export const tasks: Readonly<Record<string, Task>> = {
  backup,
  'acceptance-file': acceptanceFile,
  'check-project': checkProject,
  'compare-state': compareState,
  'document-set': documentSet,
  'import-catalogue': importCatalogue,
  'import-netbox': importNetBox,
  'import-netbox-server': importNetBoxServer,
  'import-phpipam': importPhpIpam,
  'look-at-phpipam': lookAtPhpIpam,
  'import-plan': importPlan,
  'import-table': importTable,
  'import-tests': importTests,
  'look-at-table': lookAtTable,
  push,
  'read-running': readRunning,
  remind,
  sweep,
};
