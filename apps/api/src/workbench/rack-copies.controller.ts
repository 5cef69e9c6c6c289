import { lineField, nameField } from '#changes';
import { cablingPolicyOf } from '#plan';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Write } from '../changes/write.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';
import { copyOfRack } from './copy-rack.js';

const copyParams = uuidParams.extend({ rack: z.uuid() });
const copyBody = z.strictObject({
  name: nameField,
  locationId: z.uuid(),
  step: z.int().min(1).max(10_000),
  reason: lineField.default(''),
});
const copyAnswer = z.object({ id: z.string(), event: z.string(), applied: z.int() });

/** Builds a rack like another. */
@Controller('projects/:id/racks/:rack/copies')
export class RackCopiesController {
  constructor(
    private readonly plans: PlanReader,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Copies a rack with its devices, ports and inner cables, as one change set',
    params: copyParams,
    body: copyBody,
    answer: copyAnswer,
    status: 201,
  })
  async copy(
    @Who() who: Principal,
    @Param() { id: projectId, rack }: z.infer<typeof copyParams>,
    @Body() { name, locationId, step, reason }: z.infer<typeof copyBody>,
  ): Promise<z.infer<typeof copyAnswer>> {
    const plan = await this.plans.of(who.scope, projectId);
    const objects = this.plans.layer(plan, step);
    const source = objects.rack.get(rack);
    if (!source) throw notFound('rack', rack);
    const wish = { name, locationId };
    const copy = copyOfRack(objects, source, wish, cablingPolicyOf(plan), () => this.runtime.newId());
    const { event, applied } = await this.write.run(who, reason, { projectId, step }, copy.changes);
    return { id: copy.id, event, applied };
  }
}
