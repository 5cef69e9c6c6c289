import type { Cable } from '#cabling';
import type { LinkChange } from '#certification';
import type { Id } from '#changes';
import type { PlanObjects } from '../../value/kinds.js';
import type { Contact } from '../certification-sockets.js';
import { changeOf, leftSince, type Aspect } from './aspect.js';
import type { Step } from './past.js';

/** The steps since a test, and what of a cord counts. */
export interface CordHistory {
  readonly stepsAt: (portId: Id) => readonly Step<Cable>[];
  readonly stepsOf: (cableId: Id) => readonly Step<Cable>[];
  readonly aspects: readonly Aspect<Cable>[];
}

/** What became of the cords in a socket of a channel: taken out, exchanged, or moved at their other end. */
export function changedCords(
  objects: PlanObjects,
  { portId, position }: Contact,
  linkId: Id,
  { stepsAt, stepsOf, aspects }: CordHistory,
): LinkChange[] {
  const isIn = (cable: Cable | null): cable is Cable =>
    cable !== null &&
    cable.id !== linkId &&
    [...cable.a, ...cable.b].some(
      (end) =>
        end.portId === portId && (end.position === null || position === null || end.position === position),
    );
  const inIt = (cable: Cable | null): Cable | null => (isIn(cable) ? cable : null);
  const steps = stepsAt(portId).map((step) => ({
    ...step,
    before: inIt(step.before),
    after: inIt(step.after),
  }));
  const now = cablesIn(objects, portId).filter(isIn);
  const label = (cables: readonly Cable[]): string => cables.map((cable) => cable.label).join(', ');
  const left = leftSince(now, steps, ({ id }) => id);
  if (left)
    return [{ part: 'cord', was: label(left.was), is: label(now), at: left.last.at, by: left.last.by }];
  return now
    .flatMap((cord) => aspects.map((aspect) => changeOf(aspect, stepsOf(cord.id), cord)))
    .filter((change) => change !== null)
    .map((change) => ({ ...change, part: 'cord' }));
}

const known = new WeakMap<PlanObjects['cable'], ReadonlyMap<Id, readonly Cable[]>>();

/** Cables by the ports that they are plugged into; found once per plan. */
function cablesIn({ cable }: PlanObjects, portId: Id): readonly Cable[] {
  const found = known.get(cable) ?? byPort(cable);
  known.set(cable, found);
  return found.get(portId) ?? [];
}

function byPort(cables: PlanObjects['cable']): Map<Id, Cable[]> {
  const found = new Map<Id, Cable[]>();
  for (const cable of cables.values())
    for (const id of new Set([...cable.a, ...cable.b].map(({ portId }) => portId)))
      found.set(id, [...(found.get(id) ?? []), cable]);
  return found;
}
