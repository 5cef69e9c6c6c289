import type { Id } from '#changes';

/** The ids of all ports that a path can mean: none, one, or several of the same name. */
export type FindPorts = (path: string) => readonly Id[];

/**
 * Finds ports by what people write: to the letter first, then with other zeros in front of the last number, so that `P1:7`
 * is `P1:07` where no port is called `7`.
 */
export function findWithZeros(find: FindPorts, path: string): readonly Id[] {
  const found = find(path);
  if (found.length > 0) return found;
  const [, head = '', digits = ''] = /^(.*?)(\d+)$/s.exec(path) ?? [];
  if (digits === '' || !head.includes(':')) return [];
  const number = String(Number(digits));
  for (const width of [1, 2, 3, 4]) {
    const ids = find(`${head}${number.padStart(width, '0')}`);
    if (ids.length > 0) return ids;
  }
  return [];
}
