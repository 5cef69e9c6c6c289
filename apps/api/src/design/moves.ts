import { gestureKey, patchMoves, type Gesture, type Socket } from '#cabling';
import { layersOf, pathOf, type Layer, type Plan, type PlanObjects } from '#plan';
import type { z } from 'zod';
import { reachedDevices } from './reached-devices.js';
import type { movesAnswer } from './schemas.js';

type Answer = z.infer<typeof movesAnswer>;
type Step = Answer['steps'][number];

/** The gestures of every step of a project, cords only unless all cables are asked for, and the faces that hands reach for. */
export function moves(plan: Plan, objectsOf: (layer: Layer) => PlanObjects, all: boolean): Answer {
  const layers = layersOf(plan);
  const keys = new Map<string, number>();
  const steps = layers.slice(1).map((layer, at): Step => {
    const [before, after] = [objectsOf(layers[at]!), objectsOf(layer)];
    const { gestures, blocked } = patchMoves(chosen(before, all), chosen(after, all));
    const shown = (gesture: Gesture) => gestureDto(gesture, keyAmong(keys, gesture), before, after);
    return { layer, gestures: gestures.map(shown), blocked: blocked.map(shown) };
  });
  return { steps, devices: reachedDevices(steps, layers.map(objectsOf)) };
}

function chosen(objects: PlanObjects, all: boolean): PlanObjects {
  if (all) return objects;
  const { cable, ...others } = objects;
  return {
    ...others,
    cable: new Map([...cable].filter(([, { role }]) => role === 'cord' || role === 'power')),
  };
}

/** A cord that comes, goes and comes again makes the same gesture twice: the second one is told from the first. */
function keyAmong(keys: Map<string, number>, gesture: Gesture): string {
  const key = gestureKey(gesture);
  const times = (keys.get(key) ?? 0) + 1;
  keys.set(key, times);
  return times === 1 ? key : `${key} (${times})`;
}

function gestureDto(
  gesture: Gesture,
  key: string,
  before: PlanObjects,
  after: PlanObjects,
): Step['gestures'][number] {
  const { kind, cableId } = gesture;
  const cable = after.cable.get(cableId) ?? before.cable.get(cableId)!;
  const { label, media, lengthM, colour } = cable;
  const socket = ({ portId, position }: Socket) => {
    const objects = after.port.has(portId) ? after : before;
    return {
      id: portId,
      path: pathOf(objects, 'port', portId),
      device: objects.port.get(portId)?.deviceId ?? '',
      position,
    };
  };
  return {
    key,
    kind,
    cable: { id: cableId, path: label, media, lengthM, colour },
    end: 'end' in gesture ? gesture.end : null,
    from: 'from' in gesture ? socket(gesture.from) : null,
    to: 'to' in gesture ? socket(gesture.to) : null,
    ports: 'ports' in gesture ? gesture.ports.map(socket) : [],
    hangs: gesture.kind === 'pull' && gesture.hangs,
  };
}
