import { lineField } from '#changes';
import type { Kind } from '#plan';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { MOST_CHANGES } from '../changes/change-schema.js';
import type { Target } from '../changes/write.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { CreateObjects } from './create-objects.js';
import { EditMany } from './edit-many.js';
import { EditObject } from './edit-object.js';
import { etagOf, seenVersion } from './etag.js';
import { kindOfPath } from './kind-names.js';
import { layerFields, layerOfQuery, listQuery, wantedOf } from './list-query.js';
import { anyKindSchema, newObjectSchema } from './object-schemas.js';
import { ReadObject } from './read-object.js';
import type { Viewed } from './view.js';

const kindParam = z.enum([...kindOfPath.keys()]);
const kindParams = z.object({ kind: kindParam });
const objectParams = z.object({ kind: kindParam, id: z.uuid() });
const viewQuery = z.object(layerFields);
const writeQuery = z.object({
  project: z.uuid().optional(),
  step: z.coerce.number().int().min(1).max(10_000).optional(),
  reason: lineField.default(''),
});
type WriteQuery = z.infer<typeof writeQuery>;
const manyBody = z.strictObject({
  objects: z
    .array(z.strictObject({ id: z.uuid(), version: z.string().regex(/^[\d.]+$/) }))
    .min(1)
    .max(MOST_CHANGES),
  fields: z.looseObject({}),
});
const created = z.object({ ids: z.array(z.string()), event: z.string() });

@Controller('kinds')
export class KindsController {
  constructor(
    private readonly read: ReadObject,
    private readonly creating: CreateObjects,
    private readonly editing: EditObject,
    private readonly many: EditMany,
  ) {}

  @Get(':kind')
  @Allow('read')
  @Describe({
    summary:
      'Lists objects of a kind, in the present or in a project’s view; any field may be given as a filter',
    params: kindParams,
    query: listQuery,
    answer: listOf(anyKindSchema),
  })
  async list(
    @Who() who: Principal,
    @Param('kind') name: string,
    @Query() query: z.infer<typeof listQuery>,
  ): Promise<{ items: object[]; next: string | null }> {
    const kind = kindNamed(name);
    const { items, next } = await this.read.page(who.scope, kind, layerOfQuery(query), wantedOf(kind, query));
    return { items: items.map(viewDto), next };
  }

  @Get(':kind/:id')
  @Allow('read')
  @Describe({
    summary: 'One object with its version',
    params: objectParams,
    query: viewQuery,
    answer: anyKindSchema,
  })
  async one(
    @Who() who: Principal,
    @Param() { kind, id }: z.infer<typeof objectParams>,
    @Query() query: z.infer<typeof viewQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const viewed = await this.read.one(who.scope, kindNamed(kind), id, layerOfQuery(query));
    void reply.header('ETag', etagOf(viewed.version));
    return viewDto(viewed);
  }

  @Post(':kind')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Adds one or up to 10,000 objects of a kind in one transaction; the present is for approvers',
    params: kindParams,
    query: writeQuery,
    body: newObjectSchema,
    answer: created,
    status: 201,
  })
  async create(
    @Who() who: Principal,
    @Param('kind') kind: string,
    @Query() query: WriteQuery,
    @Body() body: z.infer<typeof newObjectSchema>,
  ): Promise<z.infer<typeof created>> {
    const given = Array.isArray(body) ? body : [body];
    return this.creating.run(who, kindNamed(kind), given, targetOf(query), query.reason);
  }

  @Patch(':kind')
  @Allow('plan')
  @Describe({
    summary:
      'Gives many objects of a kind the same facts, all or none; 412 with every one that changed since its version was seen',
    params: kindParams,
    query: writeQuery,
    body: manyBody,
    answer: z.object({ event: z.string(), applied: z.int() }),
  })
  changeMany(
    @Who() who: Principal,
    @Param('kind') kind: string,
    @Query() query: WriteQuery,
    @Body() { objects, fields }: z.infer<typeof manyBody>,
  ): Promise<{ event: string; applied: number }> {
    return this.many.run(who, kindNamed(kind), targetOf(query), query.reason, objects, fields);
  }

  @Patch(':kind/:id')
  @Allow('plan')
  @Describe({
    summary: 'Changes fields of an object; 412 with both versions if it changed meanwhile',
    params: objectParams,
    query: writeQuery,
    headers: ['If-Match'],
    body: z.looseObject({}),
    answer: anyKindSchema,
  })
  async change(
    @Who() who: Principal,
    @Param() { kind, id }: z.infer<typeof objectParams>,
    @Query() query: WriteQuery,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() fields: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const edit = {
      kind: kindNamed(kind),
      id,
      target: targetOf(query),
      reason: query.reason,
      seen: seenVersion(ifMatch),
    };
    const viewed = await this.editing.change(who, edit, fields);
    // `Change-Set` names what `POST /change-sets/:event/undo` takes back.
    void reply.headers({ ETag: etagOf(viewed.version), 'Change-Set': viewed.event });
    return viewDto(viewed);
  }

  @Delete(':kind/:id')
  @HttpCode(204)
  @Allow('plan')
  @Describe({
    summary: 'Removes an object; 409 if something still refers to it',
    params: objectParams,
    query: writeQuery,
    headers: ['If-Match'],
    status: 204,
  })
  async remove(
    @Who() who: Principal,
    @Param() { kind, id }: z.infer<typeof objectParams>,
    @Query() query: WriteQuery,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    const seen = seenVersion(ifMatch);
    await this.editing.remove(who, {
      kind: kindNamed(kind),
      id,
      target: targetOf(query),
      reason: query.reason,
      seen,
    });
  }
}

/** The route's parameters are validated before: the name is known. */
function kindNamed(name: string): Kind {
  const kind = kindOfPath.get(name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}

function targetOf({ project, step }: WriteQuery): Target {
  return { projectId: project ?? null, ...(step === undefined ? {} : { step }) };
}

function viewDto({ object, version, path }: Viewed): object {
  return { ...object, version, path };
}
