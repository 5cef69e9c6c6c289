import { Database, typesOf } from '#persistence';
import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { named } from '../openapi/components.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { BeginImport } from '../uploads/begin-import.js';

const typesQuery = z.object({
  q: z.string().max(200).default(''),
  manufacturer: z.string().max(200).optional(),
  kind: z.enum(['deviceType', 'moduleType']).optional(),
  limit: z.coerce.number<string>().int().min(1).max(500).default(50),
  /** The `next` of the page before. */
  cursor: z.coerce.number<string>().int().min(0).max(1_000_000).default(0),
});
const typeLine = named(
  'TypeLine',
  z.object({
    kind: z.enum(['deviceType', 'moduleType']),
    id: z.string(),
    manufacturer: z.string(),
    model: z.string(),
    partNumber: z.string().nullable(),
    role: z.string().nullable(),
    heightU: z.number().nullable(),
    ports: z.int(),
    used: z.int(),
  }),
);
const importQuery = z.object({ dry: z.stringbool().default(false) });
@Controller('catalogue')
export class CatalogueController {
  constructor(
    private readonly db: Database,
    private readonly begin: BeginImport,
  ) {}

  @Get('types')
  @Allow('read-all')
  @Describe({
    summary: 'Device and module types by words of maker, model or part number; those in use first',
    query: typesQuery,
    answer: listOf(typeLine),
  })
  async types(
    @Query() { q, manufacturer, kind, limit, cursor }: z.infer<typeof typesQuery>,
  ): Promise<{ items: z.infer<typeof typeLine>[]; next: string | null }> {
    const found = await typesOf(this.db, {
      text: q,
      limit: limit + 1,
      offset: cursor,
      ...(manufacturer === undefined ? {} : { manufacturer }),
      ...(kind === undefined ? {} : { kind }),
    });
    return { items: found.slice(0, limit), next: found.length > limit ? String(cursor + limit) : null };
  }

  @Post('imports')
  @HttpCode(202)
  @Allow('approve')
  @Describe({
    summary:
      'Begins the import of a device-type library (ZIP or one YAML file): new types are added, changed ones updated; dirt is told by file and line',
    query: importQuery,
    form: ['file', 'upload'],
    answer: startedAnswer,
    status: 202,
  })
  async import(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    const { upload } = await this.begin.take(who, request, ['zip', 'yaml', 'yml']);
    return this.begin.job(who, upload, { task: 'import-catalogue', projectId: null, payload: { dry } });
  }
}
