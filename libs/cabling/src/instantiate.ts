import type { Id } from '#changes';
import type { Device, DeviceType } from './model/device.js';
import type { Module, ModuleType } from './model/module.js';
import type { Port, PortMap } from './model/port.js';
import { moduleName } from './naming.js';

/** What a device or a module brings with it. */
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
  type: Pick<DeviceType, 'ports' | 'maps'>,
  newId: () => Id,
): DeviceParts {
  return partsOf(type, { deviceId: device.id, moduleId: null, named: (name) => name }, newId);
}

/**
 * The ports and port maps that a module brings to its device. `positions` are those of its bay from the device inwards
 * (`positionsOf`); `{module}` in names and labels takes them.
 */
export function instantiateModule(
  module: Pick<Module, 'id' | 'deviceId'>,
  type: Pick<ModuleType, 'ports' | 'maps'>,
  positions: readonly string[],
  newId: () => Id,
): DeviceParts {
  const named = (name: string): string => moduleName(name, positions);
  return partsOf(type, { deviceId: module.deviceId, moduleId: module.id, named }, newId);
}

interface Owner {
  readonly deviceId: Id;
  readonly moduleId: Id | null;
  readonly named: (name: string) => string;
}

function partsOf(
  type: Pick<DeviceType, 'ports' | 'maps'>,
  { deviceId, moduleId, named }: Owner,
  newId: () => Id,
): DeviceParts {
  const ports = type.ports.map((template): Port => ({
    ...template,
    id: newId(),
    deviceId,
    moduleId,
    transceiverId: null,
    name: named(template.name),
    label: named(template.label),
    enabled: true,
    markedConnected: false,
    mac: null,
    lagId: null,
    mtu: null,
    duplex: 'auto',
    fixedSpeedMbps: null,
    description: '',
  }));
  // A panel may call its front and its rear port alike.
  const idOf = new Map(ports.map((port) => [`${port.kind} ${port.name}`, port.id]));
  const maps = type.maps.flatMap(({ front, frontPosition, rear, rearPosition }): PortMap[] => {
    const frontPortId = idOf.get(`front ${named(front)}`);
    const rearPortId = idOf.get(`rear ${named(rear)}`);
    if (frontPortId === undefined || rearPortId === undefined) return [];
    return [{ id: newId(), frontPortId, frontPosition, rearPortId, rearPosition }];
  });
  return { ports, maps };
}
