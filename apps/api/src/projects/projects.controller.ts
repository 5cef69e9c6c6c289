import { lineField } from '#changes';
import { projectStates } from '#plan';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { etagOf } from '../kinds/etag.js';
import { KeepProject } from './keep-project.js';
import { MoveProject } from './move-project.js';
import {
  headDto,
  headSchema,
  newProjectSchema,
  projectPatchSchema,
  summaryDto,
  summarySchema,
} from './project-dto.js';

const moveSchema = z.strictObject({ to: z.enum(projectStates), comment: lineField.default('') });

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly keep: KeepProject,
    private readonly moving: MoveProject,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({ summary: 'Lists the projects, the newest first', answer: listOf(summarySchema) })
  async list(): Promise<{ items: z.infer<typeof summarySchema>[]; next: null }> {
    return { items: (await this.keep.all()).map(summaryDto), next: null };
  }

  @Post()
  @HttpCode(201)
  @Allow('plan')
  @Describe({ summary: 'Begins a project', body: newProjectSchema, answer: headSchema, status: 201 })
  async add(
    @Who() who: Principal,
    @Body() body: z.infer<typeof newProjectSchema>,
  ): Promise<z.infer<typeof headSchema>> {
    return headDto(await this.keep.add(who, body));
  }

  @Get(':id')
  @Allow('read-all')
  @Describe({ summary: 'A project with its steps and counts', params: uuidParams, answer: headSchema })
  async one(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof headSchema>> {
    const project = await this.keep.one(id);
    void reply.header('ETag', etagOf(project.version));
    return headDto(project);
  }

  @Patch(':id')
  @Allow('plan')
  @Describe({
    summary: 'Changes the head or the steps of a project; with If-Match only on top of that version',
    params: uuidParams,
    body: projectPatchSchema,
    answer: headSchema,
  })
  async change(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof projectPatchSchema>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<z.infer<typeof headSchema>> {
    return headDto(await this.keep.change(who, id, body, ifMatch));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('plan')
  @Describe({ summary: 'Deletes a draft', params: uuidParams, status: 204 })
  async remove(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    await this.keep.remove(who, id);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Allow('plan')
  @Describe({
    summary: 'Leads a project to another state; 409 says why not. Approving and closing are for approvers',
    params: uuidParams,
    body: moveSchema,
    answer: headSchema,
  })
  async move(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { to, comment }: z.infer<typeof moveSchema>,
  ): Promise<z.infer<typeof headSchema>> {
    await this.moving.run(who, id, to, comment);
    return headDto(await this.keep.one(id));
  }
}
