import type { Id } from '#changes';
import { managedDevices } from '../variables/managed-devices.js';
import type { PlanObjects } from '../value/kinds.js';
import { expectedNeighbours } from './expected-neighbours.js';

/** The names of a device's ports towards other devices that are managed: the ways on which we come to it. */
export function uplinksOf(objects: PlanObjects): (deviceId: Id) => string[] {
  const managed = managedDevices(objects);
  const uplinks = new Map<Id, string[]>();
  const note = (deviceId: Id, port: string): void => {
    uplinks.set(deviceId, [...(uplinks.get(deviceId) ?? []), port]);
  };
  for (const { a, b } of expectedNeighbours(objects)) {
    if (managed.has(b.deviceId)) note(a.deviceId, a.port);
    if (managed.has(a.deviceId)) note(b.deviceId, b.port);
  }
  return (deviceId) => uplinks.get(deviceId) ?? [];
}
