import { cablingPolicySchema, type CablingPolicy } from '#cabling';
import type { Finding } from '#findings';
import { ipPlanPolicySchema } from '#ipplan';
import type { z } from 'zod';
import type { Plan } from '../value/plan.js';
import { nearKey } from './near-key.js';

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
    return {
      code: 'PLAN_POLICY_INVALID',
      severity: 'error',
      where,
      params: { key, value: String(policy[key]), message },
    };
  });
  return { policy: schema.parse(right), findings };
}

/** Keys that no rule knows: a threshold that is misspelled holds nowhere, and nobody would notice. */
export function unknownPolicies({ name, policy }: Pick<Plan, 'name' | 'policy'>): Finding[] {
  const known = [...Object.keys(cablingPolicySchema.shape), ...Object.keys(ipPlanPolicySchema.shape)];
  return Object.keys(policy)
    .filter((key) => !known.includes(key))
    .map((key): Finding => {
      const where = [{ kind: 'policy', id: key, path: `${name} ${key}` }];
      const near = nearKey(key, known);
      const params = { key, near: near ?? '–' };
      return { code: 'PLAN_POLICY_UNKNOWN', severity: 'warning', where, params };
    });
}

/** What the site demands of its cabling; a wrong value counts as not set. */
export const cablingPolicyOf = (plan: Pick<Plan, 'name' | 'policy'>): CablingPolicy =>
  readPolicy(cablingPolicySchema, plan).policy;
