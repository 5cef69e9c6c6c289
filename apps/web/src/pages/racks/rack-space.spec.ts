import { rackSchema } from '#cabling';
import type { MountedDevice } from '../../api/design-types.js';
import {
  footOf,
  inTheWay,
  nearestFree,
  positionAt,
  positionAtPx,
  topPx,
  unitNumber,
  UNIT_PX,
} from './rack-space.js';

const rack = (more: object = {}) =>
  rackSchema.parse({ id: 'r', name: 'R', locationId: 'l', heightU: 10, ...more });
const device = (id: string, positionU: number | null, more: object = {}): MountedDevice =>
  ({
    id,
    name: id,
    positionU,
    heightU: 1,
    fullDepth: true,
    face: 'front',
    state: 'kept',
    ...more,
  }) as MountedDevice;

describe('places in a rack', () => {
  it.each([
    ['counted from the foot', {}, 3, 2, 2, 5],
    ['counted from the top', { descending: true }, 3, 2, 6, 1],
    ['beginning at 5', { startingU: 5 }, 7, 1, 2, 7],
  ] as const)('%s', (_, more, positionU, heightU, foot, row) => {
    const it = rack(more);
    expect(footOf(it, positionU, heightU)).toBe(foot);
    expect(positionAt(it, foot, heightU)).toBe(positionU);
    expect(topPx(it, positionU, heightU) / UNIT_PX).toBe(10 - foot - heightU);
    expect(row).toBeGreaterThan(0);
  });

  it('numbers the lowest unit as the rack does', () => {
    expect([
      unitNumber(rack(), 0),
      unitNumber(rack({ descending: true }), 0),
      unitNumber(rack({ startingU: 5 }), 0),
    ]).toEqual([1, 10, 5]);
  });

  it.each([
    [0, 1, 10],
    [UNIT_PX * 9, 1, 1],
    [UNIT_PX * 9, 2, 1],
    [-99, 1, 10],
    [9999, 3, 1],
    [UNIT_PX * 2.4, 1, 8],
  ])('at %i px for %i U is U%i', (px, heightU, position) => {
    expect(positionAtPx(rack(), px, heightU)).toBe(position);
  });
});

describe('what is in the way', () => {
  const there = [
    device('acc', 5),
    device('gone', 7, { state: 'removed' }),
    device('pp', 3, { fullDepth: false, face: 'rear' }),
    device('zero', null),
  ];
  const wanted = { id: 'new', heightU: 1, fullDepth: false, face: 'front' } as const;

  it.each([
    ['a device', 5, {}, 'acc'],
    ['itself', 5, { id: 'acc' }, null],
    ['one that goes', 7, {}, null],
    ['one of the other face', 3, {}, null],
    ['one of the other face, when it is deep', 3, { fullDepth: true }, 'pp'],
    ['the top', 10, { heightU: 2 }, '⊥'],
    ['the foot', 0, {}, '⊥'],
    ['a tall one below', 4, { heightU: 2 }, 'acc'],
  ] as const)('is %s', (_, position, more, expected) => {
    expect(inTheWay(rack(), there, { ...wanted, ...more }, position)).toBe(expected);
  });

  it('is a unit that is to stay empty', () => {
    expect(inTheWay(rack({ reservedU: [8] }), [], wanted, 8)).toBe('U8');
  });

  it('finds the nearest free unit, and none in a full rack', () => {
    expect(nearestFree(rack(), there, wanted, 5)).toBe(6);
    expect(nearestFree(rack({ heightU: 1 }), [device('a', 1)], wanted, 1)).toBeNull();
  });
});
