import { svgOf } from '#drawing';
import { Database, floorPlanHeads } from '#persistence';
import { floorUnderlay, floorViews, type FloorView } from '#plan';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { FloorPlanReader } from '../drawings/floor-plans.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { formOf } from '../http/form.js';
import { fileHeaders } from '../http/headers.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';
import { BringFloorPlan } from './bring-floor-plan.js';

const headSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  author: z.string(),
  createdAt: z.date(),
});
const point = z.object({ xM: z.number(), yM: z.number() });
const state = z.enum(['existing', 'new', 'modified', 'moved', 'removed']);
const floorSchema = z.object({
  locationId: z.string(),
  path: z.string(),
  floorPlan: z.string().nullable(),
  plan: z.enum(['none', 'drawn', 'missing', 'no-scale']),
  window: z.object({ left: z.number(), low: z.number(), right: z.number(), high: z.number() }),
  things: z.array(
    z.object({
      kind: z.enum(['device', 'rack']),
      id: z.string(),
      name: z.string(),
      role: z.string(),
      state,
      at: point.nullable(),
      object: z.looseObject({}),
    }),
  ),
  ways: z.array(z.object({ pathway: z.looseObject({}), state })),
});
const underlayParams = uuidParams.extend({ location: z.uuid() });

/** The floors of a project, and the plans that lie under them. */
@Controller()
export class FloorsController {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly floorPlans: FloorPlanReader,
    private readonly bring: BringFloorPlan,
  ) {}

  @Get('floor-plans')
  @Allow('read-all')
  @Describe({ summary: 'Lists the plans of floors that places may name', answer: listOf(headSchema) })
  async list(): Promise<{ items: z.infer<typeof headSchema>[]; next: null }> {
    return { items: await floorPlanHeads(this.db), next: null };
  }

  @Post('floor-plans')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Takes in the plan of a floor (PNG, JPEG, DXF); answers with the name that places must give',
    form: ['file'],
    answer: z.object({ name: z.string() }),
    status: 201,
  })
  async take(@Who() who: Principal, @Req() request: FastifyRequest): Promise<{ name: string }> {
    const { name, bytes } = await formOf(request);
    return this.bring.run(who, name, bytes);
  }

  @Get('projects/:id/floors')
  @Allow('read-all')
  @Describe({
    summary: 'The floors of a project’s target: what stands where, in metres, and what has no place yet',
    params: uuidParams,
    answer: listOf(floorSchema),
  })
  async floors(@Who() who: Principal, @Param('id') id: string): Promise<{ items: FloorView[]; next: null }> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, 'after'); // refuses a project that no longer fits, with the reason
    return { items: floorViews(plan, await this.floorPlans.of(plan)), next: null };
  }

  @Get('projects/:id/floors/:location/underlay.svg')
  @Allow('read-all')
  @Describe({
    summary: 'What lies under a floor, as a picture of exactly its window',
    params: underlayParams,
    produces: 'image/svg+xml',
  })
  async underlay(
    @Who() who: Principal,
    @Param() { id, location }: z.infer<typeof underlayParams>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plan = await this.plans.of(who.scope, id);
    this.plans.layer(plan, 'after');
    const scene = floorUnderlay(plan, location, await this.floorPlans.of(plan));
    if (!scene) throw notFound('floor plan', location);
    await reply.headers(fileHeaders('underlay.svg', 'image/svg+xml; charset=utf-8')).send(svgOf(scene));
  }
}
