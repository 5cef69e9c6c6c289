import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { GestureTicks } from './gesture-ticks.js';
import { ticksAnswer, ticksBody } from './schemas.js';

/** The work at the racks: what is done, and what stands in the way. */
@Controller('projects/:id/ticks')
export class GestureTicksController {
  constructor(private readonly ticks: GestureTicks) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'What is said of the gestures of a project: done, or a problem',
    params: uuidParams,
    answer: ticksAnswer,
  })
  async list(@Param('id') id: string): Promise<z.infer<typeof ticksAnswer>> {
    return { items: await this.ticks.of(id) };
  }

  @Put()
  @Allow('record')
  @Describe({
    summary: 'Says of gestures that they are done, that there is a problem, or that they are open again',
    params: uuidParams,
    body: ticksBody,
    answer: ticksAnswer,
  })
  async say(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { ticks }: z.infer<typeof ticksBody>,
  ): Promise<z.infer<typeof ticksAnswer>> {
    await this.ticks.say(who, id, ticks);
    return { items: await this.ticks.of(id) };
  }
}
