import { Binder, type KnownRecord, type TestTarget } from '#certification';
import { linksToCertify } from '#plan';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import type { Results } from './read-results.js';

/** The links that the target of a plan file must certify. */
export async function linksOfPlan(path: string): Promise<TestTarget[]> {
  const plan = await loadPlan(path);
  return linksToCertify(plan, objectsOf(plan, 'after'));
}

/** Tests with the links that their identifiers mean. */
export function bound(links: readonly TestTarget[], { records }: Results): KnownRecord[] {
  const binder = new Binder(links);
  return records.map((one): KnownRecord => {
    const found = binder.bind(one.record.identifier, one.record.fibre);
    return found.linkId === null
      ? { ...one, linkId: null, method: null, candidates: found.candidates }
      : { ...one, linkId: found.linkId, method: found.method, candidates: [] };
  });
}
