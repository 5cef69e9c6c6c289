import type { Conflict } from '#changes';
import type { Finding } from '#findings';
import type { Kind } from '#plan';
import { Problem } from '../http/problem.js';
import type { AnyObject } from './paths.js';

/** An object that is not as a change expects it, as answers carry it. */
export interface ConflictDto {
  readonly reason: Conflict['reason'];
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly fields: readonly string[];
  readonly expected: object | null;
  readonly actual: object | null;
}

const CODES = { exists: 'CHANGE_EXISTS', missing: 'CHANGE_MISSING', differs: 'CHANGE_DIFFERS' } as const;

/** The objects whose paths a refusal names. */
export function objectsIn(conflicts: readonly Conflict[]): (readonly [Kind, AnyObject])[] {
  // Of what a change expects and what is there, at least one is an object.
  return conflicts
    .filter(({ kind }) => kind !== 'project')
    .map(({ kind, actual, expected }): readonly [Kind, AnyObject] => [
      kind as Kind,
      (actual ?? expected) as AnyObject,
    ]);
}

export function conflictDto(conflict: Conflict, path: string): ConflictDto {
  return { ...conflict, path };
}

/** A conflict as a finding with its place. */
export function conflictFinding({ reason, kind, id, path, fields }: ConflictDto): Finding {
  return {
    code: CODES[reason],
    severity: 'error',
    where: [{ kind, id, path }],
    params: { kind, path, fields: [...fields] },
  };
}

/** The answer to changes that were refused: every object that is in the way, and every fault of structure. */
export function refusal(conflicts: readonly ConflictDto[], faults: readonly Finding[]): Problem {
  const findings = [...conflicts.map(conflictFinding), ...faults];
  return new Problem(409, 'CHANGES_CONFLICT', { count: findings.length }, { findings, facts: { conflicts } });
}
