import {
  buildGraph,
  cablingFactsOf,
  destinationOf,
  pathOfPort,
  type CablingGraph,
  type DeviceRole,
} from '#cabling';
import type { PlanObjects } from '../value/kinds.js';

/** What stands at the other end of an interface's cables. */
export interface FarEnd {
  /** `acc1 ge24`; the outlet or panel port where the path stops; empty when nothing is plugged in. */
  readonly text: string;
  /** True when it is a device that forwards frames or packets. */
  readonly network: boolean;
}

const FORWARDS: ReadonlySet<DeviceRole> = new Set(['switch', 'router', 'firewall']);
const NOTHING: FarEnd = { text: '', network: false };

/** Finds far ends through all panels; the graph is built once. */
export function farEndFinder(objects: PlanObjects): (portId: string) => FarEnd {
  let graph: CablingGraph | null = null;
  return (portId) => {
    graph ??= buildGraph(cablingFactsOf(objects));
    const path = pathOfPort(graph, portId);
    if (!path) return NOTHING;
    // Of an incomplete path, the last port that it reaches: usually an outlet that waits for its device.
    const last = destinationOf(path);
    return last.includes(portId) ? NOTHING : described(objects, last);
  };
}

function described(objects: PlanObjects, portIds: readonly string[]): FarEnd {
  const ends = portIds.flatMap((id) => {
    const port = objects.port.get(id);
    const device = port && objects.device.get(port.deviceId);
    return device ? [{ port, device, role: objects.deviceType.get(device.typeId)?.role ?? 'other' }] : [];
  });
  return {
    text: ends
      // An outlet box is known by its own name; its ports are numbered only where it has several.
      .map(({ port, device, role }) =>
        role === 'outlet' && isSingle(objects, device.typeId) ? device.name : `${device.name} ${port.name}`,
      )
      .join(', '),
    network: ends.some(({ role }) => FORWARDS.has(role)),
  };
}

function isSingle(objects: PlanObjects, typeId: string): boolean {
  const ports = objects.deviceType.get(typeId)?.ports ?? [];
  return ports.filter(({ kind }) => kind === 'front').length <= 1;
}
