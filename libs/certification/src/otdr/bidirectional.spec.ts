import { otdrSchema } from '../model/record.js';
import { bidirectional, lengthOf, linkEvents } from './bidirectional.js';

const trace = (...events: [number, number | null, string][]) =>
  otdrSchema.parse({
    wavelengthNm: 1310,
    refractiveIndex: 1.468,
    events: events.map(([distanceM, lossDb, code]) => ({ distanceM, lossDb, code })),
  });

// [OTDR] ──150 m launch── [A] ──400 m── splice ──600 m── [B] ──150 m tail── end
const ab = trace(
  [0, 0.1, '1F'],
  [150, 0.4, '1F'],
  [550, -0.12, '0F'],
  [1150, 0.35, '1F'],
  [1300, null, '1E'],
);
const ba = trace([0, 0.1, '1F'], [150, 0.3, '1F'], [750, 0.2, '0F'], [1150, 0.5, '1F'], [1300, null, '1E']);
const cords = { launchM: 150, tailM: 150 };

describe('events of the link alone', () => {
  it('begin at its first connector and end at its last; cords are left out', () => {
    expect(linkEvents(ab, cords).map(({ positionM }) => positionM)).toEqual([0, 400, 1000]);
  });

  it('find the connector near the end of a cord that is not quite as long as said', () => {
    expect(linkEvents(ab, { launchM: 147, tailM: 152 }).map(({ positionM }) => positionM)).toEqual([
      0, 400, 1000,
    ]);
  });

  it('without cords are all of them', () => {
    expect(linkEvents(ab, { launchM: 0, tailM: 0 })).toHaveLength(5);
    expect([lengthOf(ab), lengthOf(trace())]).toEqual([1300, null]);
  });
});

describe('an event seen from both ends', () => {
  it('loses the mean of both: a gainer is no gain', () => {
    expect(bidirectional(ab, ba, cords).map(({ positionM, averageDb }) => [positionM, averageDb])).toEqual([
      [0, 0.45],
      [400, 0.04],
      [1000, 0.325],
    ]);
  });

  it('that one direction misses has no mean', () => {
    const blind = trace([0, 0.1, '1F'], [150, 0.3, '1F'], [1150, 0.5, '1F'], [1300, null, '1E']);
    expect(bidirectional(ab, blind, cords)[1]).toMatchObject({
      positionM: 400,
      abDb: -0.12,
      baDb: null,
      averageDb: null,
    });
  });
});
