import { csvProfiles, inspectCsv } from '#certification';
import type { Language } from '#findings';
import {
  Database,
  originalOf,
  savedProfiles,
  testFiles,
  uploadRange,
  type TestFileRow,
  type UploadRow,
} from '#persistence';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { notFound, Problem } from '../http/problem.js';
import { Lang } from '../http/reader.js';
import { shaped } from '../http/validate.js';
import { startedAnswer } from '../jobs/job-dto.js';
import { JobStore } from '../jobs/job-store.js';
import { ProjectStore } from '../projects/project-store.js';
import { ReceiveUpload } from '../uploads/receive-upload.js';
import { coverageAnswer, coverageDto, importsAnswer, statusAnswer, statusDto } from './certification-dto.js';
import { inspectedAnswer, inspectedDto } from './inspect-dto.js';
import { ProjectTests } from './project-tests.js';
import { profileOf } from './profile-of.js';

const importFields = z.object({
  profile: z.string().max(100).default(''),
  mapping: z.string().max(10_000).default(''),
});
/** A wizard looks at the first lines. */
const LOOKED_AT_BYTES = 2_000_000;
const fileParams = uuidParams.extend({ import: z.uuid() });

@Controller('projects/:id/certification')
export class CertificationController {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly tests: ProjectTests,
    private readonly receive: ReceiveUpload,
    private readonly jobs: JobStore,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'What is proven of each link that the project must certify',
    params: uuidParams,
    answer: coverageAnswer,
  })
  async show(
    @Who() who: Principal,
    @Param('id') id: string,
    @Lang() language: Language,
  ): Promise<z.infer<typeof coverageAnswer>> {
    return coverageDto(await this.tests.of(who, id), language);
  }

  @Get('status')
  @Allow('read-all')
  @Describe({
    summary:
      'What is proven at each port and device of the target, by their ids, for pictures of racks and faces',
    params: uuidParams,
    answer: statusAnswer,
  })
  async status(@Who() who: Principal, @Param('id') id: string): Promise<z.infer<typeof statusAnswer>> {
    return statusDto(await this.tests.of(who, id));
  }

  @Get('imports')
  @Allow('read-all')
  @Describe({
    summary: 'The tester files that a project was given, newest first',
    params: uuidParams,
    answer: importsAnswer,
  })
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
  @HttpCode(202)
  @Allow('record')
  @Describe({
    summary:
      'Begins the import of a tester file: all of its tests, or every fault and none; 409 when the project has these bytes already',
    params: uuidParams,
    form: ['file', 'upload', 'profile', 'mapping'],
    answer: startedAnswer,
    status: 202,
  })
  async import(
    @Who() who: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof startedAnswer>> {
    await this.refuseUnknown(id);
    const { upload, fields } = await this.receive.run(who, request);
    const profile = profileOf(shaped(importFields, fields, 'form'), await savedProfiles(this.db));
    const known = await this.known(id, upload);
    if (known)
      throw new Problem(409, 'CERT_FILE_KNOWN', {
        file: upload.name,
        at: known.importedAt.slice(0, 16).replace('T', ' '),
        by: known.importedBy,
      });
    const payload = { projectId: id, uploadId: upload.id, profile, author: who.username };
    const job = await this.jobs.add({
      task: 'import-tests',
      author: who.username,
      projectId: id,
      payload,
      uploadId: upload.id,
    });
    return { job, upload: upload.id };
  }

  @Post('imports/preview')
  @HttpCode(200)
  @Allow('record')
  @Describe({
    summary:
      'Looks at a tester file without bringing it in: how a table is written, and a role for each column',
    params: uuidParams,
    form: ['file', 'upload', 'profile', 'mapping'],
    answer: inspectedAnswer,
  })
  async preview(
    @Who() who: Principal,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Lang() language: Language,
  ): Promise<z.infer<typeof inspectedAnswer>> {
    await this.refuseUnknown(id);
    const { upload, fields } = await this.receive.run(who, request);
    const chosen =
      profileOf(shaped(importFields, fields, 'form'), await savedProfiles(this.db)) ?? csvProfiles[0]!;
    const start = await uploadRange(this.db, upload.id, 0, LOOKED_AT_BYTES);
    const table = /\.(csv|tsv|txt)$/i.test(upload.name) ? inspectCsv(start, upload.name, chosen) : null;
    return inspectedDto(upload.id, table, chosen, await this.known(id, upload), language);
  }

  @Get('imports/:import/file')
  @Allow('read-all')
  @Describe({
    summary: 'The original of a tester file, to the byte',
    params: fileParams,
    produces: 'application/octet-stream',
  })
  async original(@Param() params: z.infer<typeof fileParams>, @Res() reply: FastifyReply): Promise<void> {
    const file = await originalOf(this.db, params.id, params.import);
    if (!file) throw notFound('import', params.import);
    const bytes = Readable.from(file.parts(), { objectMode: false });
    await reply.headers(fileHeaders(file.name, 'application/octet-stream')).send(bytes);
  }

  /** The import that has brought the same bytes, if any. */
  private async known(
    projectId: string,
    { sha256 }: UploadRow,
  ): Promise<ReturnType<typeof importDto> | null> {
    const before = (await testFiles(this.db, projectId)).find((one) => one.sha256 === sha256);
    return before ? importDto(before) : null;
  }

  private async refuseUnknown(projectId: string): Promise<void> {
    if (!(await this.projects.one(projectId))) throw notFound('project', projectId);
  }
}

function importDto({ id, file, sha256, format, profile, records, importedBy, importedAt }: TestFileRow) {
  return { id, file, sha256, format, profile, records, importedBy, importedAt: importedAt.toISOString() };
}
