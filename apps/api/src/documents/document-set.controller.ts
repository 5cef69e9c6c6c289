import { Database } from '#persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { JobStore } from '../jobs/job-store.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';

const setBody = z.strictObject({
  language: z.enum(['en', 'fr']).default('en'),
  /** Day of issue for the title blocks; today if not said. */
  date: z.iso.date().optional(),
});
const jobParams = uuidParams.extend({ job: z.uuid() });

/** The whole document set of a project: made as long work, fetched when it is done. */
@Controller('projects/:id/documents')
export class DocumentSetController {
  constructor(
    private readonly db: Database,
    private readonly jobs: JobStore,
    private readonly plans: PlanReader,
    private readonly runtime: Runtime,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('record')
  @Describe({
    summary:
      'Makes the whole document set as one ZIP: drawings, tables, labels, configurations, index, manifest',
    params: uuidParams,
    body: setBody,
    answer: z.object({ job: z.string() }),
    status: 202,
  })
  async make(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { language, date }: z.infer<typeof setBody>,
  ): Promise<{ job: string }> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, 'after'); // refuses a project that no longer fits, with the reason
    const day = date ?? this.runtime.now().toISOString().slice(0, 10);
    const payload = { projectId: id, language, date: day, author: who.username };
    const key = `document-set ${id} ${language}`;
    const job = await this.jobs.add({
      task: 'document-set',
      author: who.username,
      projectId: id,
      payload,
      key,
    });
    return { job };
  }

  @Get(':job/file')
  @Allow('read-all')
  @Describe({ summary: 'The document set that a job made', params: jobParams, produces: 'application/zip' })
  async file(@Param() { id, job }: z.infer<typeof jobParams>, @Res() reply: FastifyReply): Promise<void> {
    const [file] = await this.db.query<{ name: string; bytes: Uint8Array }>(
      `SELECT a.name, a.bytes FROM job j JOIN attachment a ON a.id = (j.result->>'attachment')::uuid
       WHERE j.id = $1 AND j.project_id = $2 AND j.task = 'document-set' AND j.state = 'done'`,
      [job, id],
    );
    if (!file) throw notFound('document set', job);
    await reply.headers(fileHeaders(file.name, 'application/zip')).send(Buffer.from(file.bytes));
  }
}
