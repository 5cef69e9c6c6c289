import type { Finding } from '#findings';
import { parseVidRanges } from '../../algebra/vid-ranges.js';
import type { Vlan, VlanGroup } from '../../model/vlan.js';
import { groupBy } from '../group-by.js';
import type { IpPlanCode } from '../rule-table.js';
import { finding, type IpPlanView } from '../view.js';

/** Ids that switches keep for Token Ring and FDDI. */
const isReserved = (vid: number): boolean => vid >= 1002 && vid <= 1005;

/** V21: ids that IEEE 802.1Q or switches keep for themselves, or that the group does not give out. */
export function vlanIds(view: IpPlanView): Finding[] {
  return [...view.objects.vlan.values()].flatMap((vlan) => {
    const params = { vid: String(vlan.vid), name: vlan.name };
    if (vlan.vid < 1 || vlan.vid > 4094 || isReserved(vlan.vid)) {
      return [finding(view, 'IPPLAN_VLAN_ID_INVALID', [['vlan', vlan.id]], params)];
    }
    const group = vlan.groupId === null ? undefined : view.objects.vlanGroup.get(vlan.groupId);
    if (!group || gives(group, vlan.vid)) return [];
    return [
      finding(
        view,
        'IPPLAN_VLAN_ID_OUTSIDE_GROUP',
        [
          ['vlan', vlan.id],
          ['vlanGroup', group.id],
        ],
        {
          ...params,
          group: group.name,
          vids: group.vidRanges || `${group.minVid}-${group.maxVid}`,
        },
      ),
    ];
  });
}

const gives = ({ minVid, maxVid, vidRanges }: VlanGroup, vid: number): boolean =>
  vid >= minVid &&
  vid <= maxVid &&
  (vidRanges === '' ||
    (parseVidRanges(vidRanges) ?? []).some(([first, last]) => vid >= first && vid <= last));

/** V21: a group whose lowest id is above its highest, or whose runs lie outside of them: it gives out nothing. */
export function emptyGroups(view: IpPlanView): Finding[] {
  return [...view.objects.vlanGroup.values()].flatMap(({ id, name, minVid, maxVid, vidRanges }) => {
    const runs = vidRanges === '' ? [[minVid, maxVid] as const] : (parseVidRanges(vidRanges) ?? []);
    if (runs.some(([first, last]) => Math.max(first, minVid) <= Math.min(last, maxVid))) return [];
    const params = { group: name, vids: [`${minVid}-${maxVid}`, ...(vidRanges === '' ? [] : [vidRanges])] };
    return [finding(view, 'IPPLAN_VLAN_GROUP_EMPTY', [['vlanGroup', id]], params)];
  });
}

/** V22: an id or a name twice in one L2 domain. VLANs without a group share one domain. */
export function vlanClashes(view: IpPlanView): Finding[] {
  const domains = groupBy(view.objects.vlan.values(), ({ groupId }) => groupId);
  return [...domains].flatMap(([groupId, vlans]) => {
    const domain = groupId === null ? '–' : view.context.pathOf('vlanGroup', groupId);
    // A customer VLAN has its number inside of its service VLAN (IEEE 802.1ad).
    const carrier = ({ stacking, serviceVlanId }: Vlan): string =>
      stacking === 'customer' ? `${serviceVlanId}` : '';
    return [
      ...clashes(view, 'IPPLAN_VLAN_ID_CLASH', domain, vlans, (vlan) => `${carrier(vlan)}|${vlan.vid}`),
      ...clashes(
        view,
        'IPPLAN_VLAN_NAME_CLASH',
        domain,
        vlans,
        (vlan) => `${carrier(vlan)}|${vlan.name.toLowerCase()}`,
      ),
    ];
  });
}

function clashes(
  view: IpPlanView,
  code: IpPlanCode,
  domain: string,
  vlans: readonly Vlan[],
  keyOf: (vlan: Vlan) => string,
): Finding[] {
  return [...groupBy(vlans, keyOf).values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      finding(
        view,
        code,
        same.map(({ id }) => ['vlan', id] as const),
        {
          domain,
          vid: String(same[0]!.vid),
          name: same[0]!.name,
          vlans: same.map(({ vid, name }) => `${vid} ${name}`),
        },
      ),
    );
}

/** V31: VLAN 1 for hosts or management. Every switch port is in it until somebody says otherwise. */
export function vlan1(view: IpPlanView): Finding[] {
  const findings: Finding[] = [];
  for (const vlan of view.objects.vlan.values()) {
    if (vlan.vid !== 1) continue;
    const ports = [
      ...(view.switching.usersOf.get(vlan.id) ?? []),
      ...(view.switching.l3Of.get(vlan.id) ?? []),
    ];
    const networks = view.addressing.byVlan.get(vlan.id) ?? [];
    if (ports.length === 0 && networks.length === 0) continue;
    const where = [['vlan', vlan.id], ...ports.map(({ portId }) => ['port', portId] as const)] as const;
    findings.push(
      finding(view, 'IPPLAN_VLAN_1_USED', where, { ports: ports.length, networks: networks.length }),
    );
  }
  return findings;
}
