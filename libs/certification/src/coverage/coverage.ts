import type { Id } from '#changes';
import { inOrder, type Finding } from '#findings';
import type { LinkIdentity } from '../bind/link-identity.js';
import { strandsOf } from '../bind/target.js';
import { coverageFindings, orphanFindings } from './findings.js';
import { onlyReplaced, type ChangesSince } from './link-change.js';
import { linkState } from './link-state.js';
import { lengthFindings } from './lengths.js';
import { defaultCoveragePolicy, type CoveragePolicy } from './policy.js';
import { coverageStates, isProven, type CoverageState } from './states.js';
import type { KnownRecord } from './known-record.js';
import type { LinkCoverage } from './link-coverage.js';

export interface Coverage {
  readonly rows: readonly LinkCoverage[];
  /** Records of no link. */
  readonly orphans: readonly KnownRecord[];
  readonly counts: Readonly<Record<CoverageState, number>>;
  /** Links that the project must prove, and those that are proven. */
  readonly required: number;
  readonly proven: number;
  readonly findings: readonly Finding[];
}

/**
 * Joins links and tests: what is proven, what is not and why (T1 to T5). The latest test counts; all are kept.
 * `changesSince`: what of a link is another since a test of it.
 */
export function coverageOf(
  links: readonly LinkIdentity[],
  records: readonly KnownRecord[],
  policy: CoveragePolicy = defaultCoveragePolicy,
  changesSince: ChangesSince = onlyReplaced,
): Coverage {
  const { byLink, orphans } = sorted(links, records);
  const proving = links.filter(({ strandIds, retired }) => !strandIds && !retired);
  const rows = proving.map((link) => linkState(link, byLink.get(link.linkId) ?? [], policy, changesSince));
  const required = rows.filter((row) => row.required);
  return {
    rows,
    orphans,
    counts: countsOf(rows),
    required: required.length,
    proven: required.filter(({ state }) => isProven(state, policy.acceptMarginal)).length,
    findings: inOrder([
      ...rows.flatMap((row) => coverageFindings(row, policy)),
      ...lengthFindings(rows, policy),
      ...orphanFindings(orphans, links),
    ]),
  };
}

/** Records by the link that they prove; a record of a whole trunk proves each strand that it names, or all. */
function sorted(
  links: readonly LinkIdentity[],
  records: readonly KnownRecord[],
): { readonly byLink: ReadonlyMap<Id, KnownRecord[]>; readonly orphans: readonly KnownRecord[] } {
  const known = new Map(links.map((link) => [link.linkId, link]));
  const byLink = new Map<Id, KnownRecord[]>();
  const orphans: KnownRecord[] = [];
  const add = (linkId: Id, record: KnownRecord): void => {
    const list = byLink.get(linkId);
    if (list) list.push(record);
    else byLink.set(linkId, [record]);
  };
  for (const record of records) {
    const link = record.linkId === null ? undefined : known.get(record.linkId);
    if (!link || link.retired) orphans.push(record);
    else if (!link.strandIds) add(link.linkId, record);
    else for (const strand of strandsMeant(record, link.strandIds)) add(strand, record);
  }
  return { byLink, orphans };
}

function strandsMeant({ record }: KnownRecord, strandIds: readonly Id[]): readonly Id[] {
  const numbers = strandsOf(record.fibre) ?? [];
  if (numbers.length === 0) return strandIds;
  return numbers.flatMap((number) => strandIds[number - 1] ?? []);
}

function countsOf(rows: readonly LinkCoverage[]): Record<CoverageState, number> {
  const counts = Object.fromEntries(coverageStates.map((state) => [state, 0])) as Record<
    CoverageState,
    number
  >;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
