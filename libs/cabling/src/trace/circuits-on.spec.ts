import { circuitsOn } from './circuits-on.js';
import type { Circuit, CircuitEnd } from '../model/profile.js';
import { graph, type Topology } from './trace.fixture.js';
import { tracePaths } from './trace-paths.js';

const circuit = (id: string, a: string, z: string | null, at: CircuitEnd['at'] = null): Circuit => ({
  id,
  lengthM: 1000,
  a: { portId: a, at: null },
  z: { portId: z, at },
});
const lyon = { kind: 'location', id: 'Lyon' } as const;
const mpls = { kind: 'network', id: 'MPLS' } as const;

const cases: readonly (Topology & { plant: string; from: string; crossed: readonly string[] })[] = [
  {
    plant: '[IF1] --C1-- [CT1]~X~[CT2] --C2-- [CT3]~Y~[CT4] --C3-- [IF2]: two lines one after the other',
    ports: 'IF1 CT1@A CT2@B CT3@B CT4@D IF2',
    cables: ['C1 IF1 CT1', 'C2 CT2 CT3', 'C3 CT4 IF2'],
    circuits: [circuit('X', 'CT1', 'CT2'), circuit('Y', 'CT3', 'CT4')],
    from: 'IF1',
    crossed: ['X after CT1', 'Y after CT3'],
  },
  {
    plant: 'the same from the other end: in the order of the path',
    ports: 'IF1 CT1@A CT2@B CT3@B CT4@D IF2',
    cables: ['C1 IF1 CT1', 'C2 CT2 CT3', 'C3 CT4 IF2'],
    circuits: [circuit('X', 'CT1', 'CT2'), circuit('Y', 'CT3', 'CT4')],
    from: 'IF2',
    crossed: ['Y after CT4', 'X after CT2'],
  },
  {
    plant: '[IF1] --C1-- [CT1]~X~[CT2] (Lyon): handed over at a socket, once',
    ports: 'IF1 CT1 CT2',
    cables: ['C1 IF1 CT1'],
    circuits: [{ ...circuit('X', 'CT1', 'CT2', lyon), a: { portId: 'CT1', at: lyon } }],
    from: 'IF1',
    crossed: ['X after CT1'],
  },
  {
    plant: '[IF1] --C1-- [CT1]~X~ (MPLS): into the provider’s network',
    ports: 'IF1 CT1',
    cables: ['C1 IF1 CT1'],
    circuits: [circuit('X', 'CT1', null, mpls)],
    from: 'IF1',
    crossed: ['X after CT1'],
  },
  {
    plant: '[IF1] ~V~ [IF2]: a virtual circuit',
    ports: 'IF1 IF2',
    cables: [],
    circuits: [circuit('V', 'IF1', 'IF2')],
    from: 'IF1',
    crossed: ['V after IF1'],
  },
  {
    plant: '[IF1] --C1-- [CT1], its line ends nowhere that is known: not crossed',
    ports: 'IF1 CT1',
    cables: ['C1 IF1 CT1'],
    circuits: [circuit('X', 'CT1', null)],
    from: 'IF1',
    crossed: [],
  },
  {
    plant: '[FP1][RP1] --C1-- [IF1]: ports of a panel are no circuit',
    ports: 'FP1@P RP1@P IF1',
    maps: ['FP1 RP1'],
    cables: ['C1 RP1 IF1'],
    from: 'IF1',
    crossed: [],
  },
];

describe('the circuits that a path runs through', () => {
  it.each(cases)('$plant', ({ from, crossed, ...topology }) => {
    const at = graph(topology);
    const [path] = tracePaths(at, { portId: from });
    const told = circuitsOn(at, path!).map(
      ({ id, after }) => `${id} after ${path!.hops[after]!.ids.join('+')}`,
    );
    expect(told).toEqual(crossed);
  });
});
