import type { Id } from '#changes';
import type { Finding } from '#findings';
import { mayRepeat } from '../../admission/refuse.js';
import { groupBy } from '../group-by.js';
import type { AddressEntry } from '../entries.js';
import { isUnique } from '../prefixes/overlap.js';
import { finding, type IpPlanView } from '../view.js';

/** V43: two devices that are managed under one name. Logs, certificates and tickets then mean both. */
export function hostnamesTwice(view: IpPlanView): Finding[] {
  const devices = new Map<Id, string>();
  for (const { record } of managed(view)) {
    const facts = view.context.interfaceOf(record.portId!);
    if (facts && !facts.retired) devices.set(facts.deviceId, facts.deviceName);
  }
  return [...groupBy(devices, ([, name]) => name.toLowerCase())]
    .filter(([, same]) => same.length > 1)
    .map(([, same]) =>
      finding(
        view,
        'IPPLAN_HOSTNAME_TWICE',
        same.map(([id]) => ['device', id] as const),
        { name: same[0]![1], devices: same.map(([id]) => view.context.pathOf('device', id)) },
      ),
    );
}

/** V43: two devices that are managed by one address. Inside one table that is told as a duplicate; here across tables. */
export function managementShared(view: IpPlanView): Finding[] {
  const byAddress = groupBy(managed(view), ({ address }) => address.toString());
  return [...byAddress].flatMap(([address, hosts]) => {
    const devices = [...new Set(hosts.flatMap(({ record }) => view.context.deviceOf(record.portId!) ?? []))];
    if (devices.length < 2 || isTold(view, hosts)) return [];
    const where = hosts.map(({ record }) => ['address', record.id] as const);
    return [
      finding(view, 'IPPLAN_MANAGEMENT_SHARED', where, {
        address,
        devices: devices.map((id) => view.context.pathOf('device', id)),
      }),
    ];
  });
}

/** V9 says it: two records of one table that is free of duplicates, not shared by design. */
const isTold = (view: IpPlanView, hosts: readonly AddressEntry[]): boolean =>
  [...groupBy(hosts, ({ record }) => record.vrfId)].some(
    ([vrfId, same]) =>
      same.length === hosts.length &&
      isUnique(view, vrfId) &&
      !mayRepeat(same.map(({ record }) => record.role)),
  );

/**
 * V43: two OSPF routers with one router id: their link states overwrite each other. The id is chosen as configurations
 * are written: the address of a loopback, else the management address, else the highest (RFC 2328, C.1).
 */
export function routerIdsTwice(view: IpPlanView): Finding[] {
  const routers = new Set<Id>();
  for (const { deviceId, mode } of view.switching.ports.values())
    if (mode.ospfArea !== null) routers.add(deviceId);
  if (routers.size < 2) return [];
  const byDevice = new Map<Id, AddressEntry[]>();
  for (const [portId, hosts] of view.addressing.byPort) {
    const device = view.context.deviceOf(portId);
    if (device !== null && routers.has(device))
      byDevice.set(device, [...(byDevice.get(device) ?? []), ...hosts]);
  }
  const ids = [...byDevice].flatMap(([deviceId, hosts]) => {
    const chosen = routerId(view, hosts);
    return chosen ? [{ deviceId, chosen }] : [];
  });
  return [...groupBy(ids, ({ chosen }) => chosen.address.toString())]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) =>
      finding(
        view,
        'IPPLAN_ROUTER_ID_TWICE',
        same.flatMap(
          ({ deviceId, chosen }) =>
            [
              ['device', deviceId],
              ['address', chosen.record.id],
            ] as const,
        ),
        { id, devices: same.map(({ deviceId }) => view.context.pathOf('device', deviceId)) },
      ),
    );
}

function routerId(view: IpPlanView, hosts: readonly AddressEntry[]): AddressEntry | undefined {
  const own = hosts.filter(({ address, record }) => address.version === 4 && record.role !== 'vip');
  return (
    own.find(({ record }) => view.context.interfaceOf(record.portId!)?.type === 'loopback') ??
    own.find(({ record }) => record.management) ??
    own.toSorted((a, b) => (a.address.value < b.address.value ? 1 : -1))[0]
  );
}

const managed = (view: IpPlanView): AddressEntry[] =>
  view.addressing.saidHosts.filter(({ record }) => record.management && record.portId !== null);
