import type { Id, Objects } from '#changes';
import type { IpPlanKinds } from '../../model/kinds.js';
import { IpAddress } from '../../algebra/ip-address.js';
import type { Addressing } from '../addressing.js';
import type { IpPlanContext } from '../context.js';
import { keptGroups } from '../index/kept.js';
import type { Switching } from '../switching.js';
import type { Gateway } from './vlan-links.js';

type ByVlan = ReadonlyMap<Id, readonly Gateway[]>;

/** What says where VLANs are routed. */
interface Indexed {
  readonly objects: Pick<Objects<IpPlanKinds>, 'fhrpGroup' | 'fhrpMember'>;
  readonly addressing: Pick<Addressing, 'gatewayHosts' | 'byVlan'>;
  readonly switching: Pick<Switching, 'l3Of'>;
  readonly context: Pick<IpPlanContext, 'deviceOf'>;
}

/**
 * Where each VLAN is routed: the interfaces that own a gateway address of its networks; where none is recorded, all its
 * layer 3 interfaces. (With a gateway recorded, the others are hosts like any: switches managed in the VLAN.)
 */
export function gatewaysByVlan(view: Indexed, last?: ByVlan): ByVlan {
  const { l3Of } = view.switching;
  const found = new Map<Id, readonly Gateway[]>();
  const shared = sharedGateways(view);
  const note = (vlanId: Id): void => {
    const ports = portsOf(view, shared, vlanId);
    if (ports.size === 0) return;
    const list: Gateway[] = [];
    for (const portId of ports) {
      const deviceId = view.context.deviceOf(portId);
      if (deviceId !== null) list.push({ portId, deviceId });
    }
    if (list.length > 0) found.set(vlanId, list);
  };
  for (const vlanId of l3Of.keys()) note(vlanId);
  for (const vlanId of view.addressing.byVlan.keys()) if (!l3Of.has(vlanId)) note(vlanId);
  return keptGroups(found, last, sameGateway);
}

const sameGateway = (a: Gateway, b: Gateway): boolean => a.portId === b.portId && a.deviceId === b.deviceId;

/** The owners of the gateways; without any, all layer 3 interfaces. Thousands of VLANs are gone through: no list is made in vain. */
function portsOf(view: Indexed, shared: SharedGateways, vlanId: Id): ReadonlySet<Id> {
  const ports = new Set<Id>();
  for (const { record, gateway } of view.addressing.byVlan.get(vlanId) ?? []) {
    if (!gateway) continue;
    let isOwned = false;
    for (const { record: owner } of view.addressing.gatewayHosts.get(record.id) ?? []) {
      if (owner.status === 'deprecated' || owner.portId === null) continue;
      ports.add(owner.portId);
      isOwned = true;
    }
    if (isOwned) continue;
    for (const portId of shared(vlanId, gateway)) ports.add(portId);
  }
  if (ports.size === 0) for (const { portId } of view.switching.l3Of.get(vlanId) ?? []) ports.add(portId);
  return ports;
}

/** The interfaces that answer for a virtual address in a VLAN. */
type SharedGateways = (vlanId: Id, address: IpAddress) => readonly Id[];

const NOBODY: readonly Id[] = [];

/**
 * The same virtual address is in several VLANs where it is link-local (`fe80::1` everywhere) or where routing tables overlap:
 * the group's VLAN counts, without one that of the member's interface.
 */
function sharedGateways({ objects, switching: { l3Of } }: Indexed): SharedGateways {
  if (objects.fhrpGroup.size === 0) return () => NOBODY;
  const answering = new Map<string, { readonly portId: Id; readonly vlanId: Id | null }[]>();
  for (const { groupId, portId } of objects.fhrpMember.values()) {
    const group = objects.fhrpGroup.get(groupId);
    for (const text of group?.virtualAddresses ?? []) {
      const address = IpAddress.tryParse(text)?.toString() ?? text;
      const list = answering.get(address);
      const entry = { portId, vlanId: group?.vlanId ?? null };
      if (list) list.push(entry);
      else answering.set(address, [entry]);
    }
  }
  return (vlanId, address) =>
    (answering.get(address.toString()) ?? [])
      .filter(
        (one) =>
          one.vlanId === vlanId ||
          (one.vlanId === null && l3Of.get(vlanId)?.some(({ portId }) => portId === one.portId)),
      )
      .map(({ portId }) => portId);
}

/** Interfaces that answer to an anycast address; the last answer again if it is still right. */
export function anycastPorts(
  { byPort }: Pick<Addressing, 'byPort'>,
  last?: ReadonlySet<Id>,
): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const [portId, hosts] of byPort)
    if (hosts.some(({ record }) => record.role === 'anycast')) found.add(portId);
  return last?.size === found.size && [...found].every((portId) => last.has(portId)) ? last : found;
}
