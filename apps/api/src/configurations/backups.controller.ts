import type { Language } from '#findings';
import {
  appendEvent,
  backupPolicy,
  backupPolicySchema,
  Database,
  saveConfigurationSetting,
  type BackupPolicy,
} from '#persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { JobStore } from '../jobs/job-store.js';
import { named } from '../openapi/components.js';
import { Runtime } from '../runtime/runtime.js';
import { accessEvent } from '../device-access/access-event.js';
import { Versions, type BackupLine, type VersionDto } from './versions.js';

const lineSchema = named(
  'Backup',
  z.object({
    deviceId: z.string(),
    name: z.string(),
    location: z.string(),
    platform: z.string().nullable(),
    address: z.string(),
    state: z.enum(['good', 'failed', 'never', 'unknown']),
    at: z.string().nullable(),
    goodAt: z.string().nullable(),
    /** The last good backup is older than two of the intervals that the policy asks for. */
    stale: z.boolean(),
    detail: z.string(),
    /** What `detail` says, for programs. */
    codes: z.array(z.string()),
    version: z.string().nullable(),
  }),
);
const versionFields = {
  id: z.string(),
  deviceId: z.string(),
  takenAt: z.string(),
  source: z.string(),
  sha256: z.string(),
  lines: z.int(),
  whole: z.boolean(),
  /** Nothing but secrets is another than in the version before. */
  secretsOnly: z.boolean(),
  /** The push that left it; null where it was only read. */
  push: z
    .object({
      id: z.string(),
      run: z.string().nullable(),
      projectId: z.string().nullable(),
      author: z.string(),
      reason: z.string(),
    })
    .nullable(),
};
const versionSchema = named('ConfigurationVersion', z.object(versionFields));
const versionTextSchema = named('ConfigurationText', z.object({ ...versionFields, text: z.string() }));
const differenceSchema = named(
  'ConfigurationDifference',
  z.object({
    added: z.int(),
    removed: z.int(),
    difference: z.array(z.looseObject({ text: z.string(), state: z.enum(['same', 'added', 'removed']) })),
  }),
);
const backupRequest = z.strictObject({
  deviceIds: z.array(z.uuid()).max(10_000).optional(),
  /** Devices of the target of this project, also those that the present does not have; absent: of the present. */
  project: z.uuid().optional(),
});
const differenceQuery = z.object({ from: z.uuid(), to: z.uuid() });
const jobAnswer = z.object({ job: z.string() });

/** Backups of configurations, and the versions that they left. Everything that is shown is masked. */
@Controller()
export class BackupsController {
  constructor(
    private readonly versions: Versions,
    private readonly jobs: JobStore,
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get('backups')
  @Allow('read-all')
  @Describe({
    summary: 'Lists the devices that can be reached, with their last backup',
    answer: listOf(lineSchema),
  })
  async list(@Lang() language: Language): Promise<{ items: BackupLine[]; next: null }> {
    return { items: await this.versions.list(language), next: null };
  }

  @Post('backups')
  @HttpCode(202)
  @Allow('plan')
  @Describe({
    summary: 'Backs devices up now: these, or all',
    body: backupRequest,
    answer: jobAnswer,
    status: 202,
  })
  async backup(
    @Who() who: Principal,
    @Body() { deviceIds, project }: z.infer<typeof backupRequest>,
  ): Promise<z.infer<typeof jobAnswer>> {
    const projectId = project ?? null;
    const payload = { author: who.username, projectId, ...(deviceIds ? { deviceIds } : {}) };
    return { job: await this.jobs.add({ task: 'backup', author: who.username, projectId, payload }) };
  }

  @Get('devices/:id/configuration-versions')
  @Allow('read-all')
  @Describe({
    summary: 'The versions of a device’s configuration, the newest first',
    params: uuidParams,
    answer: listOf(versionSchema),
  })
  async history(@Param('id') id: string): Promise<{ items: VersionDto[]; next: null }> {
    return { items: await this.versions.history(id), next: null };
  }

  @Get('configuration-versions/:id')
  @Allow('read-all')
  @Describe({
    summary: 'A version with its text, secrets masked',
    params: uuidParams,
    answer: versionTextSchema,
  })
  one(@Param('id') id: string): Promise<VersionDto & { text: string }> {
    return this.versions.one(id);
  }

  @Get('configuration-difference')
  @Allow('read-all')
  @Describe({
    summary: 'What came and went from one version to another, line by line in their sections',
    query: differenceQuery,
    answer: differenceSchema,
  })
  difference(@Query() { from, to }: z.infer<typeof differenceQuery>): ReturnType<Versions['difference']> {
    return this.versions.difference(from, to);
  }

  @Get('backup-policy')
  @Allow('read-all')
  @Describe({ summary: 'When and how devices are backed up', answer: backupPolicySchema })
  policy(): Promise<BackupPolicy> {
    return backupPolicy(this.db);
  }

  @Put('backup-policy')
  @Allow('administer')
  @Describe({
    summary: 'Sets when and how devices are backed up',
    body: backupPolicySchema,
    answer: backupPolicySchema,
  })
  async setPolicy(@Who() who: Principal, @Body() body: BackupPolicy): Promise<BackupPolicy> {
    await this.db.transaction(async (sql) => {
      await saveConfigurationSetting(sql, 'backup.policy', body);
      await appendEvent(sql, accessEvent(this.runtime, who, 'backup-policy.set', body), []);
    });
    return body;
  }
}
