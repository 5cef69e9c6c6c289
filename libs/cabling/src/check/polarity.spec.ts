import { Plant } from '../plant.fixture.js';
import { checkCabling } from './check.js';
import { cablingPolicySchema } from './policy.js';

type Way = readonly [cordA: string, trunk: string, cordB: string];

/** `[IF1*n] --A-- [FP][RP] ==T== [RP][FP] --B-- [IF2*n]`, every cable with its profile. */
function channel(positions: number, [cordA, trunk, cordB]: Way): Plant {
  const at = new Plant().place('Room').type('any', 'server', [], { heightU: 0 });
  for (const id of ['X', 'Y', 'P', 'Q']) at.device(`Room/${id}`, 'any');
  const port = (id: string, device: string, kind: string): Plant =>
    at.put('port', {
      id,
      name: id,
      deviceId: `Room/${device}`,
      kind,
      positions,
      connector: positions === 2 ? 'lc' : 'mpo-12',
    });
  port('IF1', 'X', 'interface');
  port('IF2', 'Y', 'interface');
  for (const [side, device] of [
    ['a', 'P'],
    ['b', 'Q'],
  ] as const) {
    port(`FP${side}`, device, 'front');
    port(`RP${side}`, device, 'rear');
    for (let n = 1; n <= positions; n += 1)
      at.put('portMap', {
        id: `m${side}${n}`,
        frontPortId: `FP${side}`,
        frontPosition: n,
        rearPortId: `RP${side}`,
        rearPosition: n,
      });
  }
  const media = 'om4';
  return at
    .cable('A IF1 FPa', { media, profile: cordA, status: 'planned' })
    .cable('T RPa RPb', { media, profile: trunk, role: 'trunk' })
    .cable('B FPb IF2', { media, profile: cordB });
}

const [straight, crossed] = ['single-1c2p', 'duplex-crossed'];
const [typeA, typeB, typeC] = ['mpo-12-a', 'mpo-12-b', 'mpo-12-c'];

describe('F4: polarity by simulation, [IF1] --A-- [FP][RP] ==T== [RP][FP] --B-- [IF2]', () => {
  const cases: [title: string, positions: number, way: Way, fix: string | null][] = [
    ['duplex, three turns', 2, [crossed, crossed, crossed], ''],
    ['duplex, one turn in the trunk', 2, [straight, crossed, straight], ''],
    ['duplex, two turns', 2, [crossed, straight, crossed], 'A single-1c2p'],
    ['duplex, no turn', 2, [straight, straight, straight], 'A duplex-crossed'],
    ['method A: straight trunk, one turned cord', 12, [typeA, typeA, typeB], ''],
    ['method A with both cords straight', 12, [typeA, typeA, typeA], 'A mpo-12-b'],
    ['method B: all of type B', 12, [typeB, typeB, typeB], ''],
    ['a type B trunk between two turned and one straight', 12, [typeB, typeB, typeA], 'A mpo-12-a'],
    ['pairs turned in parallel optics', 12, [typeA, typeC, typeA], null],
  ];
  it.each(cases)('%s', (_title, positions, way, fix) => {
    const at = channel(positions, way);
    const found = checkCabling(at.objects, {
      pathOf: at.pathOf,
      policy: cablingPolicySchema.parse({}),
    }).filter(({ code }) => code === 'CABLING_POLARITY');
    if (fix === '') {
      expect(found).toEqual([]);
      return;
    }
    expect(found).toHaveLength(1);
    const [proposal] = found[0]!.fixes ?? [];
    if (fix !== null)
      expect(proposal?.params).toEqual({ cable: fix.split(' ')[0], profile: fix.split(' ')[1] });
  });
});
