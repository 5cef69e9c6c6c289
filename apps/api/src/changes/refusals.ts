import type { Finding } from '#findings';
import { conflictFinding, type ToldConflict } from '#persistence';
import { Problem } from '../http/problem.js';

/** The answer to changes that were refused: every object that is in the way, and every fault of structure. */
export function refusal(conflicts: readonly ToldConflict[], faults: readonly Finding[]): Problem {
  const findings = [...conflicts.map(conflictFinding), ...faults];
  return new Problem(409, 'CHANGES_CONFLICT', { count: findings.length }, { findings, facts: { conflicts } });
}
