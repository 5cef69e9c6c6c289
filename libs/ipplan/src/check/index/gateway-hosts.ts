import type { Id } from '#changes';
import type { IpAddress } from '../../algebra/ip-address.js';
import type { AddressEntry, PrefixEntry } from '../entries.js';
import { firstNotBefore, type Hosts } from './hosts.js';
import { keptGroups } from './kept.js';
import type { NetworkNode, Networks } from './networks.js';

/** Who is recorded at the gateway of each prefix, by the prefix; none: nobody is, or it has no gateway. */
export type GatewayHosts = ReadonlyMap<Id, readonly AddressEntry[]>;

/** Nearly no edit changes who owns a gateway: then the last answer is given again, and what is built on it stands. */
export function indexGatewayHosts(networks: Networks, hosts: Hosts, last?: GatewayHosts): GatewayHosts {
  const found = new Map<Id, readonly AddressEntry[]>();
  for (const [id, node] of networks.nodeOf)
    for (const entry of node.entries) {
      if (entry.record.id !== id || !entry.gateway) continue;
      const owners = ownersOf(entry, entry.gateway, node, hosts, last?.get(id));
      if (owners) found.set(id, owners);
    }
  return keptGroups(found, last);
}

/** In a network without others inside they are among its own few hosts. null: nobody. */
function ownersOf(
  { record, prefix }: PrefixEntry,
  gateway: IpAddress,
  node: NetworkNode,
  hosts: Hosts,
  before: readonly AddressEntry[] | undefined,
): readonly AddressEntry[] | null {
  const isInside = node.children.length === 0 && prefix.has(gateway);
  const list = (isInside ? hosts.inNode.get(node) : hosts.byVrf.get(record.vrfId)) ?? [];
  const from = firstNotBefore(list, gateway);
  let end = from;
  while (end < list.length && list[end]!.address.equals(gateway)) end++;
  if (end === from) return null;
  const isSame = before?.length === end - from && before.every((owner, at) => owner === list[from + at]);
  return isSame ? before : list.slice(from, end);
}
