import type { PlanKinds } from '../../value/kinds.js';
import type { Plan } from '../../value/plan.js';

type Location = PlanKinds['location'];

/** A plan whose places name the plans of their floors otherwise: by the old name, the new one. */
export function withFloorPlansNamed(plan: Plan, names: ReadonlyMap<string, string>): Plan {
  const renamed = (location: Location): Location => {
    const name = location.floorPlan === null ? undefined : names.get(location.floorPlan);
    return name === undefined ? location : { ...location, floorPlan: name };
  };
  const location = new Map([...plan.present.location].map(([id, one]) => [id, renamed(one)] as const));
  const changes = plan.project?.changes.map((step) => {
    const { change } = step;
    if (change.kind !== 'location') return step;
    const { before, after } = change;
    return {
      ...step,
      change: {
        ...change,
        ...(before ? { before: renamed(before) } : {}),
        ...(after ? { after: renamed(after) } : {}),
      } as typeof change,
    };
  });
  return {
    ...plan,
    present: { ...plan.present, location },
    project: plan.project && { ...plan.project, changes: changes ?? [] },
  };
}
