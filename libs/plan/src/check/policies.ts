import { cablingPolicySchema, type CablingPolicy } from '#cabling';
import type { Finding } from '#findings';
import type { z } from 'zod';
import type { Plan } from '../value/plan.js';

/** Thresholds as a kernel wants them, and what is wrong with those that the plan sets. */
export interface ReadPolicy<T> {
  readonly policy: T;
  readonly findings: readonly Finding[];
}

/** The plan's thresholds by a kernel's schema. A wrong value is told, and its default holds. */
export function readPolicy<S extends z.ZodObject>(
  schema: S,
  { name, policy }: Pick<Plan, 'name' | 'policy'>,
): ReadPolicy<z.output<S>> {
  const read = schema.safeParse(policy);
  if (read.success) return { policy: read.data, findings: [] };
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const right = Object.fromEntries(Object.entries(policy).filter(([key]) => !wrong.has(key)));
  const findings = read.error.issues.map(({ path, message }): Finding => {
    const key = String(path[0]);
    const where = [{ kind: 'policy', id: key, path: `${name} ${key}` }];
    return { code: 'PLAN_POLICY_INVALID', severity: 'error', where, params: { key, value: String(policy[key]), message } };
  }); // prettier-ignore
  return { policy: schema.parse(right), findings };
}

/** What the site demands of its cabling; a wrong value counts as not set. */
export const cablingPolicyOf = (plan: Pick<Plan, 'name' | 'policy'>): CablingPolicy =>
  readPolicy(cablingPolicySchema, plan).policy;
