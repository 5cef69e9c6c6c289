import type { Id } from '#changes';
import { IpAddress } from '../../algebra/ip-address.js';
import { parseInterface, type IpPrefix } from '../../algebra/ip-prefix.js';
import type { Route } from '../../model/prefix.js';
import type { AddressEntry } from '../entries.js';
import { virtualAddresses } from '../gateways/virtual.js';
import type { IpPlanView } from '../view.js';

/** A static route that can be read. */
export interface RouteEntry {
  readonly record: Route;
  readonly prefix: IpPrefix;
  /** null: dropped. */
  readonly hop: IpAddress | null;
}

/** What one device knows of one routing table: the networks it is in, and its static routes, longest first. */
export interface RoutingTable {
  readonly deviceId: Id;
  readonly vrfId: Id | null;
  readonly connected: readonly AddressEntry[];
  readonly routes: readonly RouteEntry[];
}

export const tableKey = (deviceId: Id, vrfId: Id | null): string => `${deviceId}|${vrfId ?? ''}`;

/** The routing tables of all devices that have an address or a route. */
export function routingTables(view: IpPlanView): Map<string, RoutingTable> {
  const tables = new Map<
    string,
    { deviceId: Id; vrfId: Id | null; connected: AddressEntry[]; routes: RouteEntry[] }
  >();
  const at = (deviceId: Id, vrfId: Id | null) => {
    const key = tableKey(deviceId, vrfId);
    let table = tables.get(key);
    if (!table) tables.set(key, (table = { deviceId, vrfId, connected: [], routes: [] }));
    return table;
  };
  for (const [portId, hosts] of view.addressing.byPort) {
    const facts = view.context.interfaceOf(portId);
    if (facts) for (const host of hosts) at(facts.deviceId, host.record.vrfId).connected.push(host);
  }
  for (const record of view.objects.route.values()) {
    const read = parseInterface(record.prefix);
    const hop = record.nextHop === null ? null : IpAddress.tryParse(record.nextHop);
    if (read && (record.nextHop === null || hop))
      at(record.deviceId, record.vrfId).routes.push({ record, prefix: read.prefix, hop });
  }
  for (const { routes } of tables.values())
    routes.sort((a, b) => b.prefix.length - a.prefix.length || a.record.distance - b.record.distance);
  return tables;
}

/** Who answers at an address: the devices of the interfaces that have it, members of a redundant gateway included. */
export function devicesAt(view: IpPlanView, vrfId: Id | null, address: IpAddress): Id[] {
  const owners = view.addressing.at(vrfId, address).filter(({ record }) => record.status !== 'deprecated');
  const shared = virtualAddresses(view).filter((it) => it.address.equals(address));
  const ports = [
    ...owners.flatMap(({ record }) => record.portId ?? []),
    ...shared.flatMap((it) => [...it.ports]),
  ];
  return [...new Set(ports.flatMap((portId) => view.context.interfaceOf(portId)?.deviceId ?? []))];
}
