import { patchMoves, type Cable, type Gesture, type Socket } from '#cabling';
import { layersOf, pathOf, type Layer, type Plan, type PlanObjects } from '#plan';
import type { z } from 'zod';
import type { movesAnswer } from './schemas.js';

type Answer = z.infer<typeof movesAnswer>;

/** The gestures of every step of a project, cords only unless all cables are asked for. */
export function moves(plan: Plan, objectsOf: (layer: Layer) => PlanObjects, all: boolean): Answer {
  const layers = layersOf(plan);
  return {
    steps: layers.slice(1).map((layer, at) => {
      const [before, after] = [objectsOf(layers[at]!), objectsOf(layer)];
      const { gestures, blocked } = patchMoves(chosen(before, all), chosen(after, all));
      const shown = (gesture: Gesture) => gestureDto(gesture, before, after);
      return { layer, gestures: gestures.map(shown), blocked: blocked.map(shown) };
    }),
  };
}

const chosen = ({ cable }: PlanObjects, all: boolean): { cable: ReadonlyMap<string, Cable> } => ({
  cable: all ? cable : new Map([...cable].filter(([, { role }]) => role === 'cord' || role === 'power')),
});

function gestureDto(
  gesture: Gesture,
  before: PlanObjects,
  after: PlanObjects,
): Answer['steps'][number]['gestures'][number] {
  const { kind, cableId } = gesture;
  const cable = after.cable.get(cableId) ?? before.cable.get(cableId)!;
  const { label, media, lengthM, colour } = cable;
  const socket = ({ portId, position }: Socket) => ({
    id: portId,
    path: pathOf(after.port.has(portId) ? after : before, 'port', portId),
    position,
  });
  return {
    kind,
    cable: { id: cableId, path: label, media, lengthM, colour },
    end: 'end' in gesture ? gesture.end : null,
    from: 'from' in gesture ? socket(gesture.from) : null,
    to: 'to' in gesture ? socket(gesture.to) : null,
    ports: 'ports' in gesture ? gesture.ports.map(socket) : [],
    hangs: gesture.kind === 'pull' && gesture.hangs,
  };
}
