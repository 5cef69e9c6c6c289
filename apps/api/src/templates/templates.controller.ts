import type { Language } from '#findings';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { Lang } from '../http/reader.js';
import { findingSchema, named } from '../openapi/components.js';
import { PreviewTemplates, type TemplatePreview } from './preview-templates.js';
import { SiteTemplateStore, type TemplateFile } from './site-template-store.js';

/** Below the folder of a platform, never outside of it. */
const filePath = z.string().regex(/^((partials\/)?[\w-]{1,60}\.hbs|owned\.json)$/);
/** As much as a template of any size needs. */
const source = z.string().max(200_000);
const platformParams = z.object({ platform: z.string().regex(/^[\w-]{1,40}$/) });
const fileQuery = z.object({ path: filePath });
const headFields = {
  path: z.string(),
  own: z.boolean(),
  changedAt: z.string().nullable(),
  author: z.string().nullable(),
};
const listSchema = named(
  'PlatformTemplates',
  z.object({ platform: z.string(), files: z.array(z.object(headFields)) }),
);
const fileSchema = named(
  'TemplateFile',
  z.object({
    ...headFields,
    platform: z.string(),
    source: z.string(),
    product: z.string().nullable(),
    versions: z.array(
      z.object({ id: z.string(), at: z.string(), author: z.string(), source: z.string().nullable() }),
    ),
  }),
);
const saveBody = z.strictObject({
  path: filePath,
  /** null: the product's own again. */
  source: source.nullable(),
});
const previewBody = z.strictObject({
  project: z.uuid(),
  device: z.uuid(),
  files: z.record(filePath, source).default({}),
});
const previewSchema = z.object({
  text: z.string(),
  findings: z.array(findingSchema.extend({ where: z.array(z.looseObject({})) })),
  unowned: z.string(),
});

/** The templates that configurations are rendered from, and what the site has in their place. */
@Controller('templates')
export class TemplatesController {
  constructor(
    private readonly store: SiteTemplateStore,
    private readonly previews: PreviewTemplates,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'Lists the templates by platform, and which the site has changed',
    answer: listOf(listSchema),
  })
  async list(): Promise<{ items: z.infer<typeof listSchema>[]; next: null }> {
    return { items: await this.store.list(), next: null };
  }

  @Get(':platform/file')
  @Allow('read-all')
  @Describe({
    summary: 'A file of a platform with its versions',
    params: platformParams,
    query: fileQuery,
    answer: fileSchema,
  })
  one(
    @Param('platform') platform: string,
    @Query() { path }: z.infer<typeof fileQuery>,
  ): Promise<TemplateFile> {
    return this.store.one(platform, path);
  }

  @Put(':platform/file')
  @Allow('administer')
  @Describe({
    summary: 'Saves a file of a platform for this site; without a source the product’s own is used again',
    params: platformParams,
    body: saveBody,
    answer: fileSchema,
  })
  save(
    @Who() who: Principal,
    @Param('platform') platform: string,
    @Body() body: z.infer<typeof saveBody>,
  ): Promise<TemplateFile> {
    return this.store.save(who, platform, body.path, body.source);
  }

  @Post(':platform/preview')
  @HttpCode(200)
  @Allow('plan')
  @Describe({
    summary: 'What a device of a project would get from these files; nothing is saved',
    params: platformParams,
    body: previewBody,
    answer: previewSchema,
  })
  preview(
    @Who() who: Principal,
    @Param('platform') platform: string,
    @Body() body: z.infer<typeof previewBody>,
    @Lang() language: Language,
  ): Promise<TemplatePreview> {
    return this.previews.preview(who, platform, body, language);
  }
}
