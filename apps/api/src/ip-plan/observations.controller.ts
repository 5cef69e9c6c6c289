import { renderFinding, type Language } from '#findings';
import { readObservations } from '#planfile';
import { checkPlan, findingsFromObservations } from '#plan';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { layerSchema } from '../kinds/layer-schema.js';
import { findingSchema } from '../openapi/components.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';

const body = z.strictObject({
  layer: layerSchema.default('after'),
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(4_000_000) }))
    .min(1)
    .max(100),
});
const answer = z.object({
  /** What each file was taken for, and how many of its rows were understood. */
  files: z.array(
    z.object({
      name: z.string(),
      sort: z
        .enum(['answers', 'stations', 'neighbours', 'interfaces', 'use', 'leases', 'services', 'zone'])
        .nullable(),
      rows: z.int(),
    }),
  ),
  /** Rows that were left out, and why. */
  faults: z.array(findingSchema),
  /** What the plan is told because of them; the findings of the plan by itself are not repeated. */
  findings: z.array(z.object({ ...findingSchema.shape, where: z.array(z.looseObject({})) })),
});

/** What the network says of itself, against the plan (V20, V47, V48, V54, V55, V57). Nothing of it is kept. */
@Controller('projects/:id/ip-plan')
export class ObservationsController {
  constructor(
    private readonly plans: PlanReader,
    private readonly runtime: Runtime,
  ) {}

  @Post('observations')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary:
      'Compares the plan with ARP, ping, MAC and neighbour tables, modes of ports, use of networks, servers of devices and DNS zones',
    params: uuidParams,
    body,
    answer,
  })
  async compare(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { layer, files }: z.infer<typeof body>,
    @Lang() language: Language,
  ): Promise<object> {
    const plan = await this.plans.of(who.scope, id);
    const read = readObservations(files, this.plans.layer(plan, layer));
    const today = this.runtime.now().toISOString().slice(0, 10);
    const judge = (more: object) => checkPlan(plan, { today, layers: [layer], ...more })[0]!.findings;
    const findings = findingsFromObservations(judge({}), judge({ observed: read.observed }));
    return {
      files: read.files,
      faults: read.findings.map((finding) => renderFinding(finding, language)),
      findings: findings.map((finding) => ({ ...renderFinding(finding, language), where: finding.where })),
    };
  }
}
