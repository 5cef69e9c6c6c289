import fc from 'fast-check';
import { rowsIn, rowsText } from './rows-text.js';

describe('how the ends of a cable meet, in lines', () => {
  // prettier-ignore
  it.each([
    ['', null],
    ['1:1 = 1:2\n1:2 = 1:1', [[1, 1, 1, 2], [1, 2, 1, 1]]],
    ['1:1-3 -> 1:3-1', [[1, 1, 1, 3], [1, 2, 1, 2], [1, 3, 1, 1]]],
    [' 1 : 1-2 → 2:1-2 \n\n', [[1, 1, 2, 1], [1, 2, 2, 2]]],
    ['1:1-3 = 1:1-2', '1:1-3 = 1:1-2'],
    ['1-1', '1-1'],
    ['1:1 = 1:1\nx', '1:1 = 1:1\nx'],
  ])('%j', (text, rows) => {
    expect(rowsIn(text)).toEqual(rows);
  });

  it('runs stand in one line: MPO type B, a breakout', () => {
    expect(
      rowsText([
        [1, 1, 1, 12],
        [1, 2, 1, 11],
        [1, 3, 1, 10],
      ]),
    ).toBe('1:1-3 = 1:12-10');
    expect(
      rowsText([
        [1, 1, 1, 1],
        [1, 2, 2, 1],
        [1, 3, 3, 1],
      ]),
    ).toBe('1:1 = 1:1\n1:2 = 2:1\n1:3 = 3:1');
  });

  it('any rows are read back as they were', () => {
    const number = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number, number), { minLength: 1, maxLength: 30 }),
        (rows) => {
          expect(rowsIn(rowsText(rows))).toEqual(rows);
        },
      ),
    );
  });
});
