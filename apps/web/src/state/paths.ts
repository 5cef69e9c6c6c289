import { useQueries } from '@tanstack/react-query';
import { get } from '../api/client.js';
import { kindPath } from '../api/kind-path.js';
import type { ObjectView, Page } from '../api/types.js';

/** Which state of the network an object is read from. */
export interface Reading {
  readonly project?: string | undefined;
  readonly layer?: string | undefined;
}

/** How one object is read: the same key wherever it is asked for, so that it is read once. */
export function objectQuery(kind: string, id: string, { project, layer }: Reading) {
  return {
    queryKey: ['object', kind, id, project, layer],
    queryFn: () => readObject(kind, id, { project, layer }),
  };
}

/** Kinds of which a project's plan holds only those in use: the others are read from the present. */
export const libraryKinds: ReadonlySet<string> = new Set(['deviceType', 'moduleType']);

async function readObject(kind: string, id: string, { project, layer }: Reading): Promise<ObjectView> {
  const path = `/kinds/${kindPath(kind)}`;
  if (project === undefined || !libraryKinds.has(kind)) {
    return get<ObjectView>(`${path}/${encodeURIComponent(id)}`, { project, layer });
  }
  const { items } = await get<Page<ObjectView>>(path, { project, layer, id });
  return items[0] ?? get<ObjectView>(`${path}/${encodeURIComponent(id)}`);
}

/** What people call some objects, by id; those that are still being read are missing. */
export function usePaths(
  objects: readonly (readonly [kind: string, id: string])[],
  reading: Reading,
): ReadonlyMap<string, string> {
  // Not by `combine`: a map that is new each time would never come to rest.
  const results = useQueries({ queries: objects.map(([kind, id]) => objectQuery(kind, id, reading)) });
  return new Map(results.flatMap(({ data }) => (data ? [[data.id, data.path] as const] : [])));
}
