import type { Id } from '#changes';
import { interfaceLinks } from '../value/interface-links.js';
import type { PlanObjects } from '../value/kinds.js';
import { managedDevices } from './managed-devices.js';

/** The names of a device's ports towards other devices that are managed: the ways on which we come to it. */
export function uplinksOf(objects: PlanObjects): (deviceId: Id) => string[] {
  const managed = managedDevices(objects);
  const uplinks = new Map<Id, string[]>();
  const note = (portId: Id, farId: Id): void => {
    const [port, far] = [objects.port.get(portId), objects.port.get(farId)];
    if (!port || !far || !managed.has(far.deviceId)) return;
    uplinks.set(port.deviceId, [...(uplinks.get(port.deviceId) ?? []), port.name]);
  };
  for (const { a, b } of interfaceLinks(objects)) {
    note(a, b);
    note(b, a);
  }
  return (deviceId) => uplinks.get(deviceId) ?? [];
}
