import { defaultCoveragePolicy, onlyReplaced, type ChangesSince, type TestTarget } from '#certification';
import { changesSinceTests, pastOfPlans, type PlanObjects, type TestedPast } from '#plan';
import { Option } from 'commander';
import { basename } from 'node:path';
import { loadPlan, objectsOf } from '../plan/load-plan.js';

/** `--tested`: the plan as it stood when the tests were made. */
export const testedOption = (): Option =>
  new Option(
    '--tested <file>',
    'the plan as it stood when the tests were made: a link that is another since then is stale',
  );

/** What became of the links of a plan since it was tested; null: nobody named the plan of that time. */
export async function pastOf(path: string | undefined, objects: PlanObjects): Promise<TestedPast | null> {
  if (path === undefined) return null;
  return pastOfPlans(objectsOf(await loadPlan(path, 'tested'), 'after'), objects, basename(path));
}

/** The same as a question about one test of one link. */
export async function changesSince(
  path: string | undefined,
  objects: PlanObjects,
  links: readonly TestTarget[],
): Promise<ChangesSince> {
  const past = await pastOf(path, objects);
  return past ? changesSinceTests(links, past, defaultCoveragePolicy) : onlyReplaced;
}
