import type { Id } from '#changes';
import type { Scope } from './scope.js';

/** The work packages of a scope as a query value: null means that everything may be seen. */
export function packagesOf(scope: Scope): readonly Id[] | null {
  return scope.see === 'everything' ? null : scope.ids;
}

/** The condition that the object with this id is visible; `parameter` holds `packagesOf(scope)`. */
export function visibleSql(id: string, parameter: string): string {
  return `(${parameter}::uuid[] IS NULL OR ${id} IN (SELECT w.object_id FROM work_package_object w WHERE w.package_id = ANY (${parameter}::uuid[])))`;
}
