import type { Objects } from '#changes';
import { circuitsOf } from '../model/circuit.js';
import type { CablingKinds } from '../model/kinds.js';
import type { CablingFacts, GraphCable } from './graph.js';

/** The kinds that a path may lead through or be shaped by. */
export type TracedObjects = Pick<
  Objects<CablingKinds>,
  'port' | 'portMap' | 'cable' | 'cableProfile' | 'circuit'
>;

/** Everything in the objects of a plan that paths are computed from; with other cables than all, where they are given. */
export const cablingFactsOf = (
  { port, portMap, cable, cableProfile, circuit }: TracedObjects,
  cables: Iterable<GraphCable> = cable.values(),
): CablingFacts => ({
  ports: port.values(),
  portMaps: portMap.values(),
  cables,
  profiles: cableProfile.values(),
  circuits: circuitsOf(circuit.values()),
});
