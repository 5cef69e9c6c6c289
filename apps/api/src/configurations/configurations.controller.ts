import type { Language } from '#findings';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { JobStore } from '../jobs/job-store.js';
import { findingSchema, named } from '../openapi/components.js';
import { Configurations, type ConfigurationDetail, type ConfigurationLine } from './configurations.js';
import { decisionRequest, pushRequest, runAnswer } from './push-schemas.js';
import type { PushDto, PushHeadDto } from './push-dto.js';
import { ReadPushes } from './read-pushes.js';
import { RequestPush, type PushRun } from './request-push.js';

const lineFields = {
  deviceId: z.string(),
  name: z.string(),
  platform: z.string(),
  changes: z.object({ added: z.int(), removed: z.int() }).nullable(),
  running: z.object({ collectedAt: z.string(), sha256: z.string() }).nullable(),
  lastPush: z
    .object({
      id: z.string(),
      state: z.string(),
      endedAt: z.string().nullable(),
      run: z.string().nullable(),
      author: z.string(),
      createdAt: z.string(),
    })
    .nullable(),
  errors: z.int(),
};
const lineSchema = named('ConfigurationLine', z.object(lineFields));
const detailSchema = named(
  'Configuration',
  z.object({
    ...lineFields,
    intended: z.string(),
    runningText: z.string().nullable(),
    /** Lines of both: `{text, state: same|added|removed, changed, children}`. */
    difference: z
      .array(z.looseObject({ text: z.string(), state: z.enum(['same', 'added', 'removed']) }))
      .nullable(),
    remediation: z.string().nullable(),
    findings: z.array(findingSchema),
    /** Secrets of both sides by their place; `not comparable`: the device alone can tell. */
    secrets: z.array(
      z.object({ where: z.array(z.string()), verdict: z.enum(['equal', 'differs', 'not comparable']) }),
    ),
  }),
);
const pushFields = {
  id: z.string(),
  deviceId: z.string(),
  state: z.string(),
  author: z.string(),
  dryRun: z.boolean(),
  reason: z.string(),
  outcome: z.string(),
  /** What `outcome` says, for programs. */
  codes: z.array(z.string()),
  diff: z.string(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  run: z.string().nullable(),
  /** The job that brings the run to its end. */
  job: z.string().nullable(),
  wave: z.int(),
  failed: z.boolean(),
  lockouts: z.array(z.unknown()),
  findings: z.array(findingSchema.extend({ blocks: z.boolean() })),
  /** The push that it leads back; null: it is none of those. */
  rollsBack: z.string().nullable(),
  checks: z.array(
    z.object({
      name: z.string(),
      passed: z.boolean(),
      /** `not-checked`: nobody tells. */
      state: z.enum(['passed', 'failed', 'not-checked']),
      detail: z.string(),
    }),
  ),
  stage: z.string().nullable(),
};
const pushHeadSchema = named('PushHead', z.object(pushFields));
const pushSchema = named(
  'Push',
  z.object({
    ...pushFields,
    /** `said`: the conversation with the device in turns, ours behind `»`; secrets masked, long answers shortened. */
    steps: z.array(
      z.object({
        at: z.string(),
        stage: z.string(),
        ok: z.boolean(),
        detail: z.string(),
        /** What `detail` says, for programs. */
        codes: z.array(z.string()),
        said: z.string(),
      }),
    ),
    /** Where a person is needed: what they type on the device, block by block; secrets masked. */
    byHand: z
      .object({
        address: z.string().nullable(),
        look: z.array(z.string()),
        back: z.array(z.string()),
        lines: z.array(z.string()),
        keep: z.array(z.string()),
      })
      .nullable(),
  }),
);
const wavesRequest = pushRequest.pick({ deviceIds: true });
const restoreRequest = pushRequest.pick({
  dryRun: true,
  confirmTimeoutS: true,
  reason: true,
  acceptLockout: true,
  acceptFindings: true,
});
const jobAnswer = z.object({ job: z.string() });
const deviceParams = z.object({ id: z.uuid(), device: z.uuid() });

@Controller()
export class ConfigurationsController {
  constructor(
    private readonly configurations: Configurations,
    private readonly pushes: RequestPush,
    private readonly recorded: ReadPushes,
    private readonly jobs: JobStore,
  ) {}

  @Get('projects/:id/configurations')
  @Allow('read-all')
  @Describe({
    summary: 'Lists the devices that the project configures, with what would change on each',
    params: uuidParams,
    answer: listOf(lineSchema),
  })
  async list(
    @Who() who: Principal,
    @Param('id') id: string,
  ): Promise<{ items: ConfigurationLine[]; next: null }> {
    return { items: await this.configurations.list(who, id), next: null };
  }

  @Get('projects/:id/configurations/:device')
  @Allow('read-all')
  @Describe({
    summary: 'The intended configuration of a device beside the running one, secrets masked',
    params: deviceParams,
    answer: detailSchema,
  })
  one(
    @Who() who: Principal,
    @Param() { id, device }: z.infer<typeof deviceParams>,
    @Lang() language: Language,
  ): Promise<ConfigurationDetail> {
    return this.configurations.one(who, id, device, language);
  }

  @Post('projects/:id/configurations/:device/running')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary: 'Reads the running configuration of a device',
    params: deviceParams,
    answer: jobAnswer,
    status: 202,
  })
  async read(
    @Who() who: Principal,
    @Param() { id, device }: z.infer<typeof deviceParams>,
  ): Promise<z.infer<typeof jobAnswer>> {
    const payload = { projectId: id, deviceId: device, author: who.username };
    return {
      job: await this.jobs.add({ task: 'read-running', author: who.username, projectId: id, payload }),
    };
  }

  @Post('projects/:id/pushes')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary: 'Pushes intended configurations to devices wave by wave, or with dryRun says what would be sent',
    params: uuidParams,
    body: pushRequest,
    answer: runAnswer,
    status: 202,
  })
  push(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof pushRequest>,
  ): Promise<PushRun> {
    return this.pushes.push(who, id, body);
  }

  @Post('projects/:id/waves')
  @HttpCode(200)
  @Allow('plan')
  @Describe({
    summary: 'The waves that a push to these devices would go in; nothing is kept',
    params: uuidParams,
    body: wavesRequest,
    answer: runAnswer.pick({ waves: true }),
  })
  async waves(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { deviceIds }: z.infer<typeof wavesRequest>,
  ): Promise<Pick<PushRun, 'waves'>> {
    return { waves: await this.pushes.waves(who, id, deviceIds) };
  }

  @Post('configuration-versions/:id/restore')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary: 'Pushes a version of before to its device, or with dryRun says what would be sent',
    params: uuidParams,
    body: restoreRequest,
    answer: runAnswer,
    status: 202,
  })
  restore(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof restoreRequest>,
  ): Promise<PushRun> {
    return this.pushes.restore(who, id, body);
  }

  @Get('push-runs/:id')
  @Allow('read-all')
  @Describe({
    summary: 'The pushes that were asked for together, wave by wave',
    params: uuidParams,
    answer: listOf(pushHeadSchema),
  })
  async run(
    @Param('id') id: string,
    @Lang() language: Language,
  ): Promise<{ items: PushHeadDto[]; next: null }> {
    return { items: await this.recorded.run(id, language), next: null };
  }

  @Get('push-runs/:id/decisions')
  @Allow('read-all')
  @Describe({
    summary: 'What people decided for a run while it went, the oldest first',
    params: uuidParams,
    answer: listOf(z.object({ decision: z.string(), author: z.string(), at: z.string() })),
  })
  async decisions(@Param('id') id: string): Promise<{
    items: readonly { decision: string; author: string; at: string }[];
    next: null;
  }> {
    return { items: await this.recorded.decisions(id), next: null };
  }

  @Post('push-runs/:id/decisions')
  @HttpCode(204)
  @Allow('approve')
  @Describe({
    summary:
      'Decides for a run that goes on: to begin the next wave now, or to stop and lead its devices back to what they had',
    params: uuidParams,
    body: decisionRequest,
    status: 204,
  })
  decide(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { decision }: z.infer<typeof decisionRequest>,
  ): Promise<void> {
    return this.pushes.decide(who, id, decision);
  }

  @Get('pushes/:id')
  @Allow('read-all')
  @Describe({ summary: 'A push with every step of it', params: uuidParams, answer: pushSchema })
  onePush(@Who() who: Principal, @Param('id') id: string, @Lang() language: Language): Promise<PushDto> {
    return this.recorded.one(who, id, language);
  }
}
