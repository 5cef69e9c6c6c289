import type { PlanObjects } from '../value/kinds.js';
import { platformOf } from './platform.js';

/** A device that the plan says how to reach. */
export interface ManagedDevice {
  readonly deviceId: string;
  readonly name: string;
  /** Its management address, without length. */
  readonly address: string;
  readonly platform: string | null;
}

/** The devices that have a management address, by id, in the order of the plan. */
export function managedDevices(objects: PlanObjects): ReadonlyMap<string, ManagedDevice> {
  const addresses = new Map<string, string>();
  for (const { management, portId, address } of objects.address.values()) {
    const port = management && portId !== null ? objects.port.get(portId) : undefined;
    if (port) addresses.set(port.deviceId, address.split('/')[0]!);
  }
  const managed = new Map<string, ManagedDevice>();
  for (const device of objects.device.values()) {
    const address = addresses.get(device.id);
    if (address === undefined) continue;
    managed.set(device.id, {
      deviceId: device.id,
      name: device.name,
      address,
      platform: platformOf(objects, device),
    });
  }
  return managed;
}
