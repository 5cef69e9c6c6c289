import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { AddressEntry } from '../entries.js';
import { finding, type IpPlanView } from '../view.js';

type Ends = readonly [a: Id, b: Id];

/**
 * V39 and V40: two routed interfaces that face each other share a network, and on IPv4 no more of it than they need. They
 * face each other by a cable, or by a transit VLAN that has just these two:
 *
 *     [R1:9]──────[R2:9]        [R1:Vlan900]══ VLAN 900, transit ══[R2:Vlan900]
 */
export function routedLinks(view: IpPlanView): Finding[] {
  const cabled = view.switching.links.flatMap(({ a, b, portA, portB }): Ends[] =>
    [portA, portB].some((port) => port && port.mode.mode !== 'l3') ? [] : [[a, b]],
  );
  return [
    ...cabled.flatMap((ends) => judge(view, ends)),
    ...transits(view).flatMap((ends) => judge(view, ends)),
  ];
}

/** The two ends of VLANs that join two routers and nobody else. A redundant gateway there serves somebody. */
function transits({ objects, switching, trunkUsers }: IpPlanView): Ends[] {
  const shared = new Set([...objects.fhrpGroup.values()].map(({ vlanId }) => vlanId));
  return [...objects.vlan.values()].flatMap(({ id, role, status }): Ends[] => {
    if (role !== 'transit' || status !== 'active' || shared.has(id)) return [];
    if (switching.usersOf.has(id) || trunkUsers.certain.has(id)) return [];
    const [a, b, ...more] = switching.l3Of.get(id) ?? [];
    return a && b && more.length === 0 && a.deviceId !== b.deviceId ? [[a.portId, b.portId]] : [];
  });
}

function judge(view: IpPlanView, [a, b]: Ends): Finding[] {
  return ([4, 6] as const).flatMap((version) => {
    const ofVersion = (port: Id): AddressEntry[] =>
      (view.addressing.byPort.get(port) ?? []).filter(
        ({ address, record }) => address.version === version && record.status !== 'deprecated',
      );
    const [atA, atB] = [ofVersion(a), ofVersion(b)];
    if (atA.length === 0 || atB.length === 0) return [];
    const where = [
      ['port', a],
      ['port', b],
    ] as const;
    const shared = atA.find((x) => atB.some((y) => x.prefix.equals(y.prefix)));
    const params = { port: view.context.pathOf('port', a), other: view.context.pathOf('port', b) };
    if (!shared) {
      const addresses = [...atA, ...atB].map(({ record }) => record.address);
      return [finding(view, 'IPPLAN_P2P_ENDS_DIFFER', where, { ...params, addresses })];
    }
    if (version === 6 || shared.prefix.length >= 30 || hasOthers(view, shared)) return [];
    return [finding(view, 'IPPLAN_P2P_LENGTH', where, { ...params, prefix: shared.prefix.toString() })];
  });
}

/** A network that others are in too is wide for them: a firewall of which no interface is described. */
const hasOthers = (view: IpPlanView, { parent, prefix }: AddressEntry): boolean =>
  parent !== null &&
  parent.prefix.equals(prefix) &&
  (view.addressing.addressesIn.get(parent) ?? []).filter(({ record }) => record.status !== 'deprecated')
    .length > 2;
