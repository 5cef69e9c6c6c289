import type { CableProfile, Circuit } from '../model/profile.js';
import { traceBranches } from './branches.js';
import { attachmentsOf, farEnds } from './far-ends.js';
import { cable, graph, shown, type Topology } from './trace.fixture.js';
import { tracePath } from './trace-path.js';
import { tracePaths, type TraceThrough } from './trace-paths.js';

/** What a technician with a torch would say of plants that are half built, oddly recorded or wrong. */
interface Case {
  readonly plant: string;
  readonly topology: Topology;
  readonly asked: readonly (readonly [at: TraceThrough, ...paths: string[]])[];
}

const twoPanels: Omit<Topology, 'cables'> = {
  ports: 'IF1 IF2 FP1@P RP1@P RP2@Q FP2@Q',
  maps: ['FP1 RP1', 'FP2 RP2'],
};
const toQuad: Omit<Topology, 'cables'> = {
  ports: 'IF1 IF2 FP1@P RP1@P RP2*4@Q FP2@Q',
  maps: ['FP1 RP1', 'FP2 RP2#1'],
};
const unknownStrand = [
  [{ portId: 'IF1' }, 'IF1 - C1 - FP1 - RP1 - C2 - RP2  active split'],
  [{ portId: 'IF2' }, 'IF2 - C3 - FP2 - RP2 - C2 - RP1 - FP1 - C1 - IF1  complete active'],
] as const;
const circuit = (id: string, a: string, z: string): Circuit => ({
  id,
  lengthM: 1000,
  a: { portId: a, at: { kind: 'location', id: 'A' } },
  z: { portId: z, at: { kind: 'location', id: 'Z' } },
});
const legs = (far: (n: number) => string, flags = 'complete active'): string[] =>
  [1, 2, 3, 4].map((n) => `${far(n)}  ${flags}`);

