/** What a row is sorted by: numbers before texts, nothing last. */
type Key = string | number | null;

const words = new Intl.Collator('en', { numeric: true });

/**
 * Rows in the order that the head of a table asks for (`field` or `-field`); equal ones stay as they were, and what has no
 * value stands last whichever way. An unknown field leaves the order as it is.
 */
export function inOrder<T>(
  rows: readonly T[],
  sort: string | null,
  keys: Readonly<Record<string, (row: T) => Key>>,
): readonly T[] {
  const keyOf = keys[sort?.replace(/^-/, '') ?? ''];
  if (!keyOf) return rows;
  const way = sort?.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return way * (x - y);
    return way * words.compare(String(x), String(y));
  });
}

/** Whether every word stands somewhere in the texts, whatever their case. */
export function hasWords(q: string, texts: readonly string[]): boolean {
  const text = texts.join(' ').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
