import type { Database } from '#persistence';
import { readFileSync } from 'node:fs';
import { JobStore } from '../jobs/job-store.js';
import { ProjectChecks } from '../jobs/project-checks.js';
import { adoptPlan, prepareAdoption } from '../import-export/adopt-plan.js';
import { readPlanFile } from '../import-export/read-plan-file.js';
import type { Runtime } from '../runtime/runtime.js';

/** Puts the example into a database where nothing ever happened, so that a newcomer has something to look at. */
export async function seedExample(db: Database, runtime: Runtime, path: string): Promise<void> {
  const happened = await db.rows('SELECT 1 FROM register_event LIMIT 1');
  if (happened.length > 0) return;
  const read = await readPlanFile('plan.yaml', readFileSync(path), () => runtime.newId());
  if (!read.ok)
    throw new Error(
      `${path}: ${read.findings.map(({ code, where }) => `${code} ${JSON.stringify(where[0])}`).join('; ')}`,
    );
  const adoption = await prepareAdoption(db, runtime, read, null);
  const written = await adoptPlan(db, runtime, adoption, 'example', 'The example plant');
  if (written?.ok === false) throw new Error(`${path}: ${JSON.stringify(written)}`);
  if (adoption.project) await new ProjectChecks(new JobStore(db, runtime)).request(adoption.project.id);
}
