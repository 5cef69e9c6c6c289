import { checkTrust, headroomGroups, headroomOf, judgeFibre, judgeRecord } from '#certification';
import { inOrder, renderFinding, type Finding, type Language } from '#findings';
import { Database, testFiles } from '#persistence';
import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { Problem } from '../http/problem.js';
import { Lang } from '../http/reader.js';
import { findingSchema } from '../openapi/components.js';
import { linkTestAnswer, linkTestDto } from './link-test-dto.js';
import { ProjectTests, type ProjectCertification } from './project-tests.js';

const linkParams = uuidParams.extend({ link: z.string().max(80) });
const figures = {
  count: z.int(),
  meanDb: z.number(),
  lowestDb: z.number(),
  sigmaDb: z.number().nullable(),
  cpk: z.number().nullable(),
};
const trustAnswer = z.object({
  findings: z.array(findingSchema),
  headroom: z.object({
    all: z.object(figures).nullable(),
    groups: z.array(
      z.object({ ...figures, by: z.enum(headroomGroups), name: z.string(), outlier: z.boolean() }),
    ),
    histogram: z.array(z.object({ fromDb: z.number(), count: z.int() })),
    outliers: z.array(z.object({ link: z.string(), name: z.string() })),
  }),
});

/** The tests of one link with every curve, and whether all of them can be believed. */
@Controller('projects/:id/certification')
export class LinkTestController {
  constructor(
    private readonly db: Database,
    private readonly tests: ProjectTests,
  ) {}

  @Get('links/:link')
  @Allow('read-all')
  @Describe({
    summary: 'The tests of one link: three verdicts side by side, curves with their limits, OTDR events',
    params: linkParams,
    answer: linkTestAnswer,
  })
  async link(
    @Who() who: Principal,
    @Param() { id, link }: z.infer<typeof linkParams>,
    @Lang() language: Language,
  ): Promise<z.infer<typeof linkTestAnswer>> {
    const certification = await this.tests.of(who, id, { whole: true });
    const target = certification.targets.find(({ linkId }) => linkId === link);
    if (!target) throw new Problem(404, 'CERT_LINK_UNKNOWN', { link });
    const row = certification.coverage.rows.find(({ linkId }) => linkId === link);
    const tests = certification.records.filter(
      (known) => row?.recordIds.includes(known.id) || known.linkId === link,
    );
    const files = new Map((await testFiles(this.db, id)).map((file) => [file.id, file.file]));
    const pack = await this.tests.packOf(certification.agreement);
    return linkTestDto({
      target,
      certification,
      tests,
      fileOf: (session) => files.get(session) ?? '',
      pack,
      language,
    });
  }

  @Get('trust')
  @Allow('read-all')
  @Describe({
    summary:
      'Whether the results can be believed: copies, impossible times, figures and limits that contradict; headroom by group',
    params: uuidParams,
    answer: trustAnswer,
  })
  async trust(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() language: Language,
  ): Promise<z.infer<typeof trustAnswer>> {
    const certification = await this.tests.of(who, id, { whole: true });
    const { targets, records, testers, agreement, coverage } = certification;
    const byId = new Map(targets.map((target) => [target.linkId, target]));
    const counting = new Set(coverage.rows.flatMap(({ countingIds }) => countingIds));
    const trust = checkTrust({ records, targets, testers, policy: agreement.policy });
    const judged = await this.judged(certification);
    const { all, groups, histogram, outliers } = headroomOf(
      records.filter((known) => counting.has(known.id)),
      byId,
    );
    return {
      findings: inOrder([...trust, ...judged]).map((finding) => renderFinding(finding, language)),
      headroom: {
        all,
        groups: [...groups],
        histogram: [...histogram],
        outliers: outliers.map((link) => ({ link, name: byId.get(link)?.names[0] ?? link })),
      },
    };
  }

  private async judged({ records, targets, agreement }: ProjectCertification): Promise<Finding[]> {
    const pack = await this.tests.packOf(agreement);
    const byId = new Map(targets.map((target) => [target.linkId, target]));
    return records.flatMap(({ id, record, linkId }) => {
      const where = { kind: 'testRecord', id, path: record.identifier };
      const target = linkId === null ? undefined : byId.get(linkId);
      const fibre =
        target && target.family !== 'copper' && target.family !== 'other'
          ? judgeFibre(record, target, agreement.policy, where).findings
          : [];
      return [...judgeRecord(record, pack, where).findings, ...fibre];
    });
  }
}
