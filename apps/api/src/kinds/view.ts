import type { Id } from '#changes';
import { everything, objectsOf, planOf, type Database, type Scope } from '#persistence';
import { layerOf, pathOf, type Kind, type Layer, type PlanObjects } from '#plan';
import { pathsOf, type AnyObject } from '../changes/paths.js';
import { readByIds } from '../changes/write.js';
import { notFound, Problem } from '../http/problem.js';
import type { Version } from './etag.js';

/** An object with what a reader needs beside its facts. */
export interface Viewed {
  readonly object: AnyObject;
  readonly version: Version;
  readonly path: string;
}

/** What a list asks for. */
export interface Wanted {
  readonly ids?: readonly Id[];
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
  /** Text that a name contains. */
  readonly q: string;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface ViewPage {
  readonly items: readonly Viewed[];
  readonly next: string | null;
}

/** A page of the present: one statement for the objects and at most five for what their paths name. */
export async function presentPage(db: Database, scope: Scope, kind: Kind, wanted: Wanted): Promise<ViewPage> {
  const { objects, next } = await objectsOf(db, scope, kind, {
    filter: wanted.filter,
    limit: wanted.limit,
    ...(wanted.ids ? { ids: wanted.ids } : {}),
    ...(wanted.cursor === null ? {} : { after: wanted.cursor }),
    ...(wanted.q === '' ? {} : { contains: wanted.q }),
  });
  const paths = await pathsOf(
    objects.map(({ object }) => [kind, object] as const),
    (parent, ids) => readByIds(db, parent, ids),
  );
  return {
    items: objects.map(({ object, version }) => ({
      object,
      version,
      path: paths.get(object.id) ?? object.id,
    })),
    next,
  };
}

/** A page of a project's view: the present with the project's changes up to the layer, in the order of paths. */
export async function layerPage(
  db: Database,
  scope: Scope,
  kind: Kind,
  project: { readonly id: Id; readonly layer: Layer },
  wanted: Wanted,
): Promise<ViewPage> {
  const { objects, projectVersion } = await layerObjects(db, scope, project.id, project.layer);
  const ids = wanted.ids && new Set(wanted.ids);
  const all = [...(objects[kind] as ReadonlyMap<Id, AnyObject>).values()]
    .filter((object) => (!ids || ids.has(object.id)) && matches(object, wanted))
    .map((object) => ({ object, path: pathOf(objects, kind, object.id) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const start = wanted.cursor === null ? 0 : Number(wanted.cursor);
  const page = all.slice(start, start + wanted.limit);
  const versions = await versionsOf(
    db,
    kind,
    page.map(({ object }) => object.id),
  );
  return {
    items: page.map((item) => ({
      ...item,
      version: `${versions.get(item.object.id) ?? 0}.${projectVersion}`,
    })),
    next: start + wanted.limit < all.length ? String(start + wanted.limit) : null,
  };
}

/** The objects of a project's layer. @throws Problem NOT_FOUND, PROJECT_MISFIT */
export async function layerObjects(
  db: Database,
  scope: Scope,
  projectId: Id,
  layer: Layer,
): Promise<{ objects: PlanObjects; projectVersion: number }> {
  const plan = await planOf(db, scope, projectId);
  if (!plan) throw notFound('project', projectId);
  const [row] = await db.rows<[number]>('SELECT version FROM project WHERE id = $1', [projectId]);
  const result = layerOf(plan, layer);
  if (!result.ok) throw new Problem(409, 'PROJECT_MISFIT', { count: result.conflicts.length });
  return { objects: result.objects, projectVersion: row?.[0] ?? 0 };
}

function matches(object: AnyObject, { filter, q }: Wanted): boolean {
  const fields = object as unknown as Readonly<Record<string, unknown>>;
  if (!Object.entries(filter).every(([field, value]) => fields[field] === value)) return false;
  const text = [
    fields['name'],
    fields['label'],
    fields['prefix'],
    fields['address'],
    fields['description'],
  ].join('\n');
  return q === '' || text.toLowerCase().includes(q.toLowerCase());
}

async function versionsOf(db: Database, kind: Kind, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const { objects } = await objectsOf(db, everything, kind, { ids, limit: ids.length });
  return new Map(objects.map(({ object, version }) => [object.id, version]));
}
