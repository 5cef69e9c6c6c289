import type { Id } from '#changes';
import type { Place } from '#findings';
import type { TestTarget } from '../bind/target.js';
import type { KnownRecord } from '../coverage/known-record.js';
import type { CoveragePolicy } from '../coverage/policy.js';

/** What the trust checks look at: every test of a project with the link it has, and what was agreed. */
export interface TestedSession {
  readonly records: readonly KnownRecord[];
  readonly targets: ReadonlyMap<Id, TestTarget>;
  readonly policy: CoveragePolicy;
}

/** Where a test stands in findings. */
export const testPlace = ({ id, record }: KnownRecord): Place => ({
  kind: 'testRecord',
  id,
  path: record.identifier,
});

/** Seconds of a local time, counted from anywhere: only differences are used. */
export const secondsOf = (localTime: string): number => Date.parse(`${localTime}Z`) / 1000;

/** Tests that are not the same test read twice, by tester and in order of time. Tests without serial or time are left out. */
export function byTester(records: readonly KnownRecord[]): ReadonlyMap<string, readonly TimedTest[]> {
  const groups = new Map<string, TimedTest[]>();
  for (const known of records) {
    const { testerSerial, testedAt } = known.record;
    if (testerSerial === '' || testedAt === null) continue;
    const timed = { known, at: secondsOf(testedAt) };
    const group = groups.get(testerSerial);
    if (group) group.push(timed);
    else groups.set(testerSerial, [timed]);
  }
  for (const [serial, group] of groups)
    groups.set(
      serial,
      group.toSorted((a, b) => a.at - b.at),
    );
  return groups;
}

export interface TimedTest {
  readonly known: KnownRecord;
  /** Seconds. */
  readonly at: number;
}
