import type { Language } from '#findings';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { findingSchema, named } from '../openapi/components.js';
import { PredictPush, type Prediction } from './predict-push.js';

/** A tree of lines of two configurations: `{text, state: same|added|removed, changed, children}`. */
const difference = z.array(z.looseObject({ text: z.string(), state: z.enum(['same', 'added', 'removed']) }));
const deviceSchema = z.object({
  deviceId: z.string(),
  name: z.string(),
  platform: z.string(),
  readiness: z.enum(['ready', 'same', 'unread', 'faulty', 'unspoken']),
  readAt: z.string().nullable(),
  /** A push will refuse it: what was read last is not what was approved. */
  changedSinceApproval: z.boolean(),
  /** A push to it that has not come to its end; another one would be refused. */
  underWay: z.object({ run: z.string().nullable(), author: z.string(), createdAt: z.string() }).nullable(),
  difference,
  added: z.int(),
  removed: z.int(),
  remediation: z.string(),
  rollback: z.string(),
  future: difference,
  lockouts: z.array(z.object({ kind: z.string(), line: z.string() })),
  safety: z.enum(['native-timer', 'commit-confirmed', 'scheduled-restore']).nullable(),
  missingSecrets: z.array(z.string()),
  findings: z.array(findingSchema),
});
const predictionSchema = named(
  'Prediction',
  z.object({
    devices: z.array(deviceSchema),
    /** `remains`: it is so already, without the push. */
    findings: z.array(findingSchema.extend({ remains: z.boolean() })),
    assumed: z.array(z.string()),
  }),
);
const predictionBody = z.strictObject({ deviceIds: z.array(z.uuid()).min(1).max(200) });

/** What pushes would lead to. */
@Controller('projects/:id/predictions')
export class PredictionsController {
  constructor(private readonly predictions: PredictPush) {}

  @Post()
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary:
      'Predicts a push: what each device will have, what the lock-out guard says of it, and what the rules find then',
    params: uuidParams,
    body: predictionBody,
    answer: predictionSchema,
  })
  predict(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { deviceIds }: z.infer<typeof predictionBody>,
    @Lang() language: Language,
  ): Promise<Prediction> {
    return this.predictions.predict(who, id, [...new Set(deviceIds)], language);
  }
}
