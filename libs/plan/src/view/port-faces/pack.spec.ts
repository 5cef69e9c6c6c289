import { packEvenly } from './pack.js';

const heights = (rows: readonly number[], room: number): number[][] =>
  packEvenly(
    rows.map((height) => ({ height })),
    room,
  ).map((sheet) => sheet.map(({ height }) => height));

describe('Faces on sheets', () => {
  it.each([
    ['nothing: no sheet', [], []],
    ['one', [40], [[40]]],
    ['as many as one sheet holds', [25, 25, 25, 25], [[25, 25, 25, 25]]],
    [
      'one more than a sheet holds',
      [25, 25, 25, 25, 25],
      [
        [25, 25, 25],
        [25, 25],
      ],
    ],
    ['small after large', [60, 20, 20, 20], [[60], [20, 20, 20]]],
    ['one that no sheet holds, between others', [30, 120, 30], [[30], [120], [30]]],
  ])('%s', (_title, rows, sheets) => {
    expect(heights(rows, 100)).toEqual(sheets);
  });
});
