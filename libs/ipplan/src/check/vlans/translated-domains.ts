import type { Id } from '#changes';
import { sameList } from '../index/kept.js';
import { Joined } from './joined.js';
import type { Crossing } from './wire-numbers.js';

/** VLANs that translations make one broadcast domain, and where. */
export interface TranslatedDomain {
  readonly vlanIds: readonly Id[];
  readonly crossings: readonly Crossing[];
}

export type TranslatedDomains = ReadonlyMap<Id, TranslatedDomain>;

const NONE: TranslatedDomains = new Map();

/** The domain of each VLAN that becomes another somewhere; a domain that is what it was stays the same object. */
export function translatedDomains(
  crossings: readonly Crossing[],
  last?: TranslatedDomains,
): TranslatedDomains {
  if (crossings.length === 0) return NONE;
  const joined = new Joined();
  for (const { vlanA, vlanB } of crossings) joined.join(vlanA, vlanB);
  const byRoot = new Map<Id, { vlanIds: Set<Id>; crossings: Crossing[] }>();
  for (const crossing of crossings) {
    const root = joined.of(crossing.vlanA);
    const domain = byRoot.get(root) ?? { vlanIds: new Set(), crossings: [] };
    domain.vlanIds.add(crossing.vlanA).add(crossing.vlanB);
    domain.crossings.push(crossing);
    byRoot.set(root, domain);
  }
  return new Map(
    [...byRoot.values()].flatMap((found) => {
      const now = { vlanIds: [...found.vlanIds].sort(), crossings: found.crossings };
      const before = last?.get(now.vlanIds[0]!);
      const domain = before && isSameDomain(before, now) ? before : now;
      return domain.vlanIds.map((id) => [id, domain] as const);
    }),
  );
}

const isSameDomain = (one: TranslatedDomain, other: TranslatedDomain): boolean =>
  sameList(one.vlanIds, other.vlanIds, (a, b) => a === b) &&
  sameList(
    one.crossings,
    other.crossings,
    (a, b) => a.link === b.link && a.vlanA === b.vlanA && a.vlanB === b.vlanB,
  );
