import type { Id } from '#changes';
import type { Scope } from './scope.js';

/** The work packages of a scope as a query value: null means that everything may be seen. */
export function packagesOf(scope: Scope): readonly Id[] | null {
  return scope.see === 'everything' ? null : scope.ids;
}

/** What the packages in `parameter` list, with all that it stands in or ends at, as a query of one column `id`. */
export function seenSql(parameter: string): string {
  return `SELECT w.id FROM work_package_sees(${parameter}::uuid[]) w`;
}

/**
 * The condition that the object with this id is visible; `parameter` holds `packagesOf(scope)`. A query with many such
 * conditions computes `seenSql` once and names it.
 */
export function visibleSql(id: string, parameter: string, seen = seenSql(parameter)): string {
  return `(${parameter}::uuid[] IS NULL OR ${id} IN (${seen}))`;
}
