import fc from 'fast-check';
import { placeLabels } from './labels.js';
import { barMeets, Obstacles, type Bar } from './obstacles.js';

const room = { x: 0, y: 0, width: 200, height: 120 };
const meet = (a: typeof room, b: typeof room): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const mark = fc
  .record({ x: fc.integer({ min: 4, max: 190 }), y: fc.integer({ min: 4, max: 110 }) })
  .map(({ x, y }) => ({ x, y, width: 4, height: 4 }));
const way = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 0, max: 120 }),
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 0, max: 120 }),
  )
  .map(([x1, y1, x2, y2]): Bar => ({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, width: 2 }));

describe('Labels on a floor', () => {
  it('lie on no label, no sign, no pathway and no line, and stay in the room, wherever things are', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), fc.array(way, { maxLength: 4 }), (marks, ways) => {
        const obstacles = new Obstacles(room);
        for (const one of marks) obstacles.addRect(one);
        for (const one of ways) obstacles.addBar(one);
        const forms = [
          { width: 12, height: 5.8 },
          { width: 8, height: 2.7 },
        ];
        const spots = placeLabels(
          marks.map((one) => ({ mark: one, forms })),
          obstacles,
        ).filter((spot) => spot !== null);
        spots.forEach(({ rect, leader }, index) => {
          expect(
            rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= 200 && rect.y + rect.height <= 120,
          ).toBe(true);
          expect(marks.some((one) => meet(one, rect))).toBe(false);
          expect(ways.some((one) => barMeets(one, rect))).toBe(false);
          expect(spots.some((other, at) => at !== index && meet(other.rect, rect))).toBe(false);
          expect(
            spots.some((other) => other.leader && other.leader !== leader && barMeets(other.leader, rect)),
          ).toBe(false);
        });
      }),
    );
  });

  it('of a row of outlets 7.5 mm apart all find their place', () => {
    const marks = Array.from({ length: 24 }, (_, n) => ({ x: 5 + 7.5 * n, y: 50, width: 4, height: 4 }));
    const obstacles = new Obstacles(room);
    for (const one of marks) obstacles.addRect(one);
    const spots = placeLabels(
      marks.map((one) => ({ mark: one, forms: [{ width: 7, height: 5.8 }] })),
      obstacles,
    );
    expect(spots.every((spot) => spot !== null && spot.leader === null)).toBe(true);
  });
});
