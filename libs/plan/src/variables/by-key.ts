/** Objects in lists by one of their facts; what has no such fact is left out. Lists keep the order of the objects. */
export function byKey<T>(objects: Iterable<T>, keyOf: (object: T) => string | null): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const object of objects) {
    const key = keyOf(object);
    if (key === null) continue;
    const list = lists.get(key);
    if (list) list.push(object);
    else lists.set(key, [object]);
  }
  return lists;
}
