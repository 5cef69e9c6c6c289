import type { Id, Objects } from '#changes';
import { IpAddress } from '../../algebra/ip-address.js';
import { carriesVlan, type SwitchLink, type Switching, type SwitchPort } from '../switching.js';
import { type Addressing } from '../addressing.js';
import type { IpPlanContext } from '../context.js';
import type { IpPlanKinds } from '../../model/kinds.js';

/** Interfaces by which a VLAN is routed, with the device that has them. */
export interface Gateway {
  readonly portId: Id;
  readonly deviceId: Id;
}

/** For every VLAN: the links that carry it, and where it is routed. Made in one pass over links and ports. */
export interface VlanGraph {
  /** Links both of whose ends carry the VLAN because they say so. */
  readonly linksOf: ReadonlyMap<Id, readonly SwitchLink[]>;
  /** Links both of whose ends carry everything. */
  readonly openLinks: readonly SwitchLink[];
  readonly gatewaysOf: ReadonlyMap<Id, readonly Gateway[]>;
  /** VLANs in which a device routes, so that its unrecorded ports may be taken to carry them. */
  readonly routedBy: ReadonlyMap<Id, ReadonlySet<Id>>;
}

/** What the graph is made from. */
interface Indexed {
  readonly objects: Pick<Objects<IpPlanKinds>, 'fhrpGroup' | 'fhrpMember'>;
  readonly addressing: Addressing;
  readonly switching: Switching;
  readonly context: Pick<IpPlanContext, 'interfaceOf'>;
}

export function vlanGraph(view: Indexed): VlanGraph {
  const gatewaysOf = gateways(view);
  const routedBy = new Map<Id, Set<Id>>();
  for (const [vlanId, list] of gatewaysOf) {
    for (const { deviceId } of list) addTo(routedBy, deviceId, vlanId);
  }
  const linksOf = new Map<Id, SwitchLink[]>();
  const openLinks: SwitchLink[] = [];
  for (const link of view.switching.links) {
    if (link.portA?.all && link.portB?.all) openLinks.push(link);
    else for (const vlanId of commonVlans(link, routedBy)) append(linksOf, vlanId, link);
  }
  return { linksOf, openLinks, gatewaysOf, routedBy };
}

/** What both ends carry. An end without a recorded mode carries what its device routes. */
function commonVlans(link: SwitchLink, routedBy: ReadonlyMap<Id, ReadonlySet<Id>>): Id[] {
  const a = link.portA ?? routedBy.get(link.deviceA);
  const b = link.portB ?? routedBy.get(link.deviceB);
  if (!a || !b) return [];
  const [few, many] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a];
  const ids = 'carries' in few ? few.carries : few;
  return [...ids].filter((id) => ('carries' in many ? carriesVlan(many, id) : many.has(id)));
}

const sizeOf = (end: SwitchPort | ReadonlySet<Id>): number =>
  'carries' in end ? (end.all ? Infinity : end.carries.size) : end.size;

/**
 * Where each VLAN is routed: the interfaces that own a gateway address of its networks; where none is recorded, all its
 * layer 3 interfaces. (With a gateway recorded, the others are hosts like any: switches managed in the VLAN.)
 */
function gateways(view: Indexed): Map<Id, Gateway[]> {
  const { l3Of } = view.switching;
  const found = new Map<Id, Gateway[]>();
  const shared = sharedGateways(view);
  for (const vlanId of new Set([...l3Of.keys(), ...view.addressing.byVlan.keys()])) {
    const owners = ownersOf(view, shared, vlanId);
    const ports = owners.length > 0 ? owners : (l3Of.get(vlanId) ?? []).map(({ portId }) => portId);
    const list = [...new Set(ports)].flatMap((portId) => {
      const facts = view.context.interfaceOf(portId);
      return facts ? [{ portId, deviceId: facts.deviceId }] : [];
    });
    if (list.length > 0) found.set(vlanId, list);
  }
  return found;
}

function ownersOf(view: Indexed, shared: ReadonlyMap<string, readonly Id[]>, vlanId: Id): Id[] {
  return (view.addressing.byVlan.get(vlanId) ?? []).flatMap(({ record }) => {
    const gateway = record.gateway === null ? null : IpAddress.tryParse(record.gateway);
    if (!gateway) return [];
    const owners = view.addressing.at(record.vrfId, gateway);
    const ports = owners.flatMap((owner) => owner.record.portId ?? []);
    return ports.length > 0 ? ports : (shared.get(gateway.toString()) ?? []);
  });
}

/** The interfaces that answer for a virtual address. */
function sharedGateways({ objects }: Indexed): Map<string, Id[]> {
  const answering = new Map<string, Id[]>();
  for (const { groupId, portId } of objects.fhrpMember.values())
    for (const address of objects.fhrpGroup.get(groupId)?.virtualAddresses ?? [])
      append(answering, address, portId);
  return answering;
}

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function addTo<K, T>(map: Map<K, Set<T>>, key: K, item: T): void {
  const set = map.get(key);
  if (set) set.add(item);
  else map.set(key, new Set([item]));
}
