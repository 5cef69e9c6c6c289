import { addressText, blockOf, layoutOf, rowParts } from './space.js';

const at = (prefix: string) => blockOf(prefix)!;
const ROW = 1024;

describe('the map of an address space', () => {
  it.each([
    ['10.40.0.0/24', [['10.40.0.0', 0, 0.25]]],
    ['10.40.2.0/23', [['10.40.0.0', 0.5, 0.5]]],
    ['10.40.9.0/25', [['10.40.8.0', 0.25, 0.125]]],
    [
      '10.40.8.0/21',
      [
        ['10.40.8.0', 0, 1],
        ['10.40.12.0', 0, 1],
      ],
    ],
  ])('a row is a /22: %s', (prefix, parts) => {
    expect(rowParts(at(prefix), ROW).map(({ row, from, width }) => [addressText(row), from, width])).toEqual(
      parts,
    );
  });

  it('takes the finest rows that show everything, and leaves empty rows out', () => {
    const blocks = ['10.40.10.0/24', '10.40.20.0/23', '10.40.255.0/30'].map(at);
    const { rowSize, rows } = layoutOf(at('10.40.0.0/16'), blocks, 3);
    expect(rowSize).toBe(512);
    expect(rows.map(addressText)).toEqual(['10.40.10.0', '10.40.20.0', '10.40.254.0']);
  });

  it('never draws finer than the rows allow, however many prefixes there are', () => {
    const blocks = Array.from({ length: 256 }, (_, index) => at(`10.40.${index}.0/24`));
    expect(layoutOf(at('10.40.0.0/16'), blocks, 8).rows).toHaveLength(8);
  });

  it('reads addresses above 128.0.0.0 as positive numbers', () => {
    expect(at('192.168.0.0/16')).toEqual({ start: 3_232_235_520, size: 65_536 });
    expect(addressText(3_232_235_520)).toBe('192.168.0.0');
  });

  it('has no map for IPv6', () => {
    expect(blockOf('2001:db8::/32')).toBeNull();
  });
});
