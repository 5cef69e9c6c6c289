import type { Id } from '#changes';
import type { Finding, Fix } from '#findings';
import { allowOnTrunks } from '../fixes.js';
import { carriesVlan, isTrunk, type SwitchPort } from '../switching.js';
import { finding, type IpPlanView, type Ref } from '../view.js';
import { cheapestWay, neighbours, type Lacking, type Neighbours } from './missing-hop.js';
import type { VlanGraph } from './vlan-links.js';
import type { Member, Part } from './vlan-parts.js';

/** Ports named as places of one finding; more are only counted. */
const SHOWN_USERS = 10;

/**
 * V26: every VLAN reaches from all its access ports to its gateway. The devices are joined along the links whose both
 * ends carry the VLAN; every user must then be on the gateway's side.
 *
 *     [PC]──access 20──[SW2]══trunk 10══[SW1]══trunk 10,20══[CORE svi 20]
 *                            ▲ the way exists, but SW2 and SW1 do not allow VLAN 20 here
 *
 * Where a port translates, what has the same number on the wire is joined, be it another VLAN (wire-numbers.ts).
 *
 * Each part of the VLAN that is cut off is one finding, which names the ports that lack the VLAN on the way with the
 * fewest of them, and offers to allow it there.
 */
export function vlanContinuity(view: IpPlanView): Finding[] {
  let adjacency: Neighbours | null = null;
  const farOf = farEnds(view);
  return [...view.vlanParts.values()].flatMap(({ result: parts }) => {
    if (parts.length < 2) return [];
    const ways = (adjacency ??= neighbours(view));
    const [home, ...cutOff] = parts;
    return cutOff.map((part) => cut(view, part, home!, ways, farOf));
  });
}

function cut(view: IpPlanView, part: Part, home: Part, adjacency: Neighbours, farOf: FarEnds): Finding {
  const way = cheapestWay(part.members, home.has, adjacency, view.vlans.routed);
  // Of VLANs that translations make one, the one that is interrupted is named.
  const vlanId = way?.[0]?.vlanId ?? part.members[0]!.vlanId;
  const vlan = view.objects.vlan.get(vlanId)!;
  const users = part.members.slice(0, SHOWN_USERS).map(({ portId }): Ref => ['port', portId]);
  const params = {
    vid: String(vlan.vid),
    name: vlan.name,
    users: part.members.length,
    from: view.context.pathOf('device', part.members[0]!.deviceId),
    to: view.context.pathOf(
      'device',
      home.members.find(isGatewayOf(view.vlans))?.deviceId ?? home.members[0]!.deviceId,
    ),
  };
  if (!way) return finding(view, 'IPPLAN_VLAN_NO_PATH', [['vlan', vlanId], ...users], params);
  const hops = way.map(({ portId }): Ref => ['port', portId]);
  const ports = way.map(({ portId }) => view.context.pathOf('port', portId));
  const code = way.some(({ isRenumbered }) => isRenumbered)
    ? 'IPPLAN_VLAN_RENUMBERED'
    : 'IPPLAN_VLAN_INTERRUPTED';
  return finding(
    view,
    code,
    [['vlan', vlanId], ...hops, ...users],
    { ...params, ports },
    fixesOf(view, way, vlanId, params.vid, farOf),
  );
}

const isGatewayOf =
  ({ gatewaysOf }: VlanGraph) =>
  ({ portId, vlanId }: Member): boolean =>
    gatewaysOf.get(vlanId)?.some((gateway) => gateway.portId === portId) ?? false;

/**
 * Allowing the VLAN mends it where all that lack it are trunks; a port in another mode wants a decision. Where the way
 * leads to one device of a pair that answers a LAG together, the other one allows it too: the two must carry the same
 * (V36).
 */
function fixesOf(view: IpPlanView, way: readonly Lacking[], vlanId: Id, vid: string, farOf: FarEnds): Fix[] {
  const trunks = way.flatMap(({ trunk, vlanId: lacked }) => (trunk && lacked === vlanId ? [trunk] : []));
  if (trunks.length < way.length) return [];
  const beside = trunks
    .flatMap((trunk) => twinsOf(view, trunk.portId, farOf))
    .filter((port) => isTrunk(port) && !carriesVlan(port, vlanId));
  const all = [...new Set([...trunks, ...beside])];
  const ports = all.map(({ portId }) => view.context.pathOf('port', portId));
  return [
    allowOnTrunks(
      all.map(({ mode }) => mode),
      vlanId,
      { vid, ports },
    ),
  ];
}

/** The ports at the other ends of the links of a port. */
type FarEnds = (portId: Id) => readonly Id[];

/** Asked for what is interrupted only: then all links are gone through once. */
function farEnds({ switching }: IpPlanView): FarEnds {
  let ends: Map<Id, Id[]> | null = null;
  return (portId) => {
    ends ??= groupedEnds(switching.links);
    return ends.get(portId) ?? [];
  };
}

function groupedEnds(links: IpPlanView['switching']['links']): Map<Id, Id[]> {
  const ends = new Map<Id, Id[]>();
  const note = (from: Id, to: Id): void => void ends.set(from, [...(ends.get(from) ?? []), to]);
  for (const { a, b } of links) {
    note(a, b);
    if (a !== b) note(b, a);
  }
  return ends;
}

/** The other ends of the LAG that a port is one far end of. */
function twinsOf({ switching, context }: IpPlanView, portId: Id, farOf: FarEnds): SwitchPort[] {
  const lags = farOf(portId).filter((id) => context.interfaceOf(id)?.type === 'lag');
  return lags
    .flatMap((id) => farOf(id))
    .flatMap((id) => (id === portId ? [] : (switching.ports.get(id) ?? [])));
}
