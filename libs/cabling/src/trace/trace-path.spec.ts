import { cable, graph, shown, type Topology } from './trace.fixture.js';
import { farEnds } from './far-ends.js';
import { tracePath } from './trace-path.js';
import { tracePaths } from './trace-paths.js';

interface Case extends Topology {
  readonly title: string;
  readonly from: string;
  readonly path: string;
}

const trace = (topology: Topology, from: string): string =>
  shown(tracePath(graph(topology), { portIds: from.split('+') }));

const cases: Case[] = [
  {
    title: '[IF1] --C1-- [IF2]',
    ports: 'IF1 IF2',
    cables: ['C1 IF1 IF2'],
    from: 'IF1',
    path: 'IF1 - C1 - IF2  complete active',
  },
  {
    title: '[IF1]   nothing plugged',
    ports: 'IF1',
    cables: [],
    from: 'IF1',
    path: 'none',
  },
  {
    title: '[IF1] --C1-- (loose)',
    ports: 'IF1',
    cables: ['C1 IF1 '],
    from: 'IF1',
    path: 'IF1 - C1  active',
  },
  {
    title: '[IF1] --C1-- [FP1][RP1] --C2-- [RP2][FP2] --C3-- [IF2]',
    ports: 'IF1 FP1@P1 RP1@P1 RP2@P2 FP2@P2 IF2',
    maps: ['FP1 RP1', 'FP2 RP2'],
    cables: ['C1 IF1 FP1', 'C2 RP1 RP2', 'C3 FP2 IF2'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1 - RP1 - C2 - RP2 - FP2 - C3 - IF2  complete active',
  },
  {
    title:
      '[IF1] --C1-- [FP1/3 of RP1*4] ==C2== [RP2*4 to FP2/3] --C3-- [IF2]: the position finds its way out',
    ports: 'IF1 FP1@P1 RP1*4@P1 RP2*4@P2 FP2@P2 FP3@P2 IF2',
    maps: ['FP1 RP1#3', 'FP3 RP2#1', 'FP2 RP2#3'],
    cables: ['C1 IF1 FP1', 'C2 RP1 RP2', 'C3 FP2 IF2'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1 - RP1 - C2 - RP2 - FP2 - C3 - IF2  complete active',
  },
  {
    title: '[IF1] --C1-- [RP1*2]: nothing says which position is meant',
    ports: 'IF1 RP1*2 FP1 FP2',
    maps: ['FP1 RP1#1', 'FP2 RP1#2'],
    cables: ['C1 IF1 RP1'],
    from: 'IF1',
    path: 'IF1 - C1 - RP1  active split',
  },
  {
    title: '[IF1] --C1-- [FP1 on P1, FP2 on P2]: strands part to two panels',
    ports: 'IF1 FP1@P1 RP1@P1 FP2@P2 RP2@P2',
    maps: ['FP1 RP1', 'FP2 RP2'],
    cables: ['C1 IF1 FP1+FP2'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1+FP2  active split',
  },
  {
    title: '[IF1] --C1-- [FP1, FP2] of which only RP1 goes on: asymmetric',
    ports: 'IF1 FP1 RP1 FP2 RP2 IF2',
    maps: ['FP1 RP1', 'FP2 RP2'],
    cables: ['C1 IF1 FP1+FP2', 'C2 RP1 IF2'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1+FP2 - RP1+RP2 - C2 - IF2  complete active split',
  },
  {
    title: '[IF1] --C1-- [IF2, CON1]: far ends of two kinds',
    ports: 'IF1 IF2 CON1',
    cables: ['C1 IF1 IF2+CON1'],
    from: 'IF1',
    path: 'IF1 - C1  active split',
  },
  {
    title: '[IF1] --C1, planned-- [IF2]',
    ports: 'IF1 IF2',
    cables: [cable('C1 IF1 IF2', { status: 'planned' })],
    from: 'IF1',
    path: 'IF1 - C1 - IF2  complete',
  },
  {
    title: '[IF1] ==C1 breakout 1→4== [IF2, IF3, IF4, IF5]',
    ports: 'IF1 IF2 IF3 IF4 IF5',
    cables: [cable('C1 IF1 IF2+IF3+IF4+IF5', { profile: 'breakout-1c4p-4c1p' })],
    from: 'IF1',
    path: 'IF1 - C1 - IF2+IF3+IF4+IF5  complete active',
  },
  {
    title: '[IF3] of a breakout knows only its own lane',
    ports: 'IF1 IF2 IF3 IF4 IF5',
    cables: [cable('C1 IF1 IF2+IF3+IF4+IF5', { profile: 'breakout-1c4p-4c1p' })],
    from: 'IF3',
    path: 'IF3 - C1 - IF1  complete active',
  },
  {
    title: '[FP1/2 of RP1*12] ==MPO type B== [RP2*12]: position 2 comes out at 11',
    ports: 'IF1 FP1@P1 RP1*12@P1 RP2*12@P2 FP2@P2 FP11@P2 IF2',
    maps: ['FP1 RP1#2', 'FP2 RP2#2', 'FP11 RP2#11'],
    cables: ['C1 IF1 FP1', cable('C2 RP1 RP2', { profile: 'mpo-12-b' }), 'C3 FP11 IF2'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1 - RP1 - C2 - RP2 - FP11 - C3 - IF2  complete active',
  },
  {
    title: '[RP1*2 strand 2] --C2, simplex-- [RP2*2 strand 1]: cables that take one position each',
    ports: 'IF1 FP1@P1 RP1*2@P1 RP2*2@P2 FP2@P2 FP3@P2 IF2',
    maps: ['FP1 RP1#2', 'FP2 RP2#1', 'FP3 RP2#2'],
    cables: ['C1 IF1 FP1', 'C2 RP1#2 RP2#1', 'C4 RP1#1 RP2#2', 'C3 FP2 IF2'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1 - RP1 - C2 - RP2 - FP2 - C3 - IF2  complete active',
  },
  {
    title: 'a ring of panels: it comes back and stops',
    ports: 'IF1 FP1@P1 RP1@P1 FP2@P2 RP2@P2',
    maps: ['FP1 RP1', 'FP2 RP2'],
    cables: ['C1 IF1 FP1', 'C2 RP1 FP2', 'C3 RP2 FP1'],
    from: 'IF1',
    path: 'IF1 - C1 - FP1 - RP1 - C2 - FP2 - RP2 - C3 - FP1  active loop',
  },
];

describe('tracePath', () => {
  it.each(cases)('$title', ({ from, path, ...topology }) => {
    expect(trace(topology, from)).toBe(path);
  });

  // Each turn through such a panel doubles the lanes; unbounded, four cords kept a processor busy for seconds.
  it.each([
    ['C1 FP2 RP1 single-1c2p', 'C2 FP1 FP3', 'C3 FP2 RP1 duplex-crossed', 'C4 FP2 IF1 single-1c2p'],
    [
      'C1 FP2 RP1 single-1c2p',
      'C2 FP3 FP1',
      'C3 FP2 IF1 single-1c2p',
      'C4 FP2 FP1',
      'C5 FP1 RP1 duplex-crossed',
    ],
  ])('gives a tangle up soon: [FP1][FP2][RP1*2] cabled to itself (%s, %s, …)', (...rows) => {
    const cables = rows.map((row) => {
      const [id, a, b, profile = null] = row.split(' ');
      return cable(`${id} ${a} ${b}`, { profile });
    });
    const at = graph({ ports: 'IF1 FP1 FP2 FP3 RP1*2', maps: ['FP1 RP1#1', 'FP2 RP1#2'], cables });
    const path = tracePath(at, { portIds: ['IF1'] });
    expect(path).toMatchObject({ loop: true });
    expect(path!.hops.length).toBeLessThan(40);
  });

  it('terminates in a spiral: [FP1/1 of RP1*2] whose rear is cabled to its own front', () => {
    const spiral = { ports: 'IF1 FP1 RP1*2', maps: ['FP1 RP1#1'], cables: ['C1 IF1 FP1', 'C2 RP1 FP1'] };
    expect(trace(spiral, 'IF1')).toMatch(/loop$/);
  });

  it('begins inside the panel with `through`', () => {
    const topology = {
      ports: 'FP1@P1 RP1@P1 RP2@P2 FP2@P2',
      maps: ['FP1 RP1', 'FP2 RP2'],
      cables: ['C1 RP1 RP2'],
    };
    expect(shown(tracePath(graph(topology), { portIds: ['FP1'], through: true }))).toBe(
      'FP1 - RP1 - C1 - RP2 - FP2  active',
    );
  });

  it('follows one strand of a trunk when a position is given', () => {
    const topology = {
      ports: 'RP1*4@P1 RP2*4@P2 FP1@P2 FP2@P2',
      maps: ['FP1 RP2#1', 'FP2 RP2#2'],
      cables: ['C1 RP1 RP2'],
    };
    expect(shown(tracePath(graph(topology), { portIds: ['RP1'] }))).toBe('RP1 - C1 - RP2  active split');
    expect(shown(tracePath(graph(topology), { portIds: ['RP1'], position: 2 }))).toBe(
      'RP1 - C1 - RP2 - FP2  active',
    );
  });

  it('survives 5,000 panels in a row', () => {
    const panels = Array.from({ length: 5_000 }, (_, i) => i);
    const path = tracePath(
      graph({
        ports: `IF1 ${panels.map((i) => `FP${i}@P${i} RP${i}@P${i}`).join(' ')}`,
        maps: panels.map((i) => `FP${i} RP${i}`),
        cables: panels.map((i) => `C${i} ${i === 0 ? 'IF1' : `RP${i - 1}`} FP${i}`),
      }),
      { portIds: ['IF1'] },
    );
    expect(path?.hops).toHaveLength(15_001);
  });
});

describe('circuits', () => {
  const circuit = (a: object | null, z: object | null, lengthM: number | null = 1000) => ({
    id: 'CKT1',
    a: { portId: 'CT1', at: a as never },
    z: { portId: 'CT2', at: z as never },
    lengthM,
  });
  const site = { kind: 'location', id: 'SITE' };
  const ports = 'IF1 CT1 CT2 IF2';

  // prettier-ignore
  it.each([
    ['[IF1] --C1-- [CT1]~~[CT2] --C2-- [IF2]', site, ['C1 IF1 CT1', 'C2 CT2 IF2'], 'IF1 - C1 - CT1 - CT2 - C2 - IF2  complete active'],
    ['[IF1] --C1-- [CT1]~~[CT2] at a site', site, ['C1 IF1 CT1'], 'IF1 - C1 - CT1 - CT2 - SITE  active'],
    ['[IF1] --C1-- [CT1]~~[CT2] in a provider network', { kind: 'network', id: 'NET' }, ['C1 IF1 CT1'], 'IF1 - C1 - CT1 - CT2 - NET  complete active'],
    ['[CT1] --C1-- [CT2]: both ends on one cable', site, ['C1 IF1+CT1 CT2'], 'IF1 - C1 - CT2  active split'],
  ])('%s', (_, at, cables, path) => {
    expect(shown(tracePath(graph({ ports, cables, circuits: [circuit(site, at)] }), { portIds: ['IF1'] }))).toBe(path);
  });

  it.each([
    [1000, 1030, true],
    [0, 30, true],
    [null, 30, false],
  ])('a circuit of %p m makes the path %p m long, definitive %p', (lengthM, total, definitive) => {
    const cables = [
      cable('C1 IF1 CT1', { lengthM: 10 }),
      cable('C2 CT2 IF2', { lengthM: 25, measuredLengthM: 20 }),
    ];
    const circuits = [circuit(site, site, lengthM)];
    const path = tracePath(graph({ ports, cables, circuits }), { portIds: ['IF1'] });
    expect(path).toMatchObject({ lengthM: total, lengthDefinitive: definitive });
  });
});

describe('virtual circuits', () => {
  const ends = (a: string, z: string | null, network = '') => ({
    id: 'VC',
    a: { portId: a, at: null },
    z: { portId: z, at: network === '' ? null : { kind: 'network' as const, id: network } },
    lengthM: null,
  });

  it('[IF1] ~VC~ [IF2]: straight from interface to interface', () => {
    const at = graph({ ports: 'IF1@A IF2@B', cables: [], circuits: [ends('IF1', 'IF2')] });
    const path = tracePath(at, { portIds: ['IF1'] });
    expect(path).toMatchObject({ complete: true, lengthDefinitive: false });
    expect(path?.hops.map(({ ids }) => ids)).toEqual([['IF1'], ['IF2']]);
    expect(farEnds(at, 'IF2')).toEqual(['IF1']);
    expect(tracePaths(at, { portId: 'IF1' })).toEqual([path]);
  });

  it('[IF1] ~VC~ (network): a spoke ends in the provider’s network', () => {
    const at = graph({ ports: 'IF1@A', cables: [], circuits: [ends('IF1', null, 'MPLS')] });
    expect(tracePath(at, { portIds: ['IF1'] })?.hops).toMatchObject([
      { ids: ['IF1'] },
      { kind: 'network', ids: ['MPLS'] },
    ]);
  });

  it('[IF1] with a circuit whose other end is not known leads nowhere', () => {
    const at = graph({ ports: 'IF1@A', cables: [], circuits: [{ ...ends('IF1', null), z: null }] });
    expect(tracePath(at, { portIds: ['IF1'] })).toBeNull();
  });
});