// prettier-ignore
const cases: Case[] = [
  {
    plant: '[IF1] --C1, position 1 of 1-- [FP1][RP1] -- [RP2*4][FP2] -- [IF2]: the only position chooses no strand',
    topology: { ...toQuad, cables: ['C1 IF1 FP1#1', 'C2 RP1 RP2', 'C3 FP2 IF2'] },
    asked: unknownStrand,
  },
  {
    plant: '[IF1] --C1, single-1c1p-- [FP1][RP1] -- [RP2*4][FP2] -- [IF2]: nor does the only one of a connector',
    topology: {
      ...toQuad,
      cables: [cable('C1 IF1 FP1', { profile: 'single-1c1p' }), 'C2 RP1 RP2', 'C3 FP2 IF2'],
    },
    asked: unknownStrand,
  },
  {
    plant: '[FP1][RP1*4 #3] == [FPx][RPx] ==single-1c1p== [FPy][RPy] == [RP2*4 #3][FP2]: couplers keep the strand',
    topology: {
      ports: 'IF1 FP1@P RP1*4@P FPx@X RPx@X FPy@Y RPy@Y RP2*4@Q FP2@Q IF2',
      maps: ['FP1 RP1#3', 'FPx RPx', 'FPy RPy', 'FP2 RP2#3'],
      cables: [
        'C1 IF1 FP1', cable('T1 RP1 FPx', { profile: 'single-1c4p' }), cable('T2 RPx FPy', { profile: 'single-1c1p' }),
        cable('T3 RPy RP2', { profile: 'single-1c4p' }), 'C2 FP2 IF2',
      ],
    },
    asked: [
      [{ portId: 'IF1' }, 'IF1 - C1 - FP1 - RP1 - T1 - FPx - RPx - T2 - FPy - RPy - T3 - RP2 - FP2 - C2 - IF2  complete active'],
      [{ portId: 'IF2' }, 'IF2 - C2 - FP2 - RP2 - T3 - RPy - FPy - T2 - RPx - FPx - T1 - RP1 - FP1 - C1 - IF1  complete active'],
    ],
  },
  {
    plant: '[IF4] ==leg 1 of 2== [RP1][FP1] ==breakout of 4== [IF1], [IF2]: a leg is one fibre, it meets fibre 1 and no other',
    topology: {
      ports: 'IF1@A IF2@B IF4*2@S FP1@P RP1@P',
      maps: ['FP1 RP1'],
      cables: [cable('L IF4 RP1', { profile: 'breakout-1c2p-2c1p' }), cable('B FP1 IF1+IF2', { profile: 'breakout-1c4p-4c1p' })],
    },
    asked: [
      [{ portId: 'IF1' }, 'IF1 - B - FP1 - RP1 - L - IF4  complete active'],
      [{ portId: 'IF2' }, 'IF2 - B - FP1 - RP1 - L  active'],
      [{ portId: 'IF4' }, 'IF4 - L - RP1 - FP1 - B - IF1  complete active'],
    ],
  },
  {
    plant: '[IF3] --C1-- [RP1*2 #1] and [IF4] --C2-- [RP1*2 #2]: simplex strands of one port, each with its path',
    topology: {
      ports: 'FP1@P FP2@P RP1*2@P IF1 IF3 IF4',
      maps: ['FP1 RP1#1', 'FP2 RP1#2'],
      cables: ['C1 RP1#1 IF3', 'C2 RP1#2 IF4', 'C3 IF1 FP2'],
    },
    asked: [
      [{ portId: 'RP1' }, 'FP1 - RP1 - C1 - IF3  complete active', 'IF1 - C3 - FP2 - RP1 - C2 - IF4  complete active'],
      [{ cableId: 'C2' }, 'IF1 - C3 - FP2 - RP1 - C2 - IF4  complete active'],
    ],
  },
  {
    plant: 'a breakout whose trunk end hangs loose: every leg ends in the cable',
    topology: {
      ports: 'IF1 IF2 FP1@P RP1@P',
      maps: ['FP1 RP1'],
      cables: [cable('B - IF1+IF2+FP1', { profile: 'breakout-1c4p-4c1p' })],
    },
    asked: [
      [{ cableId: 'B' }, 'IF1 - B  active', 'IF2 - B  active', 'RP1 - FP1 - B  active'],
      [{ portId: 'RP1' }, 'RP1 - FP1 - B  active'],
    ],
  },
  {
    plant: '--C1-- [FP1][RP1] --T-- [RP2][FP2] --C3-- [IF2]: a cord that is patched at one end only is seen',
    topology: { ...twoPanels, cables: ['C1 FP1', 'T RP1 RP2', 'C3 FP2 IF2'] },
    asked: [
      [{ cableId: 'C1' }, 'IF2 - C3 - FP2 - RP2 - T - RP1 - FP1 - C1  active'],
      [{ cableId: 'T' }, 'IF2 - C3 - FP2 - RP2 - T - RP1 - FP1 - C1  active'],
      [{ portId: 'FP1' }, 'IF2 - C3 - FP2 - RP2 - T - RP1 - FP1 - C1  active'],
    ],
  },
  {
    plant: '--C1-- [FP1][RP1] --T-- [RP2][FP2] --C3--: loose at both ends, the link between is there',
    topology: { ...twoPanels, cables: ['C1 FP1', 'T RP1 RP2', 'C3 FP2'] },
    asked: [
      [{ cableId: 'T' }, 'FP1 - RP1 - T - RP2 - FP2 - C3  active', 'FP2 - RP2 - T - RP1 - FP1 - C1  active'],
      [{ cableId: 'C3' }, 'FP1 - RP1 - T - RP2 - FP2 - C3  active'],
    ],
  },
  {
    plant: '[IF0*4] ==breakout== two panels, two ports each, to four servers: the legs are branches of one port',
    topology: {
      ports: 'IF0*4@S FP1@P RP1@P FP2@P RP2@P FP3@Q RP3@Q FP4@Q RP4@Q IF1@A IF2@B IF3@C IF4@E',
      maps: ['FP1 RP1', 'FP2 RP2', 'FP3 RP3', 'FP4 RP4'],
      cables: [
        cable('B IF0 FP1+FP2+FP3+FP4', { profile: 'breakout-1c4p-4c1p' }), 'C1 RP1 IF1', 'C2 RP2 IF2', 'C3 RP3 IF3', 'C4 RP4 IF4',
      ],
    },
    asked: [
      [{ portId: 'IF0' }, ...legs((n) => `IF0 - B - FP${n} - RP${n} - C${n} - IF${n}`, 'complete active split')],
      [{ cableId: 'B' }, ...legs((n) => `IF0 - B - FP${n} - RP${n} - C${n} - IF${n}`)],
      [{ portId: 'IF3' }, 'IF3 - C3 - RP3 - FP3 - B - IF0  complete active'],
    ],
  },
  {
    plant: '[IF1] -- [RP1*2], whole: nothing says which of [FP1] -- [IF2] and [FP2] -- [IF3] it is',
    topology: {
      ports: 'IF1 RP1*2@P FP1@P FP2@P IF2@X IF3@Y',
      maps: ['FP1 RP1#1', 'FP2 RP1#2'],
      cables: ['C1 IF1 RP1', 'C2 FP1 IF2', 'C3 FP2 IF3'],
    },
    asked: [
      [{ portId: 'IF1' }, 'IF1 - C1 - RP1 - FP1 - C2 - IF2  complete active split', 'IF1 - C1 - RP1 - FP2 - C3 - IF3  complete active split'],
      [{ portId: 'IF3' }, 'IF3 - C3 - FP2 - RP1 - C1 - IF1  complete active'],
    ],
  },
  {
    plant: '[IF1*2] ==duplex== [FP*2][RP*12 #3,#4] ==type B== [RP*12 #9,#10][FP*2] ==duplex== [IF2*2]: two fibres, one link',
    topology: {
      ports: 'IF1*2@X FPa*2@A RPa*12@A RPb*12@B FPb*2@B IF2*2@Y',
      maps: ['FPa#1 RPa#3', 'FPa#2 RPa#4', 'FPb#1 RPb#9', 'FPb#2 RPb#10'],
      cables: [cable('C1 IF1 FPa', { profile: 'single-1c2p' }), cable('T RPa RPb', { profile: 'mpo-12-b' }), cable('C2 FPb IF2', { profile: 'single-1c2p' })],
    },
    asked: [[{ cableId: 'T' }, 'IF1 - C1 - FPa - RPa - T - RPb - FPb - C2 - IF2  complete active']],
  },
  {
    plant: '[FPa][RPa*2] ==K1== [FPs][RPs*2], one fibre spliced == K2 == [RPb*2][FPb]: the dark ends are paths too',
    topology: {
      ports: 'IF1 IF2 FPa@A FPa2@A RPa*2@A FPs*2@S RPs*2@S RPb*2@B FPb@B FPb2@B IF3',
      maps: ['FPa RPa#1', 'FPa2 RPa#2', 'FPs#1 RPs#1', 'FPb RPb#1', 'FPb2 RPb#2'],
      cables: [
        'C1 IF1 FPa', 'C2 IF2 FPa2', cable('K1 RPa FPs', { profile: 'single-1c2p' }), cable('K2 RPs RPb', { profile: 'single-1c2p' }), 'C3 FPb IF3',
      ],
    },
    asked: [
      [{ cableId: 'K1' }, 'IF1 - C1 - FPa - RPa - K1 - FPs - RPs - K2 - RPb - FPb - C3 - IF3  complete active', 'IF2 - C2 - FPa2 - RPa - K1 - FPs  active'],
      [{ cableId: 'K2' }, 'IF1 - C1 - FPa - RPa - K1 - FPs - RPs - K2 - RPb - FPb - C3 - IF3  complete active', 'FPb2 - RPb - K2 - RPs  active'],
    ],
  },
  {
    plant: '[IF1] -- [FP1][RP1] --L, both plugs in RP1: the light comes home',
    topology: { ports: 'IF1 FP1@P RP1@P', maps: ['FP1 RP1'], cables: ['C1 IF1 FP1', 'L RP1 RP1'] },
    asked: [[{ portId: 'IF1' }, 'IF1 - C1 - FP1 - RP1 - L - RP1 - FP1 - C1 - IF1  complete active loop']],
  },
  {
    plant: '[IF1] -- [FP1][RP1] --L-- [RP2][FP2] -- [IF2]: one panel twice is no loop',
    topology: { ...twoPanels, cables: ['C1 IF1 FP1', 'L RP1 RP2', 'C2 FP2 IF2'] },
    asked: [[{ cableId: 'L' }, 'IF1 - C1 - FP1 - RP1 - L - RP2 - FP2 - C2 - IF2  complete active']],
  },
  {
    plant: '[FP1][RP1] and [FP2][RP2] in a ring, no device on it',
    topology: { ...twoPanels, cables: ['C1 FP1 RP2', 'C2 RP1 FP2'] },
    asked: [[{ cableId: 'C1' }, 'FP1 - C1 - RP2 - FP2 - C2 - RP1  active loop'], [{ portId: 'IF1' }]],
  },
  {
    plant: '[IF1] --C1, position 4-- [RP1*4], rows for 1 and 2 only: it ends there',
    topology: {
      ports: 'IF1 IF2 RP1*4@P FP1@P FP2@P',
      maps: ['FP1 RP1#1', 'FP2 RP1#2'],
      cables: ['C1 IF1 RP1#4', 'C2 FP1 IF2'],
    },
    asked: [[{ portId: 'IF1' }, 'IF1 - C1 - RP1  active'], [{ portId: 'FP2' }, 'FP2 - RP1  active']],
  },
  {
    plant: '[IF1] --C1, position 7 of 1-- [FP1][RP1] -- [IF2]: a position that the port has not leads nowhere',
    topology: { ports: 'IF1 IF2 FP1@P RP1@P', maps: ['FP1 RP1'], cables: ['C1 IF1 FP1#7', 'C2 RP1 IF2'] },
    asked: [[{ portId: 'IF1' }, 'IF1 - C1 - FP1  active'], [{ portId: 'IF2' }, 'IF2 - C2 - RP1 - FP1  active']],
  },
  {
    plant: 'circuits X and Y in a ring behind [IF1]: gone round once',
    topology: {
      ports: 'IF1 CT1@c CT2@c CT3@d CT4@d',
      cables: ['C1 IF1 CT1', 'C2 CT2 CT3', 'C3 CT4 CT1'],
      circuits: [circuit('X', 'CT1', 'CT2'), circuit('Y', 'CT3', 'CT4')],
    },
    asked: [
      [{ portId: 'IF1' }, 'IF1 - C1 - CT1 - CT2 - C2 - CT3 - CT4 - C3 - CT1  active loop'],
      [{ portId: 'CT2' }, 'IF1 - C1 - CT1 - CT2 - C2 - CT3 - CT4 - C3 - CT1  active loop'],
    ],
  },
  {
    plant: '[CON1] -- [FP1][RP1] -- [CON2], and a power cord from device to device: other kinds than data',
    topology: {
      ports: 'CON1@SW FP1@P RP1@P CON2@CS PP1@SRV PP2@PDU',
      maps: ['FP1 RP1'],
      cables: ['C1 CON1 FP1', 'C2 RP1 CON2', cable('W PP1 PP2', { status: 'retired' })],
    },
    asked: [
      [{ portId: 'RP1' }, 'CON1 - C1 - FP1 - RP1 - C2 - CON2  complete active'],
      [{ portId: 'PP2' }, 'PP2 - W - PP1  complete'],
    ],
  },
];

