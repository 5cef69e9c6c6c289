import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
import { findingsOf, jobAnswer, jobDto, type JobAnswer } from './job-dto.js';
import { JobListener } from './job-listener.js';
import { JobStore } from './job-store.js';

const jobsQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
});

const findingsQuery = z.object({
  cursor: z.coerce.number<string>().int().min(0).default(0),
  limit: z.coerce.number<string>().int().min(1).max(1000).default(100),
});

/** A comment that keeps proxies from closing a quiet stream. */
const KEEP_ALIVE_MS = 20_000;

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobStore,
    private readonly listener: JobListener,
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
  @Describe({ summary: 'What a job found in a file, page by page: at most the first thousand are kept', params: uuidParams, query: findingsQuery, answer: listOf(findingSchema) }) // prettier-ignore
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
    if (author !== who.username && !may(who, 'plan')) throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'plan' }); // prettier-ignore
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
    @Param('id') id: string,
    @Lang() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const first = await this.job(id, language);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...headersOf(reply),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    const keepAlive = setInterval(() => raw.write(': still here\n\n'), KEEP_ALIVE_MS);
    let sent = '';
    const send = (job: JobAnswer): void => {
      const text = JSON.stringify(job);
      if (text === sent || raw.writableEnded) return;
      sent = text;
      raw.write(`data: ${text}\n\n`);
      if (job.endedAt !== null) raw.end();
    };
    const unwatch = await this.listener.watch(id, () => {
      this.job(id, language).then(send, () => raw.end());
    });
    raw.once('close', () => {
      clearInterval(keepAlive);
      unwatch();
    });
    if (request.raw.destroyed) raw.end();
    send(first);
    // Between the first look and the watch the job may have moved.
    send(await this.job(id, language));
  }

  private async job(id: string, language: Language): Promise<JobAnswer> {
    const job = await this.jobs.one(id);
    if (!job) throw notFound('job', id);
    return jobDto(job, language);
  }
}

/** Headers that plugins have set for the answer, which a raw answer would lose. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
