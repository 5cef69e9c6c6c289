import type { Device } from '#cabling';
import type { PlanObjects } from '../value/kinds.js';

/** The platform of a device: its own, else that of its type, else null (nothing to configure). */
export function platformOf(objects: PlanObjects, device: Device): string | null {
  return device.platform ?? objects.deviceType.get(device.typeId)?.platform ?? null;
}
