import type { Finding, Place } from '#findings';
import type { LinkIdentity } from '../bind/link-identity.js';
import { cableOf } from '../bind/target.js';
import type { LinkCoverage } from './link-coverage.js';
import type { KnownRecord } from './known-record.js';
import type { LinkChange, LinkPart } from './link-change.js';
import type { CoveragePolicy } from './policy.js';
import type { CoverageState } from './states.js';

/** A link is a cable of the plan, or a strand of one. */
export const placeOf = ({ linkId, name }: Pick<LinkCoverage, 'linkId' | 'name'>): Place => ({
  kind: 'cable',
  id: cableOf(linkId).cableId,
  path: name,
});

type Told = Pick<Finding, 'code' | 'severity' | 'params'>;

/** What a link's state means in words; nothing when it is proven. */
export function coverageFindings(row: LinkCoverage, policy: CoveragePolicy): Finding[] {
  if (row.state === 'stale') return row.changes.map((change) => staleFinding(row, change));
  const told = tellers[row.state]?.(row, policy);
  return told ? [{ ...told, where: [placeOf(row)] }] : [];
}

const tellers: Partial<Record<CoverageState, (row: LinkCoverage, policy: CoveragePolicy) => Told | null>> = {
  missing: ({ name }) => ({ code: 'CERT_LINK_UNTESTED', severity: 'error', params: { link: name } }),
  fail: ({ name, marginDb, testedAt, result }) =>
    result === 'unknown'
      ? { code: 'CERT_LINK_NO_VERDICT', severity: 'warning', params: { link: name } }
      : {
          code: 'CERT_LINK_FAILED',
          severity: 'error',
          params: { link: name, margin: marginDb ?? '?', at: when(testedAt) },
        },
  duplicate: ({ name, testedAt }) => ({
    code: 'CERT_RECORDS_DISAGREE',
    severity: 'error',
    params: { link: name, at: when(testedAt) },
  }),
  uncalibrated: ({ name, testedAt }, { calibrationMonths }) => ({
    code: 'CERT_CALIBRATION_EXPIRED',
    severity: 'error',
    params: { link: name, at: when(testedAt), months: calibrationMonths },
  }),
  'wrong-limit': ({ name, limitName, requiredLimit }) => ({
    code: 'CERT_LIMIT_WRONG',
    severity: 'error',
    params: { link: name, tested: limitName, required: requiredLimit },
  }),
  'pass-marginal': ({ name, marginDb }, { acceptMarginal }) => ({
    code: acceptMarginal ? 'CERT_LINK_MARGINAL' : 'CERT_LINK_MARGINAL_REFUSED',
    severity: acceptMarginal ? 'warning' : 'error',
    params: { link: name, margin: marginDb ?? '?' },
  }),
};

const staleCodes: Readonly<Record<LinkPart, string>> = {
  work: 'CERT_TEST_STALE',
  replaced: 'CERT_STALE_REPLACED',
  cable: 'CERT_STALE_CABLE',
  ends: 'CERT_STALE_ENDS',
  termination: 'CERT_STALE_TERMINATION',
  panel: 'CERT_STALE_PANEL',
  length: 'CERT_STALE_LENGTH',
  cord: 'CERT_STALE_CORD',
};

/** Why a test proves a link no more. */
function staleFinding(row: LinkCoverage, { part, was, is, at, by }: LinkChange): Finding {
  const recorded = [at.slice(0, 10), by].filter((text) => text !== '').join(', ');
  const params = {
    link: row.name,
    at: when(row.testedAt),
    was: was || '–',
    is: is || '–',
    recorded: recorded || '?',
  };
  return { code: staleCodes[part], severity: 'error', where: [placeOf(row)], params };
}

const when = (testedAt: string | null): string => testedAt?.replace('T', ' ') ?? '?';

/** Records of no link: unknown identifiers, those that several links share, and those of a link that is gone. */
export function orphanFindings(orphans: readonly KnownRecord[], links: readonly LinkIdentity[]): Finding[] {
  if (orphans.length === 0) return [];
  const nameOf = new Map(links.map(({ linkId, names }) => [linkId, names[0] ?? linkId]));
  const asked = orphans.filter(({ discarded = '' }) => discarded === '');
  return asked.map(({ id, record, candidates, linkId }) => {
    const where: Place[] = [{ kind: 'testRecord', id, path: record.identifier }];
    const retired = linkId === null ? undefined : nameOf.get(linkId);
    if (retired !== undefined)
      return {
        code: 'CERT_RECORD_RETIRED',
        severity: 'warning',
        where,
        params: { identifier: record.identifier, link: retired },
      };
    if (candidates.length === 0)
      return {
        code: 'CERT_RECORD_ORPHAN',
        severity: 'warning',
        where,
        params: { identifier: record.identifier },
      };
    const names = candidates.slice(0, 5).map((link) => nameOf.get(link) ?? link);
    return {
      code: 'CERT_RECORD_AMBIGUOUS',
      severity: 'warning',
      where,
      params: { identifier: record.identifier, links: names },
    };
  });
}
