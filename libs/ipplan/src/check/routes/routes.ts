import type { Id } from '#changes';
import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import type { Route } from '../../model/prefix.js';
import { parseInterface, type IpPrefix } from '../../algebra/ip-prefix.js';
import { groupBy } from '../group-by.js';
import type { AddressEntry } from '../entries.js';
import { finding, type IpPlanView } from '../view.js';

/** V41: the next hop of a static route is a neighbour: in a network that the device is in, and not the device itself. */
export function nextHops(view: IpPlanView): Finding[] {
  const routes = [...view.objects.route.values()];
  if (routes.length === 0) return [];
  const own = addressesByDevice(view);
  return routes.flatMap((route) => {
    const hop = route.nextHop === null ? null : IpAddress.tryParse(route.nextHop);
    // Link-local next hops (fe80::/10) are on every link.
    if (!hop || (hop.version === 6 && hop.value >> 118n === 0x3fan)) return [];
    const all = own.get(route.deviceId) ?? [];
    const addresses = all.filter(({ record }) => record.vrfId === route.vrfId);
    if (addresses.some(({ address }) => address.equals(hop)))
      return [told(view, 'IPPLAN_NEXT_HOP_SELF', route)];
    const known = addresses.filter(({ address }) => address.version === hop.version);
    // A device without a recorded address is not described yet; that is not the route's fault.
    if (known.length === 0 || known.some(({ prefix }) => prefix.has(hop))) return [];
    // A route that leaks: its next hop is in another table of the same device, and its network there too.
    const table = readPrefix(route.prefix);
    if (
      table &&
      all.some(({ prefix }) => prefix.has(hop) && (prefix.contains(table) || table.contains(prefix)))
    )
      return [];
    return [told(view, 'IPPLAN_NEXT_HOP_UNREACHABLE', route)];
  });
}

/** V41: the same route twice on a device. */
export function duplicateRoutes(view: IpPlanView): Finding[] {
  const same = groupBy(
    view.objects.route.values(),
    ({ deviceId, vrfId, prefix, nextHop }) => `${deviceId}|${vrfId}|${prefix}|${nextHop}`,
  );
  return [...same.values()]
    .filter((routes) => routes.length > 1)
    .map((routes) => {
      const where = routes.map(({ id }) => ['route', id] as const);
      return finding(view, 'IPPLAN_ROUTE_DUPLICATE', where, paramsOf(view, routes[0]!));
    });
}

const readPrefix = (text: string): IpPrefix | null => parseInterface(text)?.prefix ?? null;

function addressesByDevice(view: IpPlanView): Map<Id, AddressEntry[]> {
  return groupBy(
    [...view.addressing.byPort.values()].flat(),
    ({ record }) => view.context.interfaceOf(record.portId!)?.deviceId ?? '',
  );
}

const told = (
  view: IpPlanView,
  code: 'IPPLAN_NEXT_HOP_SELF' | 'IPPLAN_NEXT_HOP_UNREACHABLE',
  route: Route,
): Finding =>
  finding(
    view,
    code,
    [
      ['route', route.id],
      ['device', route.deviceId],
    ],
    paramsOf(view, route),
  );

const paramsOf = (view: IpPlanView, { deviceId, prefix, nextHop }: Route) => ({
  device: view.context.pathOf('device', deviceId),
  prefix,
  nextHop: nextHop ?? '–',
});
