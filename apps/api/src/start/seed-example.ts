import { addFloorPlan, adoptPlan, prepareAdoption, type Database } from '#persistence';
import { floorPlanNames } from '#plan';
import { readPlan } from '#planfile';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  if (!plan)
    throw new Error(
      `${path}: ${findings.map(({ code, where }) => `${code} ${JSON.stringify(where[0])}`).join('; ')}`,
    );
  const adoption = await prepareAdoption(db, runtime, { plan, made }, null);
  const written = await adoptPlan(db, runtime, adoption, 'example', 'The example plant');
  if (written?.ok === false) throw new Error(`${path}: ${JSON.stringify(written)}`);
  for (const name of floorPlanNames(plan)) await keepFloorPlan(db, runtime, join(dirname(path), name), name);
  if (adoption.project) await new ProjectChecks(db, runtime).request(adoption.project.id);
}

/** The plan of a floor of the example, from beside its file. */
async function keepFloorPlan(db: Database, runtime: Runtime, path: string, name: string): Promise<void> {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await db.transaction((sql) =>
    addFloorPlan(sql, {
      name,
      mediaType: 'image/vnd.dxf',
      sha256,
      bytes,
      author: 'example',
      at: runtime.now(),
    }),
  );
}
