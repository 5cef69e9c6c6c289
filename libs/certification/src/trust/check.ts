import type { Id } from '#changes';
import { inOrder, type Finding } from '#findings';
import type { TestTarget } from '../bind/target.js';
import type { KnownRecord } from '../coverage/known-record.js';
import { defaultCoveragePolicy, type CoveragePolicy } from '../coverage/policy.js';
import { consistencyFindings } from './consistency.js';
import { copiedFindings } from './copied.js';
import { calibrationFindings, testerFindings, type Tester } from './testers.js';
import { timeFindings } from './times.js';
import { worksFindings } from './works.js';

export interface TrustInput {
  /** With figures and sweeps: copies are found in them. */
  readonly records: readonly KnownRecord[];
  readonly targets: readonly TestTarget[];
  readonly testers?: readonly Tester[];
  readonly policy?: CoveragePolicy;
}

/** Whether test results can be believed: copies, impossible times and places, figures that contradict each other. */
export function checkTrust({
  records,
  targets,
  testers = [],
  policy = defaultCoveragePolicy,
}: TrustInput): Finding[] {
  const session = {
    records,
    targets: new Map<Id, TestTarget>(targets.map((one) => [one.linkId, one])),
    policy,
  };
  return inOrder([
    ...copiedFindings(records),
    ...timeFindings(session),
    ...records.flatMap(consistencyFindings),
    ...worksFindings(session),
    ...testerFindings(records, testers),
    ...calibrationFindings(records),
  ]);
}
