/** An object before and after; null where it was not there. */
export interface ChangedEntry<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** More changes than these are not worth taking in one by one. */
const MANY = 1000;

/** The last comparison from a state: several indexes ask for the same one after an edit. */
const compared = new WeakMap<
  object,
  { to: WeakRef<object>; atMost: number; changed: readonly ChangedEntry<unknown>[] | null }
>();

/**
 * The entries in which two maps differ, by identity of the values: neither an object of a plan nor a map of them is ever
 * changed in place.
 *
 * @param atMost null is returned when more of them differ: who asks then does better to begin anew
 */
export function changedEntries<T>(
  from: ReadonlyMap<string, T>,
  to: ReadonlyMap<string, T>,
  atMost = MANY,
): readonly ChangedEntry<T>[] | null {
  if (from === to) return [];
  const known = compared.get(from);
  if (known?.atMost === atMost && known.to.deref() === to)
    return known.changed as readonly ChangedEntry<T>[] | null;
  const changed = compare(from, to, atMost);
  compared.set(from, { to: new WeakRef(to), atMost, changed });
  return changed;
}

function compare<T>(
  from: ReadonlyMap<string, T>,
  to: ReadonlyMap<string, T>,
  atMost: number,
): ChangedEntry<T>[] | null {
  const changed: ChangedEntry<T>[] = [];
  const add = (id: string, before: T | null, after: T | null): boolean =>
    changed.push({ id, before, after }) <= atMost;
  // Two states of one plan have their objects in the same order, so that side by side is faster than one by one.
  const old = from.entries();
  let inStep = true;
  let common = 0;
  for (const [id, after] of to) {
    const beside: [string, T] | undefined = inStep ? old.next().value : undefined;
    inStep = beside?.[0] === id;
    const before = inStep ? beside![1] : from.get(id);
    if (before !== undefined) common++;
    if (before !== after && !add(id, before ?? null, after)) return null;
  }
  if (common === from.size) return changed;
  for (const [id, before] of from) if (!to.has(id) && !add(id, before, null)) return null;
  return changed;
}
