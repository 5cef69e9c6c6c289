import type { Id } from '#changes';
import { Binder, type BindingAgreements, type BindingMethod, type LinkIdentity } from '../bind/bind.js';
import type { KnownRecord } from '../coverage/coverage.js';
import type { TestRecord } from '../model/record.js';

/** A test as it is kept, with the link that somebody or something gave it. */
export interface KeptTest {
  readonly id: Id;
  readonly record: TestRecord;
  readonly linkId: Id | null;
  readonly method: BindingMethod | null;
  readonly discarded: string;
}

/**
 * Kept tests with their links: what was bound stays as long as the link is there, what somebody set aside stays aside,
 * and everything else climbs the ladder again: a plan that learnt a name finds its tests.
 */
export function bindAll(
  links: readonly LinkIdentity[],
  tests: readonly KeptTest[],
  agreements: BindingAgreements = {},
): KnownRecord[] {
  const binder = new Binder(links, agreements);
  return tests.map(({ id, record, linkId, method, discarded }): KnownRecord => {
    if (linkId !== null || discarded !== '') return { id, record, linkId, method, candidates: [], discarded };
    const found = binder.bind(record.identifier, record.fibre);
    return found.linkId === null
      ? { id, record, linkId: null, method: null, candidates: found.candidates }
      : { id, record, linkId: found.linkId, method: found.method, candidates: [] };
  });
}
