import { canonicalJson } from '#changes';
import { kinds, noObjects, references, type Kind, type PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { renumberedOutlets } from './renumbered.js';

/**
 * The objects of one revision under the ids of another: what has the same id is the same object, whatever it is called; else
 * what has the same kind and path is. Plan files need no ids, so two readings of one file have different ones. Of several
 * objects with one path (an address that two gateways share), those that say the same are the same. An outlet is also known by
 * the cable behind it, so that renumbering changes its name and nothing else.
 */
export function alignIds(from: PlanObjects, to: PlanObjects): PlanObjects {
  const named = withNewNames(from, to);
  const renamed = new Map<string, string>();
  const aligned = noObjects() as unknown as Record<Kind, Map<string, object>>;
  // Referenced kinds come first, so that references are renamed before what holds them is compared.
  for (const kind of kinds) {
    const fields = ['id', ...Object.keys(references[kind])];
    const [mine, theirs] = [byPath(named, kind), byPath(to, kind)];
    for (const [path, ids] of mine) {
      const own = ids.filter((id) => !to[kind].has(id));
      const others = (theirs.get(path) ?? []).filter((id) => !from[kind].has(id));
      const isClear = ids.length === 1 && theirs.get(path)?.length === 1;
      if (isClear && own[0] !== undefined && others[0] !== undefined) renamed.set(own[0], others[0]);
      else
        pairEqual(
          own,
          others,
          (id) => renamedIn(from[kind].get(id)!, fields, renamed),
          (id) => to[kind].get(id)!,
          renamed,
        );
    }
    for (const object of from[kind].values()) {
      const copy = renamedIn(object, fields, renamed) as { readonly id: string };
      aligned[kind].set(copy.id, copy);
    }
  }
  return aligned as unknown as PlanObjects;
}

/** The same objects; renumbered outlets have the names that they have in the other revision, so that paths meet. */
function withNewNames(from: PlanObjects, to: PlanObjects): PlanObjects {
  const device = new Map(from.device);
  for (const [old, now] of renumberedOutlets(from, to))
    device.set(old, { ...from.device.get(old)!, name: to.device.get(now)!.name });
  return { ...from, device };
}

/** Ids of objects that say the same in all but their ids, one to one. */
function pairEqual(
  ids: readonly string[],
  others: readonly string[],
  objectOf: (id: string) => object,
  otherOf: (id: string) => object,
  renamed: Map<string, string>,
): void {
  const left = new Map<string, string[]>();
  const key = (object: object): string => canonicalJson({ ...object, id: '' });
  for (const other of others) {
    const said = key(otherOf(other));
    left.set(said, [...(left.get(said) ?? []), other]);
  }
  for (const id of ids) {
    const other = left.get(key(objectOf(id)))?.shift();
    if (other !== undefined) renamed.set(id, other);
  }
}

/** Ids by path. */
function byPath(objects: PlanObjects, kind: Kind): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of objects[kind].keys()) {
    const path = pathOf(objects, kind, id);
    const list = found.get(path);
    if (list) list.push(id);
    else found.set(path, [id]);
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
