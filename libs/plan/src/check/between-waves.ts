import type { Finding } from '#findings';
import type { Plan } from '../value/plan.js';
import type { PlanObjects } from '../value/kinds.js';
import { predictedFindings, type ConfigViews } from './predicted-findings.js';

/** A finding on the network as it stands after a wave, while the next is still to come. */
export interface WaveFinding {
  readonly finding: Finding;
  /** True where it touches what works today; a VLAN that nobody uses yet may be whole only after the last wave. */
  readonly harms: boolean;
}

/**
 * What the rules find between two waves and do not find today: a wave that takes a VLAN from one end of a trunk before the
 * next gives it another way.
 * @param views - What runs now, and what runs after the wave.
 */
export function findingsBetweenWaves(
  plan: Pick<Plan, 'name' | 'policy'>,
  objects: PlanObjects,
  views: { readonly now: ConfigViews; readonly after: ConfigViews },
  today: string,
): WaveFinding[] {
  const inService = new Set([...views.now.values()].flatMap(({ vlans }) => vlans.map(({ vid }) => vid)));
  return predictedFindings(plan, objects, views, today)
    .filter(({ remains }) => !remains)
    .map(({ finding }) => {
      const vids = vidsOf(finding, objects);
      return { finding, harms: vids.length === 0 || vids.some((vid) => inService.has(vid)) };
    });
}

/** The VLANs that a finding is about; none where it is about something else. */
function vidsOf({ where }: Finding, objects: PlanObjects): readonly number[] {
  return where.flatMap((place) => {
    const vlan = 'kind' in place && place.kind === 'vlan' ? objects.vlan.get(place.id) : undefined;
    return vlan ? [vlan.vid] : [];
  });
}
