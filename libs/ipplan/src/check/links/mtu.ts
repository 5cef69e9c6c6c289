import { changed, type Recorded } from '#changes';
import type { Finding, Fix } from '#findings';
import { carriesVlan } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/** V37: the two ends of a link send packets of different size. The smaller end is raised: what is larger it drops. */
export function linkMtus(view: IpPlanView): Finding[] {
  return view.switching.links.flatMap(({ a, b }) => {
    const mtuA = view.context.interfaceOf(a)?.mtu ?? null;
    const mtuB = view.context.interfaceOf(b)?.mtu ?? null;
    if (mtuA === null || mtuB === null || mtuA === mtuB) return [];
    const params = {
      port: view.context.pathOf('port', a),
      other: view.context.pathOf('port', b),
      mtu: String(mtuA),
      otherMtu: String(mtuB),
    };
    const fixes = raise(view, mtuA < mtuB ? a : b, Math.max(mtuA, mtuB));
    return [finding(view, 'IPPLAN_MTU_DIFFERS', [['port', a], ['port', b]], params, fixes)];
  }); // prettier-ignore
}

/** V37: a VLAN whose hosts send larger packets than an interface on its way takes. */
export function vlanMtus(view: IpPlanView): Finding[] {
  const wanted = [...view.objects.vlan.values()].filter(({ mtu }) => mtu !== null);
  if (wanted.length === 0) return [];
  return [...view.switching.ports.values()].flatMap((port) => {
    const mtu = view.context.interfaceOf(port.portId)?.mtu ?? null;
    if (mtu === null) return [];
    const large = wanted.filter((vlan) => vlan.mtu! > mtu && carriesVlan(port, vlan.id));
    if (large.length === 0) return [];
    const needed = Math.max(...large.map((vlan) => vlan.mtu!));
    const params = {
      port: view.context.pathOf('port', port.portId),
      mtu: String(mtu),
      vlans: large.map(({ id }) => view.context.pathOf('vlan', id)),
      needed: String(needed),
    };
    const where = [['port', port.portId], ...large.map(({ id }) => ['vlan', id] as const)] as const; // prettier-ignore
    return [finding(view, 'IPPLAN_VLAN_MTU', where, params, raise(view, port.portId, needed))];
  });
}

function raise(view: IpPlanView, portId: string, mtu: number): Fix[] {
  const record = view.context.ports.get(portId);
  if (!record) return [];
  const params = { port: view.context.pathOf('port', portId), mtu: String(mtu) };
  const after: Recorded & { mtu: number } = { ...record, mtu };
  return [
    { code: 'IPPLAN_FIX_SET_MTU', params, changes: [changed<'port', Recorded>('port', record, after)] },
  ];
}
