import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { BeginImport } from '../uploads/begin-import.js';

const importQuery = z.object({ dry: z.stringbool().default(false) });

/** The addressing plan as phpIPAM has it. */
@Controller('imports/phpipam')
export class PhpIpamController {
  constructor(private readonly begin: BeginImport) {}

  @Post()
  @HttpCode(202)
  @Allow('approve')
  @Describe({
    summary:
      'Begins the import of a phpIPAM export (its sheets as XLSX or CSV, the answers of its API as JSON, or a ZIP of these) as one change set; everything left out is told',
    query: importQuery,
    form: ['file', 'upload'],
    answer: startedAnswer,
    status: 202,
  })
  async fromFile(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    const { upload } = await this.begin.take(who, request, ['zip', 'json', 'csv', 'tsv', 'txt', 'xlsx']);
    return this.begin.job(who, upload, { task: 'import-phpipam', projectId: null, payload: { dry } });
  }
}
