import {
  appendEvent,
  configurationSetting,
  Database,
  namedSecrets,
  removeNamedSecret,
  saveConfigurationSetting,
  saveNamedSecret,
  Vault,
} from '#persistence';
import { siteSettingsSchema, type SiteSettings } from '#templating';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { notFound } from '../http/problem.js';
import { named } from '../openapi/components.js';
import { Runtime } from '../runtime/runtime.js';
import { accessEvent } from './access-event.js';

const headSchema = named('NamedSecret', z.object({ name: z.string(), changedAt: z.string() }));
/** As templates may write it: `{{secret "radius"}}`. */
const nameParams = z.object({ name: z.string().regex(/^[\w.-]{1,64}$/) });
const secretBody = z.strictObject({
  secret: z
    .string()
    .min(1)
    .max(4096)
    .regex(/^\P{Cc}*$/u),
});

/** Secrets that templates name, and what the site sets for all its devices. Secrets go in here and never come out. */
@Controller()
export class NamedSecretsController {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly runtime: Runtime,
  ) {}

  @Get('secrets')
  @Allow('administer')
  @Describe({ summary: 'Lists the names of the secrets that templates may use', answer: listOf(headSchema) })
  async list(): Promise<{ items: z.infer<typeof headSchema>[]; next: null }> {
    const heads = await namedSecrets(this.db);
    const items = heads.map(({ name, changedAt }) => ({ name, changedAt: changedAt.toISOString() }));
    return { items, next: null };
  }

  @Put('secrets/:name')
  @Allow('administer')
  @Describe({
    summary: 'Seals a secret under a name',
    params: nameParams,
    body: secretBody,
    answer: headSchema,
  })
  async set(
    @Who() who: Principal,
    @Param() { name }: z.infer<typeof nameParams>,
    @Body() { secret }: z.infer<typeof secretBody>,
  ): Promise<z.infer<typeof headSchema>> {
    const changedAt = this.runtime.now();
    await this.db.transaction(async (sql) => {
      await saveNamedSecret(sql, this.vault, { name, changedAt }, secret);
      await appendEvent(sql, accessEvent(this.runtime, who, 'secret.set', { name }), []);
    });
    return { name, changedAt: changedAt.toISOString() };
  }

  @Delete('secrets/:name')
  @HttpCode(204)
  @Allow('administer')
  @Describe({ summary: 'Forgets a secret', params: nameParams, status: 204 })
  async remove(@Who() who: Principal, @Param() { name }: z.infer<typeof nameParams>): Promise<void> {
    await this.db.transaction(async (sql) => {
      if (!(await removeNamedSecret(sql, name))) throw notFound('secret', name);
      await appendEvent(sql, accessEvent(this.runtime, who, 'secret.removed', { name }), []);
    });
  }

  @Get('site-settings')
  @Allow('read-all')
  @Describe({ summary: 'What the site sets for all its devices', answer: siteSettingsSchema })
  async settings(): Promise<SiteSettings> {
    return siteSettingsSchema.parse((await configurationSetting(this.db, 'site.settings')) ?? {});
  }

  @Put('site-settings')
  @Allow('administer')
  @Describe({
    summary: 'Sets what holds for all devices',
    body: siteSettingsSchema,
    answer: siteSettingsSchema,
  })
  async setSettings(@Who() who: Principal, @Body() body: SiteSettings): Promise<SiteSettings> {
    await this.db.transaction(async (sql) => {
      await saveConfigurationSetting(sql, 'site.settings', body);
      await appendEvent(sql, accessEvent(this.runtime, who, 'site-settings.set', {}), []);
    });
    return body;
  }
}
