import type { Address, InterfaceVlan, Vlan } from '#ipplan';
import { unitsOf, type Cable, type Device, type DeviceType, type Module, type Termination } from '#cabling';
import type { Id, Occupies } from '#changes';

/** What an object fills depends on others: a device on its type, a cable in a whole port on the port's positions. */
export interface Surroundings {
  /** The type of that id; null when nothing is known of it: then its devices fill no unit. */
  readonly deviceType: (id: Id) => Pick<DeviceType, 'heightU' | 'fullDepth'> | null;
  /** How many positions the port has; null when nothing is known of it: then it has one. */
  readonly positions: (portId: Id) => number | null;
}

/**
 * The things that an object has to itself, as keys: the positions of the ports that a cable is in, every half unit of
 * each face that a device fills, the bay that a module or a device is in, the VLAN id in its L2 domain, the address in its VRF. Two projects that take the same
 * key collide.
 *
 *     port:<id>#12 · unit:<rack>/front/20.5 · bay:<device or module>/<name> · vlan:<group>/120 · address:<vrf>/10.0.0.5 · vlan-mode:<port>
 */
export function occupies(around: Surroundings): Occupies {
  return (kind, object) => {
    switch (kind) {
      case 'cable': {
        const { a, b } = object as Cable;
        return [...a, ...b].flatMap((end) => positionKeys(around, end));
      }
      case 'device':
        return [...unitKeys(around, object as Device), ...deviceBayKeys(object as Device)];
      case 'module': {
        const { deviceId, parentId, bay } = object as Module;
        return [`bay:${parentId ?? deviceId}/${bay}`];
      }
      case 'interfaceVlan':
        return [`vlan-mode:${(object as InterfaceVlan).portId}`];
      case 'vlan': {
        const { groupId, vid } = object as Vlan;
        return [`vlan:${groupId ?? 'global'}/${vid}`];
      }
      case 'address':
        return addressKeys(object as Address);
      default:
        return [];
    }
  };
}

function positionKeys(around: Surroundings, { portId, position }: Termination): string[] {
  if (position !== null) return [`port:${portId}#${position}`];
  const count = around.positions(portId) ?? 1;
  return Array.from({ length: count }, (_, i) => `port:${portId}#${i + 1}`);
}

function unitKeys(around: Surroundings, device: Device): string[] {
  const type = around.deviceType(device.typeId);
  if (device.rackId === null || type === null) return [];
  return unitsOf({ device, type }).map((unit) => `unit:${device.rackId}/${unit.replace(':', '/')}`);
}

function deviceBayKeys({ parentId, bay }: Device): string[] {
  return parentId === null || bay === null ? [] : [`device-bay:${parentId}/${bay}`];
}

/** An address that several devices share by design (anycast, VRRP …) is nobody's own. */
function addressKeys({ vrfId, address, role }: Address): string[] {
  if (role !== null && role !== 'loopback' && role !== 'secondary') return [];
  return [`address:${vrfId ?? 'global'}/${address.split('/')[0]!.toLowerCase()}`];
}
