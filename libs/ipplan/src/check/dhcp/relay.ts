import { changed, type ChangeOf } from '#changes';
import type { Finding } from '#findings';
import type { IpPlanKinds } from '../../model/kinds.js';
import { IpAddress } from '../../algebra/ip-address.js';
import { devicesAt } from '../routes/tables.js';
import { finding, type IpPlanView } from '../view.js';
import { scopesOf, serversElsewhere } from './scopes.js';

/** V17: the DHCP server stands in another network, and the gateway passes no requests on to it (RFC 1542). */
export function relays(view: IpPlanView): Finding[] {
  return scopesOf(view).flatMap((entry) => {
    const { scope, network } = entry;
    const vlanId = network.record.vlanId;
    if (vlanId === null) return [];
    // Requests reach every network of the VLAN without help.
    const beside = view.addressing.byVlan.get(vlanId) ?? [];
    const servers = serversElsewhere(entry).filter(
      (server) => !beside.some(({ prefix }) => prefix.has(server)),
    );
    if (servers.length === 0) return [];
    const at = new Map(
      servers.map((server) => [server, new Set(devicesAt(view, network.record.vrfId, server))]),
    );
    const gateways = new Set((view.vlans.gatewaysOf.get(vlanId) ?? []).map(({ portId }) => portId));
    // Judged at interfaces whose mode is recorded: of the others nobody says whether they relay.
    const silent = [...gateways].flatMap((portId) => {
      const port = view.switching.ports.get(portId);
      if (!port) return [];
      const told = port.mode.relayServers.map((text) => IpAddress.tryParse(text)?.toString());
      // The gateway may be the server itself, by another of its addresses.
      const missing = servers
        .filter((server) => !told.includes(server.toString()) && !at.get(server)!.has(port.deviceId))
        .map(String);
      return missing.length > 0 ? [{ port, missing }] : [];
    });
    if (silent.length === 0) return [];
    const params = {
      prefix: network.prefix.toString(),
      server: servers.map(String),
      ports: silent.map(({ port }) => view.context.pathOf('port', port.portId)),
    };
    const changes = silent.map(({ port: { mode }, missing }): ChangeOf<IpPlanKinds> =>
      changed('interfaceVlan', mode, { ...mode, relayServers: [...mode.relayServers, ...missing] }),
    );
    const where = [
      ['dhcpScope', scope.id],
      ...silent.map(({ port }) => ['port', port.portId] as const),
    ] as const;
    return [
      finding(view, 'IPPLAN_RELAY_MISSING', where, params, [{ code: 'IPPLAN_FIX_RELAY', params, changes }]),
    ];
  });
}
