/** True when every word sought is somewhere in the row, in any field and any case. */
export function matchesAll(row: object, sought: string): boolean {
  const text = Object.values(row)
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join('\n')
    .toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
