import { contestedClaims, Database } from '#persistence';
import { kinds, pathOf, type Kind } from '#plan';
import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { changeLines, rebaseConflicts, type ChangeLine } from './change-list.js';
import { PlanReader } from './plan-reader.js';

const lineSchema = z.object({
  step: z.int(),
  op: z.enum(['add', 'change', 'remove']),
  kind: z.enum(kinds),
  id: z.string(),
  path: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
const conflictsSchema = z.object({
  claims: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      id: z.string(),
      path: z.string(),
      project: z.object({ id: z.string(), code: z.string() }),
    }),
  ),
  rebase: z.array(
    z.object({
      reason: z.enum(['exists', 'missing', 'differs']),
      kind: z.string(),
      id: z.string(),
      path: z.string(),
      fields: z.array(z.string()),
      expected: z.looseObject({}).nullable(),
      actual: z.looseObject({}).nullable(),
    }),
  ),
});

@Controller('projects/:id')
export class ProjectChangesController {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
  ) {}

  @Get('changes')
  @Allow('read-all')
  @Describe({
    summary: 'The changes of a project in order, field by field',
    params: uuidParams,
    answer: listOf(lineSchema),
  })
  async changes(
    @Who() who: Principal,
    @Param('id') id: string,
  ): Promise<{ items: ChangeLine[]; next: null }> {
    return { items: changeLines(await this.plans.of(who.scope, id)), next: null };
  }

  @Get('conflicts')
  @Allow('read-all')
  @Describe({
    summary: 'What other projects want too, and what changed in the present since',
    params: uuidParams,
    answer: conflictsSchema,
  })
  async conflicts(@Who() who: Principal, @Param('id') id: string): Promise<object> {
    const plan = await this.plans.of(who.scope, id);
    const claims = await contestedClaims(this.db, who.scope, id);
    const target = this.plans.targetOf(plan);
    return {
      claims: claims.map(({ key, kind, objectId, otherProjectId, otherProjectCode }) => ({
        key,
        kind,
        id: objectId,
        path: pathOf(target, kind as Kind, objectId),
        project: { id: otherProjectId, code: otherProjectCode },
      })),
      rebase: rebaseConflicts(plan),
    };
  }
}
