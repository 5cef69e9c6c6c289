import type { BindableLink } from '../../api/proof-types.js';

/** Links that a list shows at once. */
const MOST = 30;

/**
 * Links that hold every word typed in their name or at their ends, without case; those whose name ends with it first (people
 * type the number), then those without a test.
 */
export function findLinks(links: readonly BindableLink[], typed: string): readonly BindableLink[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = links.filter(({ name, ends }) => {
    const text = [name, ...ends].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = ({ name, tested }: BindableLink): number =>
    (words.some((word) => name.toLowerCase().endsWith(word)) ? 0 : 2) + Number(tested);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}
