import type { Id, Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';

type Facts = Pick<Objects<CablingKinds>, 'location' | 'rack' | 'device'>;

/**
 * The room that a device stands in: cords may join what is in one room. A zone or hall without rooms is one itself. Null
 * for a device that stands nowhere.
 */
export function roomOf(objects: Facts, deviceId: Id): Id | null {
  const device = objects.device.get(deviceId);
  const home = objects.rack.get(device?.rackId ?? '')?.locationId ?? device?.locationId ?? null;
  const seen = new Set<Id>();
  for (let at = home; at !== null && !seen.has(at); at = objects.location.get(at)?.parentId ?? null) {
    seen.add(at);
    if (objects.location.get(at)?.kind === 'room') return at;
  }
  return home;
}
