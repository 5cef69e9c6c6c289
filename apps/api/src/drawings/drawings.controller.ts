import { drawingFiles, drawingFormats, drawingMediaTypes, qrMaker, type DrawingFormat } from '#documents';
import type { Language } from '#findings';
import { planDrawings, type Plan, type PlanDrawing } from '#plan';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { ProjectTests } from '../certification/project-tests.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { Lang } from '../http/reader.js';
import { PlanReader } from '../projects/plan-reader.js';
import { FloorPlanReader } from './floor-plans.js';

const listQuery = z.object({
  lang: z.enum(['en', 'fr']).optional(),
  /** `before`: the present, without the project; `after`: what the project makes of it. */
  layer: z.enum(['before', 'after']).default('after'),
  /** `proof`: elevations, port faces and floors show what is proven of the links. */
  show: z.enum(['plan', 'proof']).default('plan'),
});
type ListQuery = z.infer<typeof listQuery>;
const fileQuery = listQuery.extend({
  /** Pixels per inch of PNG. */
  dpi: z.coerce.number().int().min(24).max(200).default(150),
});
const drawingSchema = z.object({ name: z.string(), title: z.string(), kind: z.string() });
const fileParams = uuidParams.extend({
  file: z
    .string()
    .regex(
      new RegExp(`^[\\w.-]+\\.(${drawingFormats.join('|')})$`),
      `the name of a drawing, or drawings, with ${drawingFormats.map((format) => `.${format}`).join(', ')}`,
    ),
});

@Controller('projects/:id/drawings')
export class DrawingsController {
  constructor(
    private readonly plans: PlanReader,
    private readonly floorPlans: FloorPlanReader,
    private readonly tests: ProjectTests,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'Lists the sheets of a project',
    params: uuidParams,
    query: listQuery,
    answer: listOf(drawingSchema),
  })
  async list(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: ListQuery,
    @Lang() lang: Language,
  ): Promise<{ items: z.infer<typeof drawingSchema>[]; next: null }> {
    const { drawings } = await this.drawings(who, id, lang, query);
    return { items: drawings.map(({ name, title, kind }) => ({ name, title, kind })), next: null };
  }

  @Get(':file')
  @Allow('read-all')
  @Describe({
    summary:
      'One sheet: `NAME.svg`, `.pdf`, `.dxf`, `.drawio` or `.png`; all sheets in one file: `drawings.pdf` or `drawings.drawio`',
    params: fileParams,
    query: fileQuery,
    produces: Object.values(drawingMediaTypes).map((type) => type.split(';')[0]!),
  })
  async file(
    @Who() who: Principal,
    @Param() { id, file }: z.infer<typeof fileParams>,
    @Query() query: z.infer<typeof fileQuery>,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { plan, drawings } = await this.drawings(who, id, lang, query);
    const { dpi } = query;
    const format = file.slice(file.lastIndexOf('.') + 1) as DrawingFormat;
    const whole = file === 'drawings.pdf' || file === 'drawings.drawio';
    const chosen = whole ? drawings : drawings.filter(({ name }) => `${name}.${format}` === file);
    if (chosen.length === 0) throw notFound('drawing', file);
    const sheets = chosen.map(({ name, title, draw }) => ({ name, title, scene: draw().scene }));
    const title = [plan.project?.code, plan.name].filter(Boolean).join(' · ');
    const [written] = await drawingFiles(sheets, format, { title, lang, dpi });
    if (!written) throw notFound('drawing', file);
    await reply
      .headers(fileHeaders(written.name, drawingMediaTypes[format]))
      .send(Buffer.from(written.bytes));
  }

  private async drawings(
    who: Principal,
    id: string,
    lang: Language,
    { layer, show }: ListQuery,
  ): Promise<{ plan: Plan; drawings: PlanDrawing[] }> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, 'after'); // refuses a project that no longer fits, with the reason
    const drawn = layer === 'before' ? { ...plan, project: null } : plan;
    const floorPlans = await this.floorPlans.of(drawn);
    const coverage = show === 'proof' ? (await this.tests.of(who, id)).coverage.rows : undefined;
    const options = { lang, floorPlans, ...(coverage ? { coverage } : {}), qr: await qrMaker() };
    return { plan, drawings: planDrawings(drawn, options) };
  }
}
