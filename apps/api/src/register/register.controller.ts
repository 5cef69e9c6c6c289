import { Database, registerEvents, verifyRegister } from '#persistence';
import { kinds, type Kind } from '#plan';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { pathsOf, type AnyObject } from '../changes/paths.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { knownObjects, objectsOfEvents } from './objects-of-events.js';

const registerQuery = z.object({
  project: z.uuid().optional(),
  object: z.uuid().optional(),
  action: z.string().max(100).optional(),
  cursor: z.coerce.number<string>().int().positive().optional(),
  limit: z.coerce.number<string>().int().min(1).max(500).default(50),
});
const eventSchema = z.object({
  id: z.string(),
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  reason: z.string(),
  project: z.string().nullable(),
  detail: z.looseObject({}),
  /** The first objects that it touched; `changes` counts all. */
  objects: z.array(z.object({ kind: z.enum(kinds), id: z.string(), path: z.string() })),
  changes: z.int(),
  hash: z.string(),
});
const verification = z.object({
  ok: z.boolean(),
  events: z.int(),
  hash: z.string(),
  brokenAt: z.int().nullable(),
  reason: z.enum(['gap', 'event', 'objects']).nullable(),
});

@Controller('register')
export class RegisterController {
  constructor(private readonly db: Database) {}

  @Get()
  @Allow('read-all')
  @Describe({
    summary: 'The journal of everything, the newest first',
    query: registerQuery,
    answer: listOf(eventSchema),
  })
  async events(
    @Who() who: Principal,
    @Query() query: z.infer<typeof registerQuery>,
  ): Promise<{ items: z.infer<typeof eventSchema>[]; next: string | null }> {
    const { project, object, action, cursor, limit } = query;
    const events = await registerEvents(this.db, who.scope, {
      limit: limit + 1,
      ...(project === undefined ? {} : { projectId: project }),
      ...(object === undefined ? {} : { objectId: object }),
      ...(action === undefined ? {} : { action }),
      ...(cursor === undefined ? {} : { before: cursor }),
    });
    const page = events.slice(0, limit);
    const touched = await objectsOfEvents(
      this.db,
      page.map(({ id }) => id),
    );
    const paths = await pathsOf(
      [...touched.values()].flatMap(({ first }) =>
        first.map(({ kind, facts }) => [kind, facts] as [Kind, AnyObject]),
      ),
      (kind, ids) => knownObjects(this.db, kind, ids),
    );
    return {
      items: page.map(({ id, seq, at, actor, action: what, reason, projectId, detail, hash }) => ({
        id,
        seq,
        at: at.toISOString(),
        actor,
        action: what,
        reason,
        project: projectId,
        detail: { ...detail },
        objects: (touched.get(id)?.first ?? []).map(({ kind, facts }) => ({
          kind,
          id: facts.id,
          path: paths.get(facts.id) ?? facts.id,
        })),
        changes: touched.get(id)?.count ?? 0,
        hash,
      })),
      next: events.length > limit ? String(page.at(-1)?.seq) : null,
    };
  }

  @Get('verify')
  @Allow('read-all')
  @Describe({ summary: 'Whether the journal is still as it was written', answer: verification })
  async verify(): Promise<z.infer<typeof verification>> {
    const verified = await verifyRegister(this.db);
    if (verified.ok)
      return { ok: true, events: verified.events, hash: verified.hash, brokenAt: null, reason: null };
    return { ok: false, events: verified.seq - 1, hash: '', brokenAt: verified.seq, reason: verified.reason };
  }
}
