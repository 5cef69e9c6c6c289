import type { Port } from '#cabling';
import type { InterfaceVariables } from '#templating';
import type { PlanIndex } from './index-plan.js';

/** The gateways that an interface shares with other routers, by group number. */
export function sharedGatewaysOf(index: PlanIndex, port: Port): InterfaceVariables['sharedGateways'] {
  return (index.fhrpMembers.get(port.id) ?? [])
    .flatMap(({ groupId, priority }) => {
      const group = index.objects.fhrpGroup.get(groupId);
      if (!group) return [];
      const { protocol, number, virtualAddresses } = group;
      const bare = virtualAddresses.map((address) => address.replace(/\/\d+$/, ''));
      const byVersion = bare.toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
      return [{ protocol, number, priority, addresses: byVersion }];
    })
    .toSorted((a, b) => a.number - b.number);
}
