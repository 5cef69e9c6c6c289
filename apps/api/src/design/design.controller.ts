import type { Language } from '#findings';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { PlanReader } from '../projects/plan-reader.js';
import { connectPreview } from './connect-preview.js';
import { DesignFrame } from './design-frame.js';
import { freePorts } from './free-ports.js';
import { moves } from './moves.js';
import { proposals } from './proposals.js';
import { routes } from './routes.js';
import {
  connectAnswer,
  connectBody,
  freePortsAnswer,
  freePortsQuery,
  movesAnswer,
  movesQuery,
  needAnswer,
  needBody,
  routeAnswer,
  routeQuery,
} from './schemas.js';

/** Help with designing: proposals that change nothing; their `changes` go to `POST /change-sets`. */
@Controller('projects/:id')
export class DesignController {
  constructor(
    private readonly frame: DesignFrame,
    private readonly plans: PlanReader,
  ) {}

  @Post('connect-preview')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary:
      'What connecting two ranges of ports would do: cables, labels, lengths, conflicts, and the changes',
    params: uuidParams,
    body: connectBody,
    answer: connectAnswer,
  })
  async connect(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof connectBody>,
    @Lang() lang: Language,
  ): Promise<z.infer<typeof connectAnswer>> {
    return connectPreview(await this.frame.of(who, id, body.layer), body, lang);
  }

  @Get('routes')
  @Allow('read-all')
  @Describe({
    summary:
      'The best ways between two ports over cords to lay and free cable, or a way for each pair of two lists, with the changes',
    params: uuidParams,
    query: routeQuery,
    answer: routeAnswer,
  })
  async routes(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: z.infer<typeof routeQuery>,
    @Lang() lang: Language,
  ): Promise<z.infer<typeof routeAnswer>> {
    return routes(await this.frame.of(who, id, query.layer), query, lang);
  }

  @Get('free-ports')
  @Allow('read-all')
  @Describe({
    summary: 'Free ports by kind, connector, medium, speed, PoE and place, and what each device has left',
    params: uuidParams,
    query: freePortsQuery,
    answer: freePortsAnswer,
  })
  async free(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: z.infer<typeof freePortsQuery>,
  ): Promise<z.infer<typeof freePortsAnswer>> {
    return freePorts(await this.frame.of(who, id, query.layer), query);
  }

  @Post('need-proposals')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary:
      'Where a number of outlets can be connected: panels, switches, units, power, strands, rack by rack',
    params: uuidParams,
    body: needBody,
    answer: needAnswer,
  })
  async proposals(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof needBody>,
  ): Promise<z.infer<typeof needAnswer>> {
    return proposals(await this.frame.of(who, id, body.layer), body);
  }

  @Get('moves')
  @Allow('read-all')
  @Describe({
    summary: 'The shortest sequence of gestures at the racks, step by step, in which no port is taken twice',
    params: uuidParams,
    query: movesQuery,
    answer: movesAnswer,
  })
  async moves(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { all }: z.infer<typeof movesQuery>,
  ): Promise<z.infer<typeof movesAnswer>> {
    const plan = await this.plans.of(who.scope, id);
    return moves(plan, (layer) => this.plans.layer(plan, layer), all);
  }
}
