import type { Id } from '#changes';
import { remembered, type Remembered } from '../index/kept.js';
import type { IndexedPlan } from '../indexed-plan.js';
import { Joined } from './joined.js';
import type { Gateway, VlanGraph } from './vlan-links.js';

type Indexed = Pick<IndexedPlan, 'objects' | 'switching' | 'vlans' | 'anycastPorts'>;

/** A port that is in a VLAN. */
export interface Member {
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

/** Ports of a VLAN that reach each other. */
export interface Part {
  /** Users, and gateways beside the first. */
  readonly members: readonly Member[];
  readonly hasGateway: boolean;
  /** The device that stands for the part in the union. */
  readonly root: Id;
  readonly joined: Joined;
}

const NO_PARTS: readonly Part[] = [];

/**
 * The parts that each VLAN falls into: one if all its users reach its gateway, none if it is on one device only. The
 * gateway's part comes first, or else the one with most users.
 */
export function vlanParts(view: Indexed, last?: Remembered<readonly Part[]>): Remembered<readonly Part[]> {
  const { vlans, switching, anycastPorts } = view;
  const open = joinAll(vlans.openLinks);
  const anyGateway = (id: Id): boolean => {
    const gateways = vlans.gatewaysOf.get(id) ?? [];
    return gateways.length > 1 && gateways.every(({ portId }) => anycastPorts.has(portId));
  };
  return remembered(
    view.objects.vlan.keys(),
    (id) => [vlans.linksOf.get(id), vlans.openLinks, vlans.gatewaysOf.get(id), switching.usersOf.get(id), switching.l3Of.get(id), anyGateway(id)],
    (id) => {
      const members = membersOf(view, id, anyGateway(id));
      return members.devices.size < 2 ? NO_PARTS : partsOf(members, vlans, id, open);
    },
    last,
  );
} // prettier-ignore

function membersOf({ switching, vlans }: Indexed, vlanId: Id, anyGateway: boolean): Members {
  const gateways = vlans.gatewaysOf.get(vlanId) ?? [];
  const routed = new Set(gateways.map(({ portId }) => portId));
  const users = [
    ...(switching.usersOf.get(vlanId) ?? []),
    ...(switching.l3Of.get(vlanId) ?? []).filter(({ portId }) => !routed.has(portId)),
  ];
  const devices = new Set([...users, ...gateways].map(({ deviceId }) => deviceId));
  return { users, gateways, devices, anyGateway };
}

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

function joinAll(links: readonly { readonly deviceA: Id; readonly deviceB: Id }[]): Joined {
  const joined = new Joined();
  for (const { deviceA, deviceB } of links) joined.join(deviceA, deviceB);
  return joined;
}
