import type { Finding } from '#findings';
import { finding, type IpPlanView } from '../view.js';

/** V25, V31, V32, V36: what one interface says of its VLANs, judged by itself. */
export function interfaceModes(view: IpPlanView): Finding[] {
  const findings: Finding[] = [];
  for (const { portId, mode, enabled, lagId } of view.switching.ports.values()) {
    const where = [['port', portId]] as const;
    // Sound ports are many: the name is made for the others only.
    const name = (): string => view.context.pathOf('port', portId);
    if (enabled && mode.mode === 'access' && mode.untaggedVlanId === null) {
      findings.push(finding(view, 'IPPLAN_ACCESS_WITHOUT_VLAN', where, { port: name() }));
    }
    if (mode.voiceVlanId !== null && mode.voiceVlanId === mode.untaggedVlanId) {
      findings.push(
        finding(view, 'IPPLAN_VOICE_IS_DATA', where, {
          port: name(),
          vlan: view.context.pathOf('vlan', mode.voiceVlanId),
        }),
      );
    }
    if (lagId !== null) {
      findings.push(
        finding(view, 'IPPLAN_LAG_MEMBER_VLANS', where, {
          port: name(),
          lag: view.context.pathOf('port', lagId),
        }),
      );
    }
  }
  return findings;
}

/** V25: ports that use a VLAN which is only reserved, or on its way out. */
export function retiredVlans(view: IpPlanView): Finding[] {
  return [...view.objects.vlan.values()]
    .filter(({ status }) => status === 'deprecated')
    .flatMap((vlan) => {
      const users = view.switching.usersOf.get(vlan.id) ?? [];
      if (users.length === 0) return [];
      const where = [['vlan', vlan.id], ...users.map(({ portId }) => ['port', portId] as const)] as const;
      return [
        finding(view, 'IPPLAN_VLAN_RETIRED', where, {
          vid: String(vlan.vid),
          name: vlan.name,
          ports: users.length,
        }),
      ];
    });
}
