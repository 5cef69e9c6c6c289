import { Vault } from '#persistence';
import { Body, Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { shaped } from '../http/validate.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { JobStore } from '../jobs/job-store.js';
import { BeginImport } from '../uploads/begin-import.js';

const importQuery = z.object({ dry: z.stringbool().default(false) });
const formFields = z.object({ source: z.string().max(200).default('netbox') });
const serverBody = z.strictObject({
  url: z.url({ protocol: /^https?$/, hostname: /.*/ }),
  /** Used for this import and not kept. */
  token: z.string().min(1).max(500),
});
const serverAnswer = z.object({ job: z.string() });

/** The present as another source of truth has it. */
@Controller('imports/netbox')
export class NetBoxController {
  constructor(
    private readonly begin: BeginImport,
    private readonly jobs: JobStore,
    private readonly vault: Vault,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('approve')
  @Describe({
    summary:
      'Begins the import of the answers of NetBox’s REST API (a ZIP, or one JSON file of lists) as one change set; everything left out is told',
    query: importQuery,
    form: ['file', 'upload', 'source'],
    answer: startedAnswer,
    status: 202,
  })
  async fromFile(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    const { upload, fields } = await this.begin.take(who, request, ['zip', 'json']);
    const { source } = shaped(formFields, fields, 'form');
    return this.begin.job(who, upload, { task: 'import-netbox', projectId: null, payload: { source, dry } });
  }

  @Post('server')
  @HttpCode(202)
  @Allow('approve')
  @Describe({
    summary: 'Begins to read a NetBox server page by page and to bring its present in as one change set',
    query: importQuery,
    body: serverBody,
    answer: serverAnswer,
    status: 202,
  })
  async fromServer(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Body() { url, token }: z.infer<typeof serverBody>,
  ): Promise<z.infer<typeof serverAnswer>> {
    // The queue keeps its work in clear: the token waits there sealed.
    const sealed = this.vault.seal(token, `netbox ${url}`).toString('base64');
    const payload = { url, token: sealed, dry, author: who.username };
    return {
      job: await this.jobs.add({
        task: 'import-netbox-server',
        author: who.username,
        projectId: null,
        payload,
      }),
    };
  }
}
