import type { PortMapTemplate } from '#cabling';
import fc from 'fast-check';
import { keyOf, leadingNowhere, linesOf, readMaps, type MapLine } from './map-lines.js';
import type { Inner } from './sockets.js';

const ports = (kind: 'front' | 'rear', count: number, name: (n: number) => string, positions = 1): Inner[] =>
  Array.from({ length: count }, (_, index) => ({ name: name(index + 1), kind, positions }));
const cassette = [...ports('front', 6, (n) => `LC${n}`, 2), ...ports('rear', 1, () => 'MPO1', 12)];
const panel = [
  ...ports('front', 24, (n) => String(n).padStart(2, '0')),
  ...ports('rear', 24, (n) => `R${n}`),
];
const read = (lines: readonly (readonly [front: string, rear: string])[], all: readonly Inner[]) =>
  readMaps(
    lines.map(([front, rear]): MapLine => ({ front, rear })),
    all,
  );
const said = (maps: readonly PortMapTemplate[]): string[] =>
  maps.map(
    ({ front, frontPosition, rear, rearPosition }) => `${front}:${frontPosition} ${rear}:${rearPosition}`,
  );

describe('the inside of a panel, as one writes it', () => {
  it('[LC1 … LC6] of two fibres on [MPO1] of twelve, straight', () => {
    const { maps, faults } = read([['LC[1-6]', 'MPO1']], cassette);
    expect(faults).toEqual([]);
    expect(said(maps)).toHaveLength(12);
    expect(said(maps).slice(0, 3)).toEqual(['LC1:1 MPO1:1', 'LC1:2 MPO1:2', 'LC2:1 MPO1:3']);
  });

  it('flipped: the last fibre of the MPO comes first', () => {
    expect(said(read([['LC[1-6]', 'MPO1:12-1']], cassette).maps).slice(0, 2)).toEqual([
      'LC1:1 MPO1:12',
      'LC1:2 MPO1:11',
    ]);
  });

  it('of eight: transmit on 1–4, receive on 12–9, four in the middle dark', () => {
    const { maps } = read(
      [
        ['LC[1-4]:1', 'MPO1:1-4'],
        ['LC[1-4]:2', 'MPO1:12-9'],
      ],
      cassette,
    );
    expect(said(maps)).toEqual([
      'LC1:1 MPO1:1',
      'LC2:1 MPO1:2',
      'LC3:1 MPO1:3',
      'LC4:1 MPO1:4',
      'LC1:2 MPO1:12',
      'LC2:2 MPO1:11',
      'LC3:2 MPO1:10',
      'LC4:2 MPO1:9',
    ]);
    expect(leadingNowhere(maps, cassette)).toBe(4);
    expect(linesOf(maps, cassette)).toEqual([
      { front: 'LC[1-4]:1', rear: 'MPO1:1-4' },
      { front: 'LC[1-4]:2', rear: 'MPO1:12-9' },
    ]);
  });

  it.each([
    ['LC[1-6]', 'MPO2', 'lineNames', { name: 'MPO2', side: 'rear' }],
    ['LC[6-1]', 'MPO1', 'lineBackwards', { side: 'front' }],
    ['', 'MPO1', 'lineBackwards', { side: 'front' }],
    ['LC[1-6]', 'MPO1:1-13', 'linePosition', { port: 'MPO1', position: 13, positions: 12 }],
    ['LC[1-6]', 'MPO1:0-11', 'linePosition', { position: 0 }],
    ['LC[1-6]:1', 'MPO1', 'lineUneven', { fronts: 6, rears: 12 }],
    ['LC1:1-99999999', 'MPO1', 'linePosition', { port: 'LC1' }],
  ])('%s on %s: %s', (front, rear, text, params) => {
    const { maps, faults } = read([[front, rear]], cassette);
    expect(maps).toEqual([]);
    expect(faults).toMatchObject([{ line: 1, text, params }]);
  });

  it('names what is given twice, and records it once', () => {
    const { maps, faults } = read(
      [
        ['LC1', 'MPO1:1-2'],
        ['LC1', 'MPO1:1-2'],
      ],
      cassette,
    );
    expect(maps).toHaveLength(2);
    expect(faults).toMatchObject([{ line: 2, text: 'lineTwice', params: { port: 'LC1', position: 1 } }]);
  });

  it('a port whose own name has a colon is meant by it', () => {
    const named = [...ports('front', 2, (n) => `1:${n}`), ...ports('rear', 1, () => 'R', 2)];
    expect(
      said(
        read(
          [
            ['1:1', 'R:1'],
            ['1:2', 'R:2'],
          ],
          named,
        ).maps,
      ),
    ).toEqual(['1:1:1 R:1', '1:2:1 R:2']);
  });

  it('is written back as the fewest lines', () => {
    expect(linesOf(read([['[01-24]', 'R[1-24]']], panel).maps, panel)).toEqual([
      { front: '[01-24]', rear: 'R[1-24]' },
    ]);
    expect(linesOf(read([['LC[1-6]', 'MPO1:12-1']], cassette).maps, cassette)).toEqual([
      { front: 'LC[1-6]', rear: 'MPO1:12-1' },
    ]);
  });

  it('any inside comes back as it was, many to many included', () => {
    const socket = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(socket, { selector: String, maxLength: 30 }), (all) => {
        const maps = all.map(([n, frontPosition, rearPosition]) => ({
          front: `LC${n}`,
          frontPosition,
          rear: 'MPO1',
          rearPosition,
        }));
        const again = readMaps(linesOf(maps, cassette), cassette);
        expect(again.faults).toEqual([]);
        expect(again.maps.map(keyOf).sort()).toEqual(maps.map(keyOf).sort());
      }),
    );
  });
});
