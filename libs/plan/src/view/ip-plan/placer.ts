import type { PrefixNode } from '#ipplan';

/** Finds the narrowest node around an address: from the last that begins before it, upwards. */
export function placer<T>(
  nodes: readonly PrefixNode<T>[],
): (version?: 4 | 6, value?: bigint) => PrefixNode<T> | null {
  return (version, value) => {
    if (version === undefined || value === undefined) return null;
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { prefix } = nodes[middle]!;
      const before = prefix.version < version || (prefix.version === version && prefix.first <= value);
      if (before) low = middle + 1;
      else high = middle;
    }
    let at: PrefixNode<T> | null = nodes[low - 1] ?? null;
    while (at && !(at.prefix.version === version && at.prefix.last >= value)) at = at.parent;
    return at;
  };
}
