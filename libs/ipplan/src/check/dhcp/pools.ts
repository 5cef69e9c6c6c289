import type { Finding, Fix } from '#findings';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';
import { scopesOf, type ScopeEntry } from './scopes.js';

const S_PER_DAY = 86_400;

/** Networks whose devices are others every day. */
const VISITED: ReadonlySet<string> = new Set(['guest', 'wifi']);

/**
 * V18: where other devices come every day, each of them keeps its address for the whole lease: the pool must hold the
 * hosts of one day as many times as a lease has days.
 */
export function leases(view: IpPlanView): Finding[] {
  return scopesOf(view).flatMap((entry) => {
    const { scope, network, poolSize } = entry;
    const { vlanId, plannedHosts } = network.record;
    const role = vlanId === null ? undefined : view.objects.vlan.get(vlanId)?.role;
    if (!role || !VISITED.has(role) || plannedHosts === null || poolSize === 0) return [];
    const needed = Math.ceil((plannedHosts * scope.leaseS) / S_PER_DAY);
    if (scope.leaseS <= S_PER_DAY || needed <= poolSize) return [];
    const params = {
      prefix: network.prefix.toString(),
      days: Math.round((10 * scope.leaseS) / S_PER_DAY) / 10,
      hosts: plannedHosts,
      needed,
      pool: poolSize,
    };
    const where = [['dhcpScope', scope.id]] as const;
    return [finding(view, 'IPPLAN_LEASE_TOO_LONG', where, params, shorter(entry, plannedHosts))];
  });
}

/** The longest lease, in whole hours, with which the pool is enough; nothing where even a day is too long. */
function shorter({ scope, poolSize, network }: ScopeEntry, plannedHosts: number): Fix[] {
  const hours = Math.floor((24 * poolSize) / Math.max(1, plannedHosts));
  if (hours < 24) return [];
  const params = { prefix: network.prefix.toString(), hours };
  return [replaceFix('IPPLAN_FIX_SHORTER_LEASE', params, 'dhcpScope', scope, { leaseS: hours * 3600 })];
}

/** V55: a pool smaller than the most leases that were out at once, with a reserve. */
export function poolSizes(view: IpPlanView): Finding[] {
  const { poolFactor } = view.context.policy;
  const seen = new Map<string, number>();
  for (const { prefixId, peak } of view.context.observed.leases)
    seen.set(prefixId, Math.max(peak, seen.get(prefixId) ?? 0));
  return scopesOf(view).flatMap(({ scope, network, poolSize }) => {
    const peak = Math.max(scope.peakLeases ?? 0, seen.get(scope.prefixId) ?? 0);
    const needed = Math.ceil(peak * poolFactor);
    if (poolSize === 0 || poolSize >= needed) return [];
    const params = { prefix: network.prefix.toString(), pool: poolSize, peak, needed };
    return [finding(view, 'IPPLAN_POOL_TOO_SMALL', [['dhcpScope', scope.id]], params)];
  });
}
