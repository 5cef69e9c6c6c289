import { nameField } from '#changes';
import {
  appendEvent,
  Database,
  jumpChain,
  jumpHosts,
  removeJumpHost,
  saveJumpHost,
  type JumpHost,
} from '#persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound, Problem } from '../http/problem.js';
import { named } from '../openapi/components.js';
import { Runtime } from '../runtime/runtime.js';
import { accessEvent } from './access-event.js';

const jumpFields = {
  name: nameField,
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535).default(22),
  credentialId: z.uuid().nullable().default(null),
  /** Another jump host that it is reached through itself. */
  viaId: z.uuid().nullable().default(null),
};
const jumpBody = z.strictObject(jumpFields);
const jumpSchema = named('JumpHost', z.object({ id: z.string(), ...jumpFields }));

/** Hosts that devices are reached through, in chains. */
@Controller('jump-hosts')
export class JumpHostsController {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get()
  @Allow('administer')
  @Describe({ summary: 'Lists the jump hosts', answer: listOf(jumpSchema) })
  async list(): Promise<{ items: JumpHost[]; next: null }> {
    return { items: await jumpHosts(this.db), next: null };
  }

  @Put(':id')
  @Allow('administer')
  @Describe({
    summary: 'Adds or changes a jump host',
    params: uuidParams,
    body: jumpBody,
    answer: jumpSchema,
  })
  async set(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof jumpBody>,
  ): Promise<JumpHost> {
    const jump = { id, ...body };
    await this.db.transaction(async (sql) => {
      await saveJumpHost(sql, jump);
      await jumpChain(sql, id).catch((cause: unknown) => {
        throw new Problem(409, 'JUMP_HOST_CIRCLE', { name: body.name }, { cause });
      });
      await appendEvent(
        sql,
        accessEvent(this.runtime, who, 'jump-host.set', { name: body.name, host: body.host }),
        [],
      );
    });
    return jump;
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('administer')
  @Describe({ summary: 'Forgets a jump host', params: uuidParams, status: 204 })
  async remove(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    await this.db.transaction(async (sql) => {
      if (!(await removeJumpHost(sql, id))) throw notFound('jump host', id);
      await appendEvent(sql, accessEvent(this.runtime, who, 'jump-host.removed', { id }), []);
    });
  }
}
