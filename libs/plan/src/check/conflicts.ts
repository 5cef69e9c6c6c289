import type { Conflict } from '#changes';
import type { Finding } from '#findings';
import type { Kind, PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';

const CODES = {
  exists: 'CHANGE_EXISTS',
  missing: 'CHANGE_MISSING',
  differs: 'CHANGE_DIFFERS',
} as const;

/** A project that no longer fits the present has no target to judge; what stands against it are the findings. */
export function conflictFindings(present: PlanObjects, conflicts: readonly Conflict[]): Finding[] {
  const known = withExpected(present, conflicts);
  return conflicts.map(({ reason, kind, id, fields }) => {
    const path = pathOf(known, kind as Kind, id);
    return {
      code: CODES[reason],
      severity: 'error',
      where: [{ kind, id, path }],
      params: { kind, path, fields },
    };
  });
}

/** The present, and what the project expected to find in it: an object that is gone is still told by its name. */
function withExpected(present: PlanObjects, conflicts: readonly Conflict[]): PlanObjects {
  const gone = conflicts.filter(({ reason }) => reason === 'missing');
  const kinds = new Set(gone.map(({ kind }) => kind));
  const maps = [...kinds].map((kind) => [
    kind,
    new Map([
      ...present[kind as Kind],
      ...gone.filter((it) => it.kind === kind).map(({ id, expected }) => [id, expected] as const),
    ]),
  ]);
  return { ...present, ...Object.fromEntries(maps) } as PlanObjects;
}
