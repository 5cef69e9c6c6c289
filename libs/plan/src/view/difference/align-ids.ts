import { kinds, noObjects, references, type Kind, type PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';

/**
 * The objects of one revision under the ids of another: what has the same kind and path is the same object. Plan files
 * need no ids, so two readings of one file have different ones. A path that stands twice in either revision names no
 * object; such objects keep their own id.
 */
export function alignIds(from: PlanObjects, to: PlanObjects): PlanObjects {
  const renamed = new Map<string, string>();
  for (const kind of kinds) {
    const theirs = byPath(to, kind);
    for (const [path, id] of byPath(from, kind)) {
      const other = theirs.get(path);
      if (id !== null && other !== undefined && other !== null && !from[kind].has(other))
        renamed.set(id, other);
    }
  }
  const aligned = noObjects() as unknown as Record<Kind, Map<string, object>>;
  for (const kind of kinds)
    for (const object of from[kind].values()) {
      const copy = renamedIn(object, ['id', ...Object.keys(references[kind])], renamed);
      aligned[kind].set((copy as { id: string }).id, copy);
    }
  return aligned as unknown as PlanObjects;
}

/** Ids by path; null where several objects share one. */
function byPath(objects: PlanObjects, kind: Kind): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const id of objects[kind].keys()) {
    const path = pathOf(objects, kind, id);
    found.set(path, found.has(path) ? null : id);
  }
  return found;
}

/** A copy with other ids in the given fields; a field may lead into lists, `a.*.portId`. */
function renamedIn(object: object, fields: readonly string[], ids: ReadonlyMap<string, string>): object {
  let copy = object as Record<string, unknown>;
  for (const field of fields) copy = replaced(copy, field.split('.'), ids) as Record<string, unknown>;
  return copy;
}

function replaced(value: unknown, path: readonly string[], ids: ReadonlyMap<string, string>): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === 'string' ? (ids.get(value) ?? value) : value;
  if (field === '*') return Array.isArray(value) ? value.map((item) => replaced(item, rest, ids)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return { ...record, [field]: replaced(record[field], rest, ids) };
}
