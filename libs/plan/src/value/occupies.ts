import type { Address, InterfaceVlan, Vlan } from '#ipplan';
import type { Cable, Device, Termination } from '#cabling';
import type { Recorded } from '#changes';

/**
 * The things that an object has to itself, as keys: port positions, the rack unit where a device begins, the VLAN id in
 * its L2 domain, the address in its VRF. Two projects that take the same key collide.
 *
 * A function of the object alone, so a cable without a position claims position 1, which every port has, and a device
 * claims its lowest unit: the full extent is judged by the rules, on the target state.
 */
export function occupies(kind: string, object: Recorded): readonly string[] {
  switch (kind) {
    case 'cable': {
      const { a, b } = object as Cable;
      return [...a, ...b].map(positionKey);
    }
    case 'device': {
      const { rackId, positionU, face } = object as Device;
      return rackId === null || positionU === null ? [] : [`unit:${rackId}/${face}/${positionU}`];
    }
    case 'interfaceVlan':
      return [`vlan-mode:${(object as InterfaceVlan).portId}`];
    case 'vlan': {
      const { groupId, vid } = object as Vlan;
      return [`vlan:${groupId ?? 'global'}/${vid}`];
    }
    case 'address': {
      const { vrfId, address, role } = object as Address;
      return role !== null && role !== 'loopback' && role !== 'secondary'
        ? []
        : [`address:${vrfId ?? 'global'}/${address.split('/')[0]!.toLowerCase()}`];
    }
    default:
      return [];
  }
}

function positionKey({ portId, position }: Termination): string {
  return `port:${portId}#${position ?? 1}`;
}
