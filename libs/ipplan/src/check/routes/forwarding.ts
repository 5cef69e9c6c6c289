import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { IpVersion } from '../../algebra/ip-address.js';
import type { IpPrefix } from '../../algebra/ip-prefix.js';
import { finding, type IpPlanView } from '../view.js';
import { devicesAt, routingTables, tableKey, type RouteEntry, type RoutingTable } from './tables.js';

/** How a packet for a network ends that a device sends on its way. */
type End =
  { readonly how: 'arrives' | 'unknown' } | { readonly how: 'loop' | 'dropped'; readonly way: readonly Id[] };

/**
 * V41: packets for the network of a static route are followed from router to router, as the plan describes them. They go
 * round, or reach a router that knows no way on. A router without a recorded static route, or with OSPF, may have learned
 * its routes; nothing is said of it.
 */
export function forwarding(view: IpPlanView): Finding[] {
  if (view.objects.route.size === 0) return [];
  const tables = routingTables(view);
  const learning = ospfRouters(view);
  const told = new Set<string>();
  return [...tables.values()].flatMap((table) =>
    table.routes.flatMap((route) => {
      const end = follow(view, tables, table, route, learning);
      if (end.how !== 'loop' && end.how !== 'dropped') return [];
      // A loop is one fault, whichever of its routers one starts from.
      const key = `${route.prefix.toString()}|${[...end.way].sort().join()}`;
      if (end.how === 'loop' && told.has(key)) return [];
      told.add(key);
      const code = end.how === 'loop' ? 'IPPLAN_ROUTE_LOOP' : 'IPPLAN_ROUTE_BLACK_HOLE';
      const devices = end.way.map((id) => view.context.pathOf('device', id));
      const params = { device: devices[0]!, prefix: route.record.prefix, devices, last: devices.at(-1)! };
      return [
        finding(
          view,
          code,
          [
            ['route', route.record.id],
            ['device', end.way.at(-1)!],
          ],
          params,
        ),
      ];
    }),
  );
}

function follow(
  view: IpPlanView,
  tables: ReadonlyMap<string, RoutingTable>,
  start: RoutingTable,
  first: RouteEntry,
  learning: ReadonlySet<Id>,
): End {
  const way: Id[] = [start.deviceId];
  let route: RouteEntry = first;
  for (;;) {
    // A null route is meant: it ends loops of summaries.
    if (!route.hop) return { how: 'arrives' };
    const [next, ...others] = devicesAt(view, start.vrfId, route.hop);
    if (next === undefined || others.length > 0) return { how: 'unknown' };
    if (way.includes(next)) return next === way.at(-1) ? { how: 'unknown' } : { how: 'loop', way };
    way.push(next);
    const table = tables.get(tableKey(next, start.vrfId));
    if (!table || isConnected(table, first.prefix)) return { how: 'arrives' };
    const found = table.routes.find(({ prefix }) => prefix.contains(first.prefix));
    if (!found)
      return learning.has(next) || !hasRoutes(table, first.prefix.version) || first.prefix.length === 0
        ? { how: 'unknown' }
        : { how: 'dropped', way };
    route = found;
  }
}

/** Whether static routes are recorded of a version: a router of IPv4 alone says nothing of IPv6. */
const hasRoutes = ({ routes }: RoutingTable, version: IpVersion): boolean =>
  routes.some(({ prefix }) => prefix.version === version);

/** Devices that exchange routes with their neighbours. */
function ospfRouters(view: IpPlanView): ReadonlySet<Id> {
  const routers = new Set<Id>();
  for (const { deviceId, mode } of view.switching.ports.values())
    if (mode.ospfArea !== null) routers.add(deviceId);
  return routers;
}

/** The network itself, or a part of it: a summary arrives at who has any of its networks. */
const isConnected = ({ connected }: RoutingTable, network: IpPrefix): boolean =>
  network.length > 0 && connected.some(({ prefix }) => network.contains(prefix) || prefix.contains(network));

/**
 * V41: a router that is a gateway and has static routes knows a way to every network that another gateway of its table
 * routes. Missing ones are told per router.
 */
export function missingRoutes(view: IpPlanView): Finding[] {
  if (view.objects.route.size === 0) return [];
  const tables = routingTables(view);
  const learning = ospfRouters(view);
  const networks = [...view.addressing.byVlan].flatMap(([vlanId, entries]) => {
    const gateways = new Set((view.vlans.gatewaysOf.get(vlanId) ?? []).map(({ deviceId }) => deviceId));
    return gateways.size === 0
      ? []
      : entries
          .filter(({ record }) => record.status === 'active' && record.gateway !== null)
          .map((entry) => ({ ...entry, gateways }));
  });
  const routers = new Set(networks.flatMap(({ gateways }) => [...gateways]));
  return [...tables.values()].flatMap((table) => {
    if (table.routes.length === 0 || !routers.has(table.deviceId) || learning.has(table.deviceId)) return [];
    const unknown = networks.filter(
      ({ record, prefix, gateways }) =>
        record.vrfId === table.vrfId &&
        !gateways.has(table.deviceId) &&
        hasRoutes(table, prefix.version) &&
        !isConnected(table, prefix) &&
        !table.routes.some((route) => route.prefix.contains(prefix)),
    );
    if (unknown.length === 0) return [];
    const where = [
      ['device', table.deviceId],
      ...unknown.slice(0, 10).map(({ record }) => ['prefix', record.id] as const),
    ] as const;
    return [
      finding(view, 'IPPLAN_ROUTE_MISSING', where, {
        device: view.context.pathOf('device', table.deviceId),
        count: unknown.length,
        prefixes: unknown.slice(0, 10).map(({ prefix }) => prefix.toString()),
      }),
    ];
  });
}
