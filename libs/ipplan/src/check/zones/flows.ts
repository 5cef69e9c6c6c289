import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { Flow } from '../../model/zone.js';
import { groupBy } from '../group-by.js';
import { removeFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

/** VLAN roles whose members nobody knows, or whose machines nobody patches. */
const UNTRUSTED: ReadonlySet<string> = new Set(['guest', 'iot', 'quarantine']);

/** V33: the flow matrix lets guests or machines into the management network. */
export function flowsToManagement(view: IpPlanView): Finding[] {
  const roles = rolesByZone(view);
  const has = (zoneId: Id, wanted: (role: string) => boolean): boolean =>
    [...(roles.get(zoneId) ?? [])].some(wanted);
  const mixed = [...view.objects.zone.values()].filter(
    ({ id }) => has(id, isUntrusted) && has(id, isManagement),
  );
  const flows = [...view.objects.flow.values()].filter(
    ({ action, fromZoneId, toZoneId }) =>
      action === 'permit' &&
      fromZoneId !== toZoneId &&
      has(fromZoneId, isUntrusted) &&
      has(toZoneId, isManagement),
  );
  return [
    ...flows.map((flow) => {
      const params = {
        flow: flow.name,
        from: zoneName(view, flow.fromZoneId),
        to: zoneName(view, flow.toZoneId),
      };
      return finding(view, 'IPPLAN_FLOW_TO_MANAGEMENT', [['flow', flow.id]], params, [
        removeFix('IPPLAN_FIX_REMOVE_FLOW', params, 'flow', flow),
      ]);
    }),
    ...mixed.map(({ id, name }) => finding(view, 'IPPLAN_ZONE_MIXED', [['zone', id]], { zone: name })),
  ];
}

const isUntrusted = (role: string): boolean => UNTRUSTED.has(role);
const isManagement = (role: string): boolean => role === 'management';

const zoneName = (view: IpPlanView, id: Id): string => view.context.pathOf('zone', id);

function rolesByZone(view: IpPlanView): Map<Id, Set<string>> {
  const roles = new Map<Id, Set<string>>();
  for (const { zoneId, role, status } of view.objects.vlan.values()) {
    if (zoneId === null || status === 'deprecated') continue;
    roles.set(zoneId, (roles.get(zoneId) ?? new Set()).add(role));
  }
  return roles;
}

/** V53 for the matrix: two rows for the same traffic; where they contradict, the order would decide. */
export function flowClashes(view: IpPlanView): Finding[] {
  const key = ({ fromZoneId, toZoneId, protocol, ports }: Flow): string =>
    [fromZoneId, toZoneId, protocol, ...ports.toSorted()].join('|');
  return [...groupBy(view.objects.flow.values(), key).values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const contradict = new Set(same.map(({ action }) => action)).size > 1;
      const code = contradict ? 'IPPLAN_FLOW_CONTRADICTS' : 'IPPLAN_FLOW_DUPLICATE';
      const where = same.map(({ id }) => ['flow', id] as const);
      return finding(view, code, where, { flows: same.map(({ name }) => name) });
    });
}
