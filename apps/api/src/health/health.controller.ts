import { Database } from '#persistence';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { Runtime } from '../runtime/runtime.js';

const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['ok', 'away']),
});

@Controller('health')
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get()
  @Public()
  @Describe({ summary: 'Whether the server and its database work; 503 if not', answer: healthSchema })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof healthSchema>> {
    const database = await this.db.query('SELECT 1').then(
      () => 'ok' as const,
      () => 'away' as const,
    );
    if (database === 'away') void reply.status(503);
    return { status: database === 'ok' ? 'ok' : 'degraded', version: this.runtime.version, database };
  }
}
