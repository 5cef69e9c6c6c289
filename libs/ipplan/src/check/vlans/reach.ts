import type { Id } from '#changes';
import type { Finding } from '#findings';
import { refuseStacking } from '../../admission/refuse.js';
import { groupBy } from '../group-by.js';
import { finding, type IpPlanView } from '../view.js';

/** V25: a port uses a VLAN of a domain that does not reach its device. One finding per VLAN. */
export function outOfReach(view: IpPlanView): Finding[] {
  return [...view.objects.vlan.values()].flatMap((vlan) => {
    const group = vlan.groupId === null ? undefined : view.objects.vlanGroup.get(vlan.groupId);
    if (!group || (group.locationId === null && group.rackId === null)) return [];
    const users = [
      ...(view.switching.usersOf.get(vlan.id) ?? []),
      ...(view.switching.l3Of.get(vlan.id) ?? []),
    ];
    const strays = users.filter(({ deviceId }) => !view.context.isWithin(deviceId, group));
    if (strays.length === 0) return [];
    const where = [
      ['vlan', vlan.id],
      ['vlanGroup', group.id],
      ...strays.map(({ portId }) => ['port', portId] as const),
    ] as const;
    const params = {
      vid: String(vlan.vid),
      name: vlan.name,
      group: group.name,
      ports: strays.map(({ portId }) => view.context.pathOf('port', portId)),
    };
    return [finding(view, 'IPPLAN_VLAN_OUT_OF_REACH', where, params)];
  });
}

/** V21: stacked VLANs (IEEE 802.1ad): a customer VLAN names the service VLAN that carries it, and only a customer VLAN does. */
export function stacking(view: IpPlanView): Finding[] {
  return [...view.objects.vlan.values()].flatMap((vlan) => {
    const carrier =
      vlan.serviceVlanId === null ? null : (view.objects.vlan.get(vlan.serviceVlanId)?.stacking ?? '');
    if (refuseStacking(vlan.stacking, carrier) === null) return [];
    return [
      finding(view, 'IPPLAN_STACKING', [['vlan', vlan.id]], { vid: String(vlan.vid), name: vlan.name }),
    ];
  });
}

/** V23: a port that takes the same number on the wire for two VLANs, or gives one VLAN two numbers. */
export function translations(view: IpPlanView): Finding[] {
  const byPort = groupBy(view.objects.vlanTranslation.values(), ({ portId }) => portId);
  return [...byPort].flatMap(([portId, rows]) =>
    [groupBy(rows, ({ wireVid }) => `w${wireVid}`), groupBy(rows, ({ vlanId }) => vlanId)]
      .flatMap((groups) => [...groups.values()])
      .filter((same) => same.length > 1)
      .map((same) =>
        finding(
          view,
          'IPPLAN_TRANSLATION_CLASH',
          same.map(({ id }) => ['vlanTranslation', id] as const),
          {
            port: view.context.pathOf('port', portId),
            vids: [...new Set(same.map(({ wireVid }) => String(wireVid)))],
            vlans: [...new Set(same.map(({ vlanId }) => view.context.pathOf('vlan', vlanId)))],
          },
        ),
      ),
  );
}

/** The number that a VLAN has on the wire at a port: its own, or the one that it is translated to. */
export function wireVids(view: IpPlanView): (portId: Id, vlanId: Id) => number | undefined {
  const translated = new Map<string, number>();
  for (const { portId, vlanId, wireVid } of view.objects.vlanTranslation.values())
    translated.set(`${portId}|${vlanId}`, wireVid);
  return (portId, vlanId) => translated.get(`${portId}|${vlanId}`) ?? view.objects.vlan.get(vlanId)?.vid;
}
