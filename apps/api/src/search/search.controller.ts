import { Database, search } from '#persistence';
import { kinds, pathOf, searchObjects, soughtTexts, type Kind, type Layer } from '#plan';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { pathsOf, type AnyObject, readByIds } from '../changes/paths.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { layerSchema } from '../kinds/layer-schema.js';
import { PlanReader } from '../projects/plan-reader.js';

const searchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number<string>().int().min(1).max(100).default(20),
  project: z.uuid().optional(),
  layer: layerSchema.default('after'),
});
const hitSchema = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  path: z.string(),
  detail: z.string(),
  /** True for what the project adds or changes. */
  planned: z.boolean(),
});
type Answer = { items: z.infer<typeof hitSchema>[]; next: null };

@Controller('search')
export class SearchController {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
  ) {}

  @Get()
  @Allow('read')
  @Describe({
    summary:
      'Objects by any part of a name, label, address or VLAN, ports by device:port, what a label’s code says; in the present or in a project’s layer',
    query: searchQuery,
    answer: listOf(hitSchema),
  })
  async find(
    @Who() who: Principal,
    @Query() { q, limit, project, layer }: z.infer<typeof searchQuery>,
  ): Promise<Answer> {
    const answers = soughtTexts(q).map(
      (text) => () =>
        project === undefined
          ? this.inPresent(who, text, limit)
          : this.inProject(who, { project, layer }, text, limit),
    );
    for (const answer of answers) {
      const found = await answer();
      if (found.items.length > 0) return found;
    }
    return { items: [], next: null };
  }

  private async inProject(
    who: Principal,
    { project, layer }: { readonly project: string; readonly layer: Layer },
    q: string,
    limit: number,
  ): Promise<Answer> {
    const plan = await this.plans.of(who.scope, project);
    const objects = this.plans.layer(plan, layer);
    const items = searchObjects(objects, q, limit).map(({ kind, id }) => {
      const object = objects[kind].get(id);
      return {
        kind,
        id,
        path: pathOf(objects, kind, id),
        detail: detailOf(object),
        planned: object !== plan.present[kind].get(id),
      };
    });
    return { items, next: null };
  }

  private async inPresent(who: Principal, q: string, limit: number): Promise<Answer> {
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
        planned: false,
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
