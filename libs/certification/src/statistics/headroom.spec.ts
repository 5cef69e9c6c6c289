import { testRecordSchema } from '../model/record.js';
import type { KnownRecord } from '../coverage/known-record.js';
import { target } from '../trust/session.fixture.js';
import { headroomOf } from './headroom.js';

const targets = new Map(Array.from({ length: 40 }, (_, i) => [`c${i}`, target(i)]));
const known = (i: number, marginDb: number, operator: string): KnownRecord => ({
  id: `r${i}`,
  record: testRecordSchema.parse({
    identifier: `L-${i}`,
    result: 'pass',
    marginDb,
    operator,
    testerSerial: '7',
  }),
  linkId: `c${i}`,
  method: 'exact',
  candidates: [],
});
const session = (margin: (i: number) => number) =>
  Array.from({ length: 40 }, (_, i) => known(i, margin(i), i % 4 === 0 ? 'B' : 'A'));

describe('headroom', () => {
  it('of a team that terminates worse stands out; where all are alike nobody does', () => {
    const outliers = (margin: (i: number) => number) =>
      headroomOf(session(margin), targets)
        .groups.filter(({ outlier }) => outlier)
        .map(({ by, name }) => `${by} ${name}`);
    expect(outliers((i) => (i % 4 === 0 ? 2 : 6) + (i % 3) * 0.3)).toEqual(['operator B']);
    expect(outliers((i) => 5 + (i % 7) * 0.2)).toEqual([]);
  });

  it('of a reel with a bad stretch stands out', () => {
    const reeled = new Map(
      [...targets].map(([id, one], i) => [id, { ...one, reel: i % 3 === 0 ? 'D-118' : 'D-117' }]),
    );
    const { groups } = headroomOf(
      session((i) => (i % 3 === 0 ? 2 : 6) + (i % 5) * 0.2),
      reeled,
    );
    expect(groups.filter(({ outlier }) => outlier)).toMatchObject([{ by: 'reel', name: 'D-118', count: 14 }]);
  });

  it('is counted in decibels, and a link far below all others is named', () => {
    const { all, histogram, outliers } = headroomOf(
      session((i) => (i === 3 ? -1.5 : 5 + (i % 5) * 0.2)),
      targets,
    );
    expect(all).toMatchObject({ count: 40, lowestDb: -1.5 });
    expect(histogram[0]).toEqual({ fromDb: -2, count: 1 });
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    expect(outliers).toEqual(['c3']);
  });

  it('of no test is nothing', () => {
    expect(headroomOf([], targets)).toEqual({ all: null, groups: [], histogram: [], outliers: [] });
  });
});
