import { pagesOf, windowOf } from './virtual-window.js';

describe('the window onto many rows', () => {
  it.each([
    ['the top', 100_000, 0, { first: 0, end: 32, above: 0 }],
    ['the middle', 100_000, 1_500_000, { first: 49_988, end: 50_032, above: 1_499_640 }],
    ['the end', 100_000, 2_999_400, { first: 99_968, end: 100_000, below: 0 }],
    ['few rows', 5, 0, { first: 0, end: 5, above: 0, below: 0 }],
    ['no row', 0, 0, { first: 0, end: 0, above: 0, below: 0 }],
    ['beyond the end, after a filter', 10, 9_000, { end: 10, below: 0 }],
  ] as const)('at %s', (_, total, scrollTop, expected) => {
    expect(windowOf(total, 30, scrollTop, 600)).toMatchObject(expected);
  });

  it('always adds up to all rows', () => {
    for (const scrollTop of [0, 17, 40_000, 2_999_999]) {
      const { first, end, above, below } = windowOf(100_000, 30, scrollTop, 700);
      expect(above + (end - first) * 30 + below).toBe(3_000_000);
    }
  });

  it.each([
    [0, 10, [0]],
    [95, 105, [0, 1]],
    [200, 300, [2]],
    [5, 5, []],
  ] as const)('%i to %i is in pages %j', (first, end, pages) => {
    expect(pagesOf({ first, end }, 100)).toEqual(pages);
  });
});
