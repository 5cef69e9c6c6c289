import fc from 'fast-check';
import { packReels } from './reels.js';

const pieces = (...lengths: number[]) => lengths.map((lengthM, n) => ({ label: `L-${n}`, lengthM }));

describe('Cables cut from reels', () => {
  it.each([
    ['nothing', [], 305, []],
    ['what fits on one', [100, 100, 100], 305, [300]],
    ['the longest first', [10, 300, 290, 15], 305, [300 + 0, 290 + 15, 10]],
    ['to the last centimetre', [152.5, 152.5], 305, [305]],
    ['a piece that no reel holds gets its own', [400, 10], 305, [400, 10]],
  ])('%s', (_, lengths, reelM, used) => {
    const reels = packReels(pieces(...lengths), reelM);
    expect(reels.map(({ usedM }) => usedM).toSorted((a, b) => b - a)).toEqual(used.toSorted((a, b) => b - a));
  });

  it('every piece is cut once, no reel is overdrawn, and no two half-empty reels could be one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 60 }), (lengths) => {
        const given = pieces(...lengths.map((cm) => cm / 100));
        const reels = packReels(given, 305);
        expect(reels.flatMap(({ pieces: own }) => own.map(({ label }) => label)).toSorted()).toEqual(
          given.map(({ label }) => label).toSorted(),
        );
        for (const { usedM, lengthM } of reels) expect(usedM).toBeLessThanOrEqual(lengthM + 1e-6);
        const [least = 305, next = 305] = reels.map(({ usedM }) => usedM).toSorted((a, b) => a - b);
        if (reels.length > 1) expect(least + next).toBeGreaterThan(305);
      }),
    );
  });
});
