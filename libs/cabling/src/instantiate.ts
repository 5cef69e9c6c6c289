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
  // A panel may call its front and its rear port alike.
  const idOf = new Map(ports.map((port) => [`${port.kind} ${port.name}`, port.id]));
  const maps = type.maps.flatMap(({ front, frontPosition, rear, rearPosition }): PortMap[] => {
    const frontPortId = idOf.get(`front ${front}`);
    const rearPortId = idOf.get(`rear ${rear}`);
    if (frontPortId === undefined || rearPortId === undefined) return [];
    return [{ id: newId(), frontPortId, frontPosition, rearPortId, rearPosition }];
  });
  return { ports, maps };
}
