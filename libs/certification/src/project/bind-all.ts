import type { Id } from '#changes';
import { Binder, type BindingAgreements, type BindingMethod } from '../bind/bind.js';
import type { LinkIdentity } from '../bind/link-identity.js';
import type { KnownRecord } from '../coverage/known-record.js';
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
 * and everything else climbs the ladder again: a plan that learnt a name finds its tests. A test whose cable is gone finds
 * the cable that took its name, and remembers the one that it was of; what a person bound is not bound anew.
 */
export function bindAll(
  links: readonly LinkIdentity[],
  tests: readonly KeptTest[],
  agreements: BindingAgreements = {},
): KnownRecord[] {
  const binder = new Binder(links, agreements);
  const known = new Set(links.map((link) => link.linkId));
  return tests.map(({ id, record, linkId, method, discarded }): KnownRecord => {
    const isGone = linkId !== null && !known.has(linkId) && method !== 'manual' && method !== 'sequence';
    const kept = { id, record, linkId, method, candidates: [], discarded };
    if (discarded !== '' || (linkId !== null && !isGone)) return kept;
    const found = binder.bind(record.identifier, record.fibre);
    if (found.linkId === null)
      return isGone ? kept : { id, record, linkId: null, method: null, candidates: found.candidates };
    const bound = { id, record, linkId: found.linkId, method: found.method, candidates: [] };
    return isGone ? { ...bound, formerLinkId: linkId } : bound;
  });
}
