import {
  drawingFiles,
  drawingFormats,
  drawingMediaTypes,
  qrMaker,
  tableFiles,
  type DrawingFormat,
} from '#documents';
import type { Language } from '#findings';
import { Database, revisionHeads } from '#persistence';
import { differenceDrawings, planDifference, type Plan } from '#plan';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
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
import { FloorPlanReader } from './floor-plans.js';
import { Revisions } from './revisions.js';

const index = z.string().regex(/^[A-Z]{1,2}$/, 'the index of an issue: A, B …');
const differenceQuery = z.object({
  /** The index of the older issue. */
  from: index,
  /** The index of the newer issue; `now`: the project as it stands. */
  to: z.union([index, z.literal('now')]).default('now'),
  lang: z.enum(['en', 'fr']).optional(),
});
type DifferenceQuery = z.infer<typeof differenceQuery>;
const fileParams = uuidParams.extend({
  file: z
    .string()
    .regex(
      new RegExp(`^(difference\\.(xlsx|csv)|[\\w.-]+\\.(${drawingFormats.join('|')}))$`),
      'difference.xlsx, difference.csv, the name of a sheet with its format, or drawings.pdf',
    ),
});
const revisionSchema = z.object({
  index: z.string(),
  issuedAt: z.date(),
  issuedBy: z.string(),
  reason: z.string(),
  kept: z.boolean(),
});
const differenceSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.object({ kind: z.string(), id: z.string(), cells: z.array(z.string()) })),
  drawings: z.array(z.object({ name: z.string(), title: z.string(), kind: z.string() })),
});
const tableTypes: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** What was issued of a project, and what changed from one issue to another. */
@Controller('projects/:id')
export class DifferenceController {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly revisions: Revisions,
    private readonly floorPlans: FloorPlanReader,
  ) {}

  @Get('revisions')
  @Allow('read-all')
  @Describe({
    summary: 'Lists the issues of a project, oldest first',
    params: uuidParams,
    answer: listOf(revisionSchema),
  })
  async list(@Param('id') id: string): Promise<{ items: z.infer<typeof revisionSchema>[]; next: null }> {
    return { items: await revisionHeads(this.db, id), next: null };
  }

  @Get('difference')
  @Allow('read-all')
  @Describe({
    summary: 'What changed from one issue of a project to another, line by line, and the sheets that show it',
    params: uuidParams,
    query: differenceQuery,
    answer: differenceSchema,
  })
  async difference(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: DifferenceQuery,
    @Lang() lang: Language,
  ): Promise<z.infer<typeof differenceSchema>> {
    const { older, newer } = await this.both(who, id, query);
    const table = planDifference(older, newer, lang);
    return {
      columns: table.columns.map(({ title }) => title),
      rows: table.rows.map(({ ref, cells }) => ({
        kind: ref?.kind ?? '',
        id: ref?.id ?? '',
        cells: cells.map((cell) => (cell === null ? '' : String(cell))),
      })),
      drawings: differenceDrawings(older, newer, { lang }).map(({ name, title, kind }) => ({
        name,
        title,
        kind,
      })),
    };
  }

  @Get('difference/:file')
  @Allow('read-all')
  @Describe({
    summary:
      'The difference of two issues as a table, or one of its sheets: `difference.xlsx`, `D1-difference.svg`',
    params: fileParams,
    query: differenceQuery,
    produces: [...Object.values(tableTypes), ...Object.values(drawingMediaTypes)].map(
      (type) => type.split(';')[0]!,
    ),
  })
  async file(
    @Who() who: Principal,
    @Param() { id, file }: z.infer<typeof fileParams>,
    @Query() query: DifferenceQuery,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { older, newer } = await this.both(who, id, query);
    const format = file.slice(file.lastIndexOf('.') + 1);
    if (format in tableTypes) {
      const made = (await tableFiles(planDifference(older, newer, lang))).find(({ name }) =>
        name.endsWith(`/${file}`),
      );
      if (!made) throw notFound('table', file);
      await reply.headers(fileHeaders(file, tableTypes[format]!)).send(Buffer.from(made.bytes));
      return;
    }
    const floorPlans = await this.floorPlans.of(newer);
    const all = differenceDrawings(older, newer, { lang, floorPlans, qr: await qrMaker() });
    const whole = file === 'drawings.pdf' || file === 'drawings.drawio';
    const sheets = all
      .filter(({ name }) => whole || `${name}.${format}` === file)
      .map(({ name, title, draw }) => ({ name, title, scene: draw().scene }));
    const title = [newer.project?.code, newer.name].filter(Boolean).join(' · ');
    const [written] = await drawingFiles(sheets, format as DrawingFormat, { title, lang, dpi: 150 });
    if (!written) throw notFound('drawing', file);
    await reply
      .headers(fileHeaders(written.name, drawingMediaTypes[format as DrawingFormat]))
      .send(Buffer.from(written.bytes));
  }

  private async both(
    who: Principal,
    id: string,
    { from, to }: DifferenceQuery,
  ): Promise<{ older: Plan; newer: Plan }> {
    const now = await this.plans.of(who.scope, id);
    if (to === 'now') this.plans.layer(now, 'after'); // refuses a project that no longer fits, with the reason
    return {
      older: await this.revisions.plan(id, from),
      newer: to === 'now' ? now : await this.revisions.plan(id, to),
    };
  }
}
