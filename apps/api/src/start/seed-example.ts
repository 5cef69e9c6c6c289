import { adoptPlan, prepareAdoption, type Database } from '#persistence';
import { readPlan } from '#planfile';
import { readFileSync } from 'node:fs';
import { ProjectChecks } from '../jobs/project-checks.js';
import type { Runtime } from '../runtime/runtime.js';

/** Puts the example into a database where nothing ever happened, so that a newcomer has something to look at. */
export async function seedExample(db: Database, runtime: Runtime, path: string): Promise<void> {
  const happened = await db.rows('SELECT 1 FROM register_event LIMIT 1');
  if (happened.length > 0) return;
  const made = new Set<string>();
  const newId = (): string => {
    const id = runtime.newId();
    made.add(id);
    return id;
  };
  const { plan, findings } = readPlan(readFileSync(path, 'utf8'), { file: 'plan.yaml', newId });
  if (!plan) throw new Error(`${path}: ${findings.map(({ code, where }) => `${code} ${JSON.stringify(where[0])}`).join('; ')}`); // prettier-ignore
  const adoption = await prepareAdoption(db, runtime, { plan, made }, null);
  const written = await adoptPlan(db, runtime, adoption, 'example', 'The example plant');
  if (written?.ok === false) throw new Error(`${path}: ${JSON.stringify(written)}`);
  if (adoption.project) await new ProjectChecks(db, runtime).request(adoption.project.id);
}
