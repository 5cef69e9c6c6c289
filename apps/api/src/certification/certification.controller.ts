import { csvProfiles, inspectCsv } from '#certification';
import type { Language } from '#findings';
import { renderFinding } from '#findings';
import { Database, savedProfiles, testFileBytes, testFiles, type TestFileRow } from '#persistence';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { formOf } from '../http/form.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { Lang } from '../http/reader.js';
import { shaped } from '../http/validate.js';
import { ProjectStore } from '../projects/project-store.js';
import {
  coverageAnswer,
  coverageDto,
  importedAnswer,
  importsAnswer,
  orphanDto,
} from './certification-dto.js';
import { ImportTests } from './import-tests.js';
import { inspectedAnswer, inspectedDto } from './inspect-dto.js';
import { ProjectTests } from './project-tests.js';
import { profileOf } from './read-upload.js';

const importFields = z.object({
  profile: z.string().max(100).default(''),
  mapping: z.string().max(10_000).default(''),
});
const fileParams = uuidParams.extend({ import: z.uuid() });

@Controller('projects/:id/certification')
export class CertificationController {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly tests: ProjectTests,
    private readonly importing: ImportTests,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({ summary: 'What is proven of each link that the project must certify', params: uuidParams, answer: coverageAnswer }) // prettier-ignore
  async show(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() language: Language,
  ): Promise<z.infer<typeof coverageAnswer>> {
    return coverageDto(await this.tests.of(who, id), language);
  }

  @Get('imports')
  @Allow('read-all')
  @Describe({ summary: 'The tester files that a project was given, newest first', params: uuidParams, answer: importsAnswer }) // prettier-ignore
  async imports(@Param('id') id: string): Promise<z.infer<typeof importsAnswer>> {
    await this.refuseUnknown(id);
    const items = (await testFiles(this.db, id)).map(importDto);
    const saved = (await savedProfiles(this.db)).map(({ name, description }) => ({
      name,
      description,
      saved: true,
    }));
    const own = csvProfiles.map(({ name, description }) => ({ name, description, saved: false }));
    return { items, profiles: [...own, ...saved] };
  }

  @Post('imports')
  @HttpCode(201)
  @Allow('record')
  @Describe({
    summary:
      'Brings a tester file in: all of its tests, or 422 with every fault; 409 when it is there already',
    params: uuidParams,
    form: ['file', 'profile', 'mapping'],
    answer: importedAnswer,
    status: 201,
  })
  async import(
    @Who() who: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Lang() language: Language,
  ): Promise<z.infer<typeof importedAnswer>> {
    await this.refuseUnknown(id);
    const { name, bytes, fields } = await formOf(request);
    const { profile, mapping } = shaped(importFields, fields, 'form');
    const { row, records, targets, findings } = await this.importing.run(who, id, {
      name,
      bytes,
      profile,
      mapping,
    });
    const nameOf = new Map(targets.map(({ linkId, names }) => [linkId, names[0] ?? linkId]));
    const unmatched = records.filter(({ linkId }) => linkId === null);
    return {
      ...importDto(row),
      bound: records.length - unmatched.length,
      unmatched: unmatched.map((record) => orphanDto(record, nameOf)),
      findings: findings.map((finding) => renderFinding(finding, language)),
    };
  }

  @Post('imports/preview')
  @HttpCode(200)
  @Allow('record')
  @Describe({
    summary:
      'Looks at a tester file without bringing it in: how a table is written, and a role for each column',
    params: uuidParams,
    form: ['file', 'profile', 'mapping'],
    answer: inspectedAnswer,
  })
  async preview(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Lang() language: Language,
  ): Promise<z.infer<typeof inspectedAnswer>> {
    await this.refuseUnknown(id);
    const { name, bytes, fields } = await formOf(request);
    const { profile, mapping } = shaped(importFields, fields, 'form');
    const chosen =
      profileOf({ name, bytes, profile, mapping }, await savedProfiles(this.db)) ?? csvProfiles[0]!;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = (await testFiles(this.db, id)).find((one) => one.sha256 === sha256);
    const table = /\.(csv|tsv|txt)$/i.test(name) ? inspectCsv(bytes, name, chosen) : null;
    return inspectedDto(table, chosen, before ? importDto(before) : null, language);
  }

  @Get('imports/:import/file')
  @Allow('read-all')
  @Describe({ summary: 'The original of a tester file, to the byte', params: fileParams, produces: 'application/octet-stream' }) // prettier-ignore
  async original(@Param() params: z.infer<typeof fileParams>, @Res() reply: FastifyReply): Promise<void> {
    const file = await testFileBytes(this.db, params.id, params.import);
    if (!file) throw notFound('import', params.import);
    await reply.headers(fileHeaders(file.name, 'application/octet-stream')).send(Buffer.from(file.bytes));
  }

  private async refuseUnknown(projectId: string): Promise<void> {
    if (!(await this.projects.one(projectId))) throw notFound('project', projectId);
  }
}

function importDto({ id, file, sha256, format, profile, records, importedBy, importedAt }: TestFileRow) {
  return { id, file, sha256, format, profile, records, importedBy, importedAt: importedAt.toISOString() };
}
