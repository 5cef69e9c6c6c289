import { acceptHostKey, appendEvent, Database, forgetHostKey, hostKeys, type HostKeyRow } from '#persistence';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { named } from '../openapi/components.js';
import { Runtime } from '../runtime/runtime.js';
import { accessEvent } from './access-event.js';

const hostKeySchema = named(
  'HostKey',
  z.object({
    id: z.string(),
    host: z.string(),
    port: z.int(),
    algorithm: z.string(),
    fingerprint: z.string(),
    seenAt: z.string(),
    acceptedBy: z.string().nullable(),
    acceptedAt: z.string().nullable(),
  }),
);
type HostKeyDto = z.infer<typeof hostKeySchema>;

/** SSH host keys: a device's first key is accepted by a person, who compares the fingerprint with the device's own. */
@Controller('host-keys')
export class HostKeysController {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get()
  @Allow('administer')
  @Describe({
    summary: 'Lists the host keys, those that wait for a person first',
    answer: listOf(hostKeySchema),
  })
  async list(): Promise<{ items: HostKeyDto[]; next: null }> {
    return { items: (await hostKeys(this.db)).map(dto), next: null };
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('administer')
  @Describe({ summary: 'Says that a key is the device’s own', params: uuidParams, answer: hostKeySchema })
  async accept(@Who() who: Principal, @Param('id') id: string): Promise<HostKeyDto> {
    return this.db.transaction(async (sql) => {
      const row = await acceptHostKey(sql, id, who.username, this.runtime.now());
      if (!row) throw notFound('host key', id);
      await appendEvent(sql, accessEvent(this.runtime, who, 'host-key.accepted', shown(row)), []);
      return dto(row);
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('administer')
  @Describe({
    summary: 'Forgets a host key, so that a new one can be accepted',
    params: uuidParams,
    status: 204,
  })
  async forget(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    await this.db.transaction(async (sql) => {
      const row = await forgetHostKey(sql, id);
      if (!row) throw notFound('host key', id);
      await appendEvent(sql, accessEvent(this.runtime, who, 'host-key.forgotten', shown(row)), []);
    });
  }
}

/** What the register keeps of a key. */
function shown({ host, port, algorithm, fingerprint }: HostKeyRow): object {
  return { host, port, algorithm, fingerprint };
}

function dto(row: HostKeyRow): HostKeyDto {
  return { ...row, seenAt: row.seenAt.toISOString(), acceptedAt: row.acceptedAt?.toISOString() ?? null };
}
