import fc from 'fast-check';
import { allowedLines, allowedVids } from '../index.js';

const vids = fc.uniqueArray(fc.integer({ min: 1, max: 4094 }), { maxLength: 400 });
const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('lists of allowed VLANs', () => {
  it.each<[string[], number[] | null]>([
    [['10,20-22'], [10, 20, 21, 22]],
    [['1-4094,10'], range(1, 4094)],
    [['all'], range(1, 4094)],
    [['ALL', 'remove 2-4094'], [1]],
    [['none'], []],
    [['none', 'add 5'], [5]],
    [
      ['10', 'add 20', 'add 30,10'],
      [10, 20, 30],
    ],
    [['except 2-4094'], [1]],
    [['10', '20'], [20]], // cisco.ios #26, #699: a wrapped list without `add` means something else
    [[], []],
    [['0'], null],
    [['4095'], null],
    [['20-10'], null],
    [['10,,20'], null],
    [['ten'], null],
    [['10', 'add'], null],
  ])('%j', (lines, expected) => expect(allowedVids(lines)).toEqual(expected));

  it('wrapped at any length, the lines say the same set, and no line is longer', () => {
    fc.assert(
      fc.property(vids, fc.integer({ min: 14, max: 200 }), (list, maxLength) => {
        const lines = allowedLines(list, maxLength);
        expect(allowedVids(lines)).toEqual(sorted(list));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(maxLength);
        expect(lines.slice(1).every((line) => line.startsWith('add '))).toBe(true);
      }),
    );
  });

  it('adding and removing are the algebra of sets', () => {
    fc.assert(
      fc.property(vids, vids, vids, (start, more, less) => {
        const text = (list: readonly number[]): string => (list.length > 0 ? sorted(list).join(',') : 'none');
        const expected = sorted([...new Set([...start, ...more])].filter((vid) => !less.includes(vid)));
        expect(allowedVids([text(start), `add ${text(more)}`, `remove ${text(less)}`])).toEqual(expected);
      }),
    );
  });
});
