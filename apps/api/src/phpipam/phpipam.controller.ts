import { phpIpamFields, type PhpIpamMapping } from '#planfile';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { shaped } from '../http/validate.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { BeginImport } from '../uploads/begin-import.js';

/** JSON: `{"heading": "field" | null}`; headings that it lacks give what they are called. */
const importFields = z.object({
  mapping: z
    .string()
    .max(100_000)
    .transform((text, context) => parsedMapping(text, context))
    .default({}),
});
const mappingSchema = z.record(
  z.string().max(200),
  z.enum(phpIpamFields as [string, ...string[]]).nullable(),
);

function parsedMapping(text: string, context: z.RefinementCtx): PhpIpamMapping {
  try {
    const read = mappingSchema.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch (cause) {
    context.addIssue({ code: 'custom', message: cause instanceof Error ? cause.message : 'not JSON' });
    return z.NEVER;
  }
  context.addIssue({
    code: 'custom',
    message: `headings, each with null or one of: ${phpIpamFields.join(', ')}`,
  });
  return z.NEVER;
}

const ENDINGS = ['zip', 'json', 'csv', 'tsv', 'txt', 'xlsx'];
const importQuery = z.object({ dry: z.stringbool().default(false) });

/** The addressing plan as phpIPAM has it. */
@Controller('imports/phpipam')
export class PhpIpamController {
  constructor(private readonly begin: BeginImport) {}

  @Post('look')
  @HttpCode(202)
  @Allow('approve')
  @Describe({
    summary:
      'Looks at a phpIPAM export: the job’s result has its tables with their headings and first rows, and what each heading seems to give',
    form: ['file', 'upload'],
    answer: startedAnswer,
    status: 202,
  })
  async look(@Who() who: Principal, @Req() request: FastifyRequest): Promise<z.infer<typeof startedAnswer>> {
    const { upload } = await this.begin.take(who, request, ENDINGS);
    return this.begin.job(who, upload, { task: 'look-at-phpipam', projectId: null, payload: {} });
  }

  @Post()
  @HttpCode(202)
  @Allow('approve')
  @Describe({
    summary:
      'Begins the import of a phpIPAM export (its sheets as XLSX or CSV, the answers of its API as JSON, or a ZIP of these) as one change set; everything left out is told',
    query: importQuery,
    form: ['file', 'upload', 'mapping'],
    answer: startedAnswer,
    status: 202,
  })
  async fromFile(
    @Who() who: Principal,
    @Query() { dry }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    const { upload, fields } = await this.begin.take(who, request, ENDINGS);
    const { mapping } = shaped(importFields, fields, 'form');
    return this.begin.job(who, upload, {
      task: 'import-phpipam',
      projectId: null,
      payload: { dry, mapping },
    });
  }
}
