import type { Language } from '#findings';
import { appendEvent, Database, planSettings, savePlanSettings } from '#persistence';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { Lang } from '../http/reader.js';
import { listOf } from '../http/page.js';
import { ProjectChecks } from '../jobs/project-checks.js';
import { Runtime } from '../runtime/runtime.js';
import { ownOf, policySchema, thresholdSchema, thresholdsOf } from './thresholds.js';

const answer = listOf(thresholdSchema);

/** What the site demands of its cabling and its addressing plan: the thresholds that the rules judge by. */
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
    private readonly checks: ProjectChecks,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'Lists the thresholds of the rules: default, what holds, bounds, rules, source',
    answer,
  })
  async thresholds(@Lang() language: Language): Promise<z.infer<typeof answer>> {
    const { policy } = await planSettings(this.db);
    return { items: thresholdsOf(policy, language), next: null };
  }

  @Put()
  @Allow('approve')
  @Describe({
    summary: 'Sets the thresholds of the site: whatever is absent has its default, an unknown one is refused',
    body: policySchema,
    answer,
  })
  async set(
    @Who() who: Principal,
    @Body() body: z.infer<typeof policySchema>,
    @Lang() language: Language,
  ): Promise<z.infer<typeof answer>> {
    const after = ownOf(body);
    await this.db.transaction(async (sql) => {
      const { name, policy: before } = await planSettings(sql);
      await savePlanSettings(sql, { name, policy: after });
      // The entry also makes every reader judge anew.
      const event = { id: this.runtime.newId(), at: this.runtime.now(), actor: who.username };
      await appendEvent(
        sql,
        { ...event, action: 'policy.set', reason: '', projectId: null, detail: { before, after } },
        [],
      );
    });
    // The counts in the list of projects are of the last check.
    await this.checks.requestOpen();
    return { items: thresholdsOf(after, language), next: null };
  }
}
