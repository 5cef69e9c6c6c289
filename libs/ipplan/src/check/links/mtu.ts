import { changed, type Id, type Recorded } from '#changes';
import type { Finding, Fix } from '#findings';
import { carriesVlan, pairsOf, type SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/**
 * V37: the two ends of a link send packets of different size. The smaller end is raised: what is larger it drops. A host
 * that sends less than its switch takes is no fault; whether its VLAN wants more is judged with the VLAN. Of a LAG its
 * own size counts, and where it says none that of its members, pair by pair.
 */
export function linkMtus(view: IpPlanView): Finding[] {
  return view.switching.links.flatMap((link) =>
    endsOf(view, link).flatMap(([a, b]) => between(view, link, a, b)),
  );
}

/** The interfaces whose sizes are compared: the LAGs where both say one, else what is cabled. */
const endsOf = ({ context }: IpPlanView, link: SwitchLink): readonly (readonly [Id, Id])[] => {
  const says = (id: Id): boolean => (context.interfaceOf(id)?.mtu ?? null) !== null;
  return says(link.a) && says(link.b) ? [[link.a, link.b]] : pairsOf(link);
};

function between(view: IpPlanView, { bridgesA, bridgesB }: SwitchLink, a: Id, b: Id): Finding[] {
  const mtuA = mtuOf(view, a);
  const mtuB = mtuOf(view, b);
  if (mtuA === null || mtuB === null || mtuA === mtuB) return [];
  if (bridgesA !== bridgesB && (bridgesA ? mtuB < mtuA : mtuA < mtuB)) return [];
  const params = {
    port: view.context.pathOf('port', a),
    other: view.context.pathOf('port', b),
    mtu: String(mtuA),
    otherMtu: String(mtuB),
  };
  const fixes = raise(view, mtuA < mtuB ? a : b, Math.max(mtuA, mtuB));
  return [
    finding(
      view,
      'IPPLAN_MTU_DIFFERS',
      [
        ['port', a],
        ['port', b],
      ],
      params,
      fixes,
    ),
  ];
}

/** A member of a LAG sends what the LAG sends. */
function mtuOf({ context }: IpPlanView, portId: Id): number | null {
  const facts = context.interfaceOf(portId);
  const lag = facts?.lagId ? context.interfaceOf(facts.lagId) : null;
  return lag?.mtu ?? facts?.mtu ?? null;
}

/** V37: a VLAN whose hosts send larger packets than an interface on its way takes. */
export function vlanMtus(view: IpPlanView): Finding[] {
  const wanted = [...view.objects.vlan.values()].filter(({ mtu }) => mtu !== null);
  if (wanted.length === 0) return [];
  const judge = (portId: Id, carries: (vlanId: Id) => boolean): Finding[] => {
    const mtu = mtuOf(view, portId);
    if (mtu === null) return [];
    const large = wanted.filter((vlan) => vlan.mtu! > mtu && carries(vlan.id));
    if (large.length === 0) return [];
    const needed = Math.max(...large.map((vlan) => vlan.mtu!));
    const params = {
      port: view.context.pathOf('port', portId),
      mtu: String(mtu),
      vlans: large.map(({ id }) => view.context.pathOf('vlan', id)),
      needed: String(needed),
    };
    const where = [['port', portId], ...large.map(({ id }) => ['vlan', id] as const)] as const;
    return [finding(view, 'IPPLAN_VLAN_MTU', where, params, raise(view, portId, needed))];
  };
  const through = [...view.switching.ports.values()].flatMap((port) => {
    const lags =
      view.context.interfaceOf(port.portId)?.mtu === null ? view.context.membersOf(port.portId) : [];
    return [port.portId, ...lags].flatMap((id) => judge(id, (vlanId) => carriesVlan(port, vlanId)));
  });
  return [...through, ...hostsOf(view).flatMap(([host, vlanId]) => judge(host, (id) => id === vlanId))];
}

/** Ports that say nothing of VLANs, with the one that their access port puts them in. */
const hostsOf = (view: IpPlanView): (readonly [host: Id, vlanId: Id])[] =>
  view.switching.links.flatMap(({ a, b, portA, portB }) => {
    const [host, port] = portA ? [b, portA] : [a, portB];
    const isHost = (portA === null) !== (portB === null) && port?.mode.mode === 'access';
    return isHost && port.mode.untaggedVlanId !== null ? [[host, port.mode.untaggedVlanId] as const] : [];
  });

function raise(view: IpPlanView, portId: string, mtu: number): Fix[] {
  const record = view.context.ports.get(portId);
  if (!record) return [];
  const params = { port: view.context.pathOf('port', portId), mtu: String(mtu) };
  const after: Recorded & { mtu: number } = { ...record, mtu };
  return [
    { code: 'IPPLAN_FIX_SET_MTU', params, changes: [changed<'port', Recorded>('port', record, after)] },
  ];
}
