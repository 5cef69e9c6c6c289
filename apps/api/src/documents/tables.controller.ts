import { tableFiles } from '#documents';
import type { Language } from '#findings';
import { planTables, tableNames, type ViewTable } from '#plan';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { Lang } from '../http/reader.js';
import { PlanReader } from '../projects/plan-reader.js';

const langQuery = z.object({ lang: z.enum(['en', 'fr']).optional() });
const tableSchema = z.object({
  name: z.enum(tableNames),
  title: z.string(),
  question: z.string(),
  rows: z.int(),
});
const fileParams = uuidParams.extend({
  file: z.string().regex(/^[a-z-]+\.(xlsx|csv)$/, 'the name of a table with .xlsx or .csv'),
});
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The tables of a project one by one. */
@Controller('projects/:id/schedules')
export class TablesController {
  constructor(private readonly plans: PlanReader) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'Lists the tables of a project',
    params: uuidParams,
    query: langQuery,
    answer: listOf(tableSchema),
  })
  async list(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() lang: Language,
  ): Promise<{ items: z.infer<typeof tableSchema>[]; next: null }> {
    const tables = await this.tables(who, id, lang);
    return {
      items: tables.map(({ name, title, question, rows }) => ({ name, title, question, rows: rows.length })),
      next: null,
    };
  }

  @Get(':file')
  @Allow('read-all')
  @Describe({
    summary: 'One table as a workbook to fill in, or as CSV: `cable-schedule.xlsx`',
    params: fileParams,
    query: langQuery,
    produces: types.xlsx,
  })
  async file(
    @Who() who: Principal,
    @Param() { id, file }: z.infer<typeof fileParams>,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = (await this.tables(who, id, lang)).find(({ name }) => file.startsWith(`${name}.`));
    const made = table && (await tableFiles(table)).find(({ name }) => name.endsWith(`/${file}`));
    if (!made) throw notFound('table', file);
    const type = file.endsWith('.csv') ? types.csv : types.xlsx;
    await reply.headers(fileHeaders(file, type)).send(Buffer.from(made.bytes));
  }

  private async tables(who: Principal, id: string, lang: Language): Promise<ViewTable[]> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, 'after'); // refuses a project that no longer fits, with the reason
    return planTables(plan, lang);
  }
}
