import { writeWorkbook } from '#documents';
import { planToSheets, writePlan } from '#planfile';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { formOf } from '../http/form.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { shaped } from '../http/validate.js';
import { PlanReader } from '../projects/plan-reader.js';
import { ImportPlan, type Imported } from './import-plan.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const importQuery = z.object({ dry: z.stringbool().default(false) });
const importFields = z.object({ project: z.union([z.uuid(), z.literal('')]).optional() });
const exportQuery = z.object({
  /** Write the ids of all objects, so that renames are recognised when the file comes back. */
  ids: z.stringbool().default(false),
});
const importedSchema = z.object({
  project: z.string().nullable(),
  present: z.object({ added: z.int(), changed: z.int() }),
  extension: z.int(),
  dry: z.boolean(),
});

@Controller()
export class ImportExportController {
  constructor(
    private readonly plans: PlanReader,
    private readonly importing: ImportPlan,
  ) {}

  @Get('projects/:id/export.yaml')
  @Allow('read-all')
  @Describe({
    summary: 'A project and its present as a plan file',
    params: uuidParams,
    query: exportQuery,
    produces: 'application/yaml',
  })
  async yaml(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() options: z.infer<typeof exportQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plan = await this.plans.of(who.scope, id);
    const name = `${plan.project?.code ?? 'plan'}.yaml`;
    await reply.headers(fileHeaders(name, 'application/yaml; charset=utf-8')).send(writePlan(plan, options));
  }

  @Get('projects/:id/export.xlsx')
  @Allow('read-all')
  @Describe({
    summary: 'A project and its present as a workbook',
    params: uuidParams,
    query: exportQuery,
    produces: XLSX,
  })
  async workbook(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() options: z.infer<typeof exportQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plan = await this.plans.of(who.scope, id);
    const bytes = await writeWorkbook(planToSheets(plan, options));
    await reply.headers(fileHeaders(`${plan.project?.code ?? 'plan'}.xlsx`, XLSX)).send(Buffer.from(bytes));
  }

  @Post('imports/plan')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary:
      'Brings a plan file (YAML or workbook) in, all of it or nothing; 422 with every fault of the file',
    query: importQuery,
    form: ['file', 'project'],
    answer: importedSchema,
    status: 201,
  })
  async importPlan(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Imported> {
    const { name, bytes, fields } = await formOf(request);
    const { project } = shaped(importFields, fields, 'form');
    if (dry) void reply.status(200);
    return this.importing.run(who, {
      name,
      bytes,
      into: project === undefined || project === '' ? null : project,
      dry,
    });
  }
}
