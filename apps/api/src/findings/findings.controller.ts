import { dayField, lineField, nameField } from '#changes';
import type { Language } from '#findings';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { layerQuery } from '../kinds/layer-schema.js';
import { findingSchema } from '../openapi/components.js';
import { JudgeProject } from './judge-project.js';
import { Waive } from './waive.js';

const waiverAnswer = z.object({
  id: z.string(),
  code: z.string(),
  place: z.string(),
  reason: z.string(),
  author: z.string(),
  expiresOn: z.string().nullable(),
});
const findingsAnswer = z.object({
  counts: z.object({ error: z.int(), warning: z.int(), info: z.int(), waived: z.int() }),
  items: z.array(
    z.object({
      ...findingSchema.shape,
      where: z.array(z.looseObject({})),
      fixes: z.array(z.object({ label: z.string(), changes: z.array(z.unknown()) })),
      waived: waiverAnswer.nullable(),
      inherited: z.boolean(),
      /** The code of the finding that it follows from; such a finding is not counted. */
      follows: z.string().nullable(),
    }),
  ),
});
const newWaiver = z.strictObject({
  code: nameField,
  /** The path of the finding's first place; empty: the code everywhere. */
  place: lineField.default(''),
  reason: lineField.min(1),
  expiresOn: dayField.nullable().default(null),
});
const chosenFix = z.strictObject({
  code: nameField,
  place: lineField,
  fix: z.int().min(0),
  /** The label of the fix as it was shown, in the language of this request: another fix is refused. */
  label: z.string().max(2000).optional(),
});
const waiverParams = uuidParams.extend({ waiver: z.uuid() });

@Controller('projects/:id')
export class FindingsController {
  constructor(
    private readonly judge: JudgeProject,
    private readonly waive: Waive,
  ) {}

  @Get('findings')
  @Allow('read-all')
  @Describe({
    summary: 'What the rules say of a layer of a project, with fixes and waivers',
    params: uuidParams,
    query: layerQuery,
    answer: findingsAnswer,
  })
  findings(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer }: z.infer<typeof layerQuery>,
    @Lang() language: Language,
  ): Promise<object> {
    return this.judge.findings(who, id, layer, language);
  }

  @Post('fixes')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Makes the n-th fix of a finding of the target, as a change of the project',
    params: uuidParams,
    body: chosenFix,
    answer: z.object({ event: z.string(), applied: z.int() }),
    status: 201,
  })
  fix(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() chosen: z.infer<typeof chosenFix>,
    @Lang() language: Language,
  ): Promise<{ event: string; applied: number }> {
    return this.judge.fix(who, id, chosen, language);
  }

  @Post('waivers')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Accepts a finding, with a reason and until a day',
    params: uuidParams,
    body: newWaiver,
    answer: waiverAnswer,
    status: 201,
  })
  addWaiver(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof newWaiver>,
  ): Promise<z.infer<typeof waiverAnswer>> {
    return this.waive.add(who, id, body);
  }

  @Delete('waivers/:waiver')
  @HttpCode(204)
  @Allow('plan')
  @Describe({ summary: 'Ends a waiver of the project', params: waiverParams, status: 204 })
  removeWaiver(@Who() who: Principal, @Param() { id, waiver }: z.infer<typeof waiverParams>): Promise<void> {
    return this.waive.remove(who, id, waiver);
  }
}
