import type { Reach } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';

/** The member interfaces of each LAG; gone through once, when first asked for. */
export function lagMembers(objects: Pick<PlanObjects, 'port'>): (lagId: string) => readonly string[] {
  let members: Map<string, string[]> | null = null;
  const read = (): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const { id, lagId } of objects.port.values()) {
      if (lagId === null) continue;
      const list = found.get(lagId);
      if (list) list.push(id);
      else found.set(lagId, [id]);
    }
    return found;
  };
  return (lagId) => (members ??= read()).get(lagId) ?? [];
}

/** The outermost place around a location; null for one that is not there. */
export function siteFinder(objects: PlanObjects): (locationId: string) => string | null {
  return (locationId) => placesAround(objects, locationId).at(-1) ?? null;
}

/** Whether a device stands in a place and in a rack, as far as these are asked for. What stands nowhere is not judged. */
export function reachJudge(objects: PlanObjects): (deviceId: string, reach: Reach) => boolean {
  return (deviceId, { locationId, rackId }) => {
    const device = objects.device.get(deviceId);
    if (!device) return true;
    if (rackId !== null && device.rackId !== rackId) return false;
    if (locationId === null) return true;
    const at =
      device.rackId === null ? device.locationId : (objects.rack.get(device.rackId)?.locationId ?? null);
    return at === null || placesAround(objects, at).includes(locationId);
  };
}

/** A place and those around it, from the inside out. A place inside itself (a faulty import) ends where it closes. */
function placesAround(objects: PlanObjects, locationId: string): string[] {
  const places: string[] = [];
  for (let at: string | null = locationId; at !== null && !places.includes(at);) {
    const place = objects.location.get(at);
    if (!place) break;
    places.push(at);
    at = place.parentId;
  }
  return places;
}
