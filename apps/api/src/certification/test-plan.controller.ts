import {
  identifierFindings,
  identifierText,
  isProven,
  listText,
  templateFields,
  testerListProfile,
  testerListProfiles,
  testPlanOf,
  unknownFields,
  type PlannedTest,
  type TesterListProfile,
} from '#certification';
import { fileNameOf, pagesToPdf, qrMaker } from '#documents';
import { renderFinding, type Language } from '#findings';
import { labelScenes } from '#plan';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { Problem } from '../http/problem.js';
import { Lang } from '../http/reader.js';
import { findingSchema } from '../openapi/components.js';
import { ProjectTests } from './project-tests.js';

const planQuery = z.object({
  /** How identifiers are made: `label`, or a scheme such as `{panel}.{port}`. */
  scheme: z.string().trim().min(1).max(200).default('label'),
  tester: z.string().max(100).default('any'),
  /** Teams that share the work, separated by commas: whole panels to each. */
  teams: z.string().max(500).default(''),
  /** The lines of one team only. */
  team: z.string().max(100).default(''),
  only: z.enum(['all', 'open']).default('all'),
});
const fileQuery = planQuery.extend({ format: z.enum(['txt', 'csv', 'labels']).default('txt') });
const planAnswer = z.object({
  testers: z.array(z.object({ name: z.string(), maxLength: z.int().nullable() })),
  lines: z.array(
    z.object({
      link: z.string(),
      identifier: z.string(),
      panel: z.string(),
      port: z.string(),
      ends: z.array(z.string()),
      limit: z.string(),
      media: z.string(),
      product: z.string(),
      plannedLengthM: z.number().nullable(),
      wavelengthsNm: z.array(z.number()),
      directions: z.array(z.string()),
      team: z.string(),
    }),
  ),
  findings: z.array(findingSchema),
});

/** Before the test: what to load into the testers, in the order in which people go along the panels. */
@Controller('projects/:id/certification/test-plan')
export class TestPlanController {
  constructor(private readonly tests: ProjectTests) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'The test plan in panel order, and what a tester would make of its identifiers',
    params: uuidParams,
    query: planQuery,
    answer: planAnswer,
  })
  async plan(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: z.infer<typeof planQuery>,
    @Lang() language: Language,
  ): Promise<z.infer<typeof planAnswer>> {
    const { lines, profile } = await this.linesOf(who, id, query);
    return {
      testers: testerListProfiles.map(({ name, maxLength }) => ({ name, maxLength })),
      lines: lines.map(({ linkId, identifier, target, limit, wavelengthsNm, directions, team }) => ({
        link: linkId,
        identifier,
        panel: target.panelPath,
        port: target.fields.port,
        ends: [...target.ends],
        limit,
        media: target.media,
        product: target.product,
        plannedLengthM: target.plannedLengthM,
        wavelengthsNm: [...wavelengthsNm],
        directions: [...directions],
        team,
      })),
      findings: identifierFindings(lines, profile).map((finding) => renderFinding(finding, language)),
    };
  }

  @Get('file')
  @Allow('read-all')
  @Describe({
    summary: 'The list for a tester: identifiers one a line (txt), a table (csv), or QR labels (labels, PDF)',
    params: uuidParams,
    query: fileQuery,
    produces: 'application/octet-stream',
  })
  async file(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: z.infer<typeof fileQuery>,
    @Lang() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lines, profile, code } = await this.linesOf(who, id, query);
    const name = fileNameOf([code, 'tests', query.team].filter((part) => part !== '').join(' '));
    if (query.format === 'labels') {
      const maker = await qrMaker();
      const pages = labelScenes(lines, name, (text) => maker(text)).map((scene) => ({ scene }));
      const pdf = await pagesToPdf(pages, { title: name, lang: language });
      await reply.headers(fileHeaders(`${name}.pdf`, 'application/pdf')).send(Buffer.from(pdf));
    } else if (query.format === 'csv') {
      await reply
        .headers(fileHeaders(`${name}.csv`, 'text/csv; charset=utf-8'))
        .send(listText(lines, profile));
    } else {
      await reply
        .headers(fileHeaders(`${name}.txt`, 'text/plain; charset=utf-8'))
        .send(identifierText(lines));
    }
  }

  private async linesOf(
    who: Principal,
    id: string,
    { scheme, tester, teams, team, only }: z.infer<typeof planQuery>,
  ): Promise<{ lines: readonly PlannedTest[]; profile: TesterListProfile; code: string }> {
    const profile = testerListProfile(tester);
    if (!profile)
      throw new Problem(422, 'CERT_PROFILE_UNKNOWN', {
        profile: tester,
        known: testerListProfiles.map(({ name }) => name),
      });
    const words = scheme === 'label' ? [] : unknownFields(scheme);
    if (words.length > 0 || (scheme !== 'label' && !scheme.includes('{')))
      throw new Problem(422, 'CERT_TEMPLATE_UNKNOWN', {
        template: scheme,
        words: words.length > 0 ? words : [scheme],
        known: templateFields.map((field) => `{${field}}`),
      });
    const { plan, targets, coverage, agreement } = await this.tests.of(who, id);
    const open = new Set(
      coverage.rows
        .filter(({ state }) => !isProven(state, agreement.policy.acceptMarginal))
        .map(({ linkId }) => linkId),
    );
    const named = teams
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const lines = testPlanOf(targets, { scheme, teams: named, only: only === 'open' ? open : null });
    return {
      lines: team === '' ? lines : lines.filter((line) => line.team === team),
      profile,
      code: plan.project?.code ?? '',
    };
  }
}
