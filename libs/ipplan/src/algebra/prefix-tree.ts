import { comparePrefixes, type IpPrefix } from './ip-prefix.js';

/**
 * One prefix and what was recorded under it. Equal prefixes are one node, so that duplicates stand side by side at the
 * same depth:
 *
 *     10.0.0.0/8            depth 0, 3 descendants
 *     └ 10.0.0.0/16         depth 1, 2 descendants
 *       ├ 10.0.0.0/24  (2 entries)
 */
export interface PrefixNode<T> {
  readonly prefix: IpPrefix;
  readonly entries: readonly T[];
  readonly parent: PrefixNode<T> | null;
  readonly children: readonly PrefixNode<T>[];
  /** How many prefixes contain it; 0 at the top. */
  readonly depth: number;
  /** Entries of all nodes below; those of the node itself not counted. */
  readonly descendants: number;
}

interface Growing<T> extends PrefixNode<T> {
  readonly parent: Growing<T> | null;
  readonly entries: T[];
  readonly children: Growing<T>[];
  descendants: number;
}

/** All nodes in tree order, parents before children. The order of the entries given does not matter. */
export function prefixTree<T>(entries: Iterable<T>, prefixOf: (entry: T) => IpPrefix): PrefixNode<T>[] {
  const sorted = [...entries].map((entry) => ({ entry, prefix: prefixOf(entry) }));
  sorted.sort((a, b) => comparePrefixes(a.prefix, b.prefix));
  const nodes: Growing<T>[] = [];
  let open: Growing<T> | null = null;
  for (const { entry, prefix } of sorted) {
    while (open && !open.prefix.contains(prefix)) open = open.parent;
    if (open?.prefix.equals(prefix)) open.entries.push(entry);
    else {
      const depth: number = open ? open.depth + 1 : 0;
      const node: Growing<T> = {
        prefix,
        entries: [entry],
        parent: open,
        children: [],
        depth,
        descendants: 0,
      };
      open?.children.push(node);
      nodes.push(node);
      open = node;
    }
  }
  for (const node of nodes.toReversed()) {
    if (node.parent) node.parent.descendants += node.descendants + node.entries.length;
  }
  return nodes;
}
