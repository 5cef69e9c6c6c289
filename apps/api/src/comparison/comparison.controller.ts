import type { Language } from '#findings';
import { Database } from '#persistence';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { Lang } from '../http/reader.js';
import { wordedResult } from '../http/told.js';
import { JobStore } from '../jobs/job-store.js';
import { named } from '../openapi/components.js';

const endSchema = z.object({
  deviceId: z.string(),
  portId: z.string(),
  device: z.string(),
  port: z.string(),
  /** ifOperStatus; null where the device was not asked or did not say. */
  status: z.string().nullable(),
});
const comparisonSchema = named(
  'Comparison',
  z.object({
    /** When devices were asked; null: never. */
    at: z.string().nullable(),
    rows: z.array(
      z.object({
        cables: z.array(z.object({ id: z.string(), label: z.string() })),
        a: endSchema,
        b: endSchema,
        verdict: z.enum(['as-planned', 'different', 'not-seen']),
        seen: z.array(z.string()),
      }),
    ),
    unplanned: z.array(z.object({ device: z.string(), port: z.string(), seen: z.string() })),
    devices: z.array(
      z.object({
        deviceId: z.string(),
        name: z.string(),
        address: z.string(),
        error: z.string().nullable(),
        /** What `error` says, for programs. */
        codes: z.array(z.string()).default([]),
        sysName: z.string().nullable(),
        uptimeS: z.number().nullable(),
        interfaces: z.int(),
        via: z.enum(['snmp', 'cli']).nullable().default(null),
        vlans: z.int().default(0),
        stations: z.int().default(0),
        addresses: z.int().default(0),
        parts: z.array(z.object({ name: z.string(), model: z.string(), serial: z.string() })).default([]),
      }),
    ),
  }),
);
type Comparison = z.infer<typeof comparisonSchema>;

/** Plan against reality: what devices say of their neighbours, cable by cable. */
@Controller('projects/:id/comparison')
export class ComparisonController {
  constructor(
    private readonly db: Database,
    private readonly jobs: JobStore,
  ) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'The last comparison of the plan with what devices see',
    params: uuidParams,
    answer: comparisonSchema,
  })
  async last(@Param('id') id: string, @Lang() language: Language): Promise<Comparison> {
    const [row] = await this.db.query<{ result: Comparison }>(
      `SELECT result FROM job WHERE project_id = $1 AND task = 'compare-state' AND state = 'done' ORDER BY id DESC LIMIT 1`,
      [id],
    );
    return row ? wordedResult(row.result, language) : { at: null, rows: [], unplanned: [], devices: [] };
  }

  @Post()
  @HttpCode(202)
  @Allow('record')
  @Describe({
    summary: 'Asks every managed device by SNMP and compares',
    params: uuidParams,
    answer: z.object({ job: z.string() }),
    status: 202,
  })
  async ask(@Who() who: Principal, @Param('id') id: string): Promise<{ job: string }> {
    const key = `compare-state ${id}`;
    const job = await this.jobs.add({
      task: 'compare-state',
      author: who.username,
      projectId: id,
      payload: { projectId: id },
      key,
    });
    return { job };
  }
}
