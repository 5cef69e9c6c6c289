import type { Id } from '#changes';
import { parseInterface } from '../../algebra/ip-prefix.js';
import { IpAddress, type IpVersion } from '../../algebra/ip-address.js';
import { prefixTree, type PrefixNode } from '../../algebra/prefix-tree.js';
import type { Prefix } from '../../model/prefix.js';
import { groupBy } from '../group-by.js';
import type { PrefixEntry } from '../entries.js';
import { keptGroups, sameList } from './kept.js';

export type NetworkNode = PrefixNode<PrefixEntry>;

/** The recorded prefixes, in the tree of their routing table. */
export interface Networks {
  /** Tree order. */
  readonly byVrf: ReadonlyMap<Id | null, readonly NetworkNode[]>;
  readonly byVlan: ReadonlyMap<Id, readonly PrefixEntry[]>;
  readonly nodeOf: ReadonlyMap<Id, NetworkNode>;
}

/**
 * Parses every prefix once and sorts them into trees. What cannot be read is left out: its schema refuses it. An outermost
 * prefix in which nothing has changed keeps its node and all below, so that what lies in them need not be placed anew.
 */
export function indexNetworks(prefixes: ReadonlyMap<Id, Prefix>, last?: Networks): Networks {
  const entries = groupBy(
    [...prefixes.values()].flatMap((record) => entryOf(record) ?? []),
    ({ record }) => record.vrfId,
  );
  const byVrf = new Map(
    [...entries].map(([vrfId, list]) => {
      const nodes = prefixTree(list, ({ prefix }) => prefix);
      return [vrfId, last ? keptNodes(nodes, last) : nodes] as const;
    }),
  );
  const nodes = [...byVrf.values()].flat();
  const inVlans = nodes.flatMap((node) => node.entries).filter(({ record }) => record.vlanId !== null);
  return {
    byVrf: keptGroups(byVrf, last?.byVrf),
    byVlan: keptGroups(
      groupBy(inVlans, ({ record }) => record.vlanId!),
      last?.byVlan,
    ),
    nodeOf: new Map(nodes.flatMap((node) => node.entries.map(({ record }) => [record.id, node] as const))),
  };
}

/** The nodes of a table, tree by tree: those of the last one where they say the same. */
function keptNodes(nodes: readonly NetworkNode[], { nodeOf }: Networks): NetworkNode[] {
  return nodes
    .filter(({ parent }) => parent === null)
    .flatMap((root) => {
      const before = nodeOf.get(root.entries[0]!.record.id);
      return withAllBelow(before && before.parent === null && isSameTree(root, before) ? before : root);
    });
}

function isSameTree(a: NetworkNode, b: NetworkNode): boolean {
  return sameList(a.entries, b.entries, (x, y) => x === y) && sameList(a.children, b.children, isSameTree);
}

function withAllBelow(root: NetworkNode): NetworkNode[] {
  const all: NetworkNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    all.push(node);
    open.push(...node.children.toReversed());
  }
  return all;
}

/** The outermost prefixes of two states that are in one of them only: all else lies where it lay. */
export function rootsThatDiffer(a: readonly NetworkNode[], b: readonly NetworkNode[]): NetworkNode[] {
  const roots = (nodes: readonly NetworkNode[]): Set<NetworkNode> =>
    new Set(nodes.filter(({ parent }) => parent === null));
  const [inA, inB] = [roots(a), roots(b)];
  return [...[...inA].filter((node) => !inB.has(node)), ...[...inB].filter((node) => !inA.has(node))];
}

/** A record never changes, so a plan that is judged again is not parsed again. */
const known = new WeakMap<Prefix, PrefixEntry>();

function entryOf(record: Prefix): PrefixEntry | null {
  const before = known.get(record);
  if (before) return before;
  const read = parseInterface(record.prefix);
  if (!read) return null;
  const gateway = record.gateway === null ? null : IpAddress.tryParse(record.gateway);
  const hostBits = read.address.value !== read.prefix.first;
  const entry = { record, prefix: read.prefix, gateway, hostBits };
  known.set(record, entry);
  return entry;
}

/**
 * Tells the narrowest node around each of a row of spans. The spans come in order (by version, then by their first
 * address), so that the nodes are gone through once.
 */
export function nodesAround(
  nodes: readonly NetworkNode[],
): (version: IpVersion, first: bigint, last: bigint) => NetworkNode | null {
  let next = 0;
  let open: NetworkNode | null = null;
  return (version, first, last) => {
    for (; next < nodes.length && startsBy(nodes[next]!, version, first); next++) open = nodes[next]!;
    while (open && !reaches(open, version, first)) open = open.parent;
    let around: NetworkNode | null = open;
    while (around && !reaches(around, version, last)) around = around.parent;
    return around;
  };
}

const startsBy = ({ prefix }: NetworkNode, version: IpVersion, first: bigint): boolean =>
  prefix.version < version || (prefix.version === version && prefix.first <= first);

const reaches = ({ prefix }: NetworkNode, version: IpVersion, value: bigint): boolean =>
  prefix.version === version && prefix.last >= value;
