/** Whether two lists have the same members in the same order. */
export const sameList = <T>(
  a: readonly T[],
  b: readonly T[] | undefined,
  same: (a: T, b: T) => boolean,
): boolean => b?.length === a.length && a.every((item, at) => same(item, b[at]!));

/**
 * A grouping in which each list that says what it said before is the old list itself, and the old grouping itself if
 * nothing has changed: what was worked out from a list need not be worked out again.
 */
export function keptGroups<K, T>(
  groups: ReadonlyMap<K, readonly T[]>,
  last: ReadonlyMap<K, readonly T[]> | undefined,
  same: (a: T, b: T) => boolean = (a, b) => a === b,
): ReadonlyMap<K, readonly T[]> {
  if (!last) return groups;
  let kept = groups.size === last.size;
  const next = new Map<K, readonly T[]>();
  for (const [key, list] of groups) {
    const before = last.get(key);
    const isSame = before !== undefined && sameList(list, before, same);
    next.set(key, isSame ? before : list);
    kept &&= isSame;
  }
  return kept ? last : next;
}

/** A list, or the last one if that says the same. */
export const keptList = <T>(list: readonly T[], last: readonly T[] | undefined): readonly T[] =>
  last && sameList(list, last, (a, b) => a === b) ? last : list;

/** `sameList` of values as they are; asked thousands of times at each check. */
function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** What was worked out for each VLAN, and from what. */
export type Remembered<T> = ReadonlyMap<string, { readonly from: readonly unknown[]; readonly result: T }>;

/** Works something out for each VLAN, but for those whose inputs are the same values as last time. */
export function remembered<T>(
  vlanIds: Iterable<string>,
  inputsOf: (vlanId: string) => readonly unknown[],
  work: (vlanId: string) => T,
  last: Remembered<T> | undefined,
): Remembered<T> {
  const next = new Map<string, { readonly from: readonly unknown[]; readonly result: T }>();
  for (const id of vlanIds) {
    const from = inputsOf(id);
    const before = last?.get(id);
    next.set(id, before && areSame(from, before.from) ? before : { from, result: work(id) });
  }
  return next;
}
