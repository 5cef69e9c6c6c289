import {
  coveragePolicySchema,
  isProven,
  reserveSchema,
  standardPack,
  templateFields,
  unknownFields,
} from '#certification';
import { addReserve, agreementOf, Database, liftReserve, limitPacks, saveAgreement } from '#persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { notFound, Problem } from '../http/problem.js';
import { ProjectStore } from '../projects/project-store.js';
import { Runtime } from '../runtime/runtime.js';
import { reserveAnswer, reserveDto } from './certification-dto.js';
import { packName, ProjectTests } from './project-tests.js';
import { recordEvent } from './record-event.js';

const agreementSchema = z.strictObject({
  policy: coveragePolicySchema,
  /** Identifier as typed into the tester → a name of a link. */
  aliases: z.record(z.string().max(500), z.string().max(500)).default({}),
  /** `name version` of a limit pack; empty: the product's own. */
  limitPack: z.string().max(300).default(''),
});
const reserveBody = z.strictObject({
  link: z.string().min(1).max(80),
  reason: reserveSchema.shape.reason,
  dueOn: z.iso.date(),
});
const reserveParams = uuidParams.extend({ reserve: z.uuid() });

/** What the parties agreed about the tests of a project, and the reserves that they signed. */
@Controller('projects/:id/certification')
export class AgreementController {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly tests: ProjectTests,
    private readonly runtime: Runtime,
  ) {}

  @Get('agreement')
  @Allow('read-all')
  @Describe({
    summary:
      'What was agreed about the tests: marginal passes, tolerances, dates of the works, schemes, limit pack',
    params: uuidParams,
    answer: agreementSchema,
  })
  async agreement(@Param('id') id: string): Promise<z.infer<typeof agreementSchema>> {
    await this.refuseUnknown(id);
    const { policy, aliases, limitPack } = await agreementOf(this.db, id);
    return { policy, aliases: { ...aliases }, limitPack };
  }

  @Put('agreement')
  @Allow('plan')
  @Describe({
    summary: 'Writes down what was agreed about the tests',
    params: uuidParams,
    body: agreementSchema,
    answer: agreementSchema,
  })
  async agree(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof agreementSchema>,
  ): Promise<z.infer<typeof agreementSchema>> {
    await this.refuseUnknown(id);
    for (const template of body.policy.templates) {
      const words = unknownFields(template);
      if (words.length > 0 || !template.includes('{'))
        throw new Problem(422, 'CERT_TEMPLATE_UNKNOWN', {
          template,
          words: words.length > 0 ? words : [template],
          known: templateFields.map((field) => `{${field}}`),
        });
    }
    const known = [standardPack, ...(await limitPacks(this.db))].map(packName);
    if (body.limitPack !== '' && !known.includes(body.limitPack))
      throw new Problem(422, 'CERT_PACK_UNKNOWN', { pack: body.limitPack, known });
    await this.db.transaction(async (sql) => {
      await saveAgreement(sql, id, body, who.username, this.runtime.now());
      await recordEvent(sql, this.runtime, who, {
        action: 'certification.agreed',
        projectId: id,
        detail: body,
      });
    });
    return body;
  }

  @Post('reserves')
  @HttpCode(201)
  @Allow('approve')
  @Describe({
    summary: 'Signs a reserve: the link is accepted without its proof, until a day',
    params: uuidParams,
    body: reserveBody,
    answer: reserveAnswer,
    status: 201,
  })
  async reserve(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { link, reason, dueOn }: z.infer<typeof reserveBody>,
  ): Promise<z.infer<typeof reserveAnswer>> {
    const { coverage, agreement, targets } = await this.tests.of(who, id);
    const row = coverage.rows.find(({ linkId }) => linkId === link);
    if (!row) throw new Problem(404, 'CERT_LINK_UNKNOWN', { link });
    if (!row.required || isProven(row.state, agreement.policy.acceptMarginal))
      throw new Problem(409, 'CERT_LINK_PROVEN', { link: row.name });
    const at = this.runtime.now();
    const reserve = { id: this.runtime.newId(), linkId: link, reason, dueOn };
    await this.db.transaction(async (sql) => {
      await addReserve(sql, id, reserve, who.username, at);
      await recordEvent(sql, this.runtime, who, {
        action: 'reserve.signed',
        projectId: id,
        reason,
        detail: { link: row.name, dueOn },
      });
    });
    const nameOf = new Map(targets.map(({ linkId, names }) => [linkId, names[0] ?? linkId]));
    return reserveDto({ ...reserve, signedBy: who.username, signedAt: at.toISOString() }, nameOf);
  }

  @Delete('reserves/:reserve')
  @HttpCode(204)
  @Allow('approve')
  @Describe({
    summary: 'Lifts a reserve: it was made good, or signed by mistake',
    params: reserveParams,
    status: 204,
  })
  async lift(@Who() who: Principal, @Param() params: z.infer<typeof reserveParams>): Promise<void> {
    await this.db.transaction(async (sql) => {
      const lifted = await liftReserve(sql, params.id, params.reserve, who.username, this.runtime.now());
      if (!lifted) throw notFound('reserve', params.reserve);
      await recordEvent(sql, this.runtime, who, {
        action: 'reserve.lifted',
        projectId: params.id,
        detail: { reserve: params.reserve },
      });
    });
  }

  private async refuseUnknown(projectId: string): Promise<void> {
    if (!(await this.projects.one(projectId))) throw notFound('project', projectId);
  }
}
