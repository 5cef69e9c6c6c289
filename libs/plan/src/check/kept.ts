import { changedEntries, fieldsThatDiffer, sameJson } from '#changes';
import type { L2Link } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';

// The last value again where the new one says the same: what was worked out from it stands.

export const keptIfSame = (value: unknown, last: unknown): unknown =>
  last !== undefined && sameJson(value, last) ? last : value;

/** A map with the ids of the last one tells who asks for ids only nothing new. */
export function keptIfSameIds<T>(
  map: ReadonlyMap<string, T>,
  last: ReadonlyMap<string, T> | undefined,
): ReadonlyMap<string, T> {
  if (last?.size !== map.size) return map;
  for (const id of map.keys()) if (!last.has(id)) return map;
  return last;
}

/** The links, those that are as they were being the same objects. */
export function keptLinks(links: readonly L2Link[], last: readonly L2Link[] = []): readonly L2Link[] {
  const before = new Map<string, L2Link>();
  for (const link of last) before.set(`${link.a}\n${link.b}`, link);
  const now = links.map((link, at) => {
    // Most stand where they stood.
    const there = last[at];
    const known = there?.a === link.a && there.b === link.b ? there : before.get(`${link.a}\n${link.b}`);
    return known && sameJson(known, link) ? known : link;
  });
  return now.length === last.length && now.every((link, at) => link === last[at]) ? last : now;
}

/** What people write beside a port: no signal takes another way for it. */
const NOTES: readonly string[] = ['label', 'description'];

/** The ports, or the last ones where only what is written beside some has changed since. */
export function keptButNotes(ports: PlanObjects['port'], last?: PlanObjects['port']): PlanObjects['port'] {
  const changed = last && changedEntries(last, ports);
  const isNote = changed?.every(
    ({ before, after }) =>
      before && after && fieldsThatDiffer(before, after).every((it) => NOTES.includes(it)),
  );
  return last && isNote ? last : ports;
}
