import fc from 'fast-check';
import type { Cable } from '../model/cable.js';
import { portSchema } from '../model/port.js';
import { farEnds, linkPeers, attachmentsOf, pathOfPort } from './far-ends.js';
import { buildGraph, type CablingFacts } from './graph.js';
import { traceBranches } from './branches.js';
import { originOf } from './path.js';
import { tracePath } from './trace-path.js';
import { tracePaths } from './trace-paths.js';
import { traceAll } from './trace-all.js';
import { cable, graph, map, port, shown, type Topology } from './trace.fixture.js';

/** Two panels of four over a trunk, two cords on each side, a breakout, a splice and a loose cable. */
const plant = {
  ports: 'IF1 IF2 IF3 IF4 IF5 IF6 IF7 FP1@P1 FP2@P1 RP1*4@P1 RP2*4@P2 FP3@P2 FP4@P2 FP5@P3 FP6@P3 RP3*2@P3',
  maps: ['FP1 RP1#1', 'FP2 RP1#2', 'FP3 RP2#1', 'FP4 RP2#2', 'FP5 RP3#1', 'FP6 RP3#2'],
  cables: [
    'C1 IF1 FP1',
    'C2 IF2 FP2',
    'C3 RP1 RP2',
    'C4 FP3 FP5',
    'C5 FP4 FP6',
    cable('C6 RP3 IF3+IF4', { profile: 'breakout-1c2p-2c1p' }),
    cable('C7 IF5 IF6', { status: 'planned' }),
    'C8 IF7 ',
  ],
} satisfies Topology;

const facts = {
  ports: plant.ports.split(' ').map(port),
  portMaps: plant.maps.map(map),
  cables: plant.cables.map((one): Cable => (typeof one === 'string' ? cable(one) : one)),
};

const allPaths = (of: CablingFacts): string[] => traceAll(buildGraph(of)).map(shown);

describe('traceAll', () => {
  it('finds one path per group of endpoints and direction', () => {
    expect(allPaths(facts)).toEqual([
      'IF1 - C1 - FP1 - RP1 - C3 - RP2 - FP3 - C4 - FP5 - RP3 - C6 - IF3  complete active',
      'IF2 - C2 - FP2 - RP1 - C3 - RP2 - FP4 - C5 - FP6 - RP3 - C6 - IF4  complete active',
      'IF3 - C6 - RP3 - FP5 - C4 - FP3 - RP2 - C3 - RP1 - FP1 - C1 - IF1  complete active',
      'IF4 - C6 - RP3 - FP6 - C5 - FP4 - RP2 - C3 - RP1 - FP2 - C2 - IF2  complete active',
      'IF5 - C7 - IF6  complete',
      'IF6 - C7 - IF5  complete',
      'IF7 - C8  active',
    ]);
  });

  it('gives the same paths whatever the order of the writes', () => {
    const shuffled = fc.record({
      ports: fc.shuffledSubarray(facts.ports, { minLength: facts.ports.length }),
      portMaps: fc.shuffledSubarray(facts.portMaps, { minLength: facts.portMaps.length }),
      cables: fc.shuffledSubarray(facts.cables, { minLength: facts.cables.length }),
    });
    const expected = allPaths(facts);
    fc.assert(fc.property(shuffled, (order) => expect(allPaths(order)).toEqual(expected)));
  });

  it('terminates on any tangle, and every complete path leads back', () => {
    const names = ['IF1', 'IF2', 'FP1', 'FP2', 'RP1*3', 'RP2*3', 'RP3', 'FP3*2'];
    const ids = names.map((name) => name.replace(/\*.*/, ''));
    const end = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 });
    const profile = fc.constantFrom(null, 'single-1c2p', 'trunk-2c2p', 'breakout-1c2p-2c1p');
    const tangle = fc.record({
      maps: fc.array(
        fc.tuple(
          fc.constantFrom('FP1', 'FP2', 'FP3#1', 'FP3#2'),
          fc.constantFrom('RP1#1', 'RP1#2', 'RP2#1', 'RP2#3', 'RP3'),
        ),
        { maxLength: 8 },
      ),
      cables: fc.array(fc.tuple(end, end, profile), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(tangle, ({ maps, cables }) => {
        const built = graph({
          ports: names.join(' '),
          maps: maps.map((row) => row.join(' ')),
          cables: cables.map(([a, b, of], i) =>
            cable(`C${i} ${a.join('+')} ${b.join('+')}`, { profile: of }),
          ),
        });
        const paths = traceAll(built);
        expect(paths.every(({ hops }) => hops.length > 1)).toBe(true);
        for (const id of ids) traceBranches(built, { portIds: [id] });
      }),
      { numRuns: 100 },
    );
  });

  it('traces 6,000 cables through two panels each, both ways', () => {
    const at = (n: number): string[] => [`IFA${n} FP${n}a@P RP${n}a@P RP${n}b@Q FP${n}b@Q IFB${n}`];
    const numbers = Array.from({ length: 2_000 }, (_, n) => n);
    const ports = numbers.flatMap(at).join(' ').split(' ').map(port);
    const big = {
      ports,
      portMaps: numbers.flatMap((n) => [map(`FP${n}a RP${n}a`), map(`FP${n}b RP${n}b`)]),
      cables: numbers.flatMap((n) => [
        cable(`C${n}a IFA${n} FP${n}a`),
        cable(`C${n}b RP${n}a RP${n}b`),
        cable(`C${n}c FP${n}b IFB${n}`),
      ]),
    };
    const paths = traceAll(buildGraph(big));
    expect(paths.filter(({ complete }) => complete)).toHaveLength(4_000);
  });
});

