import { Database, search } from '#persistence';
import { kinds, type Kind } from '#plan';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { pathsOf, type AnyObject, readByIds } from '../changes/paths.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';

const searchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number<string>().int().min(1).max(100).default(20),
});
const hitSchema = z.object({ kind: z.enum(kinds), id: z.string(), path: z.string(), detail: z.string() });

@Controller('search')
export class SearchController {
  constructor(private readonly db: Database) {}

  @Get()
  @Allow('read')
  @Describe({
    summary: 'Objects of the present by any part of a name, label, address or VLAN',
    query: searchQuery,
    answer: listOf(hitSchema),
  })
  async find(
    @Who() who: Principal,
    @Query() { q, limit }: z.infer<typeof searchQuery>,
  ): Promise<{ items: z.infer<typeof hitSchema>[]; next: null }> {
    const hits = await search(this.db, who.scope, q, limit);
    const objects = await this.objectsOf(hits.map(({ kind, id }) => [kind, id]));
    const paths = await pathsOf(objects, (kind, ids) => readByIds(this.db, kind, ids));
    const byId = new Map(objects.map(([, object]) => [object.id, object]));
    return {
      items: hits.map(({ kind, id, name }) => ({
        kind,
        id,
        path: paths.get(id) ?? name,
        detail: detailOf(byId.get(id)),
      })),
      next: null,
    };
  }

  /** One read per kind that was hit. */
  private async objectsOf(
    hits: readonly (readonly [Kind, string])[],
  ): Promise<(readonly [Kind, AnyObject])[]> {
    const hit = [...new Set(hits.map(([kind]) => kind))];
    const found = await Promise.all(
      hit.map(async (kind) => {
        const ids = hits.filter(([of]) => of === kind).map(([, id]) => id);
        return (await readByIds(this.db, kind, ids)).map((object) => [kind, object] as const);
      }),
    );
    return found.flat();
  }
}

/** A second line that tells two like names apart. */
function detailOf(object: AnyObject | undefined): string {
  if (!object) return '';
  const fields = object as unknown as Readonly<Record<string, unknown>>;
  const texts = ['title', 'description', 'dnsName'].map((field) => fields[field]);
  return texts.filter((text) => typeof text === 'string').find((text) => text !== '') ?? '';
}
