import { fibreBudgetDb } from '#certification';
import { z } from 'zod';
import type { JudgeContext } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';

const vectorSchema = z.looseObject({
  length_km: z.number(),
  fibre_db_km: z.number(),
  end_connections: z.number(),
  end_conn_db: z.number(),
  inner_connections: z.number(),
  inner_conn_db: z.number(),
  splices: z.number(),
  splice_db: z.number(),
  limit_db: z.number(),
  exact: z.number(),
});
const vectorsSchema = z.object({ fibre_budget_vectors: z.array(vectorSchema) });

/** The loss budgets of a printed manual: exact, and rounded as printed. */
export async function budgetVectors(folder: string): Promise<z.infer<typeof vectorSchema>[]> {
  return (await readJson(folder, 'limit_values.json', vectorsSchema)).fibre_budget_vectors;
}

export async function judgeBudget(index: number, { folder, emit }: JudgeContext): Promise<string[]> {
  const vector = (await budgetVectors(folder))[index];
  if (!vector) return [`no vector ${index}`];
  const budgetDb = fibreBudgetDb({
    lengthM: vector.length_km * 1000,
    attenuationDbPerKm: vector.fibre_db_km,
    endConnections: vector.end_connections,
    endConnectionDb: vector.end_conn_db,
    innerConnections: vector.inner_connections,
    innerConnectionDb: vector.inner_conn_db,
    splices: vector.splices,
    spliceDb: vector.splice_db,
  });
  emit({ budgetDb });
  const differs = Math.abs(budgetDb - vector.exact) > 1e-9 || Math.abs(budgetDb - vector.limit_db) > 0.005;
  return differs ? [`${budgetDb} dB, expected ${vector.exact} (printed ${vector.limit_db})`] : [];
}
