import { csvForPeople, csvRaw, tablesToXlsx } from '#documents';
import type { Language } from '#findings';
import { patchColumnKeys, patchTable, type Layer, type PatchTable } from '#plan';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { layerQuery } from '../kinds/layer-schema.js';
import { PlanReader } from '../projects/plan-reader.js';

const csvQuery = layerQuery.extend({
  /** For machines: texts to the letter, without the apostrophe that keeps spreadsheets from computing. */
  raw: z.stringbool().default(false),
});
const endSchema = z.object({ portId: z.string(), deviceId: z.string() });
const endsSchema = z.object({ panel: endSchema, other: endSchema.nullable() });
const patchSchema = z.object({
  columns: z.array(z.object({ key: z.enum(patchColumnKeys), header: z.string() })),
  rows: z.array(
    z.looseObject({
      cableId: z.string(),
      ends: endsSchema,
      action: z.enum(['add', 'move', 'remove', 'keep']),
    }),
  ),
});
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('projects/:id')
export class PatchTableController {
  constructor(private readonly plans: PlanReader) {}

  @Get('patch-table')
  @Allow('read-all')
  @Describe({
    summary: 'The cords of a project in the order of the hand',
    params: uuidParams,
    query: layerQuery,
    answer: patchSchema,
  })
  rows(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer }: z.infer<typeof layerQuery>,
    @Lang() lang: Language,
  ): Promise<PatchTable> {
    return this.table(who, id, layer, lang);
  }

  @Get('patch-table.xlsx')
  @Allow('read-all')
  @Describe({
    summary: 'The patch table as a workbook',
    params: uuidParams,
    query: layerQuery,
    produces: XLSX,
  })
  async workbook(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer }: z.infer<typeof layerQuery>,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { columns, rows } = await this.table(who, id, layer, lang);
    const table = {
      title: lang === 'fr' ? 'Brassage' : 'Patching',
      columns: columns.map(({ header }) => ({ title: header })),
      rows: cells(columns, rows),
    };
    const bytes = await tablesToXlsx([table]);
    await reply.headers(fileHeaders('patch-table.xlsx', XLSX)).send(Buffer.from(bytes));
  }

  @Get('patch-table.csv')
  @Allow('read-all')
  @Describe({ summary: 'The patch table as CSV', params: uuidParams, query: csvQuery, produces: 'text/csv' })
  async csv(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { raw, layer }: z.infer<typeof csvQuery>,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { columns, rows } = await this.table(who, id, layer, lang);
    const lines = [columns.map(({ header }) => header), ...cells(columns, rows)];
    const text = raw ? csvRaw(lines) : csvForPeople(lines);
    await reply.headers(fileHeaders('patch-table.csv', 'text/csv; charset=utf-8')).send(text);
  }

  private async table(who: Principal, id: string, layer: Layer, lang: Language): Promise<PatchTable> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, layer); // refuses a project that no longer fits, with the reason
    return patchTable(plan, { lang, layer });
  }
}

/** The table as rows of cells; the action is a word of the reader's language. */
function cells(columns: PatchTable['columns'], rows: PatchTable['rows']): (string | number | null)[][] {
  return rows.map((row) => columns.map(({ key }) => (key === 'action' ? row.actionName : row[key])));
}
