import fc from 'fast-check';
import { cablingPolicySchema } from '../check/policy.js';
import { panelRow, Plant, row } from '../plant.fixture.js';
import { CordLengths } from './cord-length.js';
import { PathwayNet } from './pathway-route.js';
import { readLengths, stockLengthM } from './policy.js';

function plant(): Plant {
  return new Plant()
    .place('Room')
    .place('Other')
    .rack('SR1', 'Room', { depthMm: 1000 })
    .rack('SR2', 'Room')
    .rack('SR9', 'Other')
    .type('panel', 'patch-panel', panelRow(24))
    .type('switch', 'switch', row(48, { kind: 'interface', connector: 'rj45' }, String))
    .device('SR1/P1', 'panel', 40)
    .device('SR1/SW', 'switch', 39)
    .device('SR1/P2', 'panel', 2)
    .device('SR2/P1', 'panel', 40)
    .device('SR9/P1', 'panel', 40)
    .device('SR1/Z', 'panel');
}

const between = (at: Plant, a: string, b: string, policy: Record<string, unknown> = {}) =>
  new CordLengths(at.objects, cablingPolicySchema.parse(policy)).between(a, b);

describe('the length of a cord from the geometry of the rack', () => {
  it('[P1:01 U40] -- [SW:1 U39]: out to the near side, one unit down, in again', () => {
    // 9.375 mm + 9.375 mm from the edge, twice 60 mm to the manager, 44.45 mm down.
    const { wayM, neededM, lengthM } = between(plant(), 'SR1/P1:01', 'SR1/SW:1')!;
    expect(wayM).toBeCloseTo(0.18, 2);
    expect(neededM).toBeCloseTo(0.45, 2);
    expect(lengthM).toBe(0.5);
  });

  it.each([
    ['SR1/P1:01', 'SR1/P1:02', 0.5], // neighbours
    ['SR1/P1:12', 'SR1/SW:24', 1], // both in the middle: the way goes out to the side
    ['SR1/P1:01', 'SR1/P2:01', 3], // 38 units
    ['SR1/P1:01', 'SR1/P1:R01', 2], // through the rack, 1 m deep
  ])('%s -- %s takes %d m from stock', (a, b, lengthM) => {
    expect(between(plant(), a, b)?.lengthM).toBe(lengthM);
  });

  it('between racks through the pathway that joins them, else not at all', () => {
    expect(between(plant(), 'SR1/P1:01', 'SR2/P1:01')).toBeNull();
    const at = plant().put('pathway', {
      id: 'CT',
      name: 'CT',
      locationId: 'Room',
      fromRackId: 'SR1',
      toRackId: 'SR2',
      lengthM: 3,
    });
    const cord = between(at, 'SR1/P1:01', 'SR2/P1:01')!;
    expect(cord.pathwayIds).toEqual(['CT']);
    expect(cord.wayM).toBeGreaterThan(3);
    expect(cord.lengthM).toBe(5);
  });

  it('not for what has no unit or stands in no rack', () => {
    expect(between(plant(), 'SR1/Z:01', 'SR1/P1:01')).toBeNull();
    expect(between(plant(), 'SR1/P1:01', 'gone')).toBeNull();
  });

  it('a rack that counts downwards gives the same lengths', () => {
    const up = between(plant(), 'SR1/P1:01', 'SR1/P2:01');
    const down = plant().rack('SR1', 'Room', { descending: true, depthMm: 1000 });
    expect(between(down, 'SR1/P1:01', 'SR1/P2:01')).toEqual(up);
  });

  it('is the same both ways, and a longer slack never gives a shorter cord', () => {
    const at = plant();
    const port = fc.constantFrom(...[...at.objects.port.keys()].filter((id) => id.startsWith('SR1/P')));
    fc.assert(
      fc.property(port, port, fc.nat({ max: 50 }), (a, b, slack) => {
        const there = between(at, a, b, { cordSlackPercent: slack });
        expect(between(at, b, a, { cordSlackPercent: slack })).toEqual(there);
        const longer = between(at, a, b, { cordSlackPercent: slack + 10 });
        expect(longer?.lengthM ?? 0).toBeGreaterThanOrEqual(there?.lengthM ?? 0);
        expect(there?.lengthM ?? 0).toBeGreaterThanOrEqual(there?.neededM ?? 0);
        expect(there?.leastM ?? 0).toBeLessThanOrEqual(there?.wayM ?? 0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('lengths in stock', () => {
  it('are read as people write them, and refused when they are none', () => {
    expect(readLengths('3 0.5; 1')).toEqual([0.5, 1, 3]);
    expect(readLengths('1 m')).toEqual([]);
    expect(cablingPolicySchema.safeParse({ cordLengthsM: 'long' }).success).toBe(false);
  });

  it('the next one up; beyond the longest, whole metres', () => {
    expect([0.2, 0.5, 0.51, 3, 3.2].map((m) => stockLengthM(m, [0.5, 1, 3]))).toEqual([0.5, 0.5, 1, 3, 4]);
  });
});

describe('ways through pathways: rack:A --2-- node:x --3-- rack:B, and a detour of 9', () => {
  const pathway = (id: string, from: object, to: object, lengthM: number | null = 1) =>
    new Plant()
      .put('pathway', { id, name: id, locationId: 'L', lengthM, ...from, ...to })
      .objects.pathway.get(id)!;
  const net = new PathwayNet([
    pathway('long', { fromRackId: 'A' }, { toRackId: 'B' }, 9),
    pathway('one', { fromRackId: 'A' }, { toNode: 'x' }, 2),
    pathway('two', { fromRackId: 'B' }, { toNode: 'x' }, 3),
    pathway('untold', { fromRackId: 'A' }, { toRackId: 'B' }, null),
  ]);

  it('takes the shortest, through whatever end', () => {
    expect(net.shortest(['rack:A'], ['rack:B'])).toEqual({ pathwayIds: ['one', 'two'], lengthM: 5 });
    expect(net.shortest(['rack:B'], ['rack:A'])).toEqual({ pathwayIds: ['two', 'one'], lengthM: 5 });
  });

  it('is no way at all to the same point, and none to nowhere', () => {
    expect(net.shortest(['rack:A'], ['rack:A'])).toEqual({ pathwayIds: [], lengthM: 0 });
    expect(net.shortest(['rack:A'], ['rack:C'])).toBeNull();
  });
});
