import { renderFinding, severities, type Language } from '#findings';
import { kinds } from '#plan';
import { Body, Controller, Headers, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { formOf } from '../http/form.js';
import { languageOf } from '../http/language.js';
import { shaped } from '../http/validate.js';
import { named } from '../openapi/components.js';
import { ImportNetBox, type NetBoxImported } from './import-netbox.js';

const importQuery = z.object({ dry: z.stringbool().default(false) });
const formFields = z.object({ source: z.string().max(200).default('netbox') });
const serverBody = z.strictObject({
  url: z.url({ protocol: /^https?$/, hostname: /.*/ }),
  /** Used for this import and not kept. */
  token: z.string().min(1).max(500),
});
const importedSchema = named(
  'NetBoxImported',
  z.object({
    kinds: z.array(z.object({ kind: z.enum(kinds), added: z.int(), changed: z.int() })),
    event: z.string().nullable(),
    findings: z.array(
      z.object({ code: z.string(), severity: z.enum(severities), place: z.string(), title: z.string(), text: z.string(), hint: z.string() }), // prettier-ignore
    ),
  }),
);
type Imported = z.infer<typeof importedSchema>;

/** The present as another source of truth has it. */
@Controller('imports/netbox')
export class NetBoxController {
  constructor(private readonly importing: ImportNetBox) {}

  @Post()
  @HttpCode(200)
  @Allow('approve')
  @Describe({
    summary:
      'Brings the answers of NetBox’s REST API in (a ZIP, or one JSON file of lists) as one change set; everything left out is told',
    query: importQuery,
    form: ['file', 'source'],
    answer: importedSchema,
  })
  async fromFile(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Imported> {
    const { name, bytes, fields } = await formOf(request);
    const { source } = shaped(formFields, fields, 'form');
    return importedDto(
      await this.importing.fromFile(who, { name, bytes }, source, dry),
      languageOf(accepted),
    );
  }

  @Post('server')
  @HttpCode(200)
  @Allow('approve')
  @Describe({
    summary: 'Reads a NetBox server page by page and brings its present in as one change set',
    query: importQuery,
    body: serverBody,
    answer: importedSchema,
  })
  async fromServer(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Body() { url, token }: z.infer<typeof serverBody>,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Imported> {
    const imported = await this.importing.fromServer(who, { url: new URL(url), token }, dry);
    return importedDto(imported, languageOf(accepted));
  }
}

function importedDto({ kinds: changed, event, findings }: NetBoxImported, language: Language): Imported {
  return {
    kinds: [...changed],
    event,
    findings: findings.map((finding) => renderFinding(finding, language)),
  };
}
