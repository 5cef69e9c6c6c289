import { changed, type ChangeOf } from '#changes';
import type { Finding } from '#findings';
import type { IpPlanKinds } from '../../model/kinds.js';
import { finding, type IpPlanView } from '../view.js';
import { scopesOf, serversElsewhere } from './scopes.js';

/** V17: the DHCP server stands in another network, and the gateway passes no requests on to it (RFC 1542). */
export function relays(view: IpPlanView): Finding[] {
  return scopesOf(view).flatMap((entry) => {
    const { scope, network } = entry;
    const servers = serversElsewhere(entry);
    const vlanId = network.record.vlanId;
    if (servers.length === 0 || vlanId === null) return [];
    const gateways = new Set((view.vlans.gatewaysOf.get(vlanId) ?? []).map(({ portId }) => portId));
    // Judged at interfaces whose mode is recorded: of the others nobody says whether they relay.
    const silent = [...gateways].flatMap((portId) => {
      const port = view.switching.ports.get(portId);
      const missing = servers.filter((server) => !port?.mode.relayServers.includes(server));
      return port && missing.length > 0 ? [{ port, missing }] : [];
    });
    if (silent.length === 0) return [];
    const params = {
      prefix: network.prefix.toString(),
      server: servers,
      ports: silent.map(({ port }) => view.context.pathOf('port', port.portId)),
    };
    const changes = silent.map(({ port: { mode }, missing }): ChangeOf<IpPlanKinds> =>
      changed('interfaceVlan', mode, { ...mode, relayServers: [...mode.relayServers, ...missing] }),
    );
    const where = [['dhcpScope', scope.id], ...silent.map(({ port }) => ['port', port.portId] as const)] as const;
    return [finding(view, 'IPPLAN_RELAY_MISSING', where, params, [{ code: 'IPPLAN_FIX_RELAY', params, changes }])];
  }); // prettier-ignore
}
