import type { Finding } from '#findings';

/** The findings that are there only because of what the network says. */
export function findingsFromObservations<T extends Finding>(
  without: readonly Finding[],
  withThem: readonly T[],
): T[] {
  const known = new Set(without.map(keyOf));
  return withThem.filter((finding) => !known.has(keyOf(finding)));
}

const keyOf = ({ code, where, params }: Finding): string => JSON.stringify([code, where, params]);
