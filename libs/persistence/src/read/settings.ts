import type { Plan } from '#plan';
import type { Sql } from '../database/database.js';

/** What the plan says of itself. */
export type PlanSettings = Pick<Plan, 'name' | 'policy'>;

export async function planSettings(sql: Sql): Promise<PlanSettings> {
  const rows = await sql.rows<[string, never]>('SELECT key, value FROM setting');
  const values = new Map(rows);
  return { name: values.get('plan.name') ?? '', policy: values.get('plan.policy') ?? {} };
}

/** Records the plan's name and policy. The caller writes the register event. */
export async function savePlanSettings(sql: Sql, { name, policy }: PlanSettings): Promise<void> {
  await sql.execute(
    `INSERT INTO setting (key, value) VALUES ('plan.name', $1), ('plan.policy', $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [JSON.stringify(name), JSON.stringify(policy)],
  );
}
