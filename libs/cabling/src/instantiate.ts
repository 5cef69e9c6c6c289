import type { Id } from '#changes';
import type { Device, DeviceType } from './model/device.js';
import type { Port, PortMap } from './model/port.js';

/** What a device brings with it. */
export interface DeviceParts {
  readonly ports: readonly Port[];
  readonly maps: readonly PortMap[];
}

/**
 * The ports and port maps that a new device of a type has, in the order of its templates. Maps that name a port which
 * the type lacks are left out: the type is faulty there, and a rule says so.
 */
export function instantiateDevice(
  device: Pick<Device, 'id'>,
  type: DeviceType,
  newId: () => Id,
): DeviceParts {
  const ports = type.ports.map((template): Port => ({
    ...template,
    id: newId(),
    deviceId: device.id,
    enabled: true,
    markedConnected: false,
    mac: null,
    lagId: null,
    description: '',
  }));
  const idOf = new Map(ports.map((port) => [port.name, port.id]));
  const maps = type.maps.flatMap(({ front, frontPosition, rear, rearPosition }): PortMap[] => {
    const frontPortId = idOf.get(front);
    const rearPortId = idOf.get(rear);
    if (frontPortId === undefined || rearPortId === undefined) return [];
    return [{ id: newId(), frontPortId, frontPosition, rearPortId, rearPosition }];
  });
  return { ports, maps };
}
