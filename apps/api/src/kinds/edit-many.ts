import { changed, type Id } from '#changes';
import { schemas, type Kind, type PlanChange } from '#plan';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Principal } from '../auth/principal.js';
import { MOST_CHANGES } from '../changes/change-schema.js';
import type { AnyObject } from '../changes/paths.js';
import { Write, type Target } from '../changes/write.js';
import { notFound, Problem } from '../http/problem.js';
import { shaped } from '../http/validate.js';
import { ReadObject } from './read-object.js';
import type { Viewed } from './view.js';

/** An object with the version that the writer saw of it, as its ETag says it: `3`, in a project `3.17`. */
export interface Seen {
  readonly id: Id;
  readonly version: string;
}

/** Gives many objects of a kind the same facts at once: all of them, or none. */
@Injectable()
export class EditMany {
  constructor(
    private readonly read: ReadObject,
    private readonly write: Write,
  ) {}

  /** @throws Problem VERSION_STALE with every object that changed meanwhile, NOT_FOUND, REQUEST_INVALID … */
  async run(
    who: Principal,
    kind: Kind,
    target: Target,
    reason: string,
    seen: readonly Seen[],
    fields: Readonly<Record<string, unknown>>,
  ): Promise<{ event: Id; applied: number }> {
    const current = await this.current(who, kind, target, seen);
    refuseStale(kind, current, seen);
    const schema = schemas[kind] as unknown as z.ZodType<AnyObject>;
    const changes = current.map(({ object }) => {
      const after = shaped(schema, { ...object, ...fields, id: object.id }, 'body.fields');
      return changed(kind, object, after) as unknown as PlanChange;
    });
    // In a project its version stands for all of its view.
    const expect =
      target.projectId === null
        ? new Map(current.map(({ object, version }) => [object.id, Number(version)]))
        : new Map([[target.projectId, Number(String(current[0]!.version).split('.')[1])]]);
    const { event, applied } = await this.write.run(who, reason, target, changes, expect);
    return { event, applied };
  }

  private async current(
    who: Principal,
    kind: Kind,
    { projectId, step }: Target,
    seen: readonly Seen[],
  ): Promise<readonly Viewed[]> {
    const ids = [...new Set(seen.map(({ id }) => id))];
    const view = projectId === null ? null : { id: projectId, layer: step ?? ('after' as const) };
    const wanted = { ids, filter: {}, q: '', cursor: null, limit: MOST_CHANGES };
    const { items } = await this.read.page(who.scope, kind, view, wanted);
    const found = new Set(items.map(({ object }) => object.id));
    const missing = ids.find((id) => !found.has(id));
    if (missing !== undefined) throw notFound(kind, missing);
    return items;
  }
}

function refuseStale(kind: Kind, current: readonly Viewed[], seen: readonly Seen[]): void {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const stale = current.filter(({ object, version }) => versions.get(object.id) !== String(version));
  if (stale.length === 0) return;
  const facts = stale.map(({ object, version, path }) => ({
    path,
    current: { ...object, version },
    seen: versions.get(object.id),
  }));
  throw new Problem(412, 'VERSION_STALE', { kind, path: stale[0]!.path }, { facts: { stale: facts } });
}