describe('asking about one port', () => {
  const built = graph(plant);

  it.each([
    ['IF1', ['IF3']],
    ['IF2', ['IF4']],
    ['IF3', ['IF1']],
    ['IF7', []],
    ['nothing', []],
  ])('the far ends of %s are %j', (id, far) => {
    expect(farEnds(built, id)).toEqual(far);
  });

  it.each([
    ['RP3', ['IF3', 'IF4']],
    ['IF4', ['RP3']],
    ['RP1', ['RP2']],
    ['IF7', []],
  ])('the link peers of %s are %j', (id, peers) => {
    expect(linkPeers(built, id)).toEqual(peers);
  });

  it('tells how a port hangs on its cable', () => {
    expect(attachmentsOf(built, 'RP3')).toEqual([
      { cableId: 'C6', end: 'a', connector: 1, positions: [1, 2] },
    ]);
    expect(attachmentsOf(built, 'IF1')).toEqual([
      { cableId: 'C1', end: 'a', connector: null, positions: null },
    ]);
  });

  it('takes the companions on the same end along', () => {
    const pair = graph({ ports: 'IF1 IF2 IF3', cables: ['C1 IF1+IF2 IF3'] });
    expect(shown(pathOfPort(pair, 'IF2'))).toBe('IF1+IF2 - C1 - IF3  complete active');
  });

  it('traces each strand where the path says split', () => {
    const fan = graph({
      ports: 'IF1 RP1*2 FP1 FP2 IF2 IF3',
      maps: ['FP1 RP1#1', 'FP2 RP1#2'],
      cables: ['C1 IF1 RP1', 'C2 FP1 IF2', 'C3 FP2 IF3'],
    });
    expect(traceBranches(fan, { portIds: ['IF1'] }).map(shown)).toEqual([
      'IF1 - C1 - RP1 - FP1 - C2 - IF2  complete active split',
      'IF1 - C1 - RP1 - FP2 - C3 - IF3  complete active split',
    ]);
  });

  it('finds the whole paths that a cable in the middle carries', () => {
    expect(tracePaths(built, { cableId: 'C3' }).map(shown)).toEqual([
      'IF1 - C1 - FP1 - RP1 - C3 - RP2 - FP3 - C4 - FP5 - RP3 - C6 - IF3  complete active',
      'IF2 - C2 - FP2 - RP1 - C3 - RP2 - FP4 - C5 - FP6 - RP3 - C6 - IF4  complete active',
    ]);
  });

  it('finds the whole path from a panel port in the middle', () => {
    expect(tracePaths(built, { portId: 'FP3' }).map(shown)).toEqual([
      'IF1 - C1 - FP1 - RP1 - C3 - RP2 - FP3 - C4 - FP5 - RP3 - C6 - IF3  complete active',
    ]);
  });

  it('shows permanent links that nobody has patched yet', () => {
    const passive = graph({
      ports: 'FP1@P1 RP1@P1 RP2@P2 FP2@P2',
      maps: ['FP1 RP1', 'FP2 RP2'],
      cables: ['C1 RP1 RP2'],
    });
    expect(tracePaths(passive, { cableId: 'C1' }).map(shown)).toEqual(['FP1 - RP1 - C1 - RP2 - FP2  active']);
  });

  it('needs no more of a port than its identity, kind and positions', () => {
    const { id, deviceId, name, kind, positions } = portSchema.parse({
      id: 'x',
      deviceId: 'd',
      name: 'x',
      kind: 'interface',
    });
    expect(
      buildGraph({ ports: [{ id, deviceId, name, kind, positions }], portMaps: [], cables: [] }).ports.size,
    ).toBe(1);
  });
});

describe('every path of a plant, however it was found', () => {
  /** Up to five panels of two front ports on a rear port of two positions, and cables between any ports. */
  const plants = fc
    .array(
      fc.tuple(
        fc.nat({ max: 17 }),
        fc.nat({ max: 17 }),
        fc.constantFrom(null, 'single-1c2p', 'duplex-crossed'),
      ),
      { maxLength: 7 },
    )
    .map((pairs) => {
      const names = [
        'IF1',
        'IF2',
        'IF3',
        ...[1, 2, 3, 4, 5].flatMap((n) => [`FP${n}a@P${n}`, `FP${n}b@P${n}`, `RP${n}*2@P${n}`]),
      ];
      const id = (at: number): string => /^[^*@]+/.exec(names[at]!)![0];
      const cables = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b, profile], n) => cable(`C${n} ${id(a)} ${id(b)}`, { profile, lengthM: (n + 1) / 10 }));
      const maps = [1, 2, 3, 4, 5].flatMap((n) => [`FP${n}a RP${n}#1`, `FP${n}b RP${n}#2`]);
      return { ports: names.join(' '), maps, cables };
    });

  it('is the path that a trace from its beginning gives', () => {
    fc.assert(
      fc.property(plants, (plant) => {
        const at = graph(plant);
        for (const path of traceAll(at)) expect(path).toEqual(tracePath(at, { portIds: originOf(path) }));
      }),
    );
  });

  it('any order of the same facts gives the same paths', () => {
    fc.assert(
      fc.property(plants, fc.infiniteStream(fc.nat()), (plant, numbers) => {
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [numbers.next().value as number, item] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, item]) => item);
        const other = graph({
          ports: mixed(plant.ports.split(' ')).join(' '),
          maps: mixed(plant.maps),
          cables: mixed(plant.cables),
        });
        expect(traceAll(other)).toEqual(traceAll(graph(plant)));
        for (const id of ['IF1', 'RP1'])
          expect(tracePaths(other, { portId: id })).toEqual(tracePaths(graph(plant), { portId: id }));
      }),
      { numRuns: 30 },
    );
  });
});
