import { comparePrefixes, IpPrefix, parseInterface } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';

/** One line of a routing table as the plan makes it. */
export interface ExpectedRoute {
  readonly vrfId: string | null;
  readonly prefix: string;
  /** `connected`: the device is in the network · `local`: the device's own address · `static`: recorded. */
  readonly kind: 'connected' | 'local' | 'static';
  /** null for connected networks, and for traffic that is dropped. */
  readonly nextHop: string | null;
  /** The interface that leads there; null where nothing says it. */
  readonly portId: string | null;
  readonly distance: number;
}

/** Administrative distance of what is connected, as all makers have it. */
const CONNECTED = 0;

/**
 * The routing table that a device shall have, by its addresses and its static routes, longest prefix first within a
 * network. Interfaces that are shut down contribute nothing.
 */
export function expectedRoutes(objects: PlanObjects, deviceId: string): ExpectedRoute[] {
  const own = [...objects.address.values()].flatMap((record) => {
    const port = record.portId === null ? undefined : objects.port.get(record.portId);
    const read = parseInterface(record.address);
    const counts = port?.deviceId === deviceId && port.enabled && record.status === 'active';
    return counts && read ? [{ record, ...read }] : [];
  });
  const connected = own.flatMap(({ record: { vrfId, portId }, address, prefix }): ExpectedRoute[] => {
    const host = IpPrefix.around(address, address.version === 4 ? 32 : 128);
    const local: ExpectedRoute = {
      vrfId,
      portId,
      prefix: host.toString(),
      kind: 'local',
      nextHop: null,
      distance: CONNECTED,
    };
    // A loopback is its own network: one line says both.
    if (prefix.equals(host)) return [{ ...local, kind: 'connected' }];
    return [{ ...local, prefix: prefix.toString(), kind: 'connected' }, local];
  });
  const statics = [...objects.route.values()]
    .filter((route) => route.deviceId === deviceId)
    .map(({ vrfId, prefix, nextHop, distance }): ExpectedRoute => {
      const hop =
        nextHop === null ? null : parseInterface(`${nextHop}/${nextHop.includes(':') ? 128 : 32}`)?.address;
      const via = hop ? own.find((it) => it.record.vrfId === vrfId && it.prefix.has(hop)) : undefined;
      return { vrfId, prefix, kind: 'static', nextHop, portId: via?.record.portId ?? null, distance };
    });
  return [...connected, ...statics].toSorted(byTable);
}

function byTable(a: ExpectedRoute, b: ExpectedRoute): number {
  const [x, y] = [a.vrfId ?? '', b.vrfId ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  const [p, q] = [parseInterface(a.prefix)?.prefix, parseInterface(b.prefix)?.prefix];
  return (p && q ? comparePrefixes(p, q) : 0) || a.distance - b.distance;
}
