import { changedEntries } from '#changes';
import type { Finding } from '#findings';
import { references, type Kind, type PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';

/** The ids of a kind: a map or set of which only the keys count. */
export interface Ids {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

interface BrokenReference {
  readonly field: string;
  readonly target: string;
}

/** What is broken among the objects of a kind, and what was looked at to know it. */
export interface BrokenReferences {
  readonly records: ReadonlyMap<string, object>;
  readonly targets: readonly Ids[];
  /** By object; empty for a sound plan. */
  readonly byId: ReadonlyMap<string, readonly BrokenReference[]>;
}

/**
 * References of the objects of a kind that lead to no object. As long as no target is gone, only the objects that changed
 * since the last answer are looked at again, and those that were broken: what is new may mend them.
 */
export function brokenReferences(
  kind: Kind,
  records: ReadonlyMap<string, object>,
  idsOf: (kind: Kind) => Ids,
  last?: BrokenReferences,
): BrokenReferences {
  const fields = Object.entries(references[kind]).map(([field, target]) => ({
    field,
    read: readerOf(field),
    ids: idsOf(target),
  }));
  const targets = fields.map(({ ids }) => ids);
  const brokenIn = (object: object): BrokenReference[] =>
    fields.flatMap(({ field, read, ids }) =>
      read(object)
        .filter((id) => !ids.has(id))
        .map((target) => ({ field, target })),
    );
  const changed = last?.targets.every((ids, at) => hasAll(targets[at]!, ids))
    ? changedEntries(last.records, records)
    : null;
  const byId = new Map(changed ? last!.byId : []);
  const again = changed && new Map([...byId.keys()].map((id) => [id, records.get(id) ?? null]));
  for (const { id, after } of changed ?? []) again!.set(id, after);
  for (const [id, after] of again ?? records) {
    const broken = after === null ? [] : brokenIn(after);
    if (broken.length > 0) byId.set(id, broken);
    else if (changed) byId.delete(id);
  }
  return { records, targets, byId };
}

const hasAll = (ids: Ids, before: Ids): boolean =>
  ids === before || [...before.keys()].every((id) => ids.has(id));

/** One finding for each broken reference, in the order of the plan. */
export function danglingReferences(
  objects: PlanObjects,
  kind: Kind,
  { records, byId }: BrokenReferences,
): Finding[] {
  if (byId.size === 0) return [];
  const ids = [...records.keys()].filter((id) => byId.has(id));
  return ids.flatMap((id) =>
    byId.get(id)!.map(({ field, target }) => missing(objects, kind, id, field, target)),
  );
}

function missing(objects: PlanObjects, kind: Kind, id: string, field: string, target: string): Finding {
  const path = pathOf(objects, kind, id);
  const params = { path, field, id: target };
  return { code: 'PLAN_REFERENCE_MISSING', severity: 'error', where: [{ kind, id, path }], params };
}

const NONE: readonly string[] = [];

/** The ids in a field, or in a list of ids such as `taggedVlanIds.*`; an empty reference gives none. */
function readerOf(field: string): (object: object) => readonly string[] {
  const [name = '', each] = field.split('.');
  return (object) => {
    const value = (object as Readonly<Record<string, unknown>>)[name];
    if (each !== undefined) return value as readonly string[];
    return typeof value === 'string' ? [value] : NONE;
  };
}
