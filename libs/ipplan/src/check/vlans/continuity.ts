import type { Id } from '#changes';
import type { Finding } from '#findings';
import { allowOnTrunks } from '../fixes.js';
import { finding, type IpPlanView, type Ref } from '../view.js';
import { Joined } from './joined.js';
import { cheapestWay, neighbours, type Lacking, type Neighbours } from './missing-hop.js';
import type { Gateway, VlanGraph } from './vlan-links.js';

/** Ports named as places of one finding; more are only counted. */
const SHOWN_USERS = 10;

/**
 * V26: every VLAN reaches from all its access ports to its gateway. The devices are joined along the links whose both
 * ends carry the VLAN; every user must then be on the gateway's side.
 *
 *     [PC]──access 20──[SW2]══trunk 10══[SW1]══trunk 10,20══[CORE svi 20]
 *                            ▲ the way exists, but SW2 and SW1 do not allow VLAN 20 here
 *
 * Each part of the VLAN that is cut off is one finding, which names the ports that lack the VLAN on the way with the
 * fewest of them, and offers to allow it there.
 */
export function vlanContinuity(view: IpPlanView): Finding[] {
  const graph = view.vlans;
  let adjacency: Neighbours | null = null;
  const openJoins = joinAll(graph.openLinks);
  return [...view.objects.vlan.values()].flatMap((vlan) => {
    const members = membersOf(view, graph, vlan.id);
    if (members.devices.size < 2) return [];
    const parts = partsOf(members, graph, vlan.id, openJoins);
    if (parts.length < 2) return [];
    adjacency ??= neighbours(view);
    const ways = adjacency;
    const [home, ...cutOff] = parts;
    return cutOff.map((part) => cut(view, graph, vlan.id, part, home!, ways));
  });
}

interface Member {
  readonly portId: Id;
  readonly deviceId: Id;
}

interface Members {
  readonly users: readonly Member[];
  readonly gateways: readonly Gateway[];
  readonly devices: ReadonlySet<Id>;
  /** True when any gateway will do, because all of them are the same one (an anycast gateway of a fabric). */
  readonly anyGateway: boolean;
}

function membersOf(view: IpPlanView, graph: VlanGraph, vlanId: Id): Members {
  const gateways = graph.gatewaysOf.get(vlanId) ?? [];
  const routed = new Set(gateways.map(({ portId }) => portId));
  const users = [
    ...(view.switching.usersOf.get(vlanId) ?? []),
    ...(view.switching.l3Of.get(vlanId) ?? []).filter(({ portId }) => !routed.has(portId)),
  ];
  const devices = new Set([...users, ...gateways].map(({ deviceId }) => deviceId));
  const anyGateway = gateways.length > 1 && gateways.every(({ portId }) => view.anycastPorts.has(portId));
  return { users, gateways, devices, anyGateway };
}

interface Part {
  /** Users, and gateways beside the first. */
  readonly members: readonly Member[];
  readonly hasGateway: boolean;
  /** The device that stands for the part in the union. */
  readonly root: Id;
  readonly joined: Joined;
}

/** The parts that the VLAN falls into: the gateway's first, or else the one with most users. */
function partsOf(
  { users, gateways, anyGateway }: Members,
  graph: VlanGraph,
  vlanId: Id,
  open: Joined,
): Part[] {
  const joined = new Joined(open);
  for (const { deviceA, deviceB } of graph.linksOf.get(vlanId) ?? []) joined.join(deviceA, deviceB);
  const byRoot = new Map<Id, Member[]>();
  const gatewayRoots = new Set(gateways.map(({ deviceId }) => joined.of(deviceId)));
  for (const member of [...users, ...gateways]) {
    const root = joined.of(member.deviceId);
    const list = byRoot.get(root);
    if (list) list.push(member);
    else byRoot.set(root, [member]);
  }
  const parts = [...byRoot].map(([root, members]) => ({
    root,
    members,
    joined,
    hasGateway: gatewayRoots.has(root),
  }));
  parts.sort((a, b) => Number(b.hasGateway) - Number(a.hasGateway) || b.members.length - a.members.length);
  return anyGateway ? parts.filter((part, index) => index === 0 || !part.hasGateway) : parts;
}

function cut(
  view: IpPlanView,
  graph: VlanGraph,
  vlanId: Id,
  part: Part,
  home: Part,
  adjacency: Neighbours,
): Finding {
  const vlan = view.objects.vlan.get(vlanId)!;
  const way = cheapestWay(vlanId, part.members.map(({ deviceId }) => deviceId), (id) => home.joined.of(id) === home.root, adjacency, graph.routedBy); // prettier-ignore
  const users = part.members.slice(0, SHOWN_USERS).map(({ portId }): Ref => ['port', portId]);
  const params = {
    vid: String(vlan.vid),
    name: vlan.name,
    users: part.members.length,
    from: view.context.pathOf('device', part.members[0]!.deviceId),
    to: view.context.pathOf('device', home.members.find(isGatewayOf(graph, vlanId))?.deviceId ?? home.members[0]!.deviceId),
  }; // prettier-ignore
  if (!way) return finding(view, 'IPPLAN_VLAN_NO_PATH', [['vlan', vlanId], ...users], params);
  const hops = way.map(({ portId }): Ref => ['port', portId]);
  const ports = way.map(({ portId }) => view.context.pathOf('port', portId));
  return finding(view, 'IPPLAN_VLAN_INTERRUPTED', [['vlan', vlanId], ...hops, ...users], { ...params, ports }, fixesOf(way, vlanId, String(vlan.vid), ports)); // prettier-ignore
}

const isGatewayOf = (graph: VlanGraph, vlanId: Id) => {
  const ports = new Set((graph.gatewaysOf.get(vlanId) ?? []).map(({ portId }) => portId));
  return ({ portId }: Member): boolean => ports.has(portId);
};

/** Allowing the VLAN mends it where all that lack it are trunks; a port in another mode wants a decision. */
function fixesOf(way: readonly Lacking[], vlanId: Id, vid: string, ports: readonly string[]) {
  const trunks = way.flatMap(({ trunk }) => (trunk ? [trunk.mode] : []));
  return trunks.length === way.length ? [allowOnTrunks(trunks, vlanId, { vid, ports })] : [];
}

function joinAll(links: readonly { readonly deviceA: Id; readonly deviceB: Id }[]): Joined {
  const joined = new Joined();
  for (const { deviceA, deviceB } of links) joined.join(deviceA, deviceB);
  return joined;
}
