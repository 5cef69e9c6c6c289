import { goldenRuleSchema, goldenRulesSchema, type GoldenRule } from '#netconfig';
import { appendEvent, Database, saveConfigurationSetting } from '#persistence';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { accessEvent } from '../device-access/access-event.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { named } from '../openapi/components.js';
import { Runtime } from '../runtime/runtime.js';
import { ComplianceReport, type ComplianceLine } from './compliance.js';
import { pushRequest, runAnswer } from './push-schemas.js';
import { RequestPush, type PushRun } from './request-push.js';

const lineSchema = named(
  'Compliance',
  z.object({
    deviceId: z.string(),
    name: z.string(),
    location: z.string(),
    platform: z.string(),
    compliant: z.boolean().nullable(),
    features: z.array(
      z.object({ feature: z.string(), compliant: z.boolean(), missing: z.string(), extra: z.string() }),
    ),
    breaches: z.array(
      z.object({ rule: z.string(), kind: z.enum(['must', 'must-not', 'order']), path: z.array(z.string()) }),
    ),
    remediation: z.string(),
    readAt: z.string().nullable(),
    whole: z.boolean(),
  }),
);
const complianceQuery = z.object({ under: z.string().max(500).default('') });
const rulesBody = z.strictObject({ items: goldenRulesSchema });

/** How devices stand to what the plan wants, and to the rules of the house. */
@Controller()
export class ComplianceController {
  constructor(
    private readonly compliance: ComplianceReport,
    private readonly pushes: RequestPush,
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get('compliance')
  @Allow('read-all')
  @Describe({
    summary: 'How the last backup of each device stands to the plan and to the golden rules',
    query: complianceQuery,
    answer: listOf(lineSchema),
  })
  async report(
    @Query() { under }: z.infer<typeof complianceQuery>,
  ): Promise<{ items: ComplianceLine[]; next: null }> {
    return { items: await this.compliance.report(under), next: null };
  }

  @Post('compliance/pushes')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary:
      'Pushes what makes devices compliant, plan and golden rules, wave by wave; with dryRun says what would be sent',
    body: pushRequest,
    answer: runAnswer,
    status: 202,
  })
  mend(@Who() who: Principal, @Body() body: z.infer<typeof pushRequest>): Promise<PushRun> {
    return this.pushes.mend(who, body);
  }

  @Get('golden-rules')
  @Allow('read-all')
  @Describe({ summary: 'Lists the golden rules', answer: listOf(named('GoldenRule', goldenRuleSchema)) })
  async rules(): Promise<{ items: GoldenRule[]; next: null }> {
    return { items: [...(await this.compliance.rules())], next: null };
  }

  @Put('golden-rules')
  @Allow('administer')
  @Describe({ summary: 'Sets the golden rules, all of them', body: rulesBody, answer: rulesBody })
  async setRules(
    @Who() who: Principal,
    @Body() body: z.infer<typeof rulesBody>,
  ): Promise<z.infer<typeof rulesBody>> {
    await this.db.transaction(async (sql) => {
      await saveConfigurationSetting(sql, 'golden.rules', body.items);
      const names = body.items.map(({ name }) => name);
      await appendEvent(sql, accessEvent(this.runtime, who, 'golden-rules.set', { names }), []);
    });
    return body;
  }
}
