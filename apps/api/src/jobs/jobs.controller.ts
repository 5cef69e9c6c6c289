import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound, Problem } from '../http/problem.js';
import { renderFinding, type Language } from '#findings';
import { may, Who, type Principal } from '../auth/principal.js';
import { Lang } from '../http/reader.js';
import { findingSchema } from '../openapi/components.js';
import { EventStream } from './event-stream.js';
import { findingsOf, jobAnswer, jobDto, type JobAnswer } from './job-dto.js';
import { JobListener } from './job-listener.js';
import { JobStore } from './job-store.js';
import { OpenStreams } from './open-streams.js';

const jobsQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
});

const findingsQuery = z.object({
  cursor: z.coerce.number<string>().int().min(0).default(0),
  limit: z.coerce.number<string>().int().min(1).max(1000).default(100),
});

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobStore,
    private readonly listener: JobListener,
    private readonly streams: OpenStreams,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({ summary: 'Lists long work, the newest first', query: jobsQuery, answer: listOf(jobAnswer) })
  async list(
    @Query() { cursor, limit }: z.infer<typeof jobsQuery>,
    @Lang() language: Language,
  ): Promise<{ items: JobAnswer[]; next: string | null }> {
    const jobs = await this.jobs.page(cursor ?? null, limit + 1);
    const items = jobs.slice(0, limit).map((job) => jobDto(job, language));
    return { items, next: jobs.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @Allow('read-all')
  @Describe({ summary: 'How far a job is, and its result', params: uuidParams, answer: jobAnswer })
  one(@Param('id') id: string, @Lang() language: Language): Promise<JobAnswer> {
    return this.job(id, language);
  }

  @Get(':id/findings')
  @Allow('read-all')
  @Describe({
    summary: 'What a job found in a file, page by page: at most the first thousand are kept',
    params: uuidParams,
    query: findingsQuery,
    answer: listOf(findingSchema),
  })
  async findings(
    @Param('id') id: string,
    @Query() { cursor, limit }: z.infer<typeof findingsQuery>,
    @Lang() language: Language,
  ): Promise<{ items: z.infer<typeof findingSchema>[]; next: string | null }> {
    const job = await this.jobs.one(id);
    if (!job) throw notFound('job', id);
    const { findings } = findingsOf(job);
    const items = findings.slice(cursor, cursor + limit).map((finding) => renderFinding(finding, language));
    return { items, next: cursor + limit < findings.length ? String(cursor + limit) : null };
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('record')
  @Describe({
    summary:
      'Cancels a job: what has not begun does not begin; an import that runs stops and leaves nothing, a push comes to the end of its device',
    params: uuidParams,
    answer: jobAnswer,
  })
  async cancel(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() language: Language,
  ): Promise<JobAnswer> {
    const { author } = await this.job(id, language);
    if (author !== who.username && !may(who, 'plan'))
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'plan' });
    await this.jobs.cancel(id);
    return this.job(id, language);
  }

  @Get(':id/events')
  @Allow('read-all')
  @Describe({
    summary: 'The job now and at every move, as server-sent events, until it ends',
    params: uuidParams,
    produces: 'text/event-stream',
  })
  async events(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const first = await this.job(id, language);
    const leave = this.streams.add(who.userId);
    const stream = new EventStream(reply);
    stream.onClose(leave);
    const tell = (job: JobAnswer): void => {
      stream.send(job);
      if (job.endedAt !== null) stream.end();
    };
    const look = (): Promise<void> => this.job(id, language).then(tell, () => stream.end());
    stream.onClose(await this.listener.watch(id, () => void look()));
    tell(first);
    // Between the first look and the watch the job may have moved.
    await look();
  }

  private async job(id: string, language: Language): Promise<JobAnswer> {
    const job = await this.jobs.one(id);
    if (!job) throw notFound('job', id);
    return jobDto(job, language);
  }
}
