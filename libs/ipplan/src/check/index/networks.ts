import type { Id } from '#changes';
import { parseInterface } from '../../algebra/ip-prefix.js';
import { IpAddress, type IpVersion } from '../../algebra/ip-address.js';
import { prefixTree, type PrefixNode } from '../../algebra/prefix-tree.js';
import type { Prefix } from '../../model/prefix.js';
import { groupBy } from '../group-by.js';
import type { PrefixEntry } from '../entries.js';

export type NetworkNode = PrefixNode<PrefixEntry>;

/** The recorded prefixes, in the tree of their routing table. */
export interface Networks {
  /** Tree order. */
  readonly byVrf: ReadonlyMap<Id | null, readonly NetworkNode[]>;
  readonly byVlan: ReadonlyMap<Id, readonly PrefixEntry[]>;
  readonly nodeOf: ReadonlyMap<Id, NetworkNode>;
}

/** Parses every prefix once and sorts them into trees. What cannot be read is left out: its schema refuses it. */
export function indexNetworks(prefixes: ReadonlyMap<Id, Prefix>): Networks {
  const entries = groupBy(
    [...prefixes.values()].flatMap((record) => entryOf(record) ?? []),
    ({ record }) => record.vrfId,
  );
  const byVrf = new Map(
    [...entries].map(([vrfId, list]) => [vrfId, prefixTree(list, ({ prefix }) => prefix)]),
  );
  const nodes = [...byVrf.values()].flat();
  const inVlans = nodes.flatMap((node) => node.entries).filter(({ record }) => record.vlanId !== null);
  return {
    byVrf,
    byVlan: groupBy(inVlans, ({ record }) => record.vlanId!),
    nodeOf: new Map(nodes.flatMap((node) => node.entries.map(({ record }) => [record.id, node] as const))),
  };
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
