import type { Finding } from '#findings';
import { ipplanSchemas } from '#ipplan';
import { kinds, references, type PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';

/** References of the addressing plan to objects that are not there, one finding each. The cabling rules judge their own. */
export function danglingReferences(objects: PlanObjects): Finding[] {
  return kinds
    .filter((kind) => kind in ipplanSchemas)
    .flatMap((kind) => {
      const fields = Object.entries(references[kind]).map(
        ([path, target]) => [path, path.split('.'), objects[target]] as const,
      );
      if (fields.length === 0) return [];
      return [...objects[kind].values()].flatMap((object) =>
        fields.flatMap(([field, steps, targets]) =>
          idsAt(object, steps)
            .filter((id) => !targets.has(id))
            .map((id): Finding => {
              const path = pathOf(objects, kind, object.id);
              const where = [{ kind, id: object.id, path }];
              return {
                code: 'PLAN_REFERENCE_MISSING',
                severity: 'error',
                where,
                params: { path, field, id },
              };
            }),
        ),
      );
    });
}

/** The ids at a path such as `a.*.portId`; an empty reference gives none. */
function idsAt(value: unknown, steps: readonly string[]): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (step === '*') return Array.isArray(value) ? value.flatMap((item) => idsAt(item, rest)) : [];
  return idsAt((value as Readonly<Record<string, unknown>>)[step], rest);
}
