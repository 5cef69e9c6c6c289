import type { Cable } from '#cabling';
import { fieldsThatDiffer } from '#changes';
import type { PlanChange } from './kinds.js';

/** What the site tells of a cable; none of it leads a path elsewhere. */
const REPORTED: ReadonlySet<string> = new Set<keyof Cable>(['status', 'measuredLengthM', 'description']);

/** A cable that lies or is to lie: which of them it is changes nothing of what was planned. */
const LAID: ReadonlySet<Cable['status']> = new Set(['planned', 'installed', 'tested']);

/**
 * Whether a change only reports how far the work is: a planned cable is installed or tested, its measured length, a
 * remark. What was approved stays what it was.
 */
export function isSiteReport(change: PlanChange): boolean {
  if (change.kind !== 'cable' || change.op !== 'change') return false;
  const { before, after } = change;
  const reports = fieldsThatDiffer(before, after).every((field) => REPORTED.has(field));
  return reports && LAID.has(before.status) && LAID.has(after.status);
}
