import type { Id } from '#changes';
import { kindTable, objectsOf, planOf, type Database, type Scope } from '#persistence';
import { layerOf, pathOf, type Kind, type Layer } from '#plan';
import { pathsOf, type AnyObject, readByIds } from '../changes/paths.js';
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
  const plan = await planOf(db, scope, project.id);
  if (!plan) throw notFound('project', project.id);
  const layer = layerOf(plan, project.layer);
  if (!layer.ok) throw new Problem(409, 'PROJECT_MISFIT', { count: layer.conflicts.length });
  const { objects } = layer;
  const ids = wanted.ids && new Set(wanted.ids);
  const all = [...(objects[kind] as ReadonlyMap<Id, AnyObject>).values()]
    .filter((object) => (!ids || ids.has(object.id)) && matches(object, wanted))
    .map((object) => ({ object, path: pathOf(objects, kind, object.id) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const start = Number(wanted.cursor ?? 0);
  const page = all.slice(start, start + wanted.limit);
  const versionOf = await versionsIn(
    db,
    project.id,
    kind,
    page.map(({ object }) => object.id),
  );
  return {
    items: page.map((item) => ({ ...item, version: versionOf(item.object.id) })),
    next: start + wanted.limit < all.length ? String(start + wanted.limit) : null,
  };
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

/** Versions of objects in a project's view, in one statement: the object's own (0 while it is only planned) and the project's. */
async function versionsIn(
  db: Database,
  projectId: Id,
  kind: Kind,
  ids: readonly Id[],
): Promise<(id: Id) => Version> {
  const { table } = kindTable(db.dataSource, kind);
  const rows = await db.rows<[number, Id | null, number | null]>(
    `SELECT p.version, t.id, t.version FROM project p LEFT JOIN ${table} t ON t.id = ANY ($2::uuid[]) WHERE p.id = $1`,
    [projectId, ids],
  );
  const own = new Map(rows.map(([, id, version]) => [id, version]));
  return (id) => `${own.get(id) ?? 0}.${rows[0]?.[0] ?? 0}`;
}
