import type { Language } from '#findings';
import { planDrawings, type PlanDrawing } from '#plan';
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
const drawingSchema = z.object({ name: z.string(), title: z.string(), kind: z.string() });
const fileParams = uuidParams.extend({
  file: z.string().regex(/^[\w.-]+\.svg$/, 'the name of a drawing with .svg'),
});

@Controller('projects/:id/drawings')
export class DrawingsController {
  constructor(private readonly plans: PlanReader) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'Lists the sheets of a project',
    params: uuidParams,
    query: langQuery,
    answer: listOf(drawingSchema),
  })
  async list(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() lang: Language,
  ): Promise<{ items: z.infer<typeof drawingSchema>[]; next: null }> {
    const drawings = await this.drawings(who, id, lang);
    return { items: drawings.map(({ name, title, kind }) => ({ name, title, kind })), next: null };
  }

  @Get(':file')
  @Allow('read-all')
  @Describe({
    summary: 'One sheet as SVG: `NAME.svg`',
    params: fileParams,
    query: langQuery,
    produces: 'image/svg+xml',
  })
  async svg(
    @Who() who: Principal,
    @Param() { id, file }: z.infer<typeof fileParams>,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const drawings = await this.drawings(who, id, lang);
    const drawing = drawings.find(({ name }) => `${name}.svg` === file);
    if (!drawing) throw notFound('drawing', file);
    await reply.headers(fileHeaders(file, 'image/svg+xml; charset=utf-8')).send(drawing.svg());
  }

  private async drawings(who: Principal, id: string, lang: Language): Promise<PlanDrawing[]> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, 'after'); // refuses a project that no longer fits, with the reason
    return planDrawings(plan, { lang });
  }
}
