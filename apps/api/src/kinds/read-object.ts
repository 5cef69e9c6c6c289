import type { Id } from '#changes';
import { Database, type Scope } from '#persistence';
import type { Kind, Layer } from '#plan';
import { Injectable } from '@nestjs/common';
import { notFound } from '../http/problem.js';
import { layerPage, presentPage, type Viewed, type ViewPage, type Wanted } from './view.js';

/** Reads objects of any kind, from the present or from a project's view. */
@Injectable()
export class ReadObject {
  constructor(private readonly db: Database) {}

  page(
    scope: Scope,
    kind: Kind,
    project: { id: Id; layer: Layer } | null,
    wanted: Wanted,
  ): Promise<ViewPage> {
    return project
      ? layerPage(this.db, scope, kind, project, wanted)
      : presentPage(this.db, scope, kind, wanted);
  }

  /** @throws Problem NOT_FOUND */
  async one(scope: Scope, kind: Kind, id: Id, project: { id: Id; layer: Layer } | null): Promise<Viewed> {
    const { items } = await this.page(scope, kind, project, {
      ids: [id],
      filter: {},
      q: '',
      cursor: null,
      limit: 1,
    });
    if (!items[0]) throw notFound(kind, id);
    return items[0];
  }
}
