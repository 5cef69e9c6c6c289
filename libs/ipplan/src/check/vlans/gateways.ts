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
  const found = new Map<Id, Gateway[]>();
  const shared = sharedGateways(view);
  for (const vlanId of new Set([...l3Of.keys(), ...view.addressing.byVlan.keys()])) {
    const owners = ownersOf(view, shared, vlanId);
    const ports = owners.length > 0 ? owners : (l3Of.get(vlanId) ?? []).map(({ portId }) => portId);
    const list = [...new Set(ports)].flatMap((portId) => {
      const deviceId = view.context.deviceOf(portId);
      return deviceId === null ? [] : [{ portId, deviceId }];
    });
    if (list.length > 0) found.set(vlanId, list);
  }
  return keptGroups(found, last, sameGateway);
}

const sameGateway = (a: Gateway, b: Gateway): boolean => a.portId === b.portId && a.deviceId === b.deviceId;

function ownersOf(view: Indexed, shared: ReadonlyMap<string, readonly Id[]>, vlanId: Id): Id[] {
  return (view.addressing.byVlan.get(vlanId) ?? []).flatMap(({ record, gateway }) => {
    if (!gateway) return [];
    const owners = (view.addressing.gatewayHosts.get(record.id) ?? []).filter((it) => it.record.status !== 'deprecated'); // prettier-ignore
    const ports = owners.flatMap((owner) => owner.record.portId ?? []);
    return ports.length > 0 || shared.size === 0 ? ports : (shared.get(gateway.toString()) ?? []);
  });
}

/** The interfaces that answer for a virtual address. */
function sharedGateways({ objects }: Indexed): Map<string, Id[]> {
  const answering = new Map<string, Id[]>();
  for (const { groupId, portId } of objects.fhrpMember.values())
    for (const text of objects.fhrpGroup.get(groupId)?.virtualAddresses ?? []) {
      const address = IpAddress.tryParse(text)?.toString() ?? text;
      answering.set(address, [...(answering.get(address) ?? []), portId]);
    }
  return answering;
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
