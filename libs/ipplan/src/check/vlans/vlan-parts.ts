import type { Id } from '#changes';
import type { Vlan } from '../../model/vlan.js';
import { remembered, type Remembered } from '../index/kept.js';
import type { IndexedPlan } from '../indexed-plan.js';
import { Joined } from './joined.js';
import type { TranslatedDomain } from './translated-domains.js';
import type { Gateway, VlanGraph } from './vlan-links.js';

type Indexed = Pick<IndexedPlan, 'objects' | 'switching' | 'vlans' | 'anycastPorts' | 'trunkUsers'>;

/** A port that is in a VLAN. */
export interface Member {
  readonly portId: Id;
  readonly deviceId: Id;
  readonly vlanId: Id;
}

interface Members {
  readonly users: readonly Member[];
  readonly gateways: readonly Member[];
  /** True when any gateway will do, because all of them are the same one (an anycast gateway of a fabric). */
  readonly anyGateway: boolean;
}

/** Ports of a VLAN that reach each other. */
export interface Part {
  /** Users, and gateways beside the first. */
  readonly members: readonly Member[];
  readonly hasGateway: boolean;
  /** Whether frames of the VLAN on the device belong to the part. */
  readonly has: (deviceId: Id, vlanId: Id) => boolean;
}

/** What stands for all that reaches a VLAN on a device. */
type RootOf = (deviceId: Id, vlanId: Id) => string;

const NO_PARTS: readonly Part[] = [];

/**
 * The parts that each VLAN falls into: one if all its users reach its gateway, none if it is on one device only. The
 * gateway's part comes first, or else the one with most users. VLANs that a translation makes one are judged as one, at
 * the first of them.
 */
export function vlanParts(view: Indexed, last?: Remembered<readonly Part[]>): Remembered<readonly Part[]> {
  const { vlans } = view;
  const open = joinAll(vlans.openLinks);
  const workOut = (vlanIds: readonly Id[], rootOf: () => RootOf): readonly Part[] => {
    const members = membersOf(view, vlanIds);
    const devices = new Set([...members.users, ...members.gateways].map(({ deviceId }) => deviceId));
    return devices.size < 2 ? NO_PARTS : partsOf(members, rootOf());
  };
  return remembered(
    view.objects.vlan.keys(),
    (id) => {
      const domain = vlans.domains.get(id);
      if (!domain) return inputsOf(view, id);
      return id === domain.vlanIds[0]
        ? [domain, ...domain.vlanIds.flatMap((each) => inputsOf(view, each))]
        : [domain];
    },
    (id) => {
      const domain = vlans.domains.get(id);
      if (!domain) return workOut([id], () => rootsOf(vlans, id, open));
      return id === domain.vlanIds[0] ? workOut(domain.vlanIds, () => rootsAcross(vlans, domain)) : NO_PARTS;
    },
    last,
  );
}

const inputsOf = (
  { objects, vlans, switching, trunkUsers, anycastPorts }: Indexed,
  id: Id,
): readonly unknown[] => [
  isParking(objects.vlan.get(id)),
  trunkUsers.certain.get(id),
  vlans.linksOf.get(id),
  vlans.openLinks,
  vlans.gatewaysOf.get(id),
  switching.usersOf.get(id),
  switching.l3Of.get(id),
  (vlans.gatewaysOf.get(id) ?? []).every(({ portId }) => anycastPorts.has(portId)),
];

function membersOf(
  { objects, switching, vlans, trunkUsers, anycastPorts }: Indexed,
  all: readonly Id[],
): Members {
  const vlanIds = all.filter((id) => !isParking(objects.vlan.get(id)) || vlans.gatewaysOf.has(id));
  const inVlan = (vlanId: Id, list: readonly Gateway[] = []): Member[] =>
    list.map(({ portId, deviceId }) => ({ portId, deviceId, vlanId }));
  const gateways = vlanIds.flatMap((id) => inVlan(id, vlans.gatewaysOf.get(id)));
  const routed = new Set(gateways.map(({ portId }) => portId));
  const users = vlanIds.flatMap((id) => [
    ...inVlan(id, switching.usersOf.get(id)),
    ...inVlan(id, trunkUsers.certain.get(id)),
    ...inVlan(id, switching.l3Of.get(id)).filter(({ portId }) => !routed.has(portId)),
  ]);
  return {
    users,
    gateways,
    anyGateway: gateways.length > 1 && gateways.every(({ portId }) => anycastPorts.has(portId)),
  };
}

/** Where ports are put that shall reach nobody: each switch has its own. */
const isParking = (vlan: Vlan | undefined): boolean =>
  vlan?.role === 'native-unused' || vlan?.role === 'quarantine';

function partsOf({ users, gateways, anyGateway }: Members, rootOf: RootOf): Part[] {
  const byRoot = new Map<string, Member[]>();
  const gatewayRoots = new Set(gateways.map(({ deviceId, vlanId }) => rootOf(deviceId, vlanId)));
  for (const member of [...users, ...gateways]) {
    const root = rootOf(member.deviceId, member.vlanId);
    const list = byRoot.get(root);
    if (list) list.push(member);
    else byRoot.set(root, [member]);
  }
  const parts = [...byRoot].map(([root, members]) => ({
    members,
    has: (deviceId: Id, vlanId: Id) => rootOf(deviceId, vlanId) === root,
    hasGateway: gatewayRoots.has(root),
  }));
  parts.sort((a, b) => Number(b.hasGateway) - Number(a.hasGateway) || b.members.length - a.members.length);
  return anyGateway ? parts.filter((part, index) => index === 0 || !part.hasGateway) : parts;
}

/** A VLAN that stays itself everywhere: devices are joined. */
function rootsOf({ linksOf }: VlanGraph, vlanId: Id, open: Joined): RootOf {
  const joined = new Joined(open);
  for (const { deviceA, deviceB } of linksOf.get(vlanId) ?? []) joined.join(deviceA, deviceB);
  return (deviceId) => joined.of(deviceId);
}

/** VLANs that become each other: what is joined is a VLAN on a device. */
function rootsAcross({ linksOf, openLinks }: VlanGraph, { vlanIds, crossings }: TranslatedDomain): RootOf {
  const joined = new Joined();
  const at = (deviceId: Id, vlanId: Id): string => `${deviceId}\n${vlanId}`;
  for (const id of vlanIds)
    for (const { deviceA, deviceB } of [...(linksOf.get(id) ?? []), ...openLinks])
      joined.join(at(deviceA, id), at(deviceB, id));
  for (const { link, vlanA, vlanB } of crossings)
    joined.join(at(link.deviceA, vlanA), at(link.deviceB, vlanB));
  return (deviceId, vlanId) => joined.of(at(deviceId, vlanId));
}

function joinAll(links: readonly { readonly deviceA: Id; readonly deviceB: Id }[]): Joined {
  const joined = new Joined();
  for (const { deviceA, deviceB } of links) joined.join(deviceA, deviceB);
  return joined;
}
