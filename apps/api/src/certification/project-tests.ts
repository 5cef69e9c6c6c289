import {
  bindAll,
  coverageOf,
  inWorkingOrder,
  standardPack,
  strandId,
  withRegister,
  type Coverage,
  type KnownRecord,
  type LimitPack,
  type Reserve,
  type TestTarget,
  type Tester,
} from '#certification';
import type { Id } from '#changes';
import {
  agreementOf,
  Database,
  limitPacks,
  reservesOf,
  testedPast,
  testersOf,
  testRecords,
  wholeTestRecords,
  type CertificationAgreement,
  type KnownTestRecord,
} from '#persistence';
import { changesSinceTests, linksToCertify, type Plan } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { PlanReader } from '../projects/plan-reader.js';

/** Everything that certification knows of a project. */
export interface ProjectCertification {
  readonly plan: Plan;
  /** In working order; trunks and retired cables among them. */
  readonly targets: readonly TestTarget[];
  readonly records: readonly KnownRecord[];
  /** The same tests as they are stored, by id: who bound them, and when. */
  readonly stored: ReadonlyMap<Id, KnownTestRecord>;
  readonly agreement: CertificationAgreement;
  readonly testers: readonly Tester[];
  readonly reserves: readonly Reserve[];
  readonly coverage: Coverage;
}

/** Reads the tests of a project with the links that they prove. Coverage is computed anew: it follows from plan and tests. */
@Injectable()
export class ProjectTests {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
  ) {}

  /** The links of the target. @throws Problem NOT_FOUND */
  async targets(
    who: Principal,
    projectId: Id,
  ): Promise<{ readonly plan: Plan; readonly targets: TestTarget[] }> {
    const plan = await this.plans.of(who.scope, projectId);
    return { plan, targets: inWorkingOrder(linksToCertify(plan, this.plans.targetOf(plan))) };
  }

  /** `whole`: with figures, curves and traces. @throws Problem NOT_FOUND */
  async of(who: Principal, projectId: Id, { whole = false } = {}): Promise<ProjectCertification> {
    const { plan, targets } = await this.targets(who, projectId);
    const [agreement, testers, reserves, kept] = [
      await agreementOf(this.db, projectId),
      await testersOf(this.db),
      await reservesOf(this.db, projectId),
      await (whole ? wholeTestRecords(this.db, projectId) : testRecords(this.db, projectId)),
    ];
    const records = boundTests(targets, kept, agreement, testers);
    const past = await testedPast(this.db, projectId, this.plans.targetOf(plan), kept);
    const changes = changesSinceTests(targets, past, agreement.policy);
    return {
      plan,
      targets,
      records,
      stored: new Map(kept.map((one) => [one.id, one])),
      agreement,
      testers,
      reserves,
      coverage: coverageOf(targets, records, agreement.policy, changes),
    };
  }

  /** The pack that a project's results are held against; the product's own where none was chosen, or it is gone. */
  async packOf({ limitPack }: CertificationAgreement): Promise<LimitPack> {
    if (limitPack === '') return standardPack;
    return (await limitPacks(this.db)).find((pack) => packName(pack) === limitPack) ?? standardPack;
  }
}

/** How a version of a pack is called. */
export const packName = ({ name, version }: LimitPack): string => `${name} ${version}`;

/** Stored tests with their links, and with the calibration that the register knows. */
export function boundTests(
  targets: readonly TestTarget[],
  kept: readonly KnownTestRecord[],
  { aliases, policy }: CertificationAgreement,
  testers: readonly Tester[],
): KnownRecord[] {
  const tests = kept.map(({ id, record, cableId, strand, method, discarded }) => ({
    id,
    record,
    linkId: cableId === null ? null : strandId(cableId, strand),
    method,
    discarded,
  }));
  return withRegister(bindAll(targets, tests, { aliases, templates: policy.templates }), testers);
}
