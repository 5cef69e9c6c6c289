import { lineField } from '#changes';
import { tableKinds } from '#planfile';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { formOf } from '../http/form.js';
import { shaped } from '../http/validate.js';
import { ImportTable, type TableImported, type TableLook } from './import-table.js';

const fileFields = { kind: z.enum(tableKinds), sheet: z.string().max(200).optional() };
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
const lookSchema = z.object({
  sheets: z.array(z.string()),
  headings: z.array(z.string()),
  roles: z.array(z.string().nullable()),
  rows: z.int(),
  sample: z.array(z.array(z.string())),
});
const importedSchema = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  event: z.string().nullable(),
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

/** Spreadsheets of cables, ports and devices: a look, a mapping, an import. */
@Controller('imports/table')
export class TableImportController {
  constructor(private readonly importing: ImportTable) {}

  @Post('look')
  @HttpCode(200)
  @Allow('plan')
  @Describe({
    summary: 'The headings of a CSV or XLSX table, what they seem to give, and its first rows',
    form: ['file', 'kind', 'sheet'],
    answer: lookSchema,
  })
  async look(@Req() request: FastifyRequest): Promise<TableLook> {
    const { name, bytes, fields } = await formOf(request);
    const { kind, sheet } = shaped(lookFields, fields, 'form');
    return this.importing.look({ name, bytes, kind, sheet: sheet ?? null });
  }

  @Post()
  @HttpCode(200)
  @Allow('plan')
  @Describe({
    summary:
      'Brings a CSV or XLSX table of cables, ports or devices in by a mapping of its columns, all or nothing; 422 with every fault of every row',
    query: importQuery,
    form: ['file', 'kind', 'sheet', 'roles', 'reason'],
    answer: importedSchema,
  })
  async import(
    @Who() who: Principal,
    @Query() { dry, project, step }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<TableImported> {
    const { name, bytes, fields } = await formOf(request);
    const { kind, sheet, roles, reason } = shaped(importFields, fields, 'form');
    const target = { projectId: project ?? null, ...(step === undefined ? {} : { step }) };
    const file = { name, bytes, kind, roles: roles ?? null, sheet: sheet ?? null };
    return this.importing.run(who, target, file, reason, dry);
  }
}
