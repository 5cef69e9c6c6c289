import { identifierScheme, LabelSeries, labelsOf, type Cable, type CablingPolicy } from '#cabling';
import type { PlanObjects } from '#plan';

/** Labels for cables that are to be, in series by the scheme of the site; none of them is in use. */
export function freshLabels(objects: PlanObjects, policy: CablingPolicy, cables: readonly Cable[]): string[] {
  const scheme = identifierScheme(policy, objects);
  const series = new LabelSeries(labelsOf(objects), scheme);
  return cables.map((cable) => series.labelFor(cable, scheme.namesOfNew(cable)));
}
