import { cablingPolicySchema, checkCabling } from '#cabling';
import { inOrder, type Finding } from '#findings';
import { checkIpPlan, ipPlanPolicySchema } from '#ipplan';
import type { Kind, PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import type { Plan } from '../value/plan.js';
import { interfaceFacts, l2LinksOf } from './layer-2.js';
import { readPolicy } from './policies.js';
import { danglingReferences } from './references.js';

/** Every rule of every kernel on one state of a plan, gravest first. */
export function checkObjects(objects: PlanObjects, plan: Plan, today: string): Finding[] {
  const cabling = readPolicy(cablingPolicySchema, plan);
  const ip = readPolicy(ipPlanPolicySchema, plan);
  const name = (kind: string, id: string): string => pathOf(objects, kind as Kind, id);
  return inOrder([
    ...danglingReferences(objects),
    ...cabling.findings,
    ...ip.findings,
    ...checkCabling(objects, { pathOf: name, policy: cabling.policy }),
    ...checkIpPlan(objects, {
      l2Links: l2LinksOf(objects),
      interfaceOf: interfaceFacts(objects),
      pathOf: name,
      today,
      policy: ip.policy,
    }),
  ]);
}
