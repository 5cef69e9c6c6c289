import { addressText, blockOf, rowParts } from './space.js';

const at = (prefix: string) => blockOf(prefix)!;

describe('the map of an address space, one row per quarter', () => {
  const root = at('10.40.0.0/20');
  const rowSize = root.size / 4;

  it.each([
    ['10.40.0.0/24', [{ row: 0, from: 0, width: 0.25 }]],
    ['10.40.2.0/23', [{ row: 0, from: 0.5, width: 0.5 }]],
    ['10.40.9.0/25', [{ row: 2, from: 0.25, width: 0.125 }]],
    [
      '10.40.8.0/21',
      [
        { row: 2, from: 0, width: 1 },
        { row: 3, from: 0, width: 1 },
      ],
    ],
  ])('%s', (prefix, parts) => {
    expect(rowParts(at(prefix), root.start, rowSize)).toEqual(parts);
  });

  it('reads addresses above 128.0.0.0 as positive numbers', () => {
    expect(at('192.168.0.0/16')).toEqual({ start: 3_232_235_520, size: 65_536 });
    expect(addressText(3_232_235_520)).toBe('192.168.0.0');
  });

  it('has no map for IPv6', () => {
    expect(blockOf('2001:db8::/32')).toBeNull();
  });
});
