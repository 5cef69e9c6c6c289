import { lineField } from '#changes';
import { kinds, type Kind } from '#plan';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { MOST_CHANGES } from '../changes/change-schema.js';
import { Write } from '../changes/write.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { PlanReader } from '../projects/plan-reader.js';
import { removalOf } from './removal.js';

const removalBody = z.strictObject({
  kind: z.enum(kinds),
  ids: z.array(z.uuid()).min(1).max(MOST_CHANGES),
  step: z.int().min(1).max(10_000),
  reason: lineField.default(''),
  /** Only say what would go. */
  dry: z.boolean().default(false),
});
const removalAnswer = z.object({
  event: z.string().nullable(),
  applied: z.int(),
  /** How many objects of each kind go, and how many stay without something. */
  effect: z.array(z.object({ kind: z.enum(kinds), removed: z.int(), changed: z.int() })),
});

/** Takes objects out of a project's target together with what cannot be without them. */
@Controller('projects/:id/removals')
export class RemovalsController {
  constructor(
    private readonly plans: PlanReader,
    private readonly write: Write,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary:
      'Removes objects with what cannot be without them, as one change set; or only says what would go',
    params: uuidParams,
    body: removalBody,
    answer: removalAnswer,
    status: 201,
  })
  async remove(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { kind, ids, step, reason, dry }: z.infer<typeof removalBody>,
  ): Promise<z.infer<typeof removalAnswer>> {
    const plan = await this.plans.of(who.scope, id);
    const changes = removalOf(this.plans.layer(plan, step), kind, ids);
    const effect = kinds.flatMap((of: Kind) => {
      const those = changes.filter((change) => change.kind === of);
      const gone = those.filter(({ op }) => op === 'remove').length;
      return those.length > 0 ? [{ kind: of, removed: gone, changed: those.length - gone }] : [];
    });
    if (dry) return { event: null, applied: 0, effect };
    const { event, applied } = await this.write.run(who, reason, { projectId: id, step }, changes);
    return { event, applied, effect };
  }
}
