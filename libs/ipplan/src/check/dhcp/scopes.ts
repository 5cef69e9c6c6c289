import { IpAddress } from '../../algebra/ip-address.js';
import type { DhcpScope } from '../../model/dhcp.js';
import type { PrefixEntry, RangeEntry } from '../entries.js';
import type { IpPlanView } from '../view.js';

/** A DHCP scope with its network and the pools in it. */
export interface ScopeEntry {
  readonly scope: DhcpScope;
  readonly network: PrefixEntry;
  readonly pools: readonly RangeEntry[];
  /** Addresses in the pools, all counted. */
  readonly poolSize: number;
}

/** Every scope whose prefix is there. */
export function scopesOf(view: IpPlanView): ScopeEntry[] {
  return [...view.objects.dhcpScope.values()].flatMap((scope) => {
    const node = view.addressing.nodeOf.get(scope.prefixId);
    const network = node?.entries.find(({ record }) => record.id === scope.prefixId);
    if (!node || !network) return [];
    const pools = (view.addressing.rangesIn.get(node) ?? []).filter(({ record }) => record.role === 'dhcp');
    const poolSize = pools.reduce((sum, { range }) => sum + Number(range.size), 0);
    return [{ scope, network, pools, poolSize }];
  });
}

/** The servers of a scope that are not in its own network: requests must be relayed to them. */
export function serversElsewhere({ scope, network }: ScopeEntry): IpAddress[] {
  return [scope.server, scope.failoverServer].flatMap((server) => {
    const address = server === null ? null : IpAddress.tryParse(server);
    return address !== null && !network.prefix.has(address) ? [address] : [];
  });
}
