import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptanceSet } from './acceptance-set.js';
import { runSet } from './run-set.js';
import { belowFloor, scoreOf, type Outcome } from './score.js';
import { tableOf } from './table.js';

const passed = (id: string, kind = 'parse'): Outcome => ({ id, kind, differences: [] });
const differs = (id: string, kind = 'parse'): Outcome => ({ id, kind, differences: ['1 ≠ 2'] });
const unjudged = (id: string, kind = 'diff'): Outcome => ({ id, kind, differences: null });

describe('the score of a set', () => {
  it('counts unjudged kinds in the total and lists them by name', () => {
    expect(scoreOf([passed('a'), differs('b'), unjudged('c')])).toEqual({
      passed: 1,
      total: 3,
      failed: ['b'],
      unjudged: ['diff'],
      kinds: { parse: { passed: 1, total: 2 }, diff: { passed: 0, total: 1 } },
    });
  });

  it('keeps cases that state nothing to judge by apart from passed and failed', () => {
    const apart: Outcome = { id: 'd', kind: 'parse', differences: null, notJudgeable: 'input not recorded' };
    const score = scoreOf([passed('a'), differs('b'), apart]);
    expect(score).toEqual({
      passed: 1,
      total: 2,
      failed: ['b'],
      unjudged: [],
      notJudgeable: { d: 'input not recorded' },
    });
    expect(tableOf({ sets: { x: score } }, {})).toContain('not judgeable: 1, input not recorded');
  });

  it('has no sub-scores when all cases are of one kind', () => {
    expect(scoreOf([passed('a')])).toEqual({ passed: 1, total: 1, failed: [], unjudged: [] });
  });
});

describe('floors', () => {
  const report = { sets: { x: scoreOf([passed('a'), passed('b'), differs('c')]) } };

  it.each([
    [60, 0],
    [66, 0],
    [67, 1],
    [100, 1],
  ])('at %i %% of 3 cases with 2 passed, %i are missing', (floor, missing) => {
    expect(belowFloor(report, { x: floor })).toEqual(missing ? [{ set: 'x', missing, floor }] : []);
  });
});

describe('running a set', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const set = acceptanceSet({
    name: 'shapes',
    discover: () =>
      Promise.resolve([
        { id: 'round/circle', kind: 'shape' },
        { id: 'broken', kind: 'shape' },
        { id: 'later', kind: 'other' },
      ]),
    judges: {
      shape: (one, { emit }) => {
        if (one.id === 'broken') throw new Error('no such shape');
        emit({ corners: 0 });
        return [];
      },
    },
  });

  it('reports an absent folder as absent', async () => {
    expect(await runSet(set, { data: folder, emitTo: null })).toEqual({ absent: true, passed: 0, total: 0 });
  });

  it('emits raw results below SET/, and goes on after a judge that throws', async () => {
    mkdirSync(join(folder, 'shapes'));
    const seen: string[] = [];
    const report = await runSet(set, {
      data: folder,
      emitTo: join(folder, 'out'),
      onDifference: (_, id, [first]) => seen.push(`${id}: ${first?.split('\n')[0]}`),
    });
    expect(report).toMatchObject({ passed: 1, total: 3, failed: ['broken'], unjudged: ['other'] });
    expect(seen).toEqual(['broken: Error: no such shape']);
    expect(JSON.parse(readFileSync(join(folder, 'out', 'shapes', 'round', 'circle.json'), 'utf8'))).toEqual({
      corners: 0,
    });
  });
});
