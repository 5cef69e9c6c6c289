import fc from 'fast-check';
import { Pen } from '../pen.js';
import { overlapsOf, qualityOf } from '../quality.js';
import { largestUncrossed, type RiverCord } from './largest-uncrossed.js';
import { river, type RiverRoom } from './river.js';

const cord = (top: number, bottom: number, kept = false): RiverCord => ({
  id: `${top}-${bottom}`,
  top,
  bottom,
  kept,
});
const room: RiverRoom = {
  pitch: 1.5,
  ribbon: 5,
  most: 200,
  clear: 1.5,
  follows: (a, b) => number(b) === number(a) + 13,
};
const number = (id: string): number => Number(id.split('-')[0]);

/** Any patching of two rows of 24 ports, 13 apart. */
const patching = fc
  .tuple(
    fc.shuffledSubarray(columns()),
    fc.shuffledSubarray(columns()),
    fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  )
  .map(([tops, bottoms, kept]) =>
    Array.from({ length: Math.min(tops.length, bottoms.length) }, (_, at) =>
      cord(tops[at]! * 13, bottoms[at]! * 13, kept[at]),
    ),
  );

function columns(): number[] {
  return Array.from({ length: 24 }, (_, index) => index);
}

const cross = (a: RiverCord, b: RiverCord): boolean => (a.top - b.top) * (a.bottom - b.bottom) <= 0;

describe('The largest set of cords that do not cross', () => {
  // prettier-ignore
  it.each([
    ['none', [], []],
    ['straight ones', [[1, 1], [2, 2], [3, 3]], ['1-1', '2-2', '3-3']],
    ['two that cross: the leftmost', [[1, 2], [2, 1]], ['1-2']],
    ['a block that swaps with one', [[1, 4], [2, 1], [3, 2], [4, 3]], ['2-1', '3-2', '4-3']],
    ['two at one port: one of them', [[1, 1], [1, 2]], ['1-2']],
  ])('%s', (_, ends, drawn) => {
    expect(largestUncrossed(ends.map(([top, bottom]) => cord(top!, bottom!))).map(({ id }) => id)).toEqual(drawn);
  });

  it('of two sets of one size, takes the one that was drawn before', () => {
    expect(largestUncrossed([cord(1, 2), cord(2, 1, true)]).map(({ id }) => id)).toEqual(['2-1']);
  });

  it('any patching: nothing crosses, no larger set exists, and the order of the list is nothing', () => {
    fc.assert(
      fc.property(patching, (cords) => {
        const drawn = largestUncrossed(cords);
        drawn.forEach((a, at) => drawn.slice(at + 1).forEach((b) => expect(cross(a, b)).toBe(false)));
        expect(drawn.length).toBe(longestByTable(cords));
        expect(largestUncrossed(cords.toReversed())).toEqual(drawn);
      }),
      { numRuns: 100 },
    );
  });
});

/** The length alone, by the plain quadratic recurrence. */
function longestByTable(cords: readonly RiverCord[]): number {
  const ordered = cords.toSorted((a, b) => a.top - b.top);
  const lengths: number[] = [];
  ordered.forEach((one, at) => {
    const before = ordered
      .slice(0, at)
      .map((other, index) => (other.bottom < one.bottom ? lengths[index]! : 0));
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}

describe('A channel of cords', () => {
  it('any patching: drawn, no wire crosses or touches another, no ribbon’s label is crossed', () => {
    fc.assert(
      fc.property(patching, (cords) => {
        const { drawn, ribbons, height } = river(cords, room);
        const pen = new Pen();
        const ink = { stroke: '#111111', width: 0.7 };
        for (const { id, top, bottom } of cords) {
          const depth = drawn.get(id);
          if (depth === undefined) continue;
          const y = depth ?? 0;
          const points =
            depth === null
              ? [
                  { x: top, y: 10 },
                  { x: top, y: 20 + height },
                ]
              : [
                  { x: top, y: 10 },
                  { x: top, y: 12 + y },
                  { x: bottom, y: 12 + y },
                  { x: bottom, y: 20 + height },
                ];
          pen.wire({ name: id, points, ink });
        }
        for (const { x, width, depth } of ribbons)
          pen.text(x + width / 2, 12 + depth + 3.6, 'xxxx', { size: 2.6, anchor: 'middle', maxWidth: width });
        const quality = qualityOf({ width: 400, height: 300, title: '', nodes: pen.drawn });
        expect([overlapsOf(quality), quality.crossings, quality.faults]).toEqual([0, 0, []]);
      }),
      { numRuns: 100 },
    );
  });

  it('bundles four and more neighbours that run side by side', () => {
    const cords = columns()
      .slice(0, 6)
      .map((at) => cord((at + 6) * 13, at * 13));
    const { ribbons } = river(cords, room);
    expect(ribbons).toEqual([{ ids: cords.map(({ id }) => id), x: 65, width: 78, depth: 7.5 }]);
  });

  it('leaves out what would need more depth than there is', () => {
    const cords = columns()
      .slice(0, 12)
      .map((at) => cord((at + 12) * 13, at * 13));
    const { drawn, height } = river(cords, { ...room, most: 8 });
    expect(height).toBeLessThanOrEqual(8);
    expect(drawn.size).toBeGreaterThan(0);
    expect(drawn.size).toBeLessThan(12);
  });
});
