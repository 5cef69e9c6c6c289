import { interfaceLinks } from '../value/interface-links.js';
import type { PlanObjects } from '../value/kinds.js';

/** One interface of one device. */
export interface NeighbourEnd {
  readonly deviceId: string;
  readonly portId: string;
  /** Names as recorded. */
  readonly device: string;
  readonly port: string;
  /** What else a device may call the port in its advertisements: description and label. */
  readonly aliases: readonly string[];
  readonly mac: string | null;
}

/** Two interfaces that shall see each other, and the cables that make it so, in order. */
export interface ExpectedNeighbour {
  readonly cableIds: readonly string[];
  readonly a: NeighbourEnd;
  readonly b: NeighbourEnd;
}

/** Who shall see whom once everything is cabled as recorded, through all panels. One row per pair of interfaces. */
export function expectedNeighbours(objects: PlanObjects): ExpectedNeighbour[] {
  return interfaceLinks(objects).flatMap(({ a, b, cableIds }) => {
    const [endA, endB] = [endOf(objects, a), endOf(objects, b)];
    return endA && endB ? [{ cableIds, a: endA, b: endB }] : [];
  });
}

function endOf(objects: PlanObjects, portId: string): NeighbourEnd | null {
  const port = objects.port.get(portId);
  const device = port && objects.device.get(port.deviceId);
  if (!port || !device) return null;
  return {
    deviceId: device.id,
    portId,
    device: device.name,
    port: port.name,
    aliases: [port.description, port.label].filter((text) => text !== ''),
    mac: port.mac,
  };
}
