import type { Circuit } from '../model/profile.js';
import { traceBranches } from './branches.js';
import { cable, graph, shown, type Topology } from './trace.fixture.js';
import { tracePath } from './trace-path.js';
import { tracePaths } from './trace-paths.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** `IF1 … IFn` behind a cassette `FPn … RP*12`, on one side `a` or `b`. */
const cassette = (side: 'a' | 'b', order: (n: number) => number = (n) => n) => ({
  ports: `${numbers(12)
    .map((n) => `FP${n}${side}@${side}`)
    .join(' ')} RP${side}*12@${side}`,
  maps: numbers(12).map((n) => `FP${n}${side} RP${side}#${order(n)}`),
});

/** `[IFn] --Cn-- [FPna][RPa] ==T, MPO of a type== [RPb][FPnb] --Dn-- [JFn]` */
function mpoTrunk(profile: string, orderB: (n: number) => number = (n) => n): Topology {
  const [a, b] = [cassette('a'), cassette('b', orderB)];
  return {
    ports: `${numbers(12)
      .map((n) => `IF${n}@X IF${n}z@Y`)
      .join(' ')} ${a.ports} ${b.ports}`,
    maps: [...a.maps, ...b.maps],
    cables: [
      ...numbers(12).flatMap((n) => [`C${n} IF${n} FP${n}a`, `D${n} IF${n}z FP${n}b`]),
      cable('T RPa RPb', { profile, lengthM: 40 }),
    ],
  };
}

describe('MPO trunks through cassettes: [IFn] -- [FPn][RP*12] ==T== [RP*12][FPn] -- [IFnz]', () => {
  const arrivals: [profile: string, far: (n: number) => number][] = [
    ['mpo-12-a', (n) => n],
    ['mpo-12-b', (n) => 13 - n],
    ['mpo-12-c', (n) => (n % 2 === 1 ? n + 1 : n - 1)],
    ['single-1c12p', (n) => n],
  ];
  it.each(arrivals)('%s: every fibre arrives where its type leads, and comes back', (profile, far) => {
    const at = graph(mpoTrunk(profile));
    for (const n of numbers(12)) {
      const path = tracePath(at, { portIds: [`IF${n}`] });
      expect(path?.hops.at(-1)?.ids).toEqual([`IF${far(n)}z`]);
      expect(path).toMatchObject({ complete: true, active: true, split: false, loop: false });
      expect(tracePath(at, { portIds: [`IF${far(n)}z`] })?.hops.at(-1)?.ids).toEqual([`IF${n}`]);
    }
  });

  it('a cassette that reverses makes type B straight again', () => {
    const at = graph(mpoTrunk('mpo-12-b', (n) => 13 - n));
    for (const n of numbers(12))
      expect(tracePath(at, { portIds: [`IF${n}`] })?.hops.at(-1)?.ids).toEqual([`IF${n}z`]);
  });

  it('the trunk itself shows twelve paths, each from end to end', () => {
    const paths = tracePaths(graph(mpoTrunk('mpo-12-c')), { cableId: 'T' });
    expect(paths).toHaveLength(12);
    expect(new Set(paths.map(({ hops }) => hops[0]?.ids[0])).size).toBe(12);
    expect(paths.every(({ complete }) => complete)).toBe(true);
  });

  it('a trunk in a trunk: two cassettes on each side push and pop twice', () => {
    // prettier-ignore
    const at = graph({
      ports: 'IF1 IF2 FP1@A RPa*2@A FPb*2@B RPb*12@B RPc*12@C FPc*2@C RPd*2@D FP2@D',
      maps: ['FP1 RPa#2', 'FPb#1 RPb#5', 'FPb#2 RPb#6', 'FPc#1 RPc#5', 'FPc#2 RPc#6', 'FP2 RPd#2'],
      cables: ['C1 IF1 FP1', cable('C2 RPa FPb', { profile: 'single-1c2p' }), cable('T RPb RPc', { profile: 'mpo-12-a' }), cable('C3 FPc RPd', { profile: 'single-1c2p' }), 'C4 FP2 IF2'],
    });
    const path = 'IF1 - C1 - FP1 - RPa - C2 - FPb - RPb - T - RPc - FPc - C3 - RPd - FP2 - C4 - IF2';
    expect(shown(tracePath(at, { portIds: ['IF1'] }))).toBe(`${path}  complete active`);
  });
});

