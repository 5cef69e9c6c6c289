import { isChannelTest, type ChangesSince, type TestTarget } from '#certification';
import { difference, type Id } from '#changes';
import { kinds, type PlanObjects } from '../../value/kinds.js';
import { alignIds } from '../difference/align-ids.js';
import { LinkHistory, type LengthTolerance } from './link-history.js';
import type { PastChange } from './past.js';

/** What makes tests stale beside the day of work on a cable. */
export interface TestedPast {
  /** The links as they are now. */
  readonly objects: PlanObjects;
  /** The oldest first. */
  readonly changes: readonly PastChange[];
  /** When tests came in, as ISO time, by their ids; files have no such time. */
  readonly knownAt?: ReadonlyMap<Id, string>;
}

/** Says of each link what is another since a test of it: exact for what was recorded, nothing for what was not. */
export function changesSinceTests(
  targets: readonly TestTarget[],
  { objects, changes, knownAt = new Map<Id, string>() }: TestedPast,
  tolerance: LengthTolerance,
): ChangesSince {
  const history = new LinkHistory(objects, changes, tolerance);
  const targetOf = new Map(targets.map((target) => [target.linkId, target]));
  return (linkId, { id, record, formerLinkId }) => {
    if (formerLinkId !== undefined) return [history.removalOf(formerLinkId.split(':')[0] ?? formerLinkId)];
    const target = targetOf.get(linkId);
    if (!target || changes.length === 0) return [];
    return history.changesSince(target, {
      day: record.testedAt?.slice(0, 10) ?? null,
      knownAt: knownAt.get(id) ?? '',
      lengthM: record.lengthM,
      isChannel: isChannelTest(record.limitName),
    });
  };
}

/** What makes tests stale, from the plan as it stood when they were made. A file does not say when: after every test. */
export function pastOfPlans(tested: PlanObjects, objects: PlanObjects, source: string): TestedPast {
  const changes = difference(alignIds(tested, objects), objects, kinds);
  return { objects, changes: changes.map((change) => ({ at: '', by: source, change })) };
}
