import { nameField } from '#changes';
import {
  appendEvent,
  credentialHeads,
  credentialKinds,
  Database,
  removeCredential,
  saveCredential,
  Vault,
  type CredentialHead,
  type CredentialSecret,
} from '#persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
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

const secretText = z.string().min(1).max(16_384);
const headSchema = named(
  'Credential',
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(credentialKinds),
    username: z.string(),
    changedAt: z.string(),
  }),
);
const newCredential = z.strictObject({
  name: nameField,
  /** `cli`: the command line · `shell`: a shell on the same device · `snmp`: its agent. */
  kind: z.enum(credentialKinds),
  username: z.string().max(200).default(''),
  secret: z
    .strictObject({
      password: secretText,
      privateKey: secretText,
      passphrase: secretText,
      enable: secretText,
      community: secretText,
      authProtocol: z.enum(['MD5', 'SHA', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512']),
      authPassword: secretText.min(8),
      privProtocol: z.enum(['DES', 'AES', 'AES-256-BLUMENTHAL', 'AES-256-REEDER']),
      privPassword: secretText.min(8),
      context: z.string().max(200),
    })
    .partial(),
});

/** Secrets for devices: they go in here and never come out. */
@Controller('credentials')
export class CredentialsController {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly runtime: Runtime,
  ) {}

  @Get()
  @Allow('administer')
  @Describe({ summary: 'Lists the credentials, without their secrets', answer: listOf(headSchema) })
  async list(): Promise<{ items: z.infer<typeof headSchema>[]; next: null }> {
    return { items: (await credentialHeads(this.db)).map(headDto), next: null };
  }

  @Post()
  @HttpCode(201)
  @Allow('administer')
  @Describe({
    summary: 'Seals a credential for devices',
    body: newCredential,
    answer: headSchema,
    status: 201,
  })
  async add(
    @Who() who: Principal,
    @Body() body: z.infer<typeof newCredential>,
  ): Promise<z.infer<typeof headSchema>> {
    const { name, kind, username, secret } = body;
    if ((await credentialHeads(this.db)).some((it) => it.name === name)) {
      throw new Problem(409, 'CREDENTIAL_NAME_TAKEN', { name });
    }
    const head = { id: this.runtime.newId(), name, kind, username, changedAt: this.runtime.now() };
    await this.db.transaction(async (sql) => {
      await saveCredential(sql, this.vault, head, given(secret));
      await appendEvent(sql, accessEvent(this.runtime, who, 'credential.added', { name, kind }), []);
    });
    return headDto(head);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('administer')
  @Describe({ summary: 'Forgets a credential', params: uuidParams, status: 204 })
  async remove(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    await this.db.transaction(async (sql) => {
      if (!(await removeCredential(sql, id))) throw notFound('credential', id);
      await appendEvent(sql, accessEvent(this.runtime, who, 'credential.removed', { id }), []);
    });
  }
}

/** The parts of a secret that were given. */
function given(secret: Readonly<Record<string, string | undefined>>): CredentialSecret {
  return Object.fromEntries(
    Object.entries(secret).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function headDto({ id, name, kind, username, changedAt }: CredentialHead): z.infer<typeof headSchema> {
  return { id, name, kind, username, changedAt: changedAt.toISOString() };
}