describe('splices, breakouts and shuffles', () => {
  it('[IF1] -- [FP1][RP1*4] ==K1, 4 strands== [splice box] ==K2, K3, 2 strands each== two panels', () => {
    // prettier-ignore
    const at = graph({
      ports: 'IF1 IF4 FP1@P FP4@P RP1*4@P FPs*4@S RPs*2@S RPt*2@S RP2*2@Q FP2@Q RP3*2@R FP3@R IF2 IF3',
      maps: ['FP1 RP1#1', 'FP4 RP1#4', 'FPs#1 RPs#1', 'FPs#2 RPs#2', 'FPs#3 RPt#1', 'FPs#4 RPt#2', 'FP2 RP2#1', 'FP3 RP3#2'],
      cables: [
        'C1 IF1 FP1', 'C4 IF4 FP4', cable('K1 RP1 FPs', { profile: 'single-1c4p', lengthM: 200 }),
        cable('K2 RPs RP2', { profile: 'single-1c2p', lengthM: 50 }), cable('K3 RPt RP3', { profile: 'single-1c2p' }),
        'D2 FP2 IF2', 'D3 FP3 IF3',
      ],
    });
    expect(shown(tracePath(at, { portIds: ['IF1'] }))).toBe(
      'IF1 - C1 - FP1 - RP1 - K1 - FPs - RPs - K2 - RP2 - FP2 - D2 - IF2  complete active',
    );
    expect(shown(tracePath(at, { portIds: ['IF4'] }))).toBe(
      'IF4 - C4 - FP4 - RP1 - K1 - FPs - RPt - K3 - RP3 - FP3 - D3 - IF3  complete active',
    );
    expect(tracePath(at, { portIds: ['IF1'] })).toMatchObject({ lengthM: 250, lengthDefinitive: false });
  });

  it('[IF1*4] ==breakout== four servers: one path of four legs, and four branches', () => {
    const at = graph({
      ports: 'IF1*4 IF2@A IF3@B IF4@C IF5@D',
      cables: [cable('B IF1 IF2+IF3+IF4+IF5', { profile: 'breakout-1c4p-4c1p' })],
    });
    expect(shown(tracePath(at, { portIds: ['IF1'] }))).toBe('IF1 - B - IF2+IF3+IF4+IF5  complete active');
    expect(traceBranches(at, { portIds: ['IF1'] }).map(shown)).toEqual(
      ['IF2', 'IF3', 'IF4', 'IF5'].map((far) => `IF1 - B - ${far}  complete active`),
    );
    expect(shown(tracePath(at, { portIds: ['IF4'] }))).toBe('IF4 - B - IF1  complete active');
  });

  it('a shuffle leads each lane of one connector to another connector, and back', () => {
    const at = graph({
      ports: 'IF1*4@A IF2*4@A IF3*4@A IF4*4@A IF5*4@B IF6*4@B IF7*4@B IF8*4@B',
      cables: [cable('S IF1+IF2+IF3+IF4 IF5+IF6+IF7+IF8', { profile: 'trunk-4c4p-shuffle' })],
    });
    for (const position of [1, 2, 3, 4]) {
      const [path] = traceBranches(at, { portIds: ['IF2'], position });
      expect(path?.hops.at(-1)).toMatchObject({ ids: [`IF${4 + position}`], positions: [[2]] });
    }
  });

  it('a profile with a hole ends the strand that falls into it', () => {
    const at = graph({
      ports: 'IF1*2 IF2*2',
      cables: [cable('H IF1 IF2', { profile: 'half' })],
      profiles: [{ name: 'half', a: [2], b: [2], map: [[1, 1, 1, 1]] }],
    });
    expect(traceBranches(at, { portIds: ['IF1'], position: 1 })[0]?.complete).toBe(true);
    expect(traceBranches(at, { portIds: ['IF1'], position: 2 }).every(({ complete }) => !complete)).toBe(
      true,
    );
  });
});