describe.each(cases)('$plant', ({ topology, asked }) => {
  const at = graph(topology);
  it.each(asked.map(([from, ...paths]) => ({ from, paths })))('from $from', ({ from, paths }) => {
    expect(tracePaths(at, from).map(shown)).toEqual(paths);
  });
});

describe('what hangs on it', () => {
  const breakout = cases.find(({ plant }) => plant.startsWith('[IF0*4]'))!.topology;

  it('[IF0*4] ==breakout== two panels: the servers are its far ends, each leg has one', () => {
    const at = graph(breakout);
    expect(farEnds(at, 'IF0')).toEqual(['IF1', 'IF2', 'IF3', 'IF4']);
    expect(farEnds(at, 'IF4')).toEqual(['IF0']);
  });

  it('what nothing tells apart has no far end', () => {
    const whole = cases.find(({ plant }) => plant.startsWith('[IF1] -- [RP1*2], whole'))!.topology;
    expect(farEnds(graph(whole), 'IF1')).toEqual([]);
  });

  it('both fibres of a duplex link stand in its hops, as the trunk turns them', () => {
    const duplex = cases.find(({ plant }) => plant.startsWith('[IF1*2] ==duplex=='))!.topology;
    const [path] = tracePaths(graph(duplex), { cableId: 'T' });
    expect(path?.hops.flatMap((hop) => (hop.kind === 'port' ? hop.positions : []))).toEqual([
      [],
      [1, 2],
      [3, 4],
      [10, 9],
      [2, 1],
      [2, 1],
    ]);
  });

  it('a connector that its profile leads nowhere is plugged in all the same', () => {
    const half: CableProfile = { name: 'half', a: [1, 1], b: [1, 1], map: [[1, 1, 1, 1]] };
    const at = graph({
      ports: 'IF1 IF2 IF3 IF4',
      cables: [cable('H IF1+IF2 IF3+IF4', { profile: 'half' })],
      profiles: [half],
    });
    expect(tracePaths(at, { cableId: 'H' }).map(shown)).toEqual([
      'IF1 - H - IF3  complete active',
      'IF2 - H  active',
      'IF4 - H  active',
    ]);
    expect(attachmentsOf(at, 'IF4')).toMatchObject([{ cableId: 'H', end: 'b', connector: 2 }]);
  });

  it('strands of a 288-fibre trunk are told in a moment, one by one and together', () => {
    const numbers = Array.from({ length: 288 }, (_, at) => at + 1);
    const side = (name: string) => numbers.map((n) => `FP${n}${name}@${name}`).join(' ');
    const at = graph({
      ports: `${side('a')} RPa*288@a RPb*288@b ${side('b')}`,
      maps: numbers.flatMap((n) => [`FP${n}a RPa#${n}`, `FP${n}b RPb#${n}`]),
      cables: ['T RPa RPb'],
    });
    expect(tracePaths(at, { cableId: 'T' })).toHaveLength(288);
    expect(shown(tracePath(at, { portIds: ['FP144b'], through: true }))).toBe(
      'FP144b - RPb - T - RPa - FP144a  active',
    );
    expect(traceBranches(at, { portIds: ['RPa'], position: 288 }).map(shown)).toEqual([
      'RPa - T - RPb - FP288b  active',
    ]);
  });
});
