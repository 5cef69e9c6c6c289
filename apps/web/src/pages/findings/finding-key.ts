import type { ProjectFinding } from '../../api/types.js';

/** Stands for a finding in the address and in lists. */
export function findingKey({ code, place, text }: ProjectFinding): string {
  return `${code} ${place} ${text}`;
}

/**
 * The number of a finding's fix as the server counts it: over all findings with the same code and place, in their order.
 */
export function fixNumber(items: readonly ProjectFinding[], finding: ProjectFinding, index: number): number {
  const alike = items.filter(({ code, place }) => code === finding.code && place === finding.place);
  const before = alike.slice(0, alike.indexOf(finding));
  return before.reduce((sum, { fixes }) => sum + fixes.length, index);
}

/** What a finding calls the objects that take part, by id. */
export function namesIn({ where }: ProjectFinding): ReadonlyMap<string, string> {
  return new Map(where.flatMap(({ id, path }) => (id && path ? [[id, path] as const] : [])));
}
