import type { CableProfile } from '../model/profile.js';

const times = <T>(count: number, value: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => value(i + 1));

/** One connector at each end, position n to position n: cords, and cables whose strands keep their number. */
const straight = (positions: number): CableProfile => ({
  name: `single-1c${positions}p`,
  a: [positions],
  b: [positions],
  map: null,
});

/** Several connectors at each end, all straight: pre-terminated trunks. */
const trunk = (connectors: number, positions: number): CableProfile => ({
  name: `trunk-${connectors}c${positions}p`,
  a: times(connectors, () => positions),
  b: times(connectors, () => positions),
  map: null,
});

/** One connector of n positions fanned out to n connectors of one position. */
const breakout = (legs: number): CableProfile => ({
  name: `breakout-1c${legs}p-${legs}c1p`,
  a: [legs],
  b: times(legs, () => 1),
  map: times(legs, (n) => [1, n, n, 1]),
});

/** MPO array cords and trunks by polarity (ANSI/TIA-568.3-D, 6.3: types A straight, B reversed, C pairs crossed). */
const mpo = (positions: number, type: 'a' | 'b' | 'c'): CableProfile => ({
  name: `mpo-${positions}-${type}`,
  a: [positions],
  b: [positions],
  map: times(positions, (n) => [1, n, 1, farPosition[type](n, positions)]),
});

const farPosition = {
  a: (n: number) => n,
  b: (n: number, positions: number) => positions + 1 - n,
  c: (n: number) => (n % 2 === 1 ? n + 1 : n - 1),
};

/** Two connectors of four whose halves cross over, so that each far connector gets two lanes of each near one. */
const shuffleTwo: CableProfile = {
  name: 'trunk-2c4p-shuffle',
  a: [4, 4],
  b: [4, 4],
  map: [
    [1, 1, 1, 1],
    [1, 2, 1, 2],
    [1, 3, 2, 1],
    [1, 4, 2, 2],
    [2, 1, 1, 3],
    [2, 2, 1, 4],
    [2, 3, 2, 3],
    [2, 4, 2, 4],
  ],
};

/** Four connectors of four: position p of connector c meets position c of connector p. */
const shuffleFour: CableProfile = {
  name: 'trunk-4c4p-shuffle',
  a: [4, 4, 4, 4],
  b: [4, 4, 4, 4],
  map: times(4, (c) => times(4, (p): [number, number, number, number] => [c, p, p, c])).flat(),
};

const shuffleBreakout: CableProfile = {
  name: 'breakout-2c4p-8c1p-shuffle',
  a: [4, 4],
  b: times(8, () => 1),
  map: [
    [1, 1, 1, 1],
    [1, 2, 2, 1],
    [1, 3, 5, 1],
    [1, 4, 6, 1],
    [2, 1, 3, 1],
    [2, 2, 4, 1],
    [2, 3, 7, 1],
    [2, 4, 8, 1],
  ],
};

/** The profiles that are there without being asked for; a plan may add its own. */
export const standardProfiles: readonly CableProfile[] = [
  ...[1, 2, 4, 6, 8, 12, 16, 24].map(straight),
  // A duplex cord as it is bought, A to B: what leaves fibre 1 arrives at fibre 2 (ANSI/TIA-568.3-D, 6.2).
  {
    name: 'duplex-crossed',
    a: [2],
    b: [2],
    map: [
      [1, 1, 1, 2],
      [1, 2, 1, 1],
    ],
  },
  ...[1, 2, 4, 6, 8, 12].map((positions) => trunk(2, positions)),
  ...[1, 2, 4, 6, 8, 12].map((positions) => trunk(4, positions)),
  ...[4, 12].map((positions) => trunk(8, positions)),
  ...[2, 4, 6, 8, 12].map(breakout),
  ...(['a', 'b', 'c'] as const).flatMap((type) => [12, 16, 24].map((positions) => mpo(positions, type))),
  shuffleTwo,
  shuffleFour,
  shuffleBreakout,
];
