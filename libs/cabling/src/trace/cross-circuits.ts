import type { Circuit, CircuitEnd } from '../model/profile.js';
import { plugsFor } from './cross.js';
import type { CableNode } from './graph.js';
import { distinctLanes, portsOf, type Lane } from './lane.js';
import type { Trail } from './trail.js';

/** The far side of a circuit, as one lane reaches it. */
interface Crossing {
  readonly circuit: Circuit;
  /** null: handed over without a socket. */
  readonly lane: Lane | null;
  readonly at: CircuitEnd['at'];
}

/**
 * From one end of circuits to the other; a signal keeps its positions, for a circuit is a tube. Returns the lanes that
 * go on by cable. Where the circuits end in a provider's network, or at a place without a cable, it writes the last hops
 * and returns none.
 */
export function crossCircuits(far: readonly Lane[], cables: readonly CableNode[], trail: Trail): Lane[] {
  const crossings = far.flatMap(cross);
  const lanes = distinctLanes(crossings.flatMap(({ lane }) => lane ?? []));
  if (crossings.length === 0 || endsAtPlaces(crossings, lanes, trail)) return [];
  // Both ends of the circuit on one cable: the signal would go round for ever.
  if (lanes.some((lane) => plugsFor(lane).some(({ cable }) => cables.includes(cable)))) {
    trail.split = true;
    return [];
  }
  trail.addCircuits(circuitsOf(crossings));
  return lanes;
}

function cross({ node, stack }: Lane): Crossing[] {
  const inside = node.circuit;
  if (!inside || (!inside.far && !inside.farAt)) return [];
  const lane = inside.far && { node: inside.far, stack };
  return [{ circuit: inside.circuit, lane, at: inside.farAt }];
}

function endsAtPlaces(crossings: readonly Crossing[], lanes: Lane[], trail: Trail): boolean {
  const places = crossings.flatMap(({ at }) => at ?? []);
  if (places.length < crossings.length) return false;
  const inNetwork = places.every(({ kind }) => kind === 'network');
  const loose = portsOf(lanes).every(({ plugs }) => plugs.length === 0);
  if (!inNetwork && !loose) return false;
  trail.addCircuits(circuitsOf(crossings));
  if (lanes.length > 0) trail.addPorts(lanes);
  trail.addPlaces(
    inNetwork ? 'network' : 'location',
    places.map(({ id }) => id),
  );
  trail.complete = inNetwork;
  return true;
}

const circuitsOf = (crossings: readonly Crossing[]): Circuit[] => [
  ...new Set(crossings.map(({ circuit }) => circuit)),
];
