/**
 * What all texts begin with, written once beside them: `J-1001`, `J-1012` → `J-10`; never so much that one is left
 * empty, and nothing where there is only one. Empty texts say nothing.
 */
export function commonPrefix(texts: readonly string[]): string {
  const [first = '', ...others] = texts.filter((text) => text !== '');
  if (others.length === 0) return '';
  let end = first.length;
  for (const text of others) while (!text.startsWith(first.slice(0, end))) end -= 1;
  // At a letter or sign, not within a number: `J-1001` and `J-1012` differ in `1001` and `1012`.
  return first.slice(0, end).replace(/\d+$/, '');
}
