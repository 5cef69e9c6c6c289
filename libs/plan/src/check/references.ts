import type { Finding } from '#findings';
import { references, type Kind, type PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';

/**
 * References of the objects of a kind to objects that are not there, one finding each.
 *
 * @param idsOf a map or set whose keys are the ids of a kind
 */
export function danglingReferences(
  objects: PlanObjects,
  kind: Kind,
  idsOf: (kind: Kind) => { has(id: string): boolean },
): Finding[] {
  const found: Finding[] = [];
  for (const [field, target] of Object.entries(references[kind])) {
    const referred = readerOf(field);
    const targets = idsOf(target);
    for (const object of objects[kind].values())
      for (const id of referred(object))
        if (!targets.has(id)) found.push(missing(objects, kind, object.id, field, id));
  }
  return found;
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
