import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { ConfigView } from '#netconfig';
import type { Plan } from '../value/plan.js';
import type { PlanObjects } from '../value/kinds.js';
import { asConfigured } from './as-configured.js';
import { PlanChecker } from './check-plan.js';
import { inheritedOf } from './inherited.js';

/** A finding on the network as it is predicted. */
export interface PredictedFinding {
  readonly finding: Finding;
  /** True where it is so already, without the push: it ends when other devices are configured too. */
  readonly remains: boolean;
}

/** What the configurations of devices say; devices that are left out are taken to be as planned. */
export type ConfigViews = ReadonlyMap<Id, ConfigView>;

/**
 * What the rules find if devices have the configurations that are predicted for them, and would not find if all were as
 * planned: a trunk of a neighbour that does not let a VLAN through yet, a native VLAN that differs at the other end.
 *
 * @param objects - The state of the plan that is configured.
 * @param views - What runs now, and what will run after the push.
 */
export function predictedFindings(
  plan: Pick<Plan, 'name' | 'policy'>,
  objects: PlanObjects,
  views: { readonly now: ConfigViews; readonly after: ConfigViews },
  today: string,
): PredictedFinding[] {
  const checker = new PlanChecker();
  const judged = (present: PlanObjects): readonly Finding[] =>
    checker
      .check({ ...plan, present, project: null, waivers: [] }, { layers: ['before'], today })
      .flatMap(({ findings }) => findings)
      .filter(({ follows }) => follows === null)
      .map(({ waivedBy: _waivedBy, inherited: _inherited, follows: _follows, ...finding }) => finding);
  const planned = judged(objects);
  const configured = asConfigured(objects, views.after);
  const found = judged(configured);
  const known = inheritedOf(found, planned, configured);
  const fresh = found.filter((finding) => !known.has(finding));
  if (fresh.length === 0) return [];
  const remaining = inheritedOf(fresh, judged(asConfigured(objects, views.now)), configured);
  return fresh.map((finding) => ({ finding, remains: remaining.has(finding) }));
}
