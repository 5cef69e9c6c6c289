import { lineField } from '#changes';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { Undo } from './undo.js';
import { changeSchema, MOST_CHANGES } from './change-schema.js';
import { Write } from './write.js';

const newChangeSet = z.strictObject({
  reason: lineField.default(''),
  /** The project to record them in; absent: the present. */
  project: z.uuid().nullable().default(null),
  step: z.int().min(1).max(10_000).optional(),
  changes: z.array(changeSchema).min(1).max(MOST_CHANGES),
});
const made = z.object({ event: z.string(), applied: z.int() });
const undoBody = z.strictObject({ reason: lineField.default('') }).default({ reason: '' });

@Controller('change-sets')
export class ChangeSetsController {
  constructor(
    private readonly write: Write,
    private readonly undo: Undo,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Makes changes of any kinds together, in the present or in a project; 409 with every conflict',
    body: newChangeSet,
    answer: made,
    status: 201,
  })
  async make(
    @Who() who: Principal,
    @Body() body: z.infer<typeof newChangeSet>,
  ): Promise<z.infer<typeof made>> {
    const { reason, project: projectId, step, changes } = body;
    const target = { projectId, ...(step === undefined ? {} : { step }) };
    const { event, applied } = await this.write.run(who, reason, target, changes);
    return { event, applied };
  }

  @Post(':event/undo')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary:
      'Undoes a change set, where everything it touched is still as it left it; 409 with the later authors',
    params: z.object({ event: z.uuid() }),
    body: undoBody,
    answer: made,
    status: 201,
  })
  async undoIt(
    @Who() who: Principal,
    @Param('event') event: string,
    @Body() { reason }: z.infer<typeof undoBody>,
  ): Promise<z.infer<typeof made>> {
    return this.undo.run(who, event, reason);
  }
}
