import { isPlugged, type Cable, type Device, type Port } from '#cabling';
import { pathOf, type PlanObjects } from '#plan';
import type { z } from 'zod';
import type { movesAnswer } from './schemas.js';

type Answer = z.infer<typeof movesAnswer>;

/** A device as it is at last, in the layer that has it. */
interface Reached {
  readonly device: Device;
  readonly objects: PlanObjects;
}

/**
 * The devices that the gestures of all steps touch, with the ports of their faces as they are before the first gesture.
 * @param layers from the present to the target
 */
export function reachedDevices(steps: Answer['steps'], layers: readonly PlanObjects[]): Answer['devices'] {
  const gestures = steps.flatMap((step) => [...step.gestures, ...step.blocked]);
  const sockets = gestures.flatMap(({ from, to, ports }) => [from, to, ...ports]);
  const ids = [...new Set(sockets.flatMap((socket) => (socket ? [socket.device] : [])))];
  const [present] = layers;
  const ports = new Map(ids.map((id) => [id, new Map<string, Port>()]));
  // A port that only an earlier layer has is reached for too: its cord is taken out.
  for (const port of new Set(layers.map((layer) => layer.port)))
    for (const one of port.values()) ports.get(one.deviceId)?.set(one.id, one);
  const shown = new Set([...ports.values()].flatMap((of) => [...of.keys()]));
  const cords = present ? cordsIn(shown, present) : new Map<string, Cable>();
  return ids.flatMap((id) => {
    const reached = lastOf(layers, id);
    return reached ? [dto(reached, [...ports.get(id)!.values()], cords)] : [];
  });
}

function lastOf(layers: readonly PlanObjects[], id: string): Reached | null {
  const objects = layers.findLast(({ device }) => device.has(id));
  return objects ? { device: objects.device.get(id)!, objects } : null;
}

function dto(
  { device, objects }: Reached,
  ports: readonly Port[],
  cords: ReadonlyMap<string, Cable>,
): Answer['devices'][number] {
  const { id, rackId, locationId, positionU, typeId } = device;
  const place = rackId === null ? locationId : rackId;
  return {
    id,
    path: pathOf(objects, 'device', id),
    rack: place === null ? '' : pathOf(objects, rackId === null ? 'location' : 'rack', place),
    unit: positionU,
    role: objects.deviceType.get(typeId)?.role ?? 'other',
    ports: ports.map(({ id: portId, name, kind, type }) => {
      const cord = cords.get(portId);
      return { id: portId, name, kind, type, cord: cord ? (cord.colour ?? '') : null };
    }),
  };
}

function cordsIn(ports: ReadonlySet<string>, { cable }: PlanObjects): Map<string, Cable> {
  const found = new Map<string, Cable>();
  for (const one of cable.values())
    for (const { portId } of [...one.a, ...one.b])
      if (ports.has(portId) && isPlugged(one)) found.set(portId, one);
  return found;
}