describe('ends that are mixed, loose or far away', () => {
  it('[IF1] ==K== [IF2] and [CON1]: kinds that are mixed at one end are accepted and split', () => {
    const at = graph({ ports: 'IF1@A IF2@B CON1@B', cables: ['K IF1 IF2+CON1'] });
    expect(shown(tracePath(at, { portIds: ['IF1'] }))).toBe('IF1 - K  active split');
    expect(traceBranches(at, { portIds: ['IF1'] }).map(shown)).toEqual([
      'IF1 - K - IF2  complete active',
      'IF1 - K - CON1  complete active',
    ]);
  });

  it('one end loose, both ends loose', () => {
    const at = graph({ ports: 'IF1', cables: ['K IF1', cable('L', {})] });
    expect(shown(tracePath(at, { portIds: ['IF1'] }))).toBe('IF1 - K  active');
    expect(tracePaths(at, { cableId: 'L' })).toEqual([]);
  });

  const circuit = (at: Circuit['z']): Circuit => ({
    id: 'X',
    lengthM: 12_000,
    a: { portId: 'CT1', at: { kind: 'location', id: 'Paris' } },
    z: at,
  });
  it.each([
    [
      'to the other place',
      { portId: 'CT2', at: { kind: 'location', id: 'Lyon' } },
      ['C1 IF1 CT1', 'C2 CT2 IF2'],
      'IF1 - C1 - CT1 - CT2 - C2 - IF2  complete active',
    ],
    [
      'handed over without a cable',
      { portId: 'CT2', at: { kind: 'location', id: 'Lyon' } },
      ['C1 IF1 CT1'],
      'IF1 - C1 - CT1 - CT2 - Lyon  active',
    ],
    [
      'into the provider’s network',
      { portId: 'CT2', at: { kind: 'network', id: 'MPLS' } },
      ['C1 IF1 CT1'],
      'IF1 - C1 - CT1 - CT2 - MPLS  complete active',
    ],
  ] as const)('a circuit %s', (_title, z, cables, path) => {
    const at = graph({ ports: 'IF1 CT1 CT2 IF2', cables: [...cables], circuits: [circuit(z)] });
    const traced = tracePath(at, { portIds: ['IF1'] });
    expect(shown(traced)).toBe(path);
    expect(traced).toMatchObject({ lengthM: 12_000, lengthDefinitive: false });
  });

  it('two supplies on two chains: each ends at its own outlet', () => {
    const at = graph({
      ports: 'PP1@SRV PP2@SRV PP3@PDUA PP4@PDUB',
      cables: ['W1 PP1 PP3', cable('W2 PP2 PP4', { status: 'planned' })],
    });
    expect(shown(tracePath(at, { portIds: ['PP1'] }))).toBe('PP1 - W1 - PP3  complete active');
    expect(shown(tracePath(at, { portIds: ['PP2'] }))).toBe('PP2 - W2 - PP4  complete');
  });

  it('a panel cabled to itself comes back: a loop, and it ends', () => {
    const at = graph({
      ports: 'IF1 FP1@P RP1@P FP2@P RP2@P',
      maps: ['FP1 RP1', 'FP2 RP2'],
      cables: ['C1 IF1 FP1', 'C2 RP1 RP2', 'C3 FP2 FP1'],
    });
    expect(tracePath(at, { portIds: ['IF1'] })).not.toBeNull();
    expect(tracePaths(at, { portId: 'RP2' }).length).toBeGreaterThan(0);
  });
});
