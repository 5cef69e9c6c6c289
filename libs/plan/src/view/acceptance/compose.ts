import {
  bindAll,
  checkTrust,
  coverageOf,
  inWorkingOrder,
  judgeFibre,
  judgeRecord,
  onlyReplaced,
  withRegister,
  type CoveragePolicy,
  type KeptTest,
  type KnownRecord,
  type LimitPack,
  type Reserve,
  type Tester,
  type TestTarget,
} from '#certification';
import { inOrder, type Finding, type Language } from '#findings';
import type { Plan } from '../../value/plan.js';
import { changesSinceTests, type TestedPast } from '../tested/changes-since.js';
import type { AcceptanceInput, OriginalFile } from './input.js';

/** What somebody keeps of a project's certification, before anything is computed from it. */
export interface AcceptanceFacts {
  readonly plan: Pick<Plan, 'name' | 'project'>;
  readonly language: Language;
  readonly targets: readonly TestTarget[];
  /** With figures and curves. */
  readonly tests: readonly KeptTest[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly policy: CoveragePolicy;
  readonly reserves: readonly Reserve[];
  readonly testers: readonly Tester[];
  readonly pack: LimitPack;
  readonly files: readonly OriginalFile[];
  readonly fileOf: ReadonlyMap<string, string>;
  /** What was recorded of the links since they were tested; absent: nothing is known of it. */
  readonly past?: TestedPast;
  /** Short mark of the content, so that two prints can be told apart. */
  readonly model: string;
}

/** Binds, counts and judges everything that an acceptance file says. Its date is that of the latest thing in it. */
export function acceptanceInput(facts: AcceptanceFacts): AcceptanceInput {
  const { tests, aliases, policy, testers, pack, plan, language, files, reserves, fileOf, model } = facts;
  const targets = inWorkingOrder(facts.targets);
  const records = withRegister(bindAll(targets, tests, { aliases, templates: policy.templates }), testers);
  const changesSince = facts.past ? changesSinceTests(targets, facts.past, policy) : onlyReplaced;
  const coverage = coverageOf(targets, records, policy, changesSince);
  const trust = checkTrust({ records, targets, testers, policy });
  const days = [
    ...records.map(({ record }) => record.testedAt ?? ''),
    ...files.map(({ importedAt }) => importedAt),
    ...reserves.map(({ signedAt }) => signedAt),
  ].toSorted();
  return {
    head: headOf(plan, model, days.at(-1)?.slice(0, 10) ?? '', siteOf(targets)),
    language,
    targets,
    records,
    coverage,
    policy,
    reserves,
    testers,
    pack,
    files,
    fileOf,
    findings: inOrder([...trust, ...judged(records, targets, pack, policy)]),
  };
}

function headOf(
  { project, name }: AcceptanceFacts['plan'],
  model: string,
  date: string,
  site: string,
): AcceptanceInput['head'] {
  const code = project?.code ?? '';
  return {
    title: '',
    document: code === '' ? '' : `${code}-DR`,
    client: project?.client || name,
    site,
    projectCode: code,
    projectName: project?.name ?? name,
    drawn: project?.drawnBy ?? '',
    checked: project?.checkedBy ?? '',
    approved: project?.approvedBy ?? '',
    date,
    phase: '',
    index: project?.index ?? '',
    model,
  };
}

/** Buildings and rooms of the links; the first few of many. */
function siteOf(targets: readonly TestTarget[]): string {
  const sites = [
    ...new Set(
      targets
        .filter(({ required }) => required)
        .map(({ fields }) => [fields.site, fields.building].filter((part) => part !== '').join(', ')),
    ),
  ];
  return sites
    .filter((site) => site !== '')
    .slice(0, 3)
    .join(' · ');
}

function judged(
  records: readonly KnownRecord[],
  targets: readonly TestTarget[],
  pack: LimitPack,
  policy: CoveragePolicy,
): Finding[] {
  const byId = new Map(targets.map((target) => [target.linkId, target]));
  return records.flatMap(({ id, record, linkId }) => {
    const where = { kind: 'testRecord', id, path: record.identifier };
    const target = linkId === null ? undefined : byId.get(linkId);
    const fibre = target && target.family !== 'copper' && target.family !== 'other';
    return [
      ...judgeRecord(record, pack, where).findings,
      ...(fibre ? judgeFibre(record, target, policy, where).findings : []),
    ];
  });
}
