/** The path that all places begin with, up to its last slash: `Site/Hall/A`, `Site/Hall/B` → `Site/Hall/`. */
export function commonStart(places: readonly string[]): string {
  const [first = '', ...others] = places;
  const parts = first.split('/').slice(0, -1);
  while (parts.length > 0 && !others.every((place) => place.startsWith(`${parts.join('/')}/`))) parts.pop();
  return parts.length > 0 ? `${parts.join('/')}/` : '';
}
