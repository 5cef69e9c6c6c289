import type { Finding } from '#findings';
import { testPlace, type TestedSession } from './session.js';

/** Tests of a day on which nobody worked for the project: the tester's clock is wrong, or they are of another site. */
export function worksFindings({ records, policy: { worksFrom, worksUntil } }: TestedSession): Finding[] {
  if (worksFrom === null && worksUntil === null) return [];
  return records.flatMap((known): Finding[] => {
    const day = known.record.testedAt?.slice(0, 10);
    if (day === undefined || known.discarded) return [];
    if ((worksFrom === null || day >= worksFrom) && (worksUntil === null || day <= worksUntil)) return [];
    const params = {
      identifier: known.record.identifier,
      day,
      from: worksFrom ?? '…',
      until: worksUntil ?? '…',
    };
    return [{ code: 'CERT_DATE_OUTSIDE_WORKS', severity: 'warning', where: [testPlace(known)], params }];
  });
}
