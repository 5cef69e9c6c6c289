import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { ConfigView } from '#netconfig';
import type { Plan } from '../value/plan.js';
import type { PlanObjects } from '../value/kinds.js';
import { asConfigured } from './as-configured.js';
import { PlanChecker } from './check-plan.js';
import { inheritedOf } from './inherited.js';

/**
 * What the rules find if devices have the configurations that are predicted for them, and would not find if all were as
 * planned: a trunk of a neighbour that does not let a VLAN through yet, a native VLAN that differs at the other end.
 *
 * @param objects - The state of the plan that is configured.
 * @param views - What the configurations say: predicted ones of devices that are pushed to, running ones of others.
 */
export function predictedFindings(
  plan: Pick<Plan, 'name' | 'policy'>,
  objects: PlanObjects,
  views: ReadonlyMap<Id, ConfigView>,
  today: string,
): Finding[] {
  const checker = new PlanChecker();
  const judged = (present: PlanObjects): readonly Finding[] =>
    checker
      .check({ ...plan, present, project: null, waivers: [] }, { layers: ['before'], today })
      .flatMap(({ findings }) => findings)
      .filter(({ follows }) => follows === null)
      .map(({ waivedBy: _waivedBy, inherited: _inherited, follows: _follows, ...finding }) => finding);
  const planned = judged(objects);
  const configured = asConfigured(objects, views);
  const found = judged(configured);
  const known = inheritedOf(found, planned, configured);
  return found.filter((finding) => !known.has(finding));
}
