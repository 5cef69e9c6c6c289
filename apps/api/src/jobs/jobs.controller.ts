import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { named } from '../openapi/components.js';
import { JobListener } from './job-listener.js';
import { JobStore, type Job } from './job-store.js';

const jobSchema = named(
  'Job',
  z.object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.object({ done: z.int(), total: z.int(), step: z.string() }),
    result: z.looseObject({}).nullable(),
    error: z.string().nullable(),
    author: z.string(),
    project: z.string().nullable(),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  }),
);
const jobsQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
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
  @Describe({ summary: 'Lists long work, the newest first', query: jobsQuery, answer: listOf(jobSchema) })
  async list(
    @Query() { cursor, limit }: z.infer<typeof jobsQuery>,
  ): Promise<{ items: Job[]; next: string | null }> {
    const jobs = await this.jobs.page(cursor ?? null, limit + 1);
    const items = jobs.slice(0, limit);
    return { items, next: jobs.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @Allow('read-all')
  @Describe({ summary: 'How far a job is, and its result', params: uuidParams, answer: jobSchema })
  one(@Param('id') id: string): Promise<Job> {
    return this.job(id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('plan')
  @Describe({
    summary: 'Cancels a job: what has not begun does not begin, what runs comes to its end',
    params: uuidParams,
    answer: jobSchema,
  })
  async cancel(@Param('id') id: string): Promise<Job> {
    await this.jobs.cancel(id);
    return this.job(id);
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
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const first = await this.job(id);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...headersOf(reply),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    const keepAlive = setInterval(() => raw.write(': still here\n\n'), KEEP_ALIVE_MS);
    let sent = '';
    const send = (job: Job): void => {
      const text = JSON.stringify(job);
      if (text === sent || raw.writableEnded) return;
      sent = text;
      raw.write(`data: ${text}\n\n`);
      if (job.endedAt !== null) raw.end();
    };
    const unwatch = await this.listener.watch(id, () => {
      this.job(id).then(send, () => raw.end());
    });
    raw.once('close', () => {
      clearInterval(keepAlive);
      unwatch();
    });
    if (request.raw.destroyed) raw.end();
    send(first);
    // Between the first look and the watch the job may have moved.
    send(await this.job(id));
  }

  private async job(id: string): Promise<Job> {
    const job = await this.jobs.one(id);
    if (!job) throw notFound('job', id);
    return job;
  }
}

/** Headers that plugins have set for the answer, which a raw answer would lose. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
