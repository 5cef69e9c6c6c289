import { attachmentParts, Database } from '#persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { JobStore } from '../jobs/job-store.js';
import { ProjectStore } from '../projects/project-store.js';

const reportBody = z.strictObject({ language: z.enum(['en', 'fr']).default('en') });
const jobParams = uuidParams.extend({ job: z.uuid() });

/** The acceptance file of a project: made as long work, fetched when it is done. */
@Controller('projects/:id/certification/reports')
export class ReportController {
  constructor(
    private readonly db: Database,
    private readonly jobs: JobStore,
    private readonly projects: ProjectStore,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary: 'Makes the acceptance file: document, originals and manifest as one ZIP',
    params: uuidParams,
    body: reportBody,
    answer: z.object({ job: z.string() }),
    status: 202,
  })
  async make(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { language }: z.infer<typeof reportBody>,
  ): Promise<{ job: string }> {
    if (!(await this.projects.one(id))) throw notFound('project', id);
    const payload = { projectId: id, language, author: who.username };
    const job = await this.jobs.add({
      task: 'acceptance-file',
      author: who.username,
      projectId: id,
      payload,
    });
    return { job };
  }

  @Get(':job/file')
  @Allow('read-all')
  @Describe({
    summary: 'The acceptance file that a job made',
    params: jobParams,
    produces: 'application/zip',
  })
  async file(@Param() { id, job }: z.infer<typeof jobParams>, @Res() reply: FastifyReply): Promise<void> {
    const [file] = await this.db.query<{ id: string; name: string; bytes: string }>(
      `SELECT a.id, a.name, j.result->>'bytes' AS bytes FROM job j JOIN attachment a ON a.id = (j.result->>'attachment')::uuid
       WHERE j.id = $1 AND j.project_id = $2 AND j.task = 'acceptance-file' AND j.state = 'done'`,
      [job, id],
    );
    if (!file) throw notFound('report', job);
    const bytes = Readable.from(attachmentParts(this.db, file.id), { objectMode: false });
    const headers = { ...fileHeaders(file.name, 'application/zip'), 'content-length': file.bytes };
    await reply.headers(headers).send(bytes);
  }
}
