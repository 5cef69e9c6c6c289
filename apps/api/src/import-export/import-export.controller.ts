import { packPlan, writeWorkbook } from '#documents';
import { Database, floorPlanFiles } from '#persistence';
import { floorPlanNames } from '#plan';
import { planToSheets, writePlan } from '#planfile';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may, Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { shaped } from '../http/validate.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { PlanReader } from '../projects/plan-reader.js';
import { ProjectStore } from '../projects/project-store.js';
import { BeginImport } from '../uploads/begin-import.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const importQuery = z.object({ dry: z.stringbool().default(false) });
const importFields = z.object({ project: z.union([z.uuid(), z.literal('')]).optional() });
const exportQuery = z.object({
  /** Write the ids of all objects, so that renames are recognised when the file comes back. */
  ids: z.stringbool().default(false),
});

@Controller()
export class ImportExportController {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly projects: ProjectStore,
    private readonly begin: BeginImport,
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

  @Get('projects/:id/export.zip')
  @Allow('read-all')
  @Describe({
    summary: 'A project and its present as a plan file with the plans of its floors, in one ZIP',
    params: uuidParams,
    query: exportQuery,
    produces: 'application/zip',
  })
  async package(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() options: z.infer<typeof exportQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plan = await this.plans.of(who.scope, id);
    const bytes = packPlan(writePlan(plan, options), await floorPlanFiles(this.db, floorPlanNames(plan)));
    const name = `${plan.project?.code ?? 'plan'}.zip`;
    await reply.headers(fileHeaders(name, 'application/zip')).send(Buffer.from(bytes));
  }

  @Post('imports/plan')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary:
      'Begins the import of a plan file (YAML, workbook, or a ZIP with the plans of its floors), all of it or nothing; the job fails with every fault of the file',
    query: importQuery,
    form: ['file', 'upload', 'project'],
    answer: startedAnswer,
    status: 202,
  })
  async importPlan(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    const { upload, fields } = await this.begin.take(who, request, ['yaml', 'yml', 'xlsx', 'zip']);
    const { project = '' } = shaped(importFields, fields, 'form');
    const into = project === '' ? null : project;
    if (into !== null && !(await this.projects.one(into))) throw notFound('project', into);
    const payload = { into, dry, role: who.role, mayPresent: may(who, 'approve') };
    return this.begin.job(who, upload, { task: 'import-plan', projectId: into, payload });
  }
}
