import { dayField, nameField } from '#changes';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { Journal } from './journal.js';
import { Who, type Principal } from './principal.js';
import { TokenStore } from './token-store.js';

const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'write']),
  expiresOn: z.string(),
  createdAt: z.string(),
  usedAt: z.string().nullable(),
});
const newTokenSchema = z.strictObject({
  name: nameField,
  scope: z.enum(['read', 'write']),
  expiresOn: dayField,
});
const newTokenAnswer = z.object({ id: z.string(), token: z.string() });

@Controller('tokens')
export class TokensController {
  constructor(
    private readonly tokens: TokenStore,
    private readonly journal: Journal,
    private readonly runtime: Runtime,
  ) {}

  @Get()
  @Allow('self')
  @Describe({ summary: 'Lists the own API tokens, without their text', answer: listOf(tokenSchema) })
  async list(@Who() who: Principal): Promise<{ items: z.infer<typeof tokenSchema>[]; next: null }> {
    return { items: await this.tokens.of(who.userId), next: null };
  }

  @Post()
  @HttpCode(201)
  @Allow('self')
  @Describe({
    summary: 'Makes an API token; its text is answered once',
    body: newTokenSchema,
    answer: newTokenAnswer,
    status: 201,
  })
  async make(
    @Who() who: Principal,
    @Body() { name, scope, expiresOn }: z.infer<typeof newTokenSchema>,
  ): Promise<z.infer<typeof newTokenAnswer>> {
    // Else who finds one that ends tomorrow would make one that never does.
    if (who.via.kind === 'token') throw new Problem(403, 'TOKEN_MAKES_NONE');
    if (expiresOn < this.runtime.now().toISOString().slice(0, 10))
      throw new Problem(400, 'TOKEN_EXPIRED', { expiresOn });
    const { id, text } = await this.tokens.make(who.userId, name, scope, expiresOn);
    await this.journal.note(who.username, 'token.made', { token: id, name, scope, expiresOn });
    return { id, token: text };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('self')
  @Describe({ summary: 'Ends an own API token', params: uuidParams, status: 204 })
  async remove(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    if (!(await this.tokens.remove(who.userId, id))) throw notFound('token', id);
    await this.journal.note(who.username, 'token.removed', { token: id });
  }
}
