import type { Id } from '#changes';
import type { PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';

/** Where a port is, as a drawing needs it: itself, its device and its rack (null: beside racks). */
export interface PortPlace {
  readonly portId: Id;
  readonly port: string;
  readonly deviceId: Id;
  readonly device: string;
  readonly rackId: Id | null;
  readonly rack: string | null;
}

/** A cable by its id and label. */
export interface CableName {
  readonly id: Id;
  readonly label: string;
}

/** One link of a way, in the direction of going: out of `from`, over cables and panels, into `to`. */
export interface Hop {
  readonly from: PortPlace;
  readonly to: PortPlace;
  readonly cables: readonly CableName[];
}

export function portPlace(objects: PlanObjects, portId: Id): PortPlace {
  const deviceId = objects.port.get(portId)?.deviceId ?? '';
  const rackId = rackOf(objects, deviceId);
  return {
    portId,
    port: pathOf(objects, 'port', portId),
    deviceId,
    device: pathOf(objects, 'device', deviceId),
    rackId,
    rack: rackId === null ? null : pathOf(objects, 'rack', rackId),
  };
}

/** The rack of a device, or of the chassis that it stands in. */
export function rackOf(objects: PlanObjects, deviceId: Id): Id | null {
  const seen = new Set<Id>();
  for (let at: Id | null = deviceId; at !== null && !seen.has(at);) {
    seen.add(at);
    const device = objects.device.get(at);
    if (!device) return null;
    if (device.rackId !== null) return device.rackId;
    at = device.parentId;
  }
  return null;
}

/** The cables of a link, each once. */
export const cableNames = (objects: PlanObjects, ids: readonly Id[]): CableName[] =>
  [...new Set(ids)].map((id) => ({ id, label: pathOf(objects, 'cable', id) }));
