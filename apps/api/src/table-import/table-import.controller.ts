import { lineField } from '#changes';
import { tableKinds } from '#planfile';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { shaped } from '../http/validate.js';
import { refuseWithoutRight } from '../changes/write.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { BeginImport } from '../uploads/begin-import.js';

const fileFields = {
  kind: z.enum(tableKinds),
  sheet: z.string().max(200).optional(),
  /** The row of the headings, from 0. Absent: the one that tells most. */
  headRow: z.coerce.number<string>().int().min(0).max(1_000_000).optional(),
};
const lookFields = z.object(fileFields);
const importFields = z.object({
  ...fileFields,
  /** JSON: what each column gives, null for nothing. Absent: as the headings propose. */
  roles: z
    .string()
    .transform((text, context) => parsedRoles(text, context))
    .optional(),
  reason: lineField.default(''),
});
const importQuery = z.object({
  dry: z.stringbool().default(false),
  project: z.uuid().optional(),
  step: z.coerce.number().int().min(1).max(10_000).optional(),
});
function parsedRoles(text: string, context: z.RefinementCtx): (string | null)[] {
  const roles = z.array(z.string().max(100).nullable()).max(200);
  try {
    const read = roles.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch (cause) {
    context.addIssue({ code: 'custom', message: cause instanceof Error ? cause.message : 'not JSON' });
    return z.NEVER;
  }
  context.addIssue({ code: 'custom', message: 'a list of names of fields, or null' });
  return z.NEVER;
}

const ENDINGS = ['csv', 'tsv', 'txt', 'xlsx'];

/** Spreadsheets of cables, ports, devices and addressing: a look, a mapping, an import. */
@Controller('imports/table')
export class TableImportController {
  constructor(private readonly begin: BeginImport) {}

  @Post('look')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary:
      'Looks at a CSV or XLSX table: the job’s result has its headings, what they seem to give, and its first rows',
    form: ['file', 'upload', 'kind', 'sheet', 'headRow'],
    answer: startedAnswer,
    status: 202,
  })
  async look(@Who() who: Principal, @Req() request: FastifyRequest): Promise<z.infer<typeof startedAnswer>> {
    const { upload, fields } = await this.begin.take(who, request, ENDINGS);
    const { kind, sheet, headRow } = shaped(lookFields, fields, 'form');
    const payload = { kind, sheet: sheet ?? null, headRow: headRow ?? null };
    return this.begin.job(who, upload, { task: 'look-at-table', projectId: null, payload });
  }

  @Post()
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary:
      'Begins the import of a CSV or XLSX table by a mapping of its columns, all or nothing; the job fails with every fault of every row',
    query: importQuery,
    form: ['file', 'upload', 'kind', 'sheet', 'headRow', 'roles', 'reason'],
    answer: startedAnswer,
    status: 202,
  })
  async import(
    @Who() who: Principal,
    @Query() { dry, project, step }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    const projectId = project ?? null;
    const { upload, fields } = await this.begin.take(who, request, ENDINGS);
    refuseWithoutRight(who, { projectId });
    const { kind, sheet, headRow, roles, reason } = shaped(importFields, fields, 'form');
    const target = { projectId, ...(step === undefined ? {} : { step }) };
    const table = { kind, sheet: sheet ?? null, headRow: headRow ?? null, roles: roles ?? null };
    const payload = { ...table, reason, dry, ...target };
    return this.begin.job(who, upload, { task: 'import-table', projectId, payload });
  }
}
